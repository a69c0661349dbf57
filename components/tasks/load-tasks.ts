import "server-only";
import type { Media, Task } from "@/components/views";
import type { TaskStatus } from "@/db/schema/values";
import type { Actor } from "@/lib/auth/actor";
import { listTasks } from "@/lib/generations/list-tasks";
import { listProjects } from "@/lib/projects/list-projects";
import type { TaskFilter } from "./task-filters";

const PAGE_SIZE = 40;
const STATUS: Record<TaskFilter, TaskStatus | undefined> = {
  all: undefined,
  open: "running",
  failed: "failed",
  done: "succeeded",
};

/** A page of tasks that stand for themselves, with the names and pictures their rows show. */
export async function loadTasks(actor: Actor, filter: TaskFilter, cursor: string | undefined) {
  const [page, queued, projects] = await Promise.all([
    listTasks(actor, { status: STATUS[filter], cursor, page_size: PAGE_SIZE }),
    filter === "open" && !cursor ? listTasks(actor, { status: "queued", page_size: PAGE_SIZE }) : null,
    listProjects(actor, { archived: false, sort: "updated", page_size: 100 }),
  ]);
  const tasks = [...page.items, ...(queued?.items ?? [])].filter(({ parent_id }) => !parent_id);
  return {
    tasks,
    projects: Object.fromEntries(projects.items.map(({ id, title }) => [id, title])),
    media: Object.fromEntries(tasks.flatMap((task) => pictureOf(task))),
    next: page.pagination.next_cursor,
  };
}

/** Media tasks answer with a media value; a sound has no picture. */
function pictureOf({ id, result }: Task): [string, Media][] {
  if (!result || typeof result.asset_id !== "string" || typeof result.content_type !== "string") return [];
  return /^(image|video)\//.test(result.content_type) ? [[id, result as Media]] : [];
}
