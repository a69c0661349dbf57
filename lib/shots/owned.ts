import { db, type Queryable } from "@/db";
import type { ProjectRow } from "@/db/queries/projects";
import { findShot, type ShotRow } from "@/db/queries/shots";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";

export async function ownShot(
  actor: Actor,
  id: string,
  q: Queryable = db,
  options: { deleted?: boolean } = {},
): Promise<{ shot: ShotRow; project: ProjectRow }> {
  const found = await findShot(q, actor.userId, id, options);
  if (!found) throw new AppError("not_found", { field: "shot_id" });
  return found;
}

/** For routes: refuses before the body is read. */
export async function ownsShot(actor: Actor, input: { shot_id: string }): Promise<void> {
  await ownShot(actor, input.shot_id);
}

export const ownsShotPath = (actor: Actor, path: { id: string }): Promise<void> =>
  ownsShot(actor, { shot_id: path.id });
