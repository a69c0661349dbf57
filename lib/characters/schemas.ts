import { z } from "zod";
import { MediaView } from "@/lib/assets/schemas";
import { title, words } from "@/lib/projects/text";

export const appearance = z.object({
  gender: words(40).optional(),
  age: words(40).optional(),
  hair: words(500).optional(),
  clothing: words(500).optional(),
  features: z.array(words(500)).max(20).optional(),
});

const look = z.object({
  id: z.uuid().optional(),
  name: title(100),
  prompt: words(2_000).default(""),
  asset_id: z.uuid().nullable().optional(),
});

const fields = {
  name: title(100),
  aliases: z.array(title(100)).max(20),
  role: words(200),
  description: words(10_000),
  appearance,
  looks: z.array(look).max(20),
  voice_id: z.string().max(100).nullable(),
  reference_asset_ids: z.array(z.uuid()).max(20),
};

export const createCharacterBody = z.object({
  name: fields.name,
  aliases: fields.aliases.optional(),
  role: fields.role.optional(),
  description: fields.description.optional(),
  appearance: fields.appearance.optional(),
  looks: fields.looks.optional(),
  voice_id: fields.voice_id.optional(),
  reference_asset_ids: fields.reference_asset_ids.optional(),
});
export const createCharacterInput = createCharacterBody.extend({ project_id: z.string() });
export type CreateCharacterInput = z.output<typeof createCharacterInput>;

export const characterId = z.object({ project_id: z.string(), character_id: z.string() });
export type CharacterId = z.output<typeof characterId>;

export const updateCharacterBody = createCharacterBody.extend({
  name: fields.name.optional(),
  version: z.number().int(),
});
export const updateCharacterInput = updateCharacterBody.extend(characterId.shape);
export type UpdateCharacterInput = z.output<typeof updateCharacterInput>;

export const mergeCharacterBody = z.object({ into_id: z.uuid() });
export const mergeCharacterInput = mergeCharacterBody.extend(characterId.shape);
export type MergeCharacterInput = z.output<typeof mergeCharacterInput>;

export const suggestionBody = z.object({
  accept: z.boolean(),
  /** Only these fields; all of them when absent. */
  fields: z.array(z.string().max(40)).max(20).optional(),
});
export const characterSuggestionInput = suggestionBody.extend(characterId.shape);
export type CharacterSuggestionInput = z.output<typeof characterSuggestionInput>;

export const paidImageBody = z.object({
  model: z.string().max(100).optional(),
  prompt_override: words(5_000).optional(),
  quality: z.enum(["draft", "final"]).default("final"),
  dry_run: z.boolean().optional(),
  quote_id: z.uuid().optional(),
  max_credits: z.number().int().min(0).optional(),
});
export const characterImageBody = paidImageBody.extend({ look_id: z.uuid().optional() });
export const characterImageInput = characterImageBody.extend(characterId.shape);
export type CharacterImageInput = z.output<typeof characterImageInput>;

/** Those of them that have no picture yet are drawn. */
export const castImagesInput = paidImageBody.omit({ prompt_override: true }).extend({
  project_id: z.string(),
  character_ids: z.array(z.uuid()).max(500).default([]),
  scene_ids: z.array(z.uuid()).max(500).default([]),
});
export type CastImagesInput = z.output<typeof castImagesInput>;

export const characterView = z
  .object({
    id: z.string(),
    name: z.string(),
    aliases: z.array(z.string()),
    role: z.string(),
    description: z.string(),
    appearance,
    looks: z.array(
      z.object({ id: z.string(), name: z.string(), prompt: z.string(), image: MediaView.nullable() }),
    ),
    reference_images: z.array(MediaView),
    voice_id: z.string().nullable(),
    edited_fields: z.array(z.string()),
    /** New values the script offers for fields a person changed. */
    suggestion: z.record(z.string(), z.unknown()).nullable(),
    status: z.enum(["idle", "generating"]),
    version: z.number(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "Character" });
export type CharacterView = z.infer<typeof characterView>;
export const characterAnswer = z.object({ character: characterView });
export const characterList = z.object({ items: z.array(characterView) });
