import { z } from "zod";

const word = z
  .string()
  .nullish()
  .transform((value) => value || undefined);

/** An error, at the top of a refused request or inside the output of a failed task. */
export const saidSchema = z.object({ code: word.catch(undefined), message: word.catch(undefined) });

export const acceptedSchema = z.object({ output: z.object({ task_id: z.string().min(1) }) });

/** Each family puts its result somewhere else. */
export const taskSchema = z.object({
  output: z.looseObject({
    task_status: z.string(),
    code: word,
    message: word,
    /** Clips, and `emoji-v1`. */
    video_url: word,
    results: z
      .union([
        /** `wan2.2-animate-*`. */
        z.object({ video_url: word }),
        /** Older pictures: each has an address or an error. */
        z.array(z.object({ url: word, code: word, message: word })),
      ])
      .nullish(),
    /** Newer pictures. */
    choices: z
      .array(z.object({ message: z.object({ content: z.array(z.object({ image: word })) }) }))
      .nullish(),
    actual_prompt: word,
  }),
});
export type Task = z.infer<typeof taskSchema>["output"];

export const spokenSchema = z.object({ output: z.object({ audio: z.object({ url: z.string().min(1) }) }) });

const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export const facePassedSchema = z.object({ output: z.object({ bbox_face: box, ext_bbox_face: box }) });
export const faceRefusedSchema = z.object({ output: z.object({ code: z.string().min(1) }) });
