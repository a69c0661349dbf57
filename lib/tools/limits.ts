/** What the tools take, for the browser and the server alike: nothing here knows where it runs. */

export const TOOLS = ["animate", "emoji", "avatar", "pose"] as const;
export type Tool = (typeof TOOLS)[number];

export type FileLimits = {
  types: readonly string[];
  /** Bytes. */
  maxBytes: number;
  /** Pixels, of either side. */
  side: { min: number; max: number };
  /** The longer side may be so many times the shorter one. */
  ratio: number;
  seconds?: { min: number; max: number };
};

const MB = 1024 ** 2;
/** The vendors take BMP and AVI as well; our uploads do not. */
const PICTURES = ["image/jpeg", "image/png", "image/webp"] as const;
const CLIPS = ["video/mp4", "video/quicktime"] as const;

export const TOOL_LIMITS = {
  animate: {
    image: { types: PICTURES, maxBytes: 5 * MB, side: { min: 200, max: 4096 }, ratio: 3 },
    video: {
      types: CLIPS,
      maxBytes: 200 * MB,
      side: { min: 200, max: 2048 },
      ratio: 3,
      seconds: { min: 2, max: 30 },
    },
  },
  emoji: { image: { types: PICTURES, maxBytes: 10 * MB, side: { min: 400, max: 7000 }, ratio: 3 } },
  avatar: { image: { types: PICTURES, maxBytes: 20 * MB, side: { min: 240, max: 8000 }, ratio: 8 } },
  pose: { image: { types: PICTURES, maxBytes: 20 * MB, side: { min: 240, max: 8000 }, ratio: 8 } },
} as const satisfies Record<Tool, { image: FileLimits; video?: FileLimits }>;

/** What is known of a file; a browser may not know all of it before it has loaded it. */
export type FileFacts = {
  type: string;
  bytes: number;
  width?: number;
  height?: number;
  seconds?: number;
};

/** Each is the reason of a refusal with these values in its sentence. */
export type LimitProblem =
  | { reason: "file_format"; details: { found: string; allowed: string } }
  | { reason: "file_bytes"; details: { found_mb: number; max_mb: number } }
  | { reason: "file_side"; details: { width: number; height: number; min: number; max: number } }
  | { reason: "file_ratio"; details: { width: number; height: number; max: number } }
  | { reason: "file_duration"; details: { found: number; min: number; max: number } };

/** Formats as people call them. */
export const formatNames = (types: readonly string[]): string =>
  types.map((type) => FORMATS[type] ?? type).join(", ");

const FORMATS: Record<string, string> = {
  "image/jpeg": "JPEG",
  "image/png": "PNG",
  "image/webp": "WebP",
  "image/gif": "GIF",
  "image/bmp": "BMP",
  "image/heic": "HEIC",
  "video/mp4": "MP4",
  "video/quicktime": "MOV",
  "video/webm": "WebM",
};

/** One digit more than needed to see that it is too much. */
const megabytes = (bytes: number) => Math.ceil((bytes / MB) * 10) / 10;

/** Every rule a file breaks, with the numbers; the most fundamental one first. */
export function checkFile(limits: FileLimits, file: FileFacts): LimitProblem[] {
  const { width, height, seconds } = file;
  const problems: LimitProblem[] = [];
  if (!limits.types.includes(file.type))
    problems.push({
      reason: "file_format",
      details: { found: formatNames([file.type]) || "?", allowed: formatNames(limits.types) },
    });
  if (file.bytes > limits.maxBytes)
    problems.push({
      reason: "file_bytes",
      details: { found_mb: megabytes(file.bytes), max_mb: limits.maxBytes / MB },
    });
  if (width !== undefined && height !== undefined) {
    const { min, max } = limits.side;
    if (Math.min(width, height) < min || Math.max(width, height) > max)
      problems.push({ reason: "file_side", details: { width, height, min, max } });
    if (Math.max(width, height) > Math.min(width, height) * limits.ratio)
      problems.push({ reason: "file_ratio", details: { width, height, max: limits.ratio } });
  }
  if (limits.seconds && seconds !== undefined) {
    const { min, max } = limits.seconds;
    // Containers round their length up by a frame or two.
    if (seconds < min - 0.05 || seconds > max + 0.05)
      problems.push({ reason: "file_duration", details: { found: Math.round(seconds * 10) / 10, min, max } });
  }
  return problems;
}
