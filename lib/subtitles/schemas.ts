import { z } from "zod";
import { episodeRef } from "@/lib/episodes/schemas";
import { CUE_POSITIONS, MAX_CUE_TEXT } from "./cue";
import { SUBTITLE_FORMATS } from "./write";

export const subtitleView = z
  .object({
    id: z.string(),
    shot_id: z.string().nullable(),
    line_id: z.string().nullable(),
    text: z.string(),
    start_time: z.number().describe("seconds"),
    end_time: z.number().describe("seconds"),
    style: z.record(z.string(), z.unknown()),
    position: z.string(),
    edited: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: "Subtitle" });
export type SubtitleView = z.infer<typeof subtitleView>;
export const subtitleList = z.object({ items: z.array(subtitleView) });
export const subtitleAnswer = z.object({ subtitle: subtitleView });

const ofEpisode = { project_id: z.string(), episode: episodeRef.optional() };
const seconds = z.number().min(0).max(86_400);
const fields = {
  text: z.string().min(1).max(MAX_CUE_TEXT),
  start_time: seconds,
  end_time: seconds,
  position: z.enum(CUE_POSITIONS),
  style: z.record(z.string().max(40), z.union([z.string().max(200), z.number(), z.boolean()])),
};

export const subtitlesQuery = z.object({
  episode: episodeRef.optional(),
  format: z.enum(SUBTITLE_FORMATS).optional(),
});
export const listSubtitlesInput = z.object(ofEpisode);
export type ListSubtitlesInput = z.input<typeof listSubtitlesInput>;
export const downloadSubtitlesInput = z.object({ ...ofEpisode, format: z.enum(SUBTITLE_FORMATS) });
export type DownloadSubtitlesInput = z.input<typeof downloadSubtitlesInput>;

export const createSubtitleBody = z.object({
  ...fields,
  position: fields.position.default("bottom-center"),
  style: fields.style.default({}),
  shot_id: z.uuid().optional(),
});
export const createSubtitleInput = createSubtitleBody.extend(ofEpisode);
export type CreateSubtitleInput = z.output<typeof createSubtitleInput>;

export const updateSubtitleBody = z.object(fields).partial().extend({ version: z.number().int() });
export const updateSubtitleInput = updateSubtitleBody.extend({
  project_id: z.string(),
  subtitle_id: z.string(),
});
export type UpdateSubtitleInput = z.output<typeof updateSubtitleInput>;

export const subtitleIdInput = z.object({ project_id: z.string(), subtitle_id: z.string() });
export type SubtitleIdInput = z.output<typeof subtitleIdInput>;

export const generateSubtitlesBody = z.object({ keep_edits: z.boolean().default(true) });
export const generateSubtitlesInput = generateSubtitlesBody.extend(ofEpisode);
export type GenerateSubtitlesInput = z.input<typeof generateSubtitlesInput>;

export const importSubtitlesBody = z.object({
  content: z.string().min(1).max(2_000_000),
  format: z.enum(SUBTITLE_FORMATS).optional(),
});
export const importSubtitlesInput = importSubtitlesBody.extend(ofEpisode);
export type ImportSubtitlesInput = z.output<typeof importSubtitlesInput>;
