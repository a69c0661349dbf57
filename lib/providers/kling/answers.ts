import { z } from "zod";

const word = z
  .string()
  .nullish()
  .transform((value) => value || undefined);

/** Every answer: a success has the code 0 and the status 200. */
export const saidSchema = z.object({ code: z.number(), message: z.string().nullish() });

export const acceptedSchema = z.object({ data: z.object({ task_id: z.string().min(1) }) });

const file = z.object({ url: word, duration: word });
export const taskSchema = z.object({
  data: z.object({
    task_id: z.string().min(1),
    task_status: z.string(),
    task_status_msg: word,
    task_result: z
      .object({ videos: z.array(file).nullish(), images: z.array(z.object({ url: word })).nullish() })
      .nullish(),
  }),
});
export type Task = z.infer<typeof taskSchema>["data"];
