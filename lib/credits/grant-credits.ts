import type { Tx } from "@/db";
import { Book, type SystemAccount } from "./book";
import { collectDebt } from "./collect-debt";

export type GrantInput = {
  userId: string;
  amount: number;
  /** What it is for: `signup`, `device`, `reward:2026-W47`, `purchase:<order>`. */
  source: string;
  expiresAt?: Date | null;
  /** Once per key, whoever asks and however often: `signup:<user>`, `stripe:<session>`. */
  idempotencyKey: string;
  /** Where the credits come from: ours to give away, or the wash account of a payment vendor. */
  from?: SystemAccount;
};

/** Gives credits. False = this key was granted before, and nothing happened. */
export async function grantCredits(tx: Tx, input: GrantInput): Promise<boolean> {
  if (!Number.isInteger(input.amount) || input.amount <= 0)
    throw new RangeError(`cannot grant ${input.amount} credits`);
  const book = await Book.open(tx, input.userId);
  const key = `grant:${input.idempotencyKey}`;
  if ((await book.posted([key])).has(key)) return false;
  const source = await book.system(input.from ?? "promo");
  const grant = await book.openGrant(input.idempotencyKey, input.expiresAt ?? null);
  book.move({
    kind: "grant",
    key,
    entries: [
      { account: source, amount: -input.amount },
      { account: grant, amount: input.amount },
    ],
    metadata: { source: input.source },
  });
  await collectDebt(book, key);
  await book.close();
  return true;
}
