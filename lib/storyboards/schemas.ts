import { z } from "zod";
import { episodeRef } from "@/lib/episodes/schemas";
import { Notice, QuoteView } from "@/lib/generations/quote-generations";
import { StartedView } from "@/lib/generations/schemas";
import { shotView } from "@/lib/shots/schemas";

export const episodeInput = z.object({ project_id: z.string(), episode: episodeRef.optional() });
export type EpisodeInput = z.output<typeof episodeInput>;

export const storyboardView = z
  .object({
    storyboard_id: z.string(),
    version: z.number(),
    total_duration: z.number(),
    shots: z.array(shotView),
  })
  .meta({ id: "Storyboard" });
export type StoryboardView = z.infer<typeof storyboardView>;

export const startStoryboardBody = z.object({
  options: z
    .object({
      max_shots: z.number().int().min(1).max(500).default(50),
      shot_duration_range: z
        .tuple([z.number().min(0.5).max(60), z.number().min(0.5).max(60)])
        .refine(([least, most]) => least <= most, { error: "min ≤ max" })
        .default([2, 8]),
    })
    .default({ max_shots: 50, shot_duration_range: [2, 8] }),
  keep_edits: z.boolean().default(true),
});
export const startStoryboardInput = startStoryboardBody.extend(episodeInput.shape);
export type StartStoryboardInput = z.output<typeof startStoryboardInput>;

export const batchBody = z.object({
  shot_ids: z.array(z.uuid()).max(5_000).optional(),
  only: z.enum(["missing", "stale", "failed", "all"]).default("missing"),
  keyframe: z.enum(["start", "end", "grid"]).default("start"),
  model: z.string().max(100).optional(),
  quality: z.enum(["draft", "final"]).default("final"),
  dry_run: z.boolean().optional(),
  quote_id: z.uuid().optional(),
  max_credits: z.number().int().min(0).optional(),
});
export const batchInput = batchBody.extend(episodeInput.shape);
export type BatchInput = z.output<typeof batchInput>;

export const batchView = z.object({
  batch_task_id: z.string().nullable(),
  total_shots: z.number(),
  credits: z.number(),
  warnings: z.array(Notice),
});
export type BatchView = z.infer<typeof batchView>;

/** A batch answers with a quote when it was only asked for the price. */
export const batchAnswer = z.union([batchView, QuoteView]);
export const taskStarted = z.object({ task_id: z.string(), status: z.string() });
export type TaskStarted = z.infer<typeof taskStarted>;
/** A single paid task, or its price when only that was asked. */
export const taskAnswer = z.union([StartedView, QuoteView]);
