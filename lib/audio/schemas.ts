import { z } from "zod";
import { episodeRef } from "@/lib/episodes/schemas";
import { Notice, QuoteView } from "@/lib/generations/quote-generations";
import { words } from "@/lib/projects/text";

export const libraryInput = z.object({ category: z.string().max(60).optional() });
export type LibraryInput = z.output<typeof libraryInput>;

export const libraryItem = z
  .object({
    id: z.string(),
    name: z.string(),
    category: z.string(),
    duration: z.number(),
    url: z.string(),
    preview_url: z.string(),
    license: z.string(),
    tags: z.array(z.string()),
  })
  .meta({ id: "LibraryItem" });
export type LibraryItem = z.infer<typeof libraryItem>;
export const libraryList = z.object({ items: z.array(libraryItem) });

export const voiceItem = z
  .object({
    id: z.string(),
    name: z.string(),
    category: z.string(),
    language: z.enum(["zh", "en"]),
    gender: z.enum(["female", "male"]),
    age: z.enum(["child", "young", "adult", "old"]),
    tags: z.array(z.string()),
    /** A spoken sample; null where none is made (yet): packs bring none. */
    duration: z.number().nullable(),
    url: z.string().nullable(),
    preview_url: z.string().nullable(),
    /** What speaks it, and the licence of that. */
    engine: z.string(),
    license: z.string(),
  })
  .meta({ id: "Voice" });
export type VoiceItem = z.infer<typeof voiceItem>;
export const voiceList = z.object({ items: z.array(voiceItem) });

const region = z
  .object({
    bgm_id: z.string().max(100).optional(),
    asset_id: z.uuid().optional(),
    start_time: z.number().min(0).max(36_000).default(0),
    end_time: z.number().min(0).max(36_000).nullable().default(null),
    volume: z.number().min(0).max(2).default(0.3),
    fade_in: z.number().min(0).max(30).default(1),
    fade_out: z.number().min(0).max(30).default(2),
  })
  .refine((value) => (value.bgm_id === undefined) !== (value.asset_id === undefined), {
    error: "bgm_id or asset_id",
  })
  .refine((value) => value.end_time === null || value.end_time > value.start_time, {
    error: "end_time > start_time",
    path: ["end_time"],
  });

/** Regions, or the fields of a single one; no regions = no music. */
export const setBgmBody = z.union([
  z.object({ regions: z.array(region).max(100), ducking: z.boolean().default(true) }),
  region.transform((one) => ({ regions: [one], ducking: true })),
]);
export const episodeOf = z.object({ project_id: z.string(), episode: episodeRef.optional() });
export type EpisodeOf = z.output<typeof episodeOf>;
export const setBgmInput = z.intersection(setBgmBody, episodeOf);
export type SetBgmInput = z.output<typeof setBgmInput>;

export const bgmView = z
  .object({
    regions: z.array(
      z.object({
        bgm_id: z.string().optional(),
        asset_id: z.string().optional(),
        name: z.string(),
        url: z.string().nullable(),
        start_time: z.number(),
        end_time: z.number().nullable(),
        volume: z.number(),
        fade_in: z.number(),
        fade_out: z.number(),
      }),
    ),
    ducking: z.boolean(),
  })
  .meta({ id: "Bgm" });
export type BgmView = z.infer<typeof bgmView>;

export const recommendBgmBody = z.object({
  script_emotion: words(200).optional(),
  duration: z.number().min(1).max(36_000).optional(),
});
export const recommendBgmInput = recommendBgmBody.extend(episodeOf.shape);
export type RecommendBgmInput = z.output<typeof recommendBgmInput>;
export const recommendationsView = z.object({
  recommendations: z.array(
    z.object({ bgm_id: z.string(), name: z.string(), score: z.number(), why: z.array(z.string()) }),
  ),
});
export type RecommendationsView = z.infer<typeof recommendationsView>;

export const addEffectsBody = z.object({
  effect_ids: z.array(z.string().max(100)).max(20).default([]),
  custom_effects: z
    .array(
      z.object({
        asset_id: z.uuid(),
        volume: z.number().min(0).max(2).default(1),
        offset: z.number().min(0).max(600).default(0),
      }),
    )
    .max(20)
    .default([]),
});
export const addEffectsInput = addEffectsBody.extend({ shot_id: z.string() });
export type AddEffectsInput = z.output<typeof addEffectsInput>;

const money = {
  dry_run: z.boolean().optional(),
  quote_id: z.uuid().optional(),
  max_credits: z.number().int().min(0).optional(),
};
export const dialoguesBody = z.object({
  only: z.enum(["missing", "stale", "failed", "all"]).default("missing"),
  shot_ids: z.array(z.uuid()).max(5_000).optional(),
  model: z.string().max(100).optional(),
  ...money,
});
export const dialoguesInput = dialoguesBody.extend(episodeOf.shape);
export type DialoguesInput = z.output<typeof dialoguesInput>;

export const ttsBody = z.object({
  text: words(5_000).refine((text) => /[\p{L}\p{N}]/u.test(text), { error: "nothing to say" }),
  language: z.enum(["zh", "en"]).optional(),
  character_id: z.uuid().optional(),
  voice_id: z.string().max(100).optional(),
  emotion: words(200).optional(),
  speed: z.number().min(0.5).max(2).optional(),
  project_id: z.uuid().optional(),
  model: z.string().max(100).optional(),
  ...money,
});
export type TtsInput = z.output<typeof ttsBody>;

export const dialoguesView = z.object({
  batch_task_id: z.string().nullable(),
  total_dialogues: z.number(),
  credits: z.number(),
  warnings: z.array(Notice),
});
export type DialoguesView = z.infer<typeof dialoguesView>;
export const dialoguesAnswer = z.union([dialoguesView, QuoteView]);
