import { db } from "@/db";
import { type GenerationRow, isTerminal, listChildren } from "@/db/queries/generations";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { admitGenerations, type PlannedGeneration } from "./admit-generations";
import { getTask } from "./get-task";
import { ownTask } from "./own-task";
import type { TaskAnswer, TaskIdInput } from "./schemas";
import { startEventOf } from "./start-event";

/**
 * The same work as a new task with a hold of its own. A batch makes only what it did not make; one with a run of its own
 * (a film) is run again and finds for itself what is missing.
 */
export async function retryTask(
  actor: Pick<Actor, "userId" | "locale">,
  { task_id }: TaskIdInput,
): Promise<TaskAnswer> {
  const row = await ownTask(actor, task_id);
  if (!isRetryable(row)) throw new AppError("not_retryable");
  const scope = `retry:${row.id}`;
  if (row.type !== "batch" || startEventOf(row)) {
    const { tasks } = await admitGenerations(actor, { items: [again(row)], scope });
    return getTask(actor, { task_id: tasks[0]?.id ?? "" });
  }
  const unmade = (await listChildren(db, row.id, ["failed", "cancelled"])).filter(isRetryable);
  if (unmade.length === 0) throw new AppError("not_retryable");
  const { batchTaskId, tasks } = await admitGenerations(actor, {
    items: unmade.map(again),
    batch: { input: row.input, projectId: row.projectId, episodeId: row.episodeId, retryOf: row.id },
    scope,
  });
  return getTask(actor, { task_id: batchTaskId ?? tasks[0]?.id ?? "" });
}

const isRetryable = (row: GenerationRow): boolean =>
  isTerminal(row.status) && row.status !== "succeeded" && (row.error?.retryable ?? true);

const again = (row: GenerationRow): PlannedGeneration => ({
  type: row.type,
  provider: row.provider,
  model: row.model,
  price: row.price,
  input: row.input,
  request: row.request,
  projectId: row.projectId,
  episodeId: row.episodeId,
  shotId: row.shotId,
  lineId: row.lineId,
  characterId: row.characterId,
  sceneId: row.sceneId,
  priority: row.priority,
  retryOf: row.id,
  // Pressing twice is one retry.
  dedupeKey: row.dedupeKey ?? `retry:${row.id}`,
});
