import "server-only";
import { Reply } from "@/lib/api/reply";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { retryOrQuote } from "@/lib/generations/retry-task";
import type { RetryTasksInput } from "@/lib/generations/retry-tasks";

/** Credits of making each of them again; null for one that cannot be. */
export async function quoteRetries(
  actor: Pick<Actor, "userId" | "locale">,
  { task_ids }: RetryTasksInput,
): Promise<Record<string, number | null>> {
  const prices: Record<string, number | null> = {};
  for (const task_id of new Set(task_ids)) {
    try {
      const quote = await retryOrQuote(actor, { task_id, dry_run: true });
      prices[task_id] = quote instanceof Reply ? quote.data.credits : null;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      prices[task_id] = null;
    }
  }
  return prices;
}
