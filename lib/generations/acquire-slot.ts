import { db } from "@/db";
import { findGeneration, moveProgress, setEstimate } from "@/db/queries/generations";
import { lockPool, markWaiting, renewSlot, slotWaiters } from "@/db/queries/slots";
import { findModel } from "@/lib/providers/registry";
import { slotPool } from "@/lib/providers/slots";
import { cancelRunning } from "./cancel-running";
import { grantSlots, LEASE_SECONDS } from "./grant-slots";
import { notifyTasks } from "./notify";

export type SlotAnswer = "had" | "wait" | "ended";

/** Takes this task's place at its provider, or its turn in the queue with an honest estimate of the wait. */
export async function acquireSlot(generationId: string): Promise<SlotAnswer> {
  const row = await findGeneration(db, generationId);
  const model = findModel(row?.model ?? null);
  if (row?.status !== "running") return "ended";
  if (row.cancelRequestedAt) {
    await cancelRunning(row);
    return "ended";
  }
  if (!model) return "had";
  if (await renewSlot(db, generationId, LEASE_SECONDS)) return "had";
  await db.transaction(async (tx) => {
    await lockPool(tx, slotPool(model));
    await markWaiting(tx, generationId);
  });
  await grantSlots(model.id, generationId);
  if (await renewSlot(db, generationId, LEASE_SECONDS)) {
    await moveProgress(db, generationId, { step: "submitting" });
    await notifyTasks([generationId]);
    return "had";
  }
  const waiters = await slotWaiters(db, model, 1_000);
  const position = Math.max(
    0,
    waiters.findIndex(({ id }) => id === generationId),
  );
  const rounds = Math.ceil((position + 1) / model.slots);
  await setEstimate(db, generationId, (rounds + 1) * model.usualSeconds);
  await notifyTasks([generationId]);
  return "wait";
}
