import { db } from "@/db";
import { lastAttempt } from "@/db/queries/attempts";
import { findGeneration, type GenerationRow, moveProgress, setEstimate } from "@/db/queries/generations";
import { lockPool, markWaiting, renewSlot, slotWaiters } from "@/db/queries/slots";
import { findModel } from "@/lib/providers/catalog-state";
import { toTaskFailure } from "@/lib/providers/errors";
import { slotPool } from "@/lib/providers/slots";
import type { ModelEntry } from "@/lib/providers/types";
import { cancelRunning } from "./cancel-running";
import { chooseAccount, storedKey } from "./choose-account";
import { failGeneration } from "./fail-generation";
import { grantSlots, LEASE_SECONDS } from "./grant-slots";
import { moveToFallback } from "./move-generation";
import { notifyTasks } from "./notify";

export type SlotAnswer =
  | "had"
  | "wait"
  /** To another model: a fresh run goes on. */
  | "moved"
  | "ended";

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
  const choice = await accountFor(row, model);
  if ("none" in choice) return withoutAccount(row, choice.none);
  const { keyId } = choice;
  await db.transaction(async (tx) => {
    await lockPool(tx, slotPool(model, keyId));
    await markWaiting(tx, generationId, keyId);
  });
  await grantSlots({ model: model.id, keyId }, generationId);
  if (await renewSlot(db, generationId, LEASE_SECONDS)) {
    await moveProgress(db, generationId, { step: "submitting" });
    await notifyTasks([generationId]);
    return "had";
  }
  const waiters = await slotWaiters(db, model, keyId, 1_000);
  const position = Math.max(
    0,
    waiters.findIndex(({ id }) => id === generationId),
  );
  const rounds = Math.ceil((position + 1) / model.slots);
  await setEstimate(db, generationId, (rounds + 1) * model.usualSeconds);
  await notifyTasks([generationId]);
  return "wait";
}

/** What may have been sent stays with the account it was sent by: only that one can say what became of it. */
async function accountFor(
  row: GenerationRow,
  model: ModelEntry,
): Promise<{ keyId: string | null } | { none: "no_account" | "auth" | "quota" }> {
  const last = await lastAttempt(db, row.id);
  if (last && last.state !== "refused") return { keyId: row.keyId };
  const choice = await chooseAccount(row, model);
  return "none" in choice ? choice : { keyId: storedKey(choice.account) };
}

async function withoutAccount(
  row: GenerationRow,
  reason: "no_account" | "auth" | "quota",
): Promise<SlotAnswer> {
  if (await moveToFallback(row)) return "moved";
  await failGeneration(
    row.id,
    reason === "no_account"
      ? { reason, retryable: true, details: { provider: row.provider } }
      : toTaskFailure({ reason, retryable: true, vendorCode: "every account rests" }),
  );
  return "ended";
}
