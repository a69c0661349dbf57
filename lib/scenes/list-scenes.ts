import { db } from "@/db";
import { listScenes as findScenes } from "@/db/queries/scenes";
import type { Actor } from "@/lib/auth/actor";
import { ownProject } from "@/lib/projects/owned";
import type { SceneView } from "./schemas";
import { toSceneViews } from "./to-scene-view";

export async function listScenes(
  actor: Actor,
  input: { project_id: string },
): Promise<{ items: SceneView[] }> {
  const project = await ownProject(actor, input.project_id);
  return { items: await toSceneViews(db, await findScenes(db, project.id)) };
}
