import { z } from "zod";
import { TAKE_KINDS, TAKE_ORIGINS } from "@/db/schema/values";
import { MediaView } from "@/lib/assets/schemas";

export const takeView = z
  .object({
    id: z.string(),
    kind: z.enum(TAKE_KINDS),
    line_id: z.string().nullable(),
    media: MediaView.nullable(),
    selected: z.boolean(),
    origin: z.enum(TAKE_ORIGINS),
    prompt_used: z.string(),
    generation_params: z.record(z.string(), z.unknown()),
    model: z.string().nullable(),
    task_id: z.string().nullable(),
    created_at: z.string(),
  })
  .meta({ id: "Take" });
export type TakeView = z.infer<typeof takeView>;
export const takeAnswer = z.object({ take: takeView });
export const takeList = z.object({ items: z.array(takeView) });

export const takeId = z.object({ shot_id: z.string(), take_id: z.string() });
export type TakeId = z.output<typeof takeId>;

export const uploadTakeBody = z.object({
  asset_id: z.uuid(),
  kind: z.enum(TAKE_KINDS),
  /** The line a voice belongs to. */
  line_id: z.uuid().optional(),
});
export const uploadTakeInput = uploadTakeBody.extend({ shot_id: z.string() });
export type UploadTakeInput = z.output<typeof uploadTakeInput>;
