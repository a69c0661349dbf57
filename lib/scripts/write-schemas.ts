import { z } from "zod";
import { SCRIPT_FORMATS } from "@/db/schema/scripts";
import { LOCALES } from "@/db/schema/values";
import { episodeRef } from "@/lib/episodes/schemas";
import { words } from "@/lib/projects/text";

const agreed = {
  dry_run: z.boolean().optional(),
  quote_id: z.uuid().optional(),
  max_credits: z.number().int().min(0).optional(),
};
const targetDuration = z.number().int().min(10).max(1_800);
const model = z.string().max(100).optional();
const style = words(200).optional();

export const generateScriptBody = z.object({
  outline: words(20_000).refine((text) => text.trim() !== "", { error: "empty" }),
  language: z.enum(LOCALES),
  target_duration: targetDuration.describe("seconds of film"),
  style,
  model,
  /** Whose budget and models count; the text is offered there, never put in by itself. */
  project_id: z.uuid().optional(),
  episode: episodeRef.optional(),
  ...agreed,
});
export type GenerateScriptInput = z.output<typeof generateScriptBody>;

export const continueScriptBody = z.object({
  /** What happens next; the writer's own choice without it. */
  outline: words(20_000).default(""),
  language: z.enum(LOCALES).optional(),
  target_duration: targetDuration.default(30).describe("seconds of film to add"),
  style,
  model,
  ...agreed,
});
export const continueScriptInput = continueScriptBody.extend({
  project_id: z.string(),
  episode: episodeRef.optional(),
});
export type ContinueScriptInput = z.output<typeof continueScriptInput>;

/** The result of a task that writes. `continue`: `content` stands behind the text that was there. */
export const writtenScript = z.object({
  kind: z.enum(["script", "continue"]),
  content: z.string(),
  format: z.enum(SCRIPT_FORMATS),
  title: z.string(),
  word_count: z.number(),
  estimated_duration: z.number(),
  /** Of a continuation: the version it was written for. */
  base_version: z.number().optional(),
  /** What a person did with it: the version it became, or left. */
  taken_as: z.number().optional(),
  left: z.boolean().optional(),
});
export type WrittenScript = z.infer<typeof writtenScript>;

export const resolveWrittenInput = z.object({
  project_id: z.string(),
  episode: episodeRef.optional(),
  task_id: z.uuid(),
  take: z.boolean(),
});
export type ResolveWrittenInput = z.output<typeof resolveWrittenInput>;
