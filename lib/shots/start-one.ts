import { type Reply, reply } from "@/lib/api/reply";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { admitGenerations } from "@/lib/generations/admit-generations";
import { type QuoteView, quoteGenerations } from "@/lib/generations/quote-generations";
import type { StartedView } from "@/lib/generations/schemas";
import type { Planned } from "./plan-work";

export type OneOptions = {
  scope: string;
  projectId: string | null;
  episodeId?: string;
  dry_run?: boolean;
  quote_id?: string;
  max_credits?: number;
};

/** One piece of work, or a few takes of the same as a batch. Pressed twice, it is the task that is already under way. */
export async function startOne(
  actor: Actor,
  planned: Planned[],
  options: OneOptions,
): Promise<StartedView | Reply<QuoteView>> {
  const items = planned.flatMap((one) => ("item" in one ? [one.item] : []));
  const blocked = planned.flatMap((one) => ("blocked" in one ? [one.blocked] : []));
  if (options.dry_run)
    return reply(200, await quoteGenerations(actor, { items, blocked, scope: options.scope }));
  if (blocked.length > 0)
    throw new AppError("batch_blocked", { details: { blocked, count: blocked.length } });
  const [first] = items;
  if (!first) throw new AppError("internal");
  const { batchTaskId, tasks, credits } = await admitGenerations(actor, {
    items,
    ...(items.length > 1 && {
      batch: { input: first.input, projectId: options.projectId, episodeId: options.episodeId },
    }),
    quoteId: options.quote_id,
    maxCredits: options.max_credits,
    scope: options.scope,
  });
  const taskId = batchTaskId ?? tasks[0]?.id;
  if (!taskId) throw new AppError("internal");
  return { task_id: taskId, status: "queued", credits };
}
