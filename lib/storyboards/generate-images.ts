import { Reply, reply } from "@/lib/api/reply";
import type { Actor } from "@/lib/auth/actor";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import type { QuoteView } from "@/lib/generations/quote-generations";
import { planImages } from "./plan-batch";
import type { BatchInput, BatchView } from "./schemas";
import { type Started, startBatch } from "./start-batch";

/** Keyframes of many shots as one batch; with `dry_run` only what it would cost and what is in the way. */
export async function generateImages(
  actor: Actor,
  input: BatchInput,
): Promise<BatchView | Reply<BatchView | QuoteView>> {
  const { project, episode } = await resolveEpisode(actor, input);
  const plan = await planImages(project, episode.id, input);
  const started = await startBatch(actor, plan, {
    scope: `images:${episode.id}:${input.keyframe}`,
    projectId: project.id,
    episodeId: episode.id,
    input: {
      kind: "images",
      keyframe: input.keyframe,
      only: input.only,
      quality: input.quality,
      shots: plan.items.length,
    },
    dryRun: input.dry_run,
    quoteId: input.quote_id,
    maxCredits: input.max_credits,
  });
  return started instanceof Reply ? started : toBatchView(started);
}

/** 200 when there was nothing to do, 202 otherwise. */
export function toBatchView({
  batchTaskId,
  total,
  credits,
  warnings,
}: Started): BatchView | Reply<BatchView> {
  const view = { batch_task_id: batchTaskId, total_shots: total, credits, warnings };
  return batchTaskId === null ? reply(200, view) : view;
}
