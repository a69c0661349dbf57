import { z } from "zod";
import type { VendorAnswer } from "../http";

const word = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined || value === "" ? undefined : String(value)));

/** The first version answers 200 to everything and says here what it means; the second has errors of OpenAI's kind. */
export const saidSchema = z.object({
  base_resp: z.object({ status_code: z.number(), status_msg: z.string().catch("") }).nullish(),
});

export const picturesSchema = z.object({
  data: z.object({ image_urls: z.array(z.string()).nullish() }).nullish(),
});
export const acceptedSchema = z.object({
  task_id: z.union([z.string().min(1), z.number()]).transform(String),
});
export const videoSchema = z.object({ status: z.string(), file_id: word });
export const fileSchema = z.object({ file: z.object({ download_url: z.string().min(1) }) });
export const taskSchema = z.object({
  task: z.object({
    status: z.string(),
    error: z.object({ code: word, message: word }).nullish(),
    content: z.object({ url: word }).nullish(),
  }),
});
export type Task = z.infer<typeof taskSchema>["task"];
export const voiceSchema = z.object({
  data: z.object({ audio: z.string().regex(/^(?:[0-9a-f]{2})+$/i) }),
});

/** Ids of files and tasks do not fit into a number: they are read as words before JSON makes numbers of them. */
export function readBody(answer: VendorAnswer): unknown {
  try {
    return JSON.parse(answer.text().replace(/("(?:file_id|task_id)"\s*:\s*)(\d+)/g, '$1"$2"'));
  } catch {
    return undefined;
  }
}
