import { db } from "@/db";
import type { GenerationRow } from "@/db/queries/generations";
import { isUuid } from "@/db/queries/projects";
import { findOwnTask } from "@/db/queries/tasks";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";

/** The caller's own task; anybody else's is as unknown as one that never was. */
export async function ownTask(actor: Pick<Actor, "userId">, taskId: string): Promise<GenerationRow> {
  const row = isUuid(taskId) ? await findOwnTask(db, actor.userId, taskId) : null;
  if (!row) throw new AppError("not_found");
  return row;
}

/** For routes: refuses before the body is read. */
export async function ownsTask(actor: Pick<Actor, "userId">, input: { task_id: string }): Promise<void> {
  await ownTask(actor, input.task_id);
}
