import { z } from "zod";
import { ASPECT_RATIOS, REGIONS } from "@/db/schema/values";
import { findVendor } from "@/lib/providers/vendors";
import { BannersDocument, PointsDocument, StylesDocument } from "@/lib/tools/documents";

const seconds = z.number().int().min(1).max(86_400);

/** What an operator can change of a model in the catalog. */
const modelFields = {
  name: z.strictObject({ zh: z.string().min(1).max(80), en: z.string().min(1).max(80) }),
  credits: z.number().int().min(0).max(100_000),
  durations: z.strictObject({ min: z.number().positive(), max: z.number().positive() }),
  aspectRatios: z.array(z.enum(ASPECT_RATIOS)).min(1),
  endFrame: z.boolean(),
  maxReferences: z.number().int().min(0).max(50),
  maxTextLength: z.number().int().min(1),
  slots: z.number().int().min(1).max(10_000),
  submitsPerSecond: z.number().positive(),
  usualSeconds: seconds,
  timeoutSeconds: seconds,
  regions: z.array(z.enum(REGIONS)),
  vendorModel: z.union([
    z.string().min(1),
    z.strictObject({ CN: z.string().min(1), GLOBAL: z.string().min(1) }),
  ]),
  references: z.enum(["url", "inline"]),
  defaultIn: z.array(z.enum(REGIONS)),
  off: z.boolean(),
  offline: z.boolean(),
};

const { name, credits, slots, usualSeconds, timeoutSeconds, regions, ...others } = modelFields;

/** Changes of rows by id, and rows of one's own. */
export const modelsDocument = z.strictObject({
  change: z.record(z.string(), z.strictObject(modelFields).partial()).default({}),
  add: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(100),
        provider: z.string().refine((id) => findVendor(id) !== null, { message: "unknown vendor" }),
        ability: z.enum(["text", "image", "video", "speech"]),
        ...{ name, credits, slots, usualSeconds, timeoutSeconds, regions },
        ...z.strictObject(others).partial().shape,
      }),
    )
    .default([]),
});
export type ModelsDocument = z.output<typeof modelsDocument>;

/** What an operator can set, by name: the schema of each. */
export const DOCUMENTS = {
  models: modelsDocument,
  styles: StylesDocument,
  points: PointsDocument,
  banners: BannersDocument,
};

export type DocumentName = keyof typeof DOCUMENTS;
export const isDocumentName = (text: string): text is DocumentName => Object.hasOwn(DOCUMENTS, text);
