import { z } from "zod";
import { AppError } from "@/lib/errors";
import { outsideInput, runFfprobe, ToolError } from "./ffmpeg";

export type Probe = {
  durationMs: number;
  video?: {
    width: number;
    height: number;
    fps: number;
    codec: string;
    /** null = the container does not say. */
    frames: number | null;
    /** Seconds at which its last picture ends; null = the container does not say. */
    end: number | null;
  };
  audio?: { codec: string; channels: number; sampleRate: number; end: number | null };
  /** Bytes. */
  size: number;
  /** ffmpeg's own name of the container, e.g. `mov,mp4,m4a,3gp,3g2,mj2`. */
  format: string;
  tags: Record<string, string>;
};

/** What a film or clip may be; anything beyond is an attack or garbage. */
const LIMITS = { side: 8192, fps: 240, streams: 16, hours: 6, channels: 16 };

const numeric = z.coerce.number().catch(Number.NaN);
const output = z.object({
  streams: z.array(
    z.object({
      codec_type: z.string().default(""),
      codec_name: z.string().default(""),
      width: z.number().default(0),
      height: z.number().default(0),
      avg_frame_rate: z.string().default("0/0"),
      r_frame_rate: z.string().default("0/0"),
      nb_frames: numeric.optional(),
      nb_read_packets: numeric.optional(),
      channels: z.number().default(0),
      sample_rate: numeric.optional(),
      start_time: numeric.optional(),
      duration: numeric.optional(),
      disposition: z.record(z.string(), z.number()).default({}),
    }),
  ),
  format: z.object({
    format_name: z.string(),
    duration: numeric.optional(),
    size: numeric,
    tags: z.record(z.string(), z.string()).default({}),
  }),
});

/**
 * What a local file really holds. `container` (`mp4`, `webm`, `wav`…, from sniffing) forces the demuxer. Garbage,
 * playlists and streams beyond any sane limit are `bad_result`. `count` reads every packet for an exact frame count.
 */
export async function probeMedia(
  path: string,
  options: { container?: string; count?: boolean; timeoutMs?: number; signal?: AbortSignal } = {},
): Promise<Probe> {
  const raw = await ffprobe(path, options);
  const parsed = output.safeParse(raw);
  if (!parsed.success) throw new AppError("bad_result", { cause: parsed.error });
  const { streams, format } = parsed.data;
  const video = streams.find((s) => s.codec_type === "video" && !s.disposition.attached_pic);
  const audio = streams.find((s) => s.codec_type === "audio");
  const seconds = [format.duration, video?.duration, audio?.duration].find((d) => d !== undefined && d > 0);
  const probe: Probe = {
    durationMs: Math.round((seconds ?? Number.NaN) * 1000),
    size: format.size,
    format: format.format_name,
    tags: format.tags,
  };
  if (video) {
    const frames = video.nb_read_packets ?? video.nb_frames ?? Number.NaN;
    probe.video = {
      width: video.width,
      height: video.height,
      fps: ratio(video.avg_frame_rate) || ratio(video.r_frame_rate),
      codec: video.codec_name,
      frames: Number.isInteger(frames) ? frames : null,
      end: endOf(video),
    };
  }
  if (audio)
    probe.audio = {
      codec: audio.codec_name,
      channels: audio.channels,
      sampleRate: audio.sample_rate ?? 0,
      end: endOf(audio),
    };
  if (!isSane(probe) || streams.length > LIMITS.streams) throw new AppError("bad_result");
  return probe;
}

async function ffprobe(
  path: string,
  options: { container?: string; count?: boolean; timeoutMs?: number; signal?: AbortSignal },
) {
  const args = [
    "-print_format",
    "json",
    "-show_format",
    "-show_streams",
    ...(options.count ? ["-count_packets"] : []),
    ...outsideInput(path, options.container).filter(
      (_, i, all) => all[i] !== "-max_pixels" && all[i - 1] !== "-max_pixels",
    ),
  ];
  try {
    const { stdout } = await runFfprobe(args, {
      timeoutMs: options.timeoutMs ?? 20_000,
      signal: options.signal,
    });
    return JSON.parse(stdout.toString("utf8")) as unknown;
  } catch (error) {
    if (
      error instanceof ToolError ||
      error instanceof SyntaxError ||
      (error instanceof AppError && error.reason === "timed_out")
    )
      throw new AppError("bad_result", { cause: error });
    throw error;
  }
}

function endOf({ start_time, duration }: { start_time?: number; duration?: number }): number | null {
  const end = (start_time ?? Number.NaN) + (duration ?? Number.NaN);
  return Number.isFinite(end) ? end : null;
}

function ratio(text: string): number {
  const [over = 0, under = 1] = text.split("/").map(Number);
  return under > 0 ? over / under : 0;
}

function isSane({ durationMs, video, audio }: Probe): boolean {
  if (!video && !audio) return false;
  if (!(durationMs > 0 && durationMs <= LIMITS.hours * 3_600_000)) return false;
  if (video) {
    const sides = [video.width, video.height];
    if (!sides.every((side) => side > 0 && side <= LIMITS.side)) return false;
    if (!(video.fps > 0 && video.fps <= LIMITS.fps)) return false;
  }
  return !audio || (audio.channels > 0 && audio.channels <= LIMITS.channels && audio.sampleRate > 0);
}
