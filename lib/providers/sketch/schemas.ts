import { z } from "zod";
import { ASPECT_RATIOS, CAMERAS, SHOT_TYPES } from "@/db/schema/values";
import type { MediaRequest, ToolRequest } from "../types";

const words = z
  .string()
  .max(4000)
  .nullish()
  .transform((value) => value ?? undefined);
const list = z
  .array(z.string().max(400))
  .max(60)
  .nullish()
  .transform((value) => value ?? undefined);

const character = z.object({
  id: z.string().max(200),
  name: z.string().max(200),
  gender: words,
  age: words,
  hair: words,
  clothing: words,
  features: list,
  description: words,
  role: words,
  look: words,
  emotion: words,
  action: words,
  speaking: z
    .boolean()
    .nullish()
    .transform((value) => value ?? undefined),
  side: z
    .enum(["left", "right"])
    .nullish()
    .transform((value) => value ?? undefined),
  facing: z
    .enum(["left", "right", "away"])
    .nullish()
    .transform((value) => value ?? undefined),
});

/** What a sketch is drawn from. */
export const shotBriefSchema = z.object({
  projectId: z.string().max(200),
  shotType: z.enum(SHOT_TYPES),
  camera: z.enum(CAMERAS),
  description: z.string().max(8000),
  mood: words,
  place: z.object({
    id: words,
    location: z.string().max(400),
    time: words,
    interior: z.boolean().nullish(),
    atmosphere: words,
    weather: words,
    props: list,
  }),
  characters: z.array(character).max(30),
  purpose: z.enum(["frame", "character_sheet", "scene_card"]),
  moment: z.number().min(0).max(1),
});

const reference = z.object({
  role: z.enum(["start", "end", "character", "scene", "style"]),
  name: words,
  assetId: z.string(),
  url: z.string(),
  params: z
    .record(z.string(), z.unknown())
    .nullish()
    .transform((value) => value ?? undefined),
});

const picture = {
  prompt: z.string().max(20_000),
  brief: shotBriefSchema,
  style: z.string().max(60),
  aspectRatio: z.enum(ASPECT_RATIOS),
  width: z.number().int().min(64).max(4096),
  height: z.number().int().min(64).max(4096),
  seed: z.number().int(),
  references: z.array(reference).max(30),
  quality: z.enum(["draft", "final"]),
};

const imageRequestSchema = z.object({
  kind: z.literal("image"),
  ...picture,
  portrait: z.string().max(100).optional(),
});

const videoRequestSchema = z.object({
  kind: z.literal("video"),
  ...picture,
  duration: z.number().min(0.2).max(60),
  start: reference,
  end: reference.nullish().transform((value) => value ?? undefined),
  speech: z
    .array(
      z.object({
        characterId: z.string().nullable(),
        start: z.number().min(0),
        end: z.number().min(0),
        text: z.string().max(4000).optional(),
      }),
    )
    .max(200),
});

const speechRequestSchema = z.object({
  kind: z.literal("speech"),
  text: z.string().min(1).max(4000),
  language: z.enum(["zh", "en"]),
  voiceId: z.string().max(200),
  emotion: words,
  speed: z.number().min(0.25).max(4),
  speaker: z
    .object({ id: z.string(), gender: words, age: words, description: words })
    .nullish()
    .transform((value) => value ?? undefined),
});

const toolFile = z.object({ assetId: z.string(), url: z.string() });
const box = z.tuple([z.int().min(0), z.int().min(0), z.int().min(1), z.int().min(1)]);

const animateRequestSchema = z.object({
  kind: z.literal("animate"),
  mode: z.enum(["move", "mix"]),
  quality: z.enum(["std", "pro"]),
  image: toolFile,
  video: toolFile,
  checkImage: z.boolean(),
});

const emojiRequestSchema = z.object({
  kind: z.literal("emoji"),
  image: toolFile,
  drivenId: z.string().max(100),
  faceBox: box,
  extBox: box,
});

/** A request as the studio accepts it; anything else is a 422. */
export const mediaRequestSchema = z.discriminatedUnion("kind", [
  imageRequestSchema,
  videoRequestSchema,
  speechRequestSchema,
  animateRequestSchema,
  emojiRequestSchema,
]);
export type SketchRequest = MediaRequest | ToolRequest;

/** What a look at a picture is asked with and answered with. */
export const faceQuestionSchema = z.object({ image: toolFile });
export const faceAnswerSchema = z.union([
  z.object({ faceBox: box, extBox: box }),
  z.object({ code: z.string() }),
]);

export const submissionSchema = z.object({
  client_key: z.string().min(1).max(200),
  model: z.string().min(1).max(100),
  request: mediaRequestSchema,
});

const JOB_STATUSES = ["queued", "running", "succeeded", "failed", "cancelled"] as const;
const FAILURES = ["provider_failed", "unsupported", "expired", "invalid_input"] as const;

/** A job as the studio answers it. */
export const jobAnswerSchema = z.object({
  id: z.string(),
  status: z.enum(JOB_STATUSES),
  progress: z.number(),
  queue_position: z.number().optional(),
  result: z.object({ url: z.string(), content_type: z.string() }).optional(),
  params: z.record(z.string(), z.unknown()).optional(),
  error: z.object({ reason: z.enum(FAILURES), message: z.string() }).optional(),
});
export type JobAnswer = z.infer<typeof jobAnswerSchema>;
export type JobStatus = JobAnswer["status"];
export type JobFailure = NonNullable<JobAnswer["error"]>;

/** What a finished sketch remembers, so that a clip can redraw its layers instead of looking at its pixels. */
export const sketchParamsSchema = z.object({
  sketch: z.object({
    version: z.literal(1),
    brief: shotBriefSchema,
    prompt: z.string(),
    style: z.string(),
    seed: z.number().int(),
  }),
});
