import { db } from "@/db";
import { lastAttempt, moveAttempt } from "@/db/queries/attempts";
import { lockWallet } from "@/db/queries/credits";
import type { GenerationRow } from "@/db/queries/generations";
import { log } from "@/lib/log";
import { afterEnd } from "./after-end";
import { cancelledError } from "./cancelled-error";
import { readDirectResult } from "./direct-results";
import { endGeneration } from "./end-generation";
import { moneyTransaction } from "./money-transaction";
import { providerOf } from "./provider-of";

/** Asks the provider to stop; unknown counts as not stopped. */
export async function stopAtProvider(row: GenerationRow): Promise<boolean> {
  if (!row.provider || !row.operation || readDirectResult(row.operation)) return false;
  try {
    return (await (await providerOf(row)).provider.cancel?.(row.operation))?.stopped ?? false;
  } catch (error) {
    log.warn({ err: error, generationId: row.id }, "cancel did not reach the provider");
    return false;
  }
}

/** Ends a running task whose cancelling was asked for. What the provider may bill all the same is noted, not charged. */
export async function cancelRunning(row: GenerationRow): Promise<void> {
  const attempt = await lastAttempt(db, row.id);
  const stopped = attempt ? await stopAtProvider(row) : true;
  const ended = await moneyTransaction(async (tx) => {
    await lockWallet(tx, row.userId);
    const closed = await endGeneration(tx, row.id, { status: "cancelled", error: cancelledError(stopped) });
    if (closed && attempt)
      await moveAttempt(
        tx,
        attempt.id,
        ["prepared", "ambiguous", "acknowledged"],
        { state: "orphaned", possibleCost: stopped ? 0 : row.price },
        true,
      );
    return closed;
  });
  await afterEnd(ended);
}
