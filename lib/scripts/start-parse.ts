import { db } from "@/db";
import { latestScript } from "@/db/queries/scripts";
import type { Reply } from "@/lib/api/reply";
import type { Actor } from "@/lib/auth/actor";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import { AppError } from "@/lib/errors";
import { admitGenerations, type PlannedGeneration } from "@/lib/generations/admit-generations";
import { quoteOne } from "@/lib/generations/free-start";
import type { QuoteView } from "@/lib/generations/quote-generations";
import type { TaskStarted } from "@/lib/storyboards/schemas";
import type { StartParseInput } from "./schemas";

/** Reading the newest text of an episode, frozen as it is now. Free. */
export function planParse(
  projectId: string,
  script: { id: string; episodeId: string; number: number },
  keepEdits: boolean,
): PlannedGeneration {
  return {
    type: "script_parse",
    provider: null,
    model: null,
    price: 0,
    projectId,
    episodeId: script.episodeId,
    input: { script_version: script.number, keep_edits: keepEdits },
    request: { scriptId: script.id, keepEdits },
    dedupeKey: `parse:${script.id}:${keepEdits}`,
  };
}

export async function startParse(actor: Actor, input: StartParseInput): Promise<TaskStarted> {
  const { item, scope } = await plan(actor, input);
  const { tasks } = await admitGenerations(actor, { items: [item], scope });
  return { task_id: tasks[0]?.id ?? "", status: "queued" };
}

/** With `dry_run` only what it would cost. */
export async function startOrQuoteParse(
  actor: Actor,
  { dry_run, ...input }: StartParseInput & { dry_run?: boolean },
): Promise<TaskStarted | Reply<QuoteView>> {
  if (!dry_run) return startParse(actor, input);
  const { item, scope } = await plan(actor, input);
  return quoteOne(actor, item, scope);
}

async function plan(actor: Actor, input: StartParseInput) {
  const { project, episode } = await resolveEpisode(actor, input);
  const script = await latestScript(db, episode.id);
  if (!script) throw new AppError("empty_script", { field: "content" });
  return { item: planParse(project.id, script, input.keep_edits), scope: `parse:${episode.id}` };
}
