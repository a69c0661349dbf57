import { z } from "zod";

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
const names = z.object({ zh: z.string().min(1).max(60), en: z.string().min(1).max(60) });
/** A file or folder of the pack, by its path inside it. */
const inside = z
  .string()
  .max(200)
  .regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[\w.@+/-]+$/);

/** File roles as sherpa-onnx names them; which are needed depends on the kind of model. */
const MODEL_FILES = {
  model: inside.optional(),
  acousticModel: inside.optional(),
  vocoder: inside.optional(),
  tokens: inside,
  lexicon: inside.optional(),
  dictDir: inside.optional(),
  dataDir: inside.optional(),
  voices: inside.optional(),
};
export type ModelFile = keyof typeof MODEL_FILES;
export const MODEL_FILE_NAMES = Object.keys(MODEL_FILES) as ModelFile[];

/** `voices.json` at the root of a voice pack. */
export const voicePackManifest = z.object({
  format: z.literal("inkreel-voices-1"),
  id: slug,
  name: names,
  /** SPDX id or the name of the licence the voices come under; shown beside them. */
  license: z.string().min(1).max(100),
  source: z.url().optional(),
  engine: z.literal("sherpa-onnx"),
  model: z.object({ kind: z.enum(["vits", "matcha", "kokoro"]), ...MODEL_FILES }),
  voices: z
    .array(
      z.object({
        id: slug,
        speaker: z.number().int().min(0).max(100_000),
        language: z.enum(["zh", "en"]),
        gender: z.enum(["female", "male"]),
        age: z.enum(["child", "young", "adult", "old"]),
        name: names.optional(),
      }),
    )
    .min(1)
    .max(1000),
});
export type VoicePackManifest = z.infer<typeof voicePackManifest>;
export type PackEntry = VoicePackManifest["voices"][number];

export const MANIFEST_NAME = "voices.json";

/** Why a pack was not taken; a sentence for the person who runs the command. */
export class VoicePackError extends Error {}
