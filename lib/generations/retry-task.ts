import { z } from "zod";
import { type Reply, reply } from "@/lib/api/reply";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { type AdmitInput, admitGenerations } from "./admit-generations";
import { getTask } from "./get-task";
import { ownTask } from "./own-task";
import { gathers, planRetries } from "./plan-retries";
import { type QuoteView, quoteGenerations } from "./quote-generations";
import type { TaskAnswer, TaskIdInput } from "./schemas";

/**
 * The same work as a new task with a hold of its own. A batch makes only what it did not make; one with a run of its own
 * (a film) is run again and finds for itself what is missing.
 */
export async function retryTask(
  actor: Pick<Actor, "userId" | "locale">,
  { task_id }: TaskIdInput,
): Promise<TaskAnswer> {
  const work = await plan(actor, task_id);
  const { batchTaskId, tasks } = await admitGenerations(actor, work);
  return getTask(actor, { task_id: batchTaskId ?? tasks[0]?.id ?? "" });
}

export const retryBody = z.object({
  dry_run: z.boolean().optional(),
  quote_id: z.uuid().optional(),
  max_credits: z.number().int().min(0).optional(),
});
type RetryInput = TaskIdInput & z.output<typeof retryBody>;

/** The same for those who ask the price first, or agree to one. */
export async function retryOrQuote(
  actor: Pick<Actor, "userId" | "locale">,
  { task_id, dry_run, quote_id, max_credits }: RetryInput,
): Promise<TaskAnswer | Reply<QuoteView>> {
  const work = await plan(actor, task_id);
  if (dry_run) return reply(200, await quoteGenerations(actor, work));
  const { batchTaskId, tasks } = await admitGenerations(actor, {
    ...work,
    quoteId: quote_id,
    maxCredits: max_credits,
  });
  return getTask(actor, { task_id: batchTaskId ?? tasks[0]?.id ?? "" });
}

async function plan(actor: Pick<Actor, "userId">, taskId: string): Promise<AdmitInput> {
  const row = await ownTask(actor, taskId);
  const items = (await planRetries(actor.userId, [row])).get(row.id)?.items ?? [];
  if (items.length === 0) throw new AppError("not_retryable");
  const scope = `retry:${row.id}`;
  if (!gathers(row)) return { items, scope };
  return {
    items,
    batch: { input: row.input, projectId: row.projectId, episodeId: row.episodeId, retryOf: row.id },
    scope,
  };
}
