import { db } from "@/db";
import { lastAttempt, moveAttempt } from "@/db/queries/attempts";
import { lockWallet } from "@/db/queries/credits";
import { findGeneration } from "@/db/queries/generations";
import { NEXT_STEPS, type TaskFailure } from "@/lib/providers/errors";
import { afterEnd } from "./after-end";
import { endGeneration } from "./end-generation";
import { moneyTransaction } from "./money-transaction";

type FailOptions = {
  /** The vendor may have made it all the same: the possible cost is noted, and a late result is looked for. */
  orphaned?: boolean;
};

/** Ends a task as failed and gives its credits back. False = it had ended before. */
export async function failGeneration(
  generationId: string,
  failure: TaskFailure,
  { orphaned = false }: FailOptions = {},
): Promise<boolean> {
  const known = await findGeneration(db, generationId);
  if (!known) return false;
  const ended = await moneyTransaction(async (tx) => {
    await lockWallet(tx, known.userId);
    const closed = await endGeneration(tx, generationId, {
      status: "failed",
      error: {
        ...failure,
        ...(NEXT_STEPS[failure.reason] !== undefined && { nextStep: NEXT_STEPS[failure.reason] }),
      },
    });
    const attempt = closed && orphaned ? await lastAttempt(tx, generationId) : null;
    if (attempt)
      await moveAttempt(tx, attempt.id, ["prepared", "ambiguous", "acknowledged"], {
        state: "orphaned",
        possibleCost: known.price,
      });
    return closed;
  });
  await afterEnd(ended);
  return ended !== null;
}
