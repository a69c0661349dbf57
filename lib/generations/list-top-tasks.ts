import { z } from "zod";
import { db } from "@/db";
import { listOwnTasks } from "@/db/queries/tasks";
import { TASK_STATUSES } from "@/db/schema/values";
import type { Actor } from "@/lib/auth/actor";
import { COUNT_CAP, decodeCursor, type PaginationView, paginate } from "@/lib/projects/paging";
import { describeTasks, type TaskSubject } from "./describe-tasks";
import type { TaskView } from "./schemas";
import { TASK_KIND_NAMES, TASK_KINDS } from "./task-kinds";
import { toTaskViews } from "./to-task-view";

export const listTopTasksInput = z.object({
  /** Of one batch or film: its parts. Otherwise what stands for itself. */
  parent_id: z.uuid().optional(),
  statuses: z.array(z.enum(TASK_STATUSES)).min(1).optional(),
  kind: z.enum(TASK_KIND_NAMES).optional(),
  cursor: z.string().max(500).optional(),
  page_size: z.number().int().min(1).max(100).default(30),
});
export type ListTopTasksInput = z.output<typeof listTopTasksInput>;

export type DescribedTasks = {
  items: TaskView[];
  /** Which shot, person or place each is about, by task. */
  subjects: Record<string, TaskSubject>;
  pagination: PaginationView;
};

/** Tasks as a person sees them: a batch or film is one, its parts are listed under it; newest first. */
export async function listTopTasks(
  actor: Pick<Actor, "userId" | "locale">,
  input: ListTopTasksInput,
): Promise<DescribedTasks> {
  const { rows: found, counted } = await listOwnTasks(db, actor.userId, {
    parentId: input.parent_id ?? null,
    statuses: input.statuses,
    kind: input.kind && TASK_KINDS[input.kind],
    after: input.cursor === undefined ? undefined : decodeCursor(input.cursor),
    offset: 0,
    limit: input.page_size + 1,
    countCap: COUNT_CAP,
  });
  const { rows, pagination } = paginate(found, input, counted, (row) => [
    row.createdAt.toISOString(),
    row.id,
  ]);
  const [items, subjects] = await Promise.all([toTaskViews(rows, actor.locale), describeTasks(rows)]);
  return { items, subjects, pagination };
}
