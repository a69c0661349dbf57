import { z } from "zod";
import { AUDIO_SOURCES, CAMERAS, SHOT_TYPES, TRANSITIONS } from "@/db/schema/values";
import { MediaView } from "@/lib/assets/schemas";
import { episodeRef } from "@/lib/episodes/schemas";
import { StartedView } from "@/lib/generations/schemas";
import { words } from "@/lib/projects/text";

export const LINE_KINDS = ["dialogue", "narration", "caption"] as const;
const freshness = z.enum(["current", "stale", "missing", "blocked"]);

export const shotView = z
  .object({
    shot_id: z.string(),
    episode_id: z.string(),
    order: z.number(),
    scene_id: z.string().nullable(),
    scene_number: z.number().nullable(),
    type: z.enum(SHOT_TYPES),
    camera: z.enum(CAMERAS),
    scene_description: z.string(),
    prompt: z.string(),
    mood: z.string(),
    characters: z.array(z.string()),
    looks: z.record(z.string(), z.string()),
    duration: z.number(),
    duration_locked: z.boolean(),
    transition: z.enum(TRANSITIONS),
    dialogue: z.array(
      z.object({
        line_id: z.string(),
        kind: z.enum(LINE_KINDS),
        character_id: z.string().nullable(),
        text: z.string(),
        emotion: z.string().nullable(),
        speed: z.number(),
        audio: MediaView.nullable(),
        stale: freshness.describe("of this line's voice"),
      }),
    ),
    sound_effects: z.array(
      z.object({
        effect_id: z.string().optional(),
        asset_id: z.string().optional(),
        offset: z.number(),
        volume: z.number(),
      }),
    ),
    keyframes: z.object({
      start: MediaView.nullable(),
      end: MediaView.nullable(),
      grid: MediaView.nullable(),
    }),
    video: MediaView.nullable(),
    audio_source: z.enum(AUDIO_SOURCES),
    status: z.enum(["pending", "generating", "completed", "failed"]),
    stale: z.object({
      start: freshness,
      end: freshness,
      grid: freshness,
      video: freshness,
      voice: freshness,
    }),
    edited_fields: z.array(z.string()),
    suggestion: z
      .object({ prompt: z.string() })
      .nullable()
      .describe("what a model would write where a person wrote by hand"),
    warnings: z.array(z.string()).describe("missing_reference, voice_longer_than_shot"),
    version: z.number(),
  })
  .meta({ id: "Shot" });
export type ShotView = z.infer<typeof shotView>;
export const shotAnswer = z.object({ shot: shotView });

const line = z.object({
  line_id: z.uuid().optional(),
  kind: z.enum(LINE_KINDS).optional(),
  character_id: z.uuid().nullable().optional(),
  text: words(20_000),
  emotion: words(200).nullable().optional(),
  speed: z.number().min(0.5).max(2).optional(),
});
export type LineInput = z.output<typeof line>;

export const soundEffect = z
  .object({
    effect_id: z.string().max(100).optional(),
    asset_id: z.uuid().optional(),
    offset: z.number().min(0).max(600).default(0),
    volume: z.number().min(0).max(2).default(1),
  })
  .refine((effect) => (effect.effect_id === undefined) !== (effect.asset_id === undefined), {
    error: "effect_id or asset_id",
  });

export const shotFields = z
  .object({
    scene_id: z.uuid().nullable(),
    type: z.enum(SHOT_TYPES),
    camera: z.enum(CAMERAS),
    scene_description: words(20_000),
    prompt: words(20_000),
    mood: words(200),
    characters: z.array(z.uuid()).max(50),
    looks: z.record(z.uuid(), z.uuid()),
    duration: z.number().min(0.5).max(60),
    duration_locked: z.boolean(),
    transition: z.enum(TRANSITIONS),
    dialogue: z.array(line).max(100),
    sound_effects: z.array(soundEffect).max(50),
    audio_source: z.enum(AUDIO_SOURCES),
  })
  .partial();
export type ShotFields = z.output<typeof shotFields>;

export const shotId = z.object({ shot_id: z.string() });
export type ShotId = z.output<typeof shotId>;

export const shotSuggestionBody = z.object({ accept: z.boolean() });
export const shotSuggestionInput = shotSuggestionBody.extend(shotId.shape);
export type ShotSuggestionInput = z.output<typeof shotSuggestionInput>;

/** Shots of one project, all of them or none. */
export const shotList = z.object({
  project_id: z.string(),
  shot_ids: z.array(z.uuid()).min(1).max(5_000),
});
export type ShotList = z.output<typeof shotList>;

export const updateShotBody = shotFields.extend({ version: z.number().int() });
export const updateShotInput = updateShotBody.extend(shotId.shape);
export type UpdateShotInput = z.output<typeof updateShotInput>;

export const createShotBody = z.object({
  /** Behind this shot; `null` = first; absent = last. */
  after: z.uuid().nullable().optional(),
  fields: shotFields.optional(),
});
export const createShotInput = createShotBody.extend({
  project_id: z.string(),
  episode: episodeRef.optional(),
});
export type CreateShotInput = z.output<typeof createShotInput>;

export const reorderShotsBody = z.object({
  shot_ids: z.array(z.uuid()).max(5_000),
  version: z.number().int(),
});
export const reorderShotsInput = reorderShotsBody.extend({
  project_id: z.string(),
  episode: episodeRef.optional(),
});
export type ReorderShotsInput = z.output<typeof reorderShotsInput>;

/** Body of regenerate, video and prompt of one shot. */
export const shotWorkBody = z.object({
  prompt_override: words(20_000).optional(),
  model: z.string().max(100).optional(),
  keyframe: z.enum(["start", "end", "grid"]).default("start"),
  reference_asset_ids: z.array(z.uuid()).max(8).optional(),
  start_asset_id: z.uuid().optional(),
  end_asset_id: z.uuid().optional(),
  duration: z.number().min(0.5).max(60).optional(),
  seed: z.number().int().min(0).max(2_147_483_647).optional(),
  count: z.number().int().min(1).max(4).default(1),
  quality: z.enum(["draft", "final"]).default("final"),
  dry_run: z.boolean().optional(),
  quote_id: z.uuid().optional(),
  max_credits: z.number().int().min(0).optional(),
});
export const shotWorkInput = shotWorkBody.extend(shotId.shape);
export type ShotWorkInput = z.output<typeof shotWorkInput>;

export const shotPromptView = StartedView.extend({
  prompt: z.string().optional().describe("absent while a model writes it: it is the task's result"),
});
export type ShotPromptView = z.infer<typeof shotPromptView>;
