import { z } from "zod";

const word = z
  .string()
  .nullish()
  .transform((value) => value || undefined);

/** The id of the answer to `create` counts: the one in later answers may lack its prefix. */
export const acceptedSchema = z.object({ id: z.string().min(1) });

export const videoSchema = z.object({
  status: z.string(),
  video_url: word,
  error: z.union([z.string(), z.object({ message: word, code: word })]).nullish(),
  fail_reason: word,
  /** Some channels put the result here. */
  detail: z
    .object({ video_url: word, upsample_video_url: word, error: word, error_message: word })
    .nullish()
    .catch(undefined),
});
export type Video = z.infer<typeof videoSchema>;

/** The other form, as OpenAI's videos once were. The file may be had under our key only. */
export const openVideoSchema = z.object({
  status: z.string(),
  progress: z.number().nullish().catch(undefined),
  video_url: word,
  error: z.object({ message: word, code: word }).nullish().catch(undefined),
});
export type OpenVideo = z.infer<typeof openVideoSchema>;
