import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { listTasks } from "@/lib/generations/list-tasks";
import type { StoryboardView } from "@/lib/storyboards/schemas";
import { PICTURE_TASKS } from "./shot-state";

const LATEST = 100;

/** Why the shots that failed did, by shot: the sentence of each one's last failed picture or clip. */
export async function loadFailures(
  actor: Actor,
  project_id: string,
  { shots }: StoryboardView,
): Promise<Record<string, string>> {
  if (!shots.some(({ status }) => status === "failed")) return {};
  const { items } = await listTasks(actor, { project_id, status: "failed", page_size: LATEST });
  const said = items.flatMap(({ shot_id, type, error }) =>
    shot_id && error && PICTURE_TASKS.includes(type) ? [[shot_id, error.message] as const] : [],
  );
  // Newest first: the last one written wins.
  return Object.fromEntries(said.reverse());
}
