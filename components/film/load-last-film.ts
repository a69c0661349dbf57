import "server-only";
import type { Task } from "@/components/views";
import type { Actor } from "@/lib/auth/actor";
import { listTasks } from "@/lib/generations/list-tasks";
import { isFilm } from "./is-film";

const LOOKED_AT = 20;

export type LastFilm = { task: Task /** The part that failed it. */; cause: Task | null };

/** The newest whole run of a project, so that a reload says where it is or why it stopped. */
export async function loadLastFilm(actor: Actor, projectId: string): Promise<LastFilm | null> {
  const { items } = await listTasks(actor, { project_id: projectId, type: "batch", page_size: LOOKED_AT });
  const task = items.find(isFilm);
  if (!task) return null;
  return { task, cause: task.status === "failed" ? await causeOf(actor, task) : null };
}

/** Down to the piece of work itself: a failed batch only counts what failed in it. */
async function causeOf(actor: Actor, task: Task): Promise<Task | null> {
  const { items } = await listTasks(actor, { parent_id: task.id, status: "failed", page_size: 1 });
  const child = items[0] ?? null;
  return child?.type === "batch" ? ((await causeOf(actor, child)) ?? child) : child;
}
