import { z } from "zod";
import { consentFields } from "@/lib/consents/schemas";
import { QuoteView } from "@/lib/generations/quote-generations";
import { StartedView, TaskView } from "@/lib/generations/schemas";
import { pageOf, pageQuery } from "@/lib/projects/paging";
import { takeView } from "@/lib/takes/schemas";

const priceFields = {
  dry_run: z.boolean().optional(),
  quote_id: z.uuid().optional(),
  max_credits: z.number().int().min(0).optional(),
};
const model = z.string().max(100).optional();
const template = z.string().min(1).max(100);

export const MODES = ["move", "mix"] as const;
export const QUALITIES = ["std", "pro"] as const;

const animateFields = {
  mode: z.enum(MODES),
  quality: z.enum(QUALITIES).default("std"),
  check_image: z.boolean().default(true).describe("Whether one clear person is looked for first"),
};

export const animateBody = z.object({
  ...animateFields,
  image_asset_id: z.uuid(),
  video_asset_id: z.uuid(),
  model,
  ...consentFields,
  ...priceFields,
});
export type AnimateInput = z.output<typeof animateBody>;

export const detectBody = z.object({
  image_asset_id: z.uuid(),
  ratio: z.literal("1:1").default("1:1"),
  ...consentFields,
});
export type DetectInput = z.output<typeof detectBody>;

const box = z.tuple([z.int(), z.int(), z.int(), z.int()]).describe("pixels: left, top, right, bottom");
export const detectAnswer = z
  .object({
    passed: z.boolean(),
    face_bbox: box.nullable(),
    ext_bbox: box.nullable(),
    reason: z.string().optional(),
    message: z.string().optional().describe("the reason as a sentence"),
  })
  .meta({ id: "FaceDetection" });
export type DetectAnswer = z.infer<typeof detectAnswer>;

export const templateBody = z.object({
  image_asset_id: z.uuid(),
  template_id: template,
  model,
  ...consentFields,
  ...priceFields,
});
export type TemplateInput = z.output<typeof templateBody>;

export const regenerateInput = z.object({ id: z.string(), ...consentFields, ...priceFields });
export const regenerateBody = regenerateInput.omit({ id: true });
export type RegenerateInput = z.output<typeof regenerateInput>;

export const toolBatchBody = z.object({
  tool: z.enum(["animate", "emoji", "avatar", "pose"]),
  items: z
    .array(
      z.object({
        image_asset_id: z.uuid(),
        template_id: template.optional(),
        video_asset_id: z.uuid().optional(),
      }),
    )
    .min(1)
    .max(50),
  mode: z.enum(MODES).default("move"),
  quality: z.enum(QUALITIES).default("std"),
  check_image: z.boolean().default(true),
  model,
  ...consentFields,
  ...priceFields,
});
export type ToolBatchInput = z.output<typeof toolBatchBody>;

export const toolAnswer = z.union([StartedView, QuoteView]);
export const batchAnswer = z.union([
  z.object({
    batch_task_id: z.string().nullable(),
    task_ids: z.array(z.string()),
    total: z.number().int(),
    credits: z.number().int(),
  }),
  QuoteView,
]);
export type BatchStarted = {
  batch_task_id: string | null;
  task_ids: string[];
  total: number;
  credits: number;
};

export const historyQuery = pageQuery;
export type HistoryQuery = z.output<typeof historyQuery>;
export const historyPage = pageOf(TaskView);

export const toShotBody = z.union([
  z.strictObject({ shot_id: z.uuid() }),
  z.strictObject({ project_id: z.uuid(), after: z.uuid().nullable().optional() }),
]);
export const toShotAnswer = z.object({ take: takeView });
