import { db } from "@/db";
import { findQuote } from "@/db/queries/credits";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";

/** What a person agreed a film may cost: the lower of their quote and their limit; null = they set none. */
export async function agreedCredits(
  actor: Actor,
  input: { quote_id?: string; max_credits?: number },
  scope: string,
  credits: number,
): Promise<number | null> {
  const quote = input.quote_id ? await findQuote(db, actor.userId, input.quote_id, scope) : undefined;
  const limits = [quote?.credits, input.max_credits].filter((limit) => limit !== undefined);
  const limit = limits.length > 0 ? Math.min(...limits) : null;
  if ((input.quote_id && !quote) || (limit !== null && credits > limit))
    throw new AppError("price_changed", {
      details: { credits, ...(limit !== null && { max_credits: limit }) },
    });
  return limit;
}
