import { db } from "@/db";
import type { ProjectRow } from "@/db/queries/projects";
import { latestScript, type ScriptRow } from "@/db/queries/scripts";
import type { Reply } from "@/lib/api/reply";
import type { Actor } from "@/lib/auth/actor";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import { AppError } from "@/lib/errors";
import { admitGenerations, type PlannedGeneration } from "@/lib/generations/admit-generations";
import { quoteOne } from "@/lib/generations/free-start";
import type { QuoteView } from "@/lib/generations/quote-generations";
import type { ModelEntry } from "@/lib/providers/types";
import type { TaskStarted } from "@/lib/storyboards/schemas";
import { chosenTextModel } from "@/lib/text/choose-text-model";
import { chunksOf } from "./model-chunks";
import { readScript } from "./read-script";
import type { EpisodeInput, StartParseInput } from "./schemas";

/** Longer texts are read by our own reader alone. */
const MODEL_CHARACTERS = 200_000;

/** Who else reads it, and how many questions that takes. */
export type Reader = { model: ModelEntry; questions: number };

/** Reading the newest text of an episode, frozen as it is now. Free where only our own reader does it. */
export function planParse(
  projectId: string,
  script: { id: string; episodeId: string; number: number },
  keepEdits: boolean,
  reader?: Reader | null,
): PlannedGeneration {
  return {
    type: "script_parse",
    provider: reader?.model.provider ?? null,
    model: reader?.model.id ?? null,
    price: reader ? reader.model.credits * reader.questions : 0,
    projectId,
    episodeId: script.episodeId,
    input: {
      script_version: script.number,
      keep_edits: keepEdits,
      ...(reader && { model: reader.model.id }),
    },
    request: { scriptId: script.id, keepEdits, ...(reader && { kind: "text" }) },
    dedupeKey: `parse:${script.id}:${keepEdits}${reader ? `:${reader.model.id}` : ""}`,
  };
}

export async function startParse(actor: Actor, input: StartParseInput): Promise<TaskStarted> {
  const { item, scope } = await plan(actor, input);
  const { tasks } = await admitGenerations(actor, {
    items: [item],
    scope,
    quoteId: input.quote_id,
    maxCredits: input.max_credits,
  });
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

/** Credits of reading the newest text of an episode as the project is set. */
export async function priceOfParse(actor: Actor, input: EpisodeInput): Promise<number> {
  const { project, episode } = await resolveEpisode(actor, input);
  if (!(await chosenTextModel(project))) return 0;
  const script = await latestScript(db, episode.id);
  const reader = script && (await readerFor(project, script));
  return reader ? reader.model.credits * reader.questions : 0;
}

async function plan(actor: Actor, input: StartParseInput) {
  const { project, episode } = await resolveEpisode(actor, input);
  const script = await latestScript(db, episode.id);
  if (!script) throw new AppError("empty_script", { field: "content" });
  const reader = await readerFor(project, script, input.model);
  return {
    item: planParse(project.id, script, input.keep_edits, reader),
    scope: `parse:${script.id}:${reader?.model.id ?? ""}`,
  };
}

/** The model asked for, else the project's; null = nobody but our own reader. */
async function readerFor(project: ProjectRow, script: ScriptRow, asked?: string): Promise<Reader | null> {
  const model = await chosenTextModel(project, asked);
  if (!model) return null;
  if (script.content.length > MODEL_CHARACTERS) {
    if (asked === undefined) return null;
    throw new AppError("unsupported", { details: { option: "text_length", max: MODEL_CHARACTERS } });
  }
  const { length } = chunksOf(await readScript(db, project, script));
  return length > 0 ? { model, questions: length } : null;
}
