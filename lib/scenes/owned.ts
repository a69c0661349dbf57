import { db } from "@/db";
import { findScene, type SceneRow } from "@/db/queries/scenes";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { ownProject } from "@/lib/projects/owned";
import type { SceneId } from "./schemas";

export async function ownScene(actor: Actor, input: SceneId): Promise<SceneRow> {
  const row = await findScene(db, actor.userId, input.project_id, input.scene_id);
  if (row) return row;
  await ownProject(actor, input.project_id);
  throw new AppError("not_found", { field: "scene_id" });
}

/** For routes: refuses before the body is read. */
export async function ownsScenePath(actor: Actor, path: { id: string; sid: string }): Promise<void> {
  await ownScene(actor, { project_id: path.id, scene_id: path.sid });
}
