import { db } from "@/db";
import { listOwnTasks } from "@/db/queries/tasks";
import type { Actor } from "@/lib/auth/actor";
import { COUNT_CAP, decodeCursor, paginate } from "@/lib/projects/paging";
import type { ListTasksInput, TaskPage } from "./schemas";
import { toTaskViews } from "./to-task-view";

/** The caller's tasks, newest first. */
export async function listTasks(
  actor: Pick<Actor, "userId" | "locale">,
  input: ListTasksInput,
): Promise<TaskPage> {
  const { rows: found, counted } = await listOwnTasks(db, actor.userId, {
    projectId: input.project_id,
    type: input.type,
    status: input.status,
    parentId: input.parent_id,
    after: input.cursor === undefined ? undefined : decodeCursor(input.cursor),
    offset: input.cursor === undefined && input.page ? (input.page - 1) * input.page_size : 0,
    limit: input.page_size + 1,
    countCap: COUNT_CAP,
  });
  const { rows, pagination } = paginate(found, input, counted, (row) => [
    row.createdAt.toISOString(),
    row.id,
  ]);
  return { items: await toTaskViews(rows, actor.locale), pagination };
}
