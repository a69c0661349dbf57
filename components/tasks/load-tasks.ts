import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { listTopTasks } from "@/lib/generations/list-top-tasks";
import { listProjects } from "@/lib/projects/list-projects";
import { TASK_FILTERS, type TaskChoice } from "./task-filters";

const ROWS = 30;
const PROJECTS_NAMED = 100;

/** A page of tasks that stand for themselves, with the names their rows show. */
export async function loadTasks(actor: Actor, { filter, kind }: TaskChoice, cursor: string | undefined) {
  const statuses = TASK_FILTERS[filter];
  const [{ items, subjects, pagination }, projects] = await Promise.all([
    listTopTasks(actor, {
      ...(statuses && { statuses: [...statuses] }),
      ...(kind && { kind }),
      cursor,
      page_size: ROWS,
    }),
    listProjects(actor, { archived: false, sort: "updated", page_size: PROJECTS_NAMED }),
  ]);
  return {
    tasks: items,
    subjects,
    projects: Object.fromEntries(projects.items.map(({ id, title }) => [id, title])),
    next: pagination.next_cursor,
  };
}
