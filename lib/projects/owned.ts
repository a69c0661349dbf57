import { db, type Queryable } from "@/db";
import { findProject, type ProjectRow } from "@/db/queries/projects";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";

/** The caller's own live project; somebody else's is as unknown as one that never was. */
export async function ownProject(actor: Actor, id: string, q: Queryable = db): Promise<ProjectRow> {
  const project = await findProject(q, actor.userId, id);
  if (!project) throw new AppError("project_not_found");
  return project;
}

/** For routes: refuses before the body is read. */
export async function ownsProject(actor: Actor, input: { project_id: string }): Promise<void> {
  await ownProject(actor, input.project_id);
}

/** The same for `/projects/{id}/…`. */
export const ownsPath = (actor: Actor, path: { id: string }): Promise<void> =>
  ownsProject(actor, { project_id: path.id });
