import type { LineRow, ShotRow } from "@/db/queries/shots";
import type { PlannedGeneration } from "@/lib/generations/admit-generations";
import type { Notice } from "@/lib/generations/quote-generations";
import type { MediaRequest, ModelEntry } from "@/lib/providers/types";
import type { KeyframeKind } from "./basis";
import { checkRequest } from "./check-request";
import type { ShotContext } from "./shot-context";
import {
  imageRequest,
  type RequestOptions,
  speechRequest,
  type VideoOptions,
  videoRequest,
} from "./shot-request";

/** What one piece of work comes to: a task to admit, or the reason it cannot be. */
export type Planned = { item: PlannedGeneration } | { blocked: Notice };

type Words = { input: Record<string, unknown>; salt?: string };

export function planImage(
  context: ShotContext,
  shot: ShotRow,
  keyframe: KeyframeKind,
  options: RequestOptions & Words,
): Planned {
  return planned(options.model, imageRequest(context, shot, keyframe, options), {
    ...placeOf(shot),
    type: "image_generate",
    input: { shot_id: shot.id, keyframe, ...options.input },
    dedupeKey: `image:${shot.id}:${keyframe}:${options.salt ?? "1"}`,
  });
}

export function planVideo(context: ShotContext, shot: ShotRow, options: VideoOptions & Words): Planned {
  const request = videoRequest(context, shot, options);
  if (!request) return { blocked: { reason: "no_start_keyframe", shot_id: shot.id } };
  return planned(options.model, request, {
    ...placeOf(shot),
    type: "video_generate",
    input: { shot_id: shot.id, ...options.input },
    dedupeKey: `video:${shot.id}:${options.salt ?? "1"}`,
  });
}

export function planVoice(context: ShotContext, shot: ShotRow, line: LineRow, model: ModelEntry): Planned {
  const request = speechRequest(context, line);
  return planned(model, request, {
    ...placeOf(shot),
    lineId: line.id,
    characterId: line.characterId,
    type: "tts",
    input: { shot_id: shot.id, line_id: line.id, text: line.text, voice_id: request.voiceId },
    dedupeKey: `voice:${line.id}`,
  });
}

const placeOf = (shot: ShotRow) => ({
  projectId: shot.projectId,
  episodeId: shot.episodeId,
  shotId: shot.id,
});

type Task = Pick<PlannedGeneration, "type" | "input" | "dedupeKey" | "shotId"> & Partial<PlannedGeneration>;

function planned(model: ModelEntry, request: MediaRequest, task: Task): Planned {
  const refusal = checkRequest(model, request);
  if (refusal) return { blocked: { ...refusal, ...(task.shotId && { shot_id: task.shotId }) } };
  return {
    item: { ...task, provider: model.provider, model: model.id, price: model.credits, request },
  };
}
