import type { Task } from "@/components/views";
import type { TaskStatus } from "@/db/schema/values";

export type Tasks = Record<string, Task>;

const OPEN: readonly TaskStatus[] = ["queued", "running"];
export const isOpen = (task: Task): boolean => OPEN.includes(task.status);

/** A later report replaces an earlier one; a finished task never goes back to running. */
export function applyTask(tasks: Tasks, task: Task): Tasks {
  const known = tasks[task.id];
  if (known) {
    if (!isOpen(known) && isOpen(task)) return tasks;
    // An end is final and always news, whatever the clock of the transaction that wrote it said.
    if (isOpen(known) === isOpen(task) && known.updated_at > task.updated_at) return tasks;
  }
  return { ...tasks, [task.id]: task };
}

/** Tasks that stand for themselves: a batch or film counts once, its children not again. */
export const topLevel = (tasks: Tasks): Task[] => Object.values(tasks).filter((task) => !task.parent_id);

export const openCount = (tasks: Tasks): number => topLevel(tasks).filter(isOpen).length;

/** The newest open task of a shot, place or person, of the given kinds. */
export function openTaskFor(tasks: Tasks, match: (task: Task) => boolean): Task | undefined {
  let found: Task | undefined;
  for (const task of Object.values(tasks))
    if (isOpen(task) && match(task) && (!found || task.created_at > found.created_at)) found = task;
  return found;
}

const byShot = new WeakMap<Tasks, Map<string, Task[]>>();

/** Open tasks of each shot, worked out once per state of the store: hundreds of cards ask for theirs. */
export function openTasksByShot(tasks: Tasks): ReadonlyMap<string, Task[]> {
  const known = byShot.get(tasks);
  if (known) return known;
  const index = new Map<string, Task[]>();
  for (const task of Object.values(tasks))
    if (task.shot_id && isOpen(task)) index.set(task.shot_id, [...(index.get(task.shot_id) ?? []), task]);
  byShot.set(tasks, index);
  return index;
}

/** The newest open task of a shot, of the given types. */
export function openTaskOfShot(
  tasks: Tasks,
  shotId: string,
  types?: readonly Task["type"][],
): Task | undefined {
  let found: Task | undefined;
  for (const task of openTasksByShot(tasks).get(shotId) ?? [])
    if ((!types || types.includes(task.type)) && (!found || task.created_at > found.created_at)) found = task;
  return found;
}

export type Transition = "started" | "succeeded" | "failed" | "cancelled" | null;

/**
 * What a report means for a person who saw the previous one, or what the server rendered at `since` (ISO). A quick task
 * may be seen for the first time when it has ended: that is news, while one that ended before the page was made is not.
 */
export function transitionOf(before: Task | undefined, after: Task, since: string): Transition {
  if (isOpen(after)) return before ? null : "started";
  if (before ? !isOpen(before) : (after.completed_at ?? after.updated_at) < since) return null;
  if (after.status === "succeeded") return "succeeded";
  return after.status === "cancelled" ? "cancelled" : "failed";
}
