import { z } from "zod";
import { type Reply, reply } from "@/lib/api/reply";
import type { Actor } from "@/lib/auth/actor";
import type { PlannedGeneration } from "./admit-generations";
import { type Notice, type QuoteView, quoteGenerations } from "./quote-generations";

/** What every start may be asked, those that cost nothing too: only the price, nothing is queued. */
export const dryRun = z.object({ dry_run: z.boolean().optional() });

/** The answer to a dry run of one task. */
export async function quoteOne(
  actor: Actor,
  item: PlannedGeneration,
  scope: string,
  notices: { blocked?: Notice[]; warnings?: Notice[] } = {},
): Promise<Reply<QuoteView>> {
  return reply(200, await quoteGenerations(actor, { items: [item], scope, ...notices }));
}
