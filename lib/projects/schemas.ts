import { z } from "zod";
import { ASPECT_RATIOS, LOCALES, REGIONS, STAGES, STYLES } from "@/db/schema/values";
import { MediaView } from "@/lib/assets/schemas";
import { pageOf, pageQuery } from "./paging";
import { title, words } from "./text";

/** One of ours, or a style id of the config. */
const style = z.union([z.enum(STYLES), z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/)]);

const editable = {
  title: title(200),
  description: words(5_000),
  style,
  aspect_ratio: z.enum(ASPECT_RATIOS),
  target_duration: z.number().int().min(5).max(3_600),
  language: z.enum(LOCALES),
  image_size: z
    .string()
    .regex(/^\d{2,4}x\d{2,4}$/)
    .nullable(),
  image_count: z.number().int().min(1).max(4),
  budget_cap: z.number().int().min(0).max(1_000_000_000).nullable(),
};

export const createProjectInput = z.object({
  title: editable.title,
  description: editable.description.optional(),
  style: editable.style.default("anime"),
  aspect_ratio: editable.aspect_ratio.default("9:16"),
  target_duration: editable.target_duration.default(60),
  language: editable.language.default("zh"),
  image_size: editable.image_size.optional(),
  image_count: editable.image_count.optional(),
  region: z.enum(REGIONS).optional(),
  budget_cap: editable.budget_cap.optional(),
});
export type CreateProjectInput = z.output<typeof createProjectInput>;

const modelId = z.string().max(100).nullable();

export const updateProjectBody = z.object({
  version: z.number().int(),
  title: editable.title.optional(),
  description: editable.description.optional(),
  style: editable.style.optional(),
  aspect_ratio: editable.aspect_ratio.optional(),
  target_duration: editable.target_duration.optional(),
  language: editable.language.optional(),
  image_size: editable.image_size.optional(),
  image_count: editable.image_count.optional(),
  budget_cap: editable.budget_cap.optional(),
  archived: z.boolean().optional(),
  thumbnail_asset_id: z.uuid().optional(),
  models: z
    .object({ text: modelId, image: modelId, video: modelId, speech: modelId })
    .partial()
    .optional()
    .describe("By step; null = the default of the region"),
  fallback: z.boolean().optional().describe("Whether an equivalent model may stand in for one out of order"),
});

export const projectId = z.object({ project_id: z.string() });
export const updateProjectInput = updateProjectBody.extend(projectId.shape);
export type UpdateProjectInput = z.output<typeof updateProjectInput>;

export const PROJECT_STATUSES = ["draft", "generating", "completed", "failed"] as const;

export const listProjectsInput = pageQuery.extend({
  search: words(200).optional(),
  status: z.enum(PROJECT_STATUSES).optional(),
  archived: z
    .union([z.boolean(), z.enum(["true", "false"]).transform((value) => value === "true")])
    .default(false),
  sort: z.enum(["updated", "created", "title"]).default("updated"),
});
export type ListProjectsInput = z.output<typeof listProjectsInput>;

export const projectItemView = z
  .object({
    id: z.string(),
    title: z.string(),
    stage: z.enum(STAGES),
    status: z.enum(PROJECT_STATUSES),
    archived: z.boolean(),
    progress: z.number().int().min(0).max(100),
    aspect_ratio: z.enum(ASPECT_RATIOS),
    style: z.string(),
    episodes: z.number(),
    counts: z.object({
      characters: z.number(),
      scenes: z.number(),
      shots: z.number(),
      keyframes: z.number(),
      clips: z.number(),
      videos: z.number(),
    }),
    thumbnail: MediaView.nullable(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "ProjectItem" });
export type ProjectItemView = z.infer<typeof projectItemView>;

export const projectView = projectItemView
  .extend({
    description: z.string(),
    target_duration: z.number(),
    language: z.enum(LOCALES),
    image_size: z.string().nullable(),
    image_count: z.number(),
    region: z.enum(REGIONS),
    budget_cap: z.number().nullable(),
    budget_used: z.number(),
    models: z.record(z.string(), z.string()),
    fallback: z.boolean(),
    version: z.number(),
  })
  .meta({ id: "Project" });
export type ProjectView = z.infer<typeof projectView>;

export const projectAnswer = z.object({ project: projectView });
export const projectPage = pageOf(projectItemView);
export type ProjectPage = z.infer<typeof projectPage>;
