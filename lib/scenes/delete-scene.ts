import { db } from "@/db";
import { touchProject } from "@/db/queries/projects";
import { updateScene } from "@/db/queries/scenes";
import type { Actor } from "@/lib/auth/actor";
import { ownScene } from "./owned";
import type { SceneId } from "./schemas";

export async function deleteScene(actor: Actor, input: SceneId): Promise<void> {
  const row = await ownScene(actor, input);
  await updateScene(db, row.id, undefined, { deletedAt: new Date() });
  await touchProject(db, row.projectId);
}
