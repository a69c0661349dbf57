import "server-only";
import type { Task } from "@/components/views";
import type { Actor } from "@/lib/auth/actor";
import { listTasks } from "@/lib/generations/list-tasks";
import { isFilm } from "./is-film";

const LOOKED_AT = 20;

/** The newest whole run of a project, so that a reload says where it is or why it stopped. */
export async function loadLastFilm(actor: Actor, projectId: string): Promise<Task | null> {
  const { items } = await listTasks(actor, { project_id: projectId, type: "batch", page_size: LOOKED_AT });
  return items.find(isFilm) ?? null;
}
