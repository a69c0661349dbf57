import type { Tx } from "@/db";
import { findHold, lowerBudgetUsed, resolveHold } from "@/db/queries/credits";
import { Book } from "./book";
import { collectDebt } from "./collect-debt";
import { returnedPortions } from "./portions";

/**
 * Charges `amount` of a hold and returns the rest to the grants it came from; what returns to a grant past its time goes
 * on to `expired`. False = there is no such hold or it was resolved before.
 */
export async function settleHold(
  tx: Tx,
  { holdId, amount, taskType }: { holdId: string; amount: number; taskType?: string },
): Promise<boolean> {
  const known = await findHold(tx, holdId);
  if (known?.status !== "open") return false;
  if (!Number.isInteger(amount) || amount < 0 || amount > known.amount)
    throw new RangeError(`cannot charge ${amount} of a hold of ${known.amount}`);
  const book = await Book.open(
    tx,
    known.userId,
    known.portions.map(({ accountId }) => accountId),
  );
  const hold = await resolveHold(tx, holdId, amount);
  if (!hold) return false;

  const kind = amount > 0 ? "settle" : "release";
  const returned = returnedPortions(hold.portions, amount);
  book.move({
    kind,
    key: `${kind}:${holdId}`,
    holdId,
    generationId: holdId,
    taskType,
    entries: [
      { account: await book.user("held"), amount: -hold.amount },
      { account: await book.system("revenue"), amount },
      ...returned.map((portion) => ({ account: book.account(portion.accountId), amount: portion.amount })),
    ],
  });
  await book.expireDue(holdId);
  await collectDebt(book, holdId);
  if (hold.projectId && amount < hold.amount) await lowerBudgetUsed(tx, hold.projectId, hold.amount - amount);
  await book.close();
  return true;
}
