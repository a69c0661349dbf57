import { db, type Tx } from "@/db";
import { lastAttempt } from "@/db/queries/attempts";
import { lockWallet } from "@/db/queries/credits";
import {
  type GenerationRow,
  isTerminal,
  listChildren,
  lockGeneration,
  markCancelRequested,
} from "@/db/queries/generations";
import { insertOutbox } from "@/db/queries/outbox";
import { generationCancelled } from "@/inngest/events";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { afterEnd } from "./after-end";
import { cancelledError } from "./cancelled-error";
import { type Ended, endGeneration } from "./end-generation";
import { getTask } from "./get-task";
import { moneyTransaction } from "./money-transaction";
import { notifyTasks } from "./notify";
import { ownTask } from "./own-task";
import type { TaskAnswer, TaskIdInput } from "./schemas";

/**
 * Stops a task. What nobody has been asked to make ends at once; what a provider has in hand ends when its run has
 * asked the provider to stop. A batch stops its children. Credits of what is not made go back.
 */
export async function cancelTask(
  actor: Pick<Actor, "userId" | "locale">,
  { task_id }: TaskIdInput,
): Promise<TaskAnswer> {
  const known = await ownTask(actor, task_id);
  if (isTerminal(known.status)) throw new AppError("already_finished");
  const family = await openFamily(known.id);
  const ended = await moneyTransaction(async (tx) => {
    await lockWallet(tx, actor.userId);
    const ends: Ended[] = [];
    // Children before their batch, as every other transaction has it.
    for (const { id, parent } of family) ends.push(...(await cancelOne(tx, id, parent)));
    return ends;
  });
  for (const end of ended) await afterEnd(end);
  await notifyTasks(family.map(({ id }) => id));
  return getTask(actor, { task_id });
}

/** The task and what is open below it, deepest first. */
async function openFamily(id: string): Promise<{ id: string; parent: boolean }[]> {
  const children = await listChildren(db, id, ["queued", "running"]);
  const below = await Promise.all(
    children.map((child) =>
      child.type === "batch" ? openFamily(child.id) : [{ id: child.id, parent: false }],
    ),
  );
  return [...below.flat(), { id, parent: children.length > 0 }];
}

async function cancelOne(tx: Tx, id: string, isParent: boolean): Promise<Ended[]> {
  const row = await lockGeneration(tx, id);
  if (!row || isTerminal(row.status)) return [];
  if (!isParent && (row.status === "queued" || (await isWithoutJob(tx, row)))) {
    const ended = await endGeneration(tx, id, { status: "cancelled", error: cancelledError(true) });
    return ended ? [ended] : [];
  }
  await markCancelRequested(tx, id);
  await insertOutbox(tx, [
    { name: generationCancelled.name, data: { generationId: id, userId: row.userId } },
  ]);
  return [];
}

/** Claimed, but not yet sent to a provider. Jobs of our own have no provider and see the request for themselves. */
async function isWithoutJob(tx: Tx, row: GenerationRow): Promise<boolean> {
  if (row.provider === null || row.type === "batch" || row.request.kind === undefined) return false;
  const attempt = await lastAttempt(tx, row.id);
  return attempt === null || attempt.state === "refused";
}
