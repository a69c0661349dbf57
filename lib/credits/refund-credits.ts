import type { Tx } from "@/db";
import { Book, type SystemAccount } from "./book";

export type RefundInput = {
  userId: string;
  amount: number;
  /** The wash account of the vendor the money goes back through. */
  to: SystemAccount;
  /** The grant's idempotency key: its credit is taken back first. */
  grant?: string;
  idempotencyKey: string;
};

/**
 * Takes back credits whose money was returned. What was spent already becomes a debt, which blocks new holds until it is
 * paid; running tasks keep their holds. False = this key was refunded before.
 */
export async function refundCredits(tx: Tx, input: RefundInput): Promise<boolean> {
  if (!Number.isInteger(input.amount) || input.amount <= 0)
    throw new RangeError(`cannot refund ${input.amount} credits`);
  const book = await Book.open(tx, input.userId);
  const key = `refund:${input.idempotencyKey}`;
  if ((await book.posted([key])).has(key)) return false;
  const ownFirst = [...book.grants].sort(
    (a, b) => Number(b.name === input.grant) - Number(a.name === input.grant),
  );
  let owed = input.amount;
  const taken = ownFirst.flatMap((account) => {
    const amount = Math.min(account.balance, owed);
    owed -= amount;
    return amount > 0 ? [{ account, amount: -amount }] : [];
  });
  book.move({
    kind: "refund",
    key,
    entries: [
      ...taken,
      { account: await book.system(input.to), amount: input.amount - owed },
      { account: await book.user("refund_receivable"), amount: owed },
      { account: await book.system("revenue"), amount: -owed },
    ],
  });
  await book.close();
  return true;
}
