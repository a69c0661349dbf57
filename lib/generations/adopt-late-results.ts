import { db } from "@/db";
import { findAssets } from "@/db/queries/assets";
import { type AttemptRow, listOrphans, moveAttempt } from "@/db/queries/attempts";
import { lockWallet } from "@/db/queries/credits";
import { findGeneration, type GenerationRow, setResult } from "@/db/queries/generations";
import { idFrom } from "@/db/queries/sweep";
import { log } from "@/lib/log";
import type { Operation } from "@/lib/providers/types";
import { applyResult } from "@/lib/takes/apply-result";
import { findDirectResult } from "./direct-results";
import { moneyTransaction } from "./money-transaction";
import { notifyTasks } from "./notify";
import { fetchResult } from "./persist-result";
import { type At, providerOf } from "./provider-of";

const DAY = 86_400;
const BATCH = 20;

/**
 * Asks what became of jobs whose tasks failed without an answer. A result that came after all is a free take: the task
 * stays failed, its credits stay returned.
 */
export async function adoptLateResults(): Promise<{ adopted: number; closed: number }> {
  let adopted = 0;
  let closed = 0;
  for (const { attempt } of await listOrphans(db, idFrom(2 * DAY), BATCH)) {
    const row = await findGeneration(db, attempt.generationId);
    const old = Date.now() - attempt.createdAt.getTime() > DAY * 1000;
    const outcome = row?.status === "failed" && !old ? await adopt(row, attempt) : "nothing";
    if (outcome === "later") continue;
    await moveAttempt(db, attempt.id, ["orphaned"], {}, true);
    if (outcome === "adopted") adopted++;
    else closed++;
  }
  return { adopted, closed };
}

async function adopt(row: GenerationRow, attempt: AttemptRow): Promise<"adopted" | "later" | "nothing"> {
  try {
    const operation = attempt.operation ?? (await lookUp(row, attempt));
    if (!operation) return operation === null ? "nothing" : "later";
    const stored = await fetchResult(row, at(row, attempt), operation);
    if (stored.state !== "stored") return stored.state === "later" ? "later" : "nothing";
    await moneyTransaction(async (tx) => {
      await lockWallet(tx, row.userId);
      const assets = await findAssets(tx, stored.assetIds);
      await setResult(tx, row.id, await applyResult(tx, { ...row, model: attempt.model }, assets));
    });
    await notifyTasks([row.id]);
    return "adopted";
  } catch (error) {
    log.warn({ err: error, generationId: row.id }, "late result not looked up");
    return "later";
  }
}

/** null = it never arrived; undefined = the provider cannot say. */
async function lookUp(row: GenerationRow, attempt: AttemptRow): Promise<Operation | null | undefined> {
  const found =
    (await findDirectResult(row, attempt)) ??
    (await (await providerOf(at(row, attempt))).provider.find?.(attempt.clientKey));
  if (found) await moveAttempt(db, attempt.id, ["orphaned"], { operation: found });
  return found;
}

/** The task may have moved to another model since. */
const at = (row: GenerationRow, { provider, keyId }: AttemptRow): At => ({ ...row, provider, keyId });
