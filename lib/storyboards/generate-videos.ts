import { Reply } from "@/lib/api/reply";
import type { Actor } from "@/lib/auth/actor";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import type { QuoteView } from "@/lib/generations/quote-generations";
import { toBatchView } from "./generate-images";
import { planVideos } from "./plan-batch";
import type { BatchInput, BatchView } from "./schemas";
import { startBatch } from "./start-batch";

/** Clips of many shots as one batch; a shot without a start keyframe blocks it. */
export async function generateVideos(
  actor: Actor,
  input: BatchInput,
): Promise<BatchView | Reply<BatchView | QuoteView>> {
  const { project, episode } = await resolveEpisode(actor, input);
  const plan = await planVideos(project, episode.id, input);
  const started = await startBatch(actor, plan, {
    scope: `videos:${episode.id}`,
    projectId: project.id,
    episodeId: episode.id,
    input: { kind: "videos", only: input.only, quality: input.quality, shots: plan.items.length },
    dryRun: input.dry_run,
    quoteId: input.quote_id,
    maxCredits: input.max_credits,
  });
  return started instanceof Reply ? started : toBatchView(started);
}
