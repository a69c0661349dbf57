import { z } from "zod";
import { db } from "@/db";
import { findBudget, findWallet, insertQuote } from "@/db/queries/credits";
import { findActiveByKeys } from "@/db/queries/generations";
import type { Actor } from "@/lib/auth/actor";
import { getBalance } from "@/lib/credits/get-balance";
import { sumByProject } from "@/lib/credits/hold-credits";
import { QUOTE_MINUTES } from "@/lib/credits/prices";
import type { PlannedGeneration } from "./admit-generations";

/** Something in the way, or worth knowing, before work starts. `reason` has a sentence in the messages. */
export const Notice = z.object({
  reason: z.string(),
  shot_id: z.string().optional(),
  details: z.record(z.string(), z.unknown()).optional(),
});
export type Notice = z.infer<typeof Notice>;

export const QuoteView = z
  .object({
    credits: z.number().int(),
    quote_id: z.string(),
    expires_at: z.string(),
    blocked: z.array(Notice),
    warnings: z.array(Notice),
  })
  .meta({ id: "Quote" });
export type QuoteView = z.infer<typeof QuoteView>;

type QuoteInput = {
  items: PlannedGeneration[];
  scope: string;
  blocked?: Notice[];
  warnings?: Notice[];
};

/** What it would cost and what is in the way; nothing is queued. The price is promised for a few minutes. */
export async function quoteGenerations(
  actor: Pick<Actor, "userId">,
  { items, scope, blocked = [], warnings = [] }: QuoteInput,
): Promise<QuoteView> {
  const active = await findActiveByKeys(
    db,
    actor.userId,
    items.flatMap(({ dedupeKey }) => dedupeKey ?? []),
  );
  const running = new Set(active.map(({ dedupeKey }) => dedupeKey));
  const fresh = items.filter(({ dedupeKey }) => !dedupeKey || !running.has(dedupeKey));
  const credits = fresh.reduce((sum, { price }) => sum + price, 0);
  const quote = await insertQuote(db, {
    userId: actor.userId,
    scope,
    credits,
    expiresAt: new Date(Date.now() + QUOTE_MINUTES * 60_000),
  });
  return {
    credits,
    quote_id: quote.id,
    expires_at: quote.expiresAt.toISOString(),
    blocked: [...blocked, ...(await shortages(actor.userId, fresh, credits))],
    warnings,
  };
}

async function shortages(userId: string, items: PlannedGeneration[], credits: number): Promise<Notice[]> {
  if (credits === 0) return [];
  const [wallet, { balance }] = [await findWallet(db, userId), await getBalance({ userId })];
  const notices: Notice[] = [];
  if (wallet && wallet.receivable > 0)
    notices.push({ reason: "refund_due", details: { owed: wallet.receivable } });
  if (balance < credits)
    notices.push({ reason: "insufficient_credits", details: { needed: credits, available: balance } });
  const priced = items.map(({ projectId, price }) => ({ projectId, amount: price }));
  for (const [projectId, needed] of sumByProject(priced)) {
    const budget = await findBudget(db, projectId);
    if (budget?.cap == null || budget.used + needed <= budget.cap) continue;
    notices.push({
      reason: "budget_cap",
      details: { needed, remaining: Math.max(0, budget.cap - budget.used) },
    });
  }
  return notices;
}
