import { z } from "zod";
import { db } from "@/db";
import { findActiveByKeys } from "@/db/queries/generations";
import { findOwnTasks } from "@/db/queries/retries";
import type { Actor } from "@/lib/auth/actor";
import type { PlannedGeneration } from "./admit-generations";
import { planRetries } from "./plan-retries";

/** As many as a list may show. */
export const quoteRetriesInput = z.object({ task_ids: z.array(z.uuid()).min(1).max(1_000) });

export type RetryQuote = {
  /** Credits of making each of them again by itself; null for one that cannot be, or is being made already. */
  prices: Record<string, number | null>;
  /**
   * All of them in one go. What two of them have in common (a batch, and a part that was tried again by itself) is made
   * and paid once; what has been made since, or is being made, not at all.
   */
  together: { task_ids: string[]; count: number; credits: number };
};

/** What making failed tasks again would cost, in a handful of statements for any number of them. */
export async function quoteRetries(
  actor: Pick<Actor, "userId">,
  { task_ids }: z.output<typeof quoteRetriesInput>,
): Promise<RetryQuote> {
  const ids = [...new Set(task_ids)];
  const plans = await planRetries(actor.userId, await findOwnTasks(db, actor.userId, ids));
  const keys = [...plans.values()].flatMap(({ items }) => items.flatMap(({ dedupeKey }) => dedupeKey ?? []));
  const active = await findActiveByKeys(db, actor.userId, [...new Set(keys)]);
  const taken = new Set(active.map(({ dedupeKey }) => dedupeKey));
  const isFree = ({ dedupeKey }: PlannedGeneration) => !taken.has(dedupeKey ?? null);

  const prices: RetryQuote["prices"] = {};
  for (const id of ids) {
    const items = (plans.get(id)?.items ?? []).filter(isFree);
    prices[id] = items.length > 0 ? sum(items) : null;
  }
  const together: RetryQuote["together"] = { task_ids: [], count: 0, credits: 0 };
  for (const id of ids) {
    const plan = plans.get(id);
    const items = plan && !plan.made ? plan.items.filter(isFree) : [];
    if (items.length === 0) continue;
    for (const { dedupeKey } of items) taken.add(dedupeKey ?? null);
    together.task_ids.push(id);
    together.count += items.length;
    together.credits += sum(items);
  }
  return { prices, together };
}

const sum = (items: PlannedGeneration[]) => items.reduce((total, { price }) => total + price, 0);
