import { z } from "zod";
import { MediaView } from "@/lib/assets/schemas";
import { paidImageBody, suggestionBody } from "@/lib/characters/schemas";
import { title, words } from "@/lib/projects/text";

const optional = {
  time: words(100).optional(),
  interior: z.boolean().nullable().optional(),
  atmosphere: words(1_000).optional(),
  prompt: words(5_000).optional(),
  reference_asset_ids: z.array(z.uuid()).max(20).optional(),
};

export const createSceneBody = z.object({ location: title(200), ...optional });
export const createSceneInput = createSceneBody.extend({ project_id: z.string() });
export type CreateSceneInput = z.output<typeof createSceneInput>;

export const sceneId = z.object({ project_id: z.string(), scene_id: z.string() });
export type SceneId = z.output<typeof sceneId>;

export const updateSceneBody = z.object({
  location: title(200).optional(),
  ...optional,
  version: z.number().int(),
});
export const updateSceneInput = updateSceneBody.extend(sceneId.shape);
export type UpdateSceneInput = z.output<typeof updateSceneInput>;

export const sceneSuggestionInput = suggestionBody.extend(sceneId.shape);
export type SceneSuggestionInput = z.output<typeof sceneSuggestionInput>;
export const sceneImageInput = paidImageBody.extend(sceneId.shape);
export type SceneImageInput = z.output<typeof sceneImageInput>;

export const sceneView = z
  .object({
    id: z.string(),
    location: z.string(),
    time: z.string(),
    interior: z.boolean().nullable(),
    atmosphere: z.string(),
    prompt: z.string(),
    reference_images: z.array(MediaView),
    edited_fields: z.array(z.string()),
    suggestion: z.record(z.string(), z.unknown()).nullable(),
    status: z.enum(["idle", "generating"]),
    version: z.number(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "Scene" });
export type SceneView = z.infer<typeof sceneView>;
export const sceneAnswer = z.object({ scene: sceneView });
export const sceneList = z.object({ items: z.array(sceneView) });
