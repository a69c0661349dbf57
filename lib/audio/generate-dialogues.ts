import { Reply, reply } from "@/lib/api/reply";
import type { Actor } from "@/lib/auth/actor";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import type { QuoteView } from "@/lib/generations/quote-generations";
import { planVoices } from "@/lib/storyboards/plan-batch";
import { startBatch } from "@/lib/storyboards/start-batch";
import type { DialoguesInput, DialoguesView } from "./schemas";

/** The voices of an episode's lines as one batch. */
export async function generateDialogues(
  actor: Actor,
  input: DialoguesInput,
): Promise<DialoguesView | Reply<DialoguesView | QuoteView>> {
  const { project, episode } = await resolveEpisode(actor, input);
  const plan = await planVoices(project, episode.id, input);
  const started = await startBatch(actor, plan, {
    scope: `voices:${episode.id}`,
    projectId: project.id,
    episodeId: episode.id,
    input: { kind: "voices", only: input.only, lines: plan.items.length },
    dryRun: input.dry_run,
    quoteId: input.quote_id,
    maxCredits: input.max_credits,
  });
  if (started instanceof Reply) return started;
  const view = {
    batch_task_id: started.batchTaskId,
    total_dialogues: started.total,
    credits: started.credits,
    warnings: started.warnings,
  };
  return started.batchTaskId === null ? reply(200, view) : view;
}
