import { z } from "zod";

const word = z
  .string()
  .nullish()
  .transform((value) => value || undefined);

export const saidSchema = z.object({
  error: z.object({
    status: word.catch(undefined),
    message: word.catch(undefined),
    details: z
      .array(z.looseObject({ retryDelay: word.catch(undefined), reason: word.catch(undefined) }))
      .catch([]),
  }),
});

const part = z.object({
  text: word,
  /** What it thought on the way: not part of the answer. */
  thought: z.boolean().nullish(),
  inlineData: z.object({ mimeType: z.string(), data: z.string() }).nullish(),
});
export type Part = z.infer<typeof part>;

export const generatedSchema = z.object({
  candidates: z
    .array(
      z.object({
        content: z.object({ parts: z.array(part).default([]) }).nullish(),
        finishReason: word,
      }),
    )
    .nullish(),
  promptFeedback: z.object({ blockReason: word }).nullish(),
  usageMetadata: z
    .object({ promptTokenCount: z.number().default(0), candidatesTokenCount: z.number().default(0) })
    .nullish()
    .catch(undefined),
});
export type Generated = z.infer<typeof generatedSchema>;

/** A name that is put into an address again. */
export const startedSchema = z.object({ name: z.string().regex(/^models\/[\w.-]+\/operations\/[\w.-]+$/) });

export const interactionStartedSchema = z.object({ id: z.string().regex(/^[\w-]+$/) });

/** A file may still be made ready after the clip is done. */
export const fileSchema = z.object({ state: word });

export const operationAnswerSchema = z.object({
  name: z.string(),
  done: z.boolean().nullish(),
  error: z.object({ code: z.number().nullish(), message: word }).nullish(),
  response: z
    .object({
      generateVideoResponse: z
        .object({
          generatedSamples: z
            .array(z.object({ video: z.object({ uri: word, encodedVideo: word, encoding: word }).nullish() }))
            .nullish(),
          raiMediaFilteredCount: z.number().nullish(),
          raiMediaFilteredReasons: z.array(z.string()).nullish(),
        })
        .nullish(),
    })
    .nullish(),
});
export type OperationAnswer = z.infer<typeof operationAnswerSchema>;

const said = z.object({ type: z.string(), mime_type: word, data: word, uri: word, text: word });

export const interactionSchema = z.object({
  /** A rejected one comes back with an error and no status. */
  status: word,
  error: z.object({ code: z.union([z.string(), z.number()]).nullish(), message: word }).nullish(),
  /** The first is the request itself, said again. */
  steps: z.array(z.object({ type: z.string(), content: z.array(said).nullish().catch([]) })).nullish(),
});
export type Interaction = z.infer<typeof interactionSchema>;
