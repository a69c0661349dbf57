import { db } from "@/db";
import { latestScript } from "@/db/queries/scripts";
import type { Reply } from "@/lib/api/reply";
import type { Actor } from "@/lib/auth/actor";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import { AppError } from "@/lib/errors";
import type { PlannedGeneration } from "@/lib/generations/admit-generations";
import type { QuoteView } from "@/lib/generations/quote-generations";
import type { StartedView } from "@/lib/generations/schemas";
import type { ModelEntry } from "@/lib/providers/types";
import { digestOf } from "@/lib/shots/digest";
import { startOne } from "@/lib/shots/start-one";
import { neededTextModel } from "@/lib/text/choose-text-model";
import { layoutOf } from "./script-layout";
import type { FrozenWrite } from "./write-job";
import { questionsOf } from "./write-parts";
import type { ContinueScriptInput, GenerateScriptInput } from "./write-schemas";

/** An outline becomes a script. The text is the task's result; nothing is saved until somebody takes it. */
export async function generateScript(
  actor: Actor,
  input: GenerateScriptInput,
): Promise<StartedView | Reply<QuoteView>> {
  const { outline, language, target_duration, style, project_id } = input;
  const place = project_id ? await resolveEpisode(actor, { project_id, episode: input.episode }) : undefined;
  const model = await neededTextModel(place?.project ?? actor, input.model);
  const asked = { outline, language, target_duration, ...(style && { style }) };
  const item = writing(model, target_duration, {
    input: { kind: "script", ...asked, model: model.id },
    frozen: {
      kind: "text",
      work: "script",
      outline,
      language,
      targetDuration: target_duration,
      style: style ?? "",
    },
    projectId: place?.project.id ?? null,
    episodeId: place?.episode.id ?? null,
  });
  return start(actor, item, input);
}

/** Goes on with the newest text of an episode, in the way it is set down. */
export async function continueScript(
  actor: Actor,
  input: ContinueScriptInput,
): Promise<StartedView | Reply<QuoteView>> {
  const { project, episode } = await resolveEpisode(actor, input);
  const model = await neededTextModel(project, input.model);
  const script = await latestScript(db, episode.id);
  if (!script) throw new AppError("empty_script", { field: "content" });
  if (!layoutOf(script)) throw new AppError("unsupported", { details: { option: "format", value: "table" } });
  const { outline, language = project.language, target_duration, style } = input;
  const asked = { outline, language, target_duration, ...(style && { style }) };
  const item = writing(model, target_duration, {
    input: { kind: "continue", ...asked, script_version: script.number, model: model.id },
    frozen: {
      kind: "text",
      work: "continue",
      scriptId: script.id,
      outline,
      language,
      targetDuration: target_duration,
      style: style ?? "",
    },
    projectId: project.id,
    episodeId: episode.id,
  });
  return start(actor, item, input);
}

function writing(
  model: ModelEntry,
  seconds: number,
  work: {
    input: Record<string, unknown>;
    frozen: FrozenWrite;
    projectId: string | null;
    episodeId: string | null;
  },
): PlannedGeneration {
  return {
    type: "script_generate",
    provider: model.provider,
    model: model.id,
    price: model.credits * questionsOf(seconds),
    projectId: work.projectId,
    episodeId: work.episodeId,
    input: work.input,
    request: work.frozen,
    dedupeKey: `write:${work.episodeId ?? "-"}:${digestOf(work.frozen)}`,
  };
}

/** The quote is for this text, this long, by this model. */
const start = (
  actor: Actor,
  item: PlannedGeneration,
  input: { dry_run?: boolean; quote_id?: string; max_credits?: number },
): Promise<StartedView | Reply<QuoteView>> =>
  startOne(actor, [{ item }], {
    scope: `${item.dedupeKey}:${item.model}`,
    projectId: item.projectId ?? null,
    ...(item.episodeId && { episodeId: item.episodeId }),
    dry_run: input.dry_run,
    quote_id: input.quote_id,
    max_credits: input.max_credits,
  });
