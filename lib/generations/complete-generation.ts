import { db, type Tx } from "@/db";
import { findAssets, softDeleteAsset } from "@/db/queries/assets";
import { lockWallet } from "@/db/queries/credits";
import {
  findGeneration,
  type GenerationRow,
  isTerminal,
  lockGeneration,
  setResult,
} from "@/db/queries/generations";
import { crashPoint } from "@/lib/crash-point";
import { findModel } from "@/lib/providers/catalog-state";
import { applyResult } from "@/lib/takes/apply-result";
import { afterEnd } from "./after-end";
import { cancelledError } from "./cancelled-error";
import { dropDirectResult } from "./direct-results";
import { type Ended, endGeneration } from "./end-generation";
import { moneyTransaction } from "./money-transaction";

/** What was made: stored media, or the result of a job of our own. */
export type Outcome =
  | { assetIds: string[]; params?: Record<string, unknown> }
  | { result: Record<string, unknown> };
export type Completion = "succeeded" | "cancelled" | "ended";

/**
 * Row, hold, slot, batch and take in one transaction. However often and by however many it is called, there is one
 * charge and one take. A task whose cancelling was asked for keeps nothing and pays nothing.
 */
export async function completeGeneration(generationId: string, outcome: Outcome): Promise<Completion> {
  const known = await findGeneration(db, generationId);
  if (!known) return "ended";
  crashPoint("before-complete");
  const { completion, ended } = await moneyTransaction((tx) => complete(tx, known, outcome));
  await afterEnd(ended);
  if (completion === "succeeded") await dropDirectResult(known.operation);
  else await dropResult(known, outcome);
  return completion;
}

async function complete(
  tx: Tx,
  known: GenerationRow,
  outcome: Outcome,
): Promise<{ completion: Completion; ended: Ended | null }> {
  await lockWallet(tx, known.userId);
  const row = await lockGeneration(tx, known.id);
  if (!row) return { completion: "ended", ended: null };
  if (isTerminal(row.status))
    return { completion: row.status === "succeeded" ? "succeeded" : "ended", ended: null };
  if (row.cancelRequestedAt) {
    const ended = await endGeneration(tx, row.id, { status: "cancelled", error: cancelledError() });
    return { completion: "cancelled", ended };
  }
  const ended = await endGeneration(tx, row.id, { status: "succeeded", charged: chargeFor(row) });
  if (!ended) return { completion: "ended", ended: null };
  await setResult(tx, row.id, await resultOf(tx, ended.row, outcome));
  return { completion: "succeeded", ended };
}

async function resultOf(tx: Tx, row: GenerationRow, outcome: Outcome): Promise<Record<string, unknown>> {
  if ("result" in outcome) return outcome.result;
  const assets = await findAssets(tx, outcome.assetIds);
  if (assets.length < outcome.assetIds.length) throw new Error(`task ${row.id}: its result is not stored`);
  const made = outcome.params ? { ...row, request: { ...row.request, made: outcome.params } } : row;
  return applyResult(tx, made, assets);
}

/** A result nobody will see does not count against anybody's storage. */
async function dropResult(row: GenerationRow, outcome: Outcome): Promise<void> {
  if ("result" in outcome) return;
  const now = await findGeneration(db, row.id);
  if (now?.status === "succeeded") return;
  for (const id of outcome.assetIds) await softDeleteAsset(db, row.userId, id);
}

/** A model that stands in for a dearer one costs what it costs itself. */
function chargeFor({ price, fallbackFrom, model }: GenerationRow): number {
  const own = fallbackFrom === null ? undefined : findModel(model)?.credits;
  return Math.min(price, own ?? price);
}
