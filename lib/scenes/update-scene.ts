import { db } from "@/db";
import { touchProject } from "@/db/queries/projects";
import { updateScene as writeScene } from "@/db/queries/scenes";
import type { Actor } from "@/lib/auth/actor";
import { refuseForeignAssets } from "@/lib/characters/owned";
import { versionConflict } from "@/lib/projects/versions";
import { ownScene } from "./owned";
import type { SceneView, UpdateSceneInput } from "./schemas";
import { toSceneView } from "./to-scene-view";

/** A hand edit: the fields it names are never overwritten by a parse again. */
export async function updateScene(actor: Actor, input: UpdateSceneInput): Promise<{ scene: SceneView }> {
  const { project_id, scene_id, version, ...edit } = input;
  const before = await ownScene(actor, { project_id, scene_id });
  const added = edit.reference_asset_ids?.filter((id) => !before.referenceAssetIds.includes(id)) ?? [];
  await refuseForeignAssets(actor, added, "reference_asset_ids");
  const after = await writeScene(
    db,
    before.id,
    version,
    {
      location: edit.location,
      time: edit.time,
      interior: edit.interior,
      atmosphere: edit.atmosphere,
      prompt: edit.prompt,
      referenceAssetIds: edit.reference_asset_ids,
    },
    Object.entries(edit).flatMap(([name, value]) => (value === undefined ? [] : [name])),
  );
  if (!after) {
    const now = await toSceneView(db, await ownScene(actor, { project_id, scene_id }));
    throw versionConflict(now, edit);
  }
  await touchProject(db, project_id);
  return { scene: await toSceneView(db, after) };
}
