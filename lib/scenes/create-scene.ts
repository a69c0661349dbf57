import { db } from "@/db";
import { touchProject } from "@/db/queries/projects";
import { insertScenes, listScenes } from "@/db/queries/scenes";
import type { Actor } from "@/lib/auth/actor";
import { refuseForeignAssets } from "@/lib/characters/owned";
import { AppError } from "@/lib/errors";
import { ownProject } from "@/lib/projects/owned";
import type { CreateSceneInput, SceneView } from "./schemas";
import { toSceneView } from "./to-scene-view";

export async function createScene(actor: Actor, input: CreateSceneInput): Promise<{ scene: SceneView }> {
  const { project_id, ...fields } = input;
  const project = await ownProject(actor, project_id);
  await refuseForeignAssets(actor, input.reference_asset_ids ?? [], "reference_asset_ids");
  const [row] = await insertScenes(db, [
    {
      projectId: project.id,
      location: input.location,
      time: input.time ?? "",
      interior: input.interior ?? null,
      atmosphere: input.atmosphere ?? "",
      prompt: input.prompt ?? "",
      referenceAssetIds: input.reference_asset_ids ?? [],
      editedFields: Object.keys(fields),
      position: (await listScenes(db, project.id)).length,
    },
  ]);
  if (!row) throw new AppError("internal");
  await touchProject(db, project.id);
  return { scene: await toSceneView(db, row) };
}
