import { z } from "zod";
import { title } from "@/lib/projects/text";

/** `?episode=` is a number or an id everywhere; the first one when absent. */
export const episodeRef = z
  .union([z.string().max(40), z.number().int()])
  .transform(String)
  .default("1");
export const episodeQuery = z.object({ episode: episodeRef.optional() });

export const episodeView = z
  .object({
    id: z.string(),
    project_id: z.string(),
    number: z.number(),
    title: z.string(),
    target_duration: z.number(),
    shots: z.number(),
    /** Seconds of the shots planned so far. */
    duration: z.number(),
    version: z.number(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "Episode" });
export type EpisodeView = z.infer<typeof episodeView>;

const targetDuration = z.number().int().min(5).max(3_600);

export const createEpisodeBody = z.object({
  title: title(200).optional(),
  target_duration: targetDuration.optional(),
});
export const createEpisodeInput = createEpisodeBody.extend({ project_id: z.string() });
export type CreateEpisodeInput = z.output<typeof createEpisodeInput>;

export const updateEpisodeBody = createEpisodeBody.extend({ version: z.number().int() });
export const updateEpisodeInput = updateEpisodeBody.extend({
  project_id: z.string(),
  episode_id: z.string(),
});
export type UpdateEpisodeInput = z.output<typeof updateEpisodeInput>;

export const reorderEpisodesBody = z.object({ episode_ids: z.array(z.uuid()).min(1).max(1_000) });
export const reorderEpisodesInput = reorderEpisodesBody.extend({ project_id: z.string() });
export type ReorderEpisodesInput = z.output<typeof reorderEpisodesInput>;

export const episodeAnswer = z.object({ episode: episodeView });
export const episodeList = z.object({ items: z.array(episodeView) });
