import type { Tx } from "@/db";
import { countChildren, setParentProgress } from "@/db/queries/batches";
import { type Ending, endRow, type GenerationRow, lockGeneration } from "@/db/queries/generations";
import { insertOutbox } from "@/db/queries/outbox";
import { freeSlot, type Place } from "@/db/queries/slots";
import { generationEnded } from "@/inngest/events";
import { releaseHold } from "@/lib/credits/release-hold";
import { settleHold } from "@/lib/credits/settle-hold";

export type Ended = {
  row: GenerationRow;
  /** Tasks that readers should be told about. */
  changed: string[];
  /** The place that became free. */
  freed: Place | null;
};

/**
 * The one way a task ends: row, hold, slot, batch and event in the caller's transaction, which has locked the user's
 * wallet already. Null = it had ended before, and nothing was done.
 */
export async function endGeneration(tx: Tx, id: string, ending: Ending): Promise<Ended | null> {
  const row = await endRow(tx, id, ending);
  if (!row) return null;
  if (row.price > 0) {
    const closed =
      row.charged > 0
        ? await settleHold(tx, { holdId: id, amount: row.charged, taskType: row.type })
        : await releaseHold(tx, { holdId: id, taskType: row.type });
    if (!closed) throw new Error(`task ${id} ends without an open hold`);
  }
  const freed = (await freeSlot(tx, id)) && row.model ? { model: row.model, keyId: row.keyId } : null;
  await insertOutbox(tx, [endedEvent(row)]);
  const parents = row.parentId ? await closeParent(tx, row.parentId) : [];
  return { row, changed: [id, ...parents], freed };
}

const endedEvent = (row: GenerationRow) => ({
  name: generationEnded.name,
  data: { generationId: row.id, userId: row.userId, status: row.status, parentId: row.parentId },
});

/** Moves a batch on by one child. With its last child it ends: in that child's transaction, so exactly once. */
async function closeParent(tx: Tx, parentId: string): Promise<string[]> {
  const parent = await lockGeneration(tx, parentId);
  if (!parent || parent.childrenTotal === 0) return [];
  const { succeeded, failed, cancelled } = await countChildren(tx, parentId);
  const ended = succeeded + failed + cancelled;
  if (ended < parent.childrenTotal) {
    await setParentProgress(tx, parentId, Math.floor((ended / parent.childrenTotal) * 100));
    return [parentId];
  }
  const status = failed > 0 ? "failed" : cancelled > 0 ? "cancelled" : "succeeded";
  const closed = await endGeneration(tx, parentId, {
    status,
    error:
      status === "succeeded"
        ? null
        : {
            reason: status === "failed" ? "children_failed" : "cancelled",
            retryable: true,
            details: { failed, cancelled, total: parent.childrenTotal },
          },
  });
  return closed?.changed ?? [parentId];
}
