import type { Tx } from "@/db";
import { findBudget, insertHolds, raiseBudgetUsed } from "@/db/queries/credits";
import { Book } from "./book";
import { takePortions } from "./portions";

export type HoldInput = {
  /** The generation's id: one hold each. */
  id: string;
  userId: string;
  projectId?: string | null;
  amount: number;
  taskType: string;
};

export type HoldRefusal = {
  reason: "insufficient_credits" | "refund_due" | "budget_cap";
  details: Record<string, number>;
};

/** Reserves credits for one task. False = not covered, and the caller's transaction must not commit. */
export async function holdCredits(tx: Tx, hold: HoldInput): Promise<boolean> {
  return (await holdAllCredits(tx, hold.userId, [hold])) === null;
}

/**
 * Reserves credits for several tasks of one user, all or none: null, or why not. Soonest-expiring credit is taken first,
 * and the project's budget moves under its cap. A repeat with the same ids is harmless. On a refusal some budget may
 * have moved already: the transaction must be rolled back.
 */
export async function holdAllCredits(
  tx: Tx,
  userId: string,
  holds: Omit<HoldInput, "userId">[],
): Promise<HoldRefusal | null> {
  const priced = holds.filter(({ amount }) => amount > 0);
  if (priced.length === 0) return null;
  const book = await Book.open(tx, userId);
  const posted = await book.posted(priced.map(({ id }) => `hold:${id}`));
  const wanted = priced.filter(({ id }) => !posted.has(`hold:${id}`));
  if (wanted.length === 0) return null;
  if (book.wallet.receivable > 0) return { reason: "refund_due", details: { owed: book.wallet.receivable } };

  const needed = wanted.reduce((sum, { amount }) => sum + amount, 0);
  if (needed > book.wallet.available)
    return { reason: "insufficient_credits", details: { needed, available: book.wallet.available } };

  for (const [projectId, amount] of sumByProject(wanted)) {
    if (await raiseBudgetUsed(tx, projectId, amount)) continue;
    const budget = await findBudget(tx, projectId);
    const remaining = Math.max(0, (budget?.cap ?? 0) - (budget?.used ?? 0));
    return { reason: "budget_cap", details: { needed: amount, remaining } };
  }

  const held = await book.user("held");
  const rows = wanted.map(({ id, projectId, amount, taskType }) => {
    const portions = takePortions(book.grants, amount);
    if (!portions) throw new Error(`wallet of ${userId} covers ${needed}, its grants do not`);
    book.move({
      kind: "hold",
      key: `hold:${id}`,
      holdId: id,
      generationId: id,
      taskType,
      entries: [
        ...portions.map((portion) => ({ account: book.account(portion.accountId), amount: -portion.amount })),
        { account: held, amount },
      ],
    });
    return { id, userId, projectId: projectId ?? null, amount, portions };
  });
  await insertHolds(tx, rows);
  await book.close();
  return null;
}

export function sumByProject(items: { projectId?: string | null; amount: number }[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { projectId, amount } of items)
    if (projectId) sums.set(projectId, (sums.get(projectId) ?? 0) + amount);
  return sums;
}
