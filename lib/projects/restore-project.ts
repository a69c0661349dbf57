import { db } from "@/db";
import { setProjectRestored } from "@/db/queries/projects";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import type { ProjectView } from "./schemas";
import { toProjectView } from "./to-project-view";

export const RESTORE_DAYS = 30;

export async function restoreProject(
  actor: Actor,
  input: { project_id: string },
): Promise<{ project: ProjectView }> {
  const project = await setProjectRestored(db, actor.userId, input.project_id, RESTORE_DAYS);
  if (!project) throw new AppError("project_not_found");
  return { project: await toProjectView(db, project) };
}
