import { db } from "@/db";
import { listChangedRows, newestSeq } from "@/db/queries/tasks";
import type { Locale } from "@/db/schema/values";
import type { TaskView } from "./schemas";
import { toTaskViews } from "./to-task-view";

export type ChangedTask = { seq: number; deleted: boolean; task: TaskView };

/** Tasks that changed after a number, in order: what a stream sends, and sends again after a lost connection. */
export async function listChangedTasks(
  userId: string,
  {
    afterSeq,
    projectId,
    limit = 100,
    locale = "zh",
  }: { afterSeq: number; projectId?: string; limit?: number; locale?: Locale },
): Promise<ChangedTask[]> {
  const rows = await listChangedRows(db, userId, { afterSeq, projectId, limit });
  const views = await toTaskViews(rows, locale);
  return rows.flatMap((row, at) => {
    const task = views[at];
    return task ? [{ seq: row.seq, deleted: row.deletedAt !== null, task }] : [];
  });
}

/** Where a new stream begins. */
export const currentSeq = (userId: string): Promise<number> => newestSeq(db, userId);
