import { z } from "zod";
import { MediaView } from "@/lib/assets/schemas";
import { episodeRef } from "@/lib/episodes/schemas";
import { pageOf, pageQuery } from "@/lib/projects/paging";
import { words } from "@/lib/projects/text";
import { SUBTITLE_STYLES } from "@/lib/subtitles/styles";
import { PLATFORMS, RESOLUTIONS } from "./presets";

const watermark = z.object({
  enabled: z.boolean().default(true),
  position: z.enum(["top-left", "top-right", "bottom-left", "bottom-right"]).default("top-right"),
  opacity: z.number().min(0.1).max(1).default(0.6),
  text: words(60).optional(),
  asset_id: z.uuid().optional(),
});

const cover = z
  .object({
    time: z.number().min(0).max(36_000).optional().describe("seconds into the film"),
    shot_id: z.uuid().optional().describe("the middle of this shot"),
    asset_id: z.uuid().optional().describe("a picture of your own"),
  })
  .refine((value) => Object.values(value).filter((one) => one !== undefined).length === 1, {
    error: "time, shot_id or asset_id",
  });

export const renderFilmBody = z.object({
  platform_preset: z.enum(PLATFORMS).default("custom"),
  /** The preset's own when absent. */
  resolution: z.enum(RESOLUTIONS).optional(),
  format: z.enum(["mp4", "mov"]).default("mp4"),
  subtitle_style: z.enum(SUBTITLE_STYLES).default("drama"),
  watermark: watermark.optional(),
  /** The picture that stands for the film; a frame of ours when absent. */
  cover: cover.optional(),
  loudness: z.number().min(-24).max(-9).default(-14),
  ai_label: z.boolean().default(true),
});
export const renderFilmInput = renderFilmBody.extend({
  project_id: z.string(),
  episode: episodeRef.optional(),
  kind: z.enum(["preview", "final"]),
});
export type RenderFilmInput = z.input<typeof renderFilmInput>;
export type RenderOptions = z.output<typeof renderFilmInput>;

export const renderStarted = z.object({
  task_id: z.string(),
  render_task_id: z.string(),
  estimated_time: z.number().int().describe("seconds"),
  warnings: z.array(z.string()),
});
export type RenderStarted = z.infer<typeof renderStarted>;

const check = z.object({ name: z.string(), ok: z.boolean(), value: z.string().optional() });

export const videoView = z
  .object({
    id: z.string(),
    project_id: z.string(),
    episode_id: z.string(),
    kind: z.enum(["preview", "final"]),
    media: MediaView.nullable(),
    resolution: z.string(),
    format: z.string(),
    settings: z.record(z.string(), z.unknown()),
    duration: z.number(),
    file_size: z.number(),
    sha256: z.string(),
    checks: z.array(check),
    created_at: z.string(),
  })
  .meta({ id: "Video" });
export type VideoView = z.infer<typeof videoView>;
export const videoList = pageOf(videoView);
export type VideoList = z.infer<typeof videoList>;

export const listVideosQuery = pageQuery.extend({ episode: episodeRef.optional() });
export const listVideosInput = listVideosQuery.extend({ project_id: z.string() });
export type ListVideosInput = z.output<typeof listVideosInput>;

export const videoDownloadQuery = z.object({
  episode: episodeRef.optional(),
  video_id: z.string().optional(),
});
export const videoDownloadInput = videoDownloadQuery.extend({ project_id: z.string() });
export type VideoDownloadInput = z.output<typeof videoDownloadInput>;

export const videoDownloadView = z.object({
  video_id: z.string(),
  download_url: z.string(),
  expires_at: z.string(),
  file_size: z.number(),
  duration: z.number(),
  resolution: z.string(),
  sha256: z.string(),
  checks: z.array(check),
});
export type VideoDownloadView = z.infer<typeof videoDownloadView>;
