import { db } from "@/db";
import type { EpisodeRow } from "@/db/queries/episodes";
import { latestScript, type ScriptRow } from "@/db/queries/scripts";
import type { Reply } from "@/lib/api/reply";
import type { Actor } from "@/lib/auth/actor";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import { AppError } from "@/lib/errors";
import { admitGenerations, type PlannedGeneration } from "@/lib/generations/admit-generations";
import { quoteOne } from "@/lib/generations/free-start";
import type { QuoteView } from "@/lib/generations/quote-generations";
import type { StartStoryboardInput, TaskStarted } from "./schemas";

export type StoryboardChoice = Pick<StartStoryboardInput, "options" | "keep_edits">;

export const DEFAULT_CHOICE: StoryboardChoice = {
  options: { max_shots: 50, shot_duration_range: [2, 8] },
  keep_edits: true,
};

/** Breaking a text, frozen as it is now, into shots. Free. */
export function planStoryboardTask(
  episode: EpisodeRow,
  script: ScriptRow,
  { options, keep_edits }: StoryboardChoice,
): PlannedGeneration {
  return {
    type: "storyboard_generate",
    provider: null,
    model: null,
    price: 0,
    projectId: episode.projectId,
    episodeId: episode.id,
    input: { script_version: script.number, options, keep_edits },
    request: {
      scriptId: script.id,
      keepEdits: keep_edits,
      maxShots: options.max_shots,
      range: options.shot_duration_range,
    },
    dedupeKey: `storyboard:${episode.id}`,
  };
}

export async function startStoryboard(actor: Actor, input: StartStoryboardInput): Promise<TaskStarted> {
  const { item, scope } = await plan(actor, input);
  const { tasks } = await admitGenerations(actor, { items: [item], scope });
  return { task_id: tasks[0]?.id ?? "", status: "queued" };
}

/** With `dry_run` only what it would cost. */
export async function startOrQuoteStoryboard(
  actor: Actor,
  { dry_run, ...input }: StartStoryboardInput & { dry_run?: boolean },
): Promise<TaskStarted | Reply<QuoteView>> {
  if (!dry_run) return startStoryboard(actor, input);
  const { item, scope } = await plan(actor, input);
  return quoteOne(actor, item, scope);
}

async function plan(actor: Actor, input: StartStoryboardInput) {
  const { episode } = await resolveEpisode(actor, input);
  const script = await latestScript(db, episode.id);
  if (!script) throw new AppError("empty_script", { field: "content" });
  return { item: planStoryboardTask(episode, script, input), scope: `storyboard:${episode.id}` };
}
