import "server-only";
import type { Media, Task } from "@/components/views";
import type { TaskStatus } from "@/db/schema/values";
import type { Actor } from "@/lib/auth/actor";
import { listTasks } from "@/lib/generations/list-tasks";
import { listProjects } from "@/lib/projects/list-projects";
import type { TaskFilter } from "./task-filters";

/** Rows worth a screen; the parts of a batch are read past, so a page of the list may take several of the table. */
const ROWS = 30;
const PAGE_SIZE = 100;
const PAGES_READ = 10;
const STATUS: Record<TaskFilter, TaskStatus | undefined> = {
  all: undefined,
  open: "running",
  failed: "failed",
  done: "succeeded",
};

/** A page of tasks that stand for themselves, with the names and pictures their rows show. */
export async function loadTasks(actor: Actor, filter: TaskFilter, cursor: string | undefined) {
  const [{ tasks, next }, queued, projects] = await Promise.all([
    topLevelTasks(actor, STATUS[filter], cursor),
    filter === "open" && !cursor ? topLevelTasks(actor, "queued", undefined) : null,
    listProjects(actor, { archived: false, sort: "updated", page_size: 100 }),
  ]);
  const all = [...(queued?.tasks ?? []), ...tasks];
  return {
    tasks: all,
    projects: Object.fromEntries(projects.items.map(({ id, title }) => [id, title])),
    media: Object.fromEntries(all.flatMap((task) => pictureOf(task))),
    next,
  };
}

async function topLevelTasks(actor: Actor, status: TaskStatus | undefined, from: string | undefined) {
  const tasks: Task[] = [];
  let cursor = from;
  for (let read = 0; read < PAGES_READ; read++) {
    const page = await listTasks(actor, { status, cursor, page_size: PAGE_SIZE });
    tasks.push(...page.items.filter(({ parent_id }) => !parent_id));
    const next = page.pagination.next_cursor;
    if (next === null || tasks.length >= ROWS) return { tasks, next };
    cursor = next;
  }
  return { tasks, next: cursor ?? null };
}

/** Media tasks answer with a media value; a sound has no picture. */
function pictureOf({ id, result }: Task): [string, Media][] {
  if (!result || typeof result.asset_id !== "string" || typeof result.content_type !== "string") return [];
  return /^(image|video)\//.test(result.content_type) ? [[id, result as Media]] : [];
}
