import { type Reply, reply } from "@/lib/api/reply";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { admitGenerations, type PlannedGeneration } from "@/lib/generations/admit-generations";
import { type Notice, type QuoteView, quoteGenerations } from "@/lib/generations/quote-generations";
import { enforcePolicy } from "@/lib/rate-limit";
import type { Planned } from "@/lib/shots/plan-work";

export type BatchPlan = { items: PlannedGeneration[]; blocked: Notice[]; warnings: Notice[] };

export const gather = (planned: Planned[], warnings: Notice[] = []): BatchPlan => ({
  items: planned.flatMap((one) => ("item" in one ? [one.item] : [])),
  blocked: planned.flatMap((one) => ("blocked" in one ? [one.blocked] : [])),
  warnings,
});

export type BatchOptions = {
  scope: string;
  projectId: string;
  episodeId?: string;
  input: Record<string, unknown>;
  dryRun?: boolean;
  quoteId?: string;
  maxCredits?: number;
};
export type Started = { batchTaskId: string | null; total: number; credits: number; warnings: Notice[] };

/** Price first, all or nothing, and nothing to do is an answer too. */
export async function startBatch(
  actor: Actor,
  plan: BatchPlan,
  options: BatchOptions,
): Promise<Started | Reply<QuoteView>> {
  if (options.dryRun) return reply(200, await quoteGenerations(actor, { ...plan, scope: options.scope }));
  if (plan.blocked.length > 0)
    throw new AppError("batch_blocked", { details: { blocked: plan.blocked, count: plan.blocked.length } });
  if (plan.items.length === 0) return { batchTaskId: null, total: 0, credits: 0, warnings: plan.warnings };
  await enforcePolicy("batch_start", actor.userId);
  const { batchTaskId, tasks, credits } = await admitGenerations(actor, {
    items: plan.items,
    batch: { input: options.input, projectId: options.projectId, episodeId: options.episodeId },
    quoteId: options.quoteId,
    maxCredits: options.maxCredits,
    scope: options.scope,
  });
  return {
    batchTaskId: batchTaskId ?? tasks[0]?.id ?? null,
    total: plan.items.length,
    credits,
    warnings: plan.warnings,
  };
}
