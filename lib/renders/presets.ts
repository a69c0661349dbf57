import type { AspectRatio, Region } from "@/db/schema/values";
import type { Picture } from "./types";

export const PLATFORMS = [
  "douyin",
  "kuaishou",
  "bilibili",
  "xiaohongshu",
  "youtube_shorts",
  "custom",
] as const;
export type Platform = (typeof PLATFORMS)[number];
export const RESOLUTIONS = ["720p", "1080p", "4k"] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

export type PlatformPreset = {
  /** null = the project's own. */
  ratio: AspectRatio | null;
  resolution: Resolution;
  /** kbit/s at 1080p; other sizes scale with their area. */
  maxRate: number;
  /** Longest film the platform takes; null = no limit of its own. */
  maxSeconds: number | null;
  /** Share of the height under the platform's own controls: subtitles and label keep out of it. */
  safe: { top: number; bottom: number };
};

export const PLATFORM_PRESETS: Record<Platform, PlatformPreset> = {
  douyin: {
    ratio: "9:16",
    resolution: "1080p",
    maxRate: 10_000,
    maxSeconds: 900,
    safe: { top: 0.08, bottom: 0.2 },
  },
  kuaishou: {
    ratio: "9:16",
    resolution: "1080p",
    maxRate: 8_000,
    maxSeconds: 600,
    safe: { top: 0.08, bottom: 0.18 },
  },
  bilibili: {
    ratio: "16:9",
    resolution: "1080p",
    maxRate: 6_000,
    maxSeconds: null,
    safe: { top: 0.04, bottom: 0.08 },
  },
  xiaohongshu: {
    ratio: "9:16",
    resolution: "1080p",
    maxRate: 8_000,
    maxSeconds: 900,
    safe: { top: 0.08, bottom: 0.16 },
  },
  youtube_shorts: {
    ratio: "9:16",
    resolution: "1080p",
    maxRate: 12_000,
    maxSeconds: 180,
    safe: { top: 0.08, bottom: 0.2 },
  },
  custom: {
    ratio: null,
    resolution: "1080p",
    maxRate: 12_000,
    maxSeconds: null,
    safe: { top: 0.05, bottom: 0.1 },
  },
};

/** Where a film of this shape most likely goes, until somebody says otherwise. */
const USUAL: Record<Region, Record<AspectRatio, Platform>> = {
  CN: { "9:16": "douyin", "16:9": "bilibili", "1:1": "custom" },
  GLOBAL: { "9:16": "youtube_shorts", "16:9": "custom", "1:1": "custom" },
};
export const usualPlatform = (region: Region, ratio: AspectRatio): Platform => USUAL[region][ratio];

/** What a finished film was made for; null = nobody wrote it down. */
export function platformOf(video: { settings: Record<string, unknown> } | undefined): Platform | null {
  return PLATFORMS.find((platform) => platform === video?.settings.platform_preset) ?? null;
}

/** The short side of each size. */
const SHORT_SIDE: Record<Resolution, number> = { "720p": 720, "1080p": 1080, "4k": 2160 };
/** A preview is quick to make and quick to load: 540 lines at most. */
const PREVIEW_SIDE = 540;

export function frameSize(ratio: AspectRatio, short: number): { width: number; height: number } {
  const long = Math.round((short * 16) / 9 / 2) * 2;
  if (ratio === "1:1") return { width: short, height: short };
  return ratio === "9:16" ? { width: short, height: long } : { width: long, height: short };
}

export function pictureFor(
  kind: "preview" | "final",
  ratio: AspectRatio,
  resolution: Resolution,
  preset: PlatformPreset,
): Picture {
  const size = frameSize(ratio, kind === "preview" ? PREVIEW_SIDE : SHORT_SIDE[resolution]);
  const share = (size.width * size.height) / (1920 * 1080);
  return {
    ...size,
    quality: kind,
    crf: kind === "preview" ? 30 : 21,
    maxRate: Math.max(800, Math.round(preset.maxRate * share)),
    safe: preset.safe,
  };
}
