import { z } from "zod";

const word = z
  .string()
  .nullish()
  .transform((value) => value || undefined);
const error = z.object({ code: word, message: word }).nullish();

/** Pictures can fail one by one within a success. */
export const picturesSchema = z.object({
  data: z.array(z.object({ url: word, error })).default([]),
  error,
});

export const acceptedSchema = z.object({ id: z.string().min(1) });

export const taskSchema = z.object({
  status: z.string(),
  content: z.object({ video_url: word }).nullish(),
  error,
  seed: z.number().nullish(),
});
export type Task = z.infer<typeof taskSchema>;
