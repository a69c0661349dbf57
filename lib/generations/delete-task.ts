import { db } from "@/db";
import { hideEnded } from "@/db/queries/generations";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { notifyTasks } from "./notify";
import { ownTask } from "./own-task";
import type { TaskIdInput } from "./schemas";

/** Removes an ended task from the lists; what it made stays. One that is under way has to be cancelled first. */
export async function deleteTask(actor: Pick<Actor, "userId">, { task_id }: TaskIdInput): Promise<void> {
  const row = await ownTask(actor, task_id);
  if (!(await hideEnded(db, actor.userId, row.id))) throw new AppError("in_progress");
  await notifyTasks([row.id]);
}
