import { db } from "@/db";
import { setProjectDeleted } from "@/db/queries/projects";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";

/** Soft: `restoreProject` brings it back for thirty days. */
export async function deleteProject(actor: Actor, input: { project_id: string }): Promise<void> {
  if (!(await setProjectDeleted(db, actor.userId, input.project_id))) throw new AppError("project_not_found");
}
