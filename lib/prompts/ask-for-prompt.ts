import type { ProjectRow } from "@/db/queries/projects";
import type { ShotRow } from "@/db/queries/shots";
import type { Reply } from "@/lib/api/reply";
import type { Actor } from "@/lib/auth/actor";
import type { QuoteView } from "@/lib/generations/quote-generations";
import type { StartedView } from "@/lib/generations/schemas";
import type { ModelEntry, ShotBrief } from "@/lib/providers/types";
import { digestOf } from "@/lib/shots/digest";
import type { ShotWorkInput } from "@/lib/shots/schemas";
import { startOne } from "@/lib/shots/start-one";
import type { FrozenPrompt } from "./prompt-job";

type Wish = { project: ProjectRow; shot: ShotRow; brief: ShotBrief; model: ModelEntry; input: ShotWorkInput };

/** A prompt for a shot, written by a model from what the shot shows now. */
export function askForPrompt(
  actor: Actor,
  { project, shot, brief, model, input }: Wish,
): Promise<StartedView | Reply<QuoteView>> {
  const request: FrozenPrompt = {
    kind: "text",
    language: project.language,
    style: project.style,
    brief: { ...brief },
    wish: input.prompt_override ?? "",
    prompt: shot.prompt,
  };
  const scope = `prompt:${shot.id}:${model.id}:${digestOf(request)}`;
  const item = {
    type: "visual_prompt" as const,
    provider: model.provider,
    model: model.id,
    price: model.credits,
    projectId: project.id,
    episodeId: shot.episodeId,
    shotId: shot.id,
    input: {
      shot_id: shot.id,
      keyframe: input.keyframe,
      model: model.id,
      ...(input.prompt_override && { prompt_override: input.prompt_override }),
    },
    request,
    dedupeKey: scope,
  };
  return startOne(actor, [{ item }], {
    scope,
    projectId: project.id,
    episodeId: shot.episodeId,
    dry_run: input.dry_run,
    quote_id: input.quote_id,
    max_credits: input.max_credits,
  });
}
