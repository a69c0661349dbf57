import type { LineRow, ShotRow } from "@/db/queries/shots";
import { buildBrief } from "@/lib/prompts/build-brief";
import { shotPrompt } from "@/lib/prompts/shot-prompt";
import type {
  ImageRequest,
  ModelEntry,
  Reference,
  ShotBrief,
  SpeechRequest,
  VideoRequest,
} from "@/lib/providers/types";
import { placeLines } from "@/lib/renders/place-lines";
import { imageBasis, type KeyframeKind, videoBasis, voiceBasis } from "./basis";
import { frameSize, type Quality, seedOf } from "./frame-size";
import { type MadeFrom, referenceTo, shotReferences } from "./references";
import type { ShotContext } from "./shot-context";
import { isSpoken, spokenLines, voiceOf } from "./spoken";

/** A provider's request with what the take needs afterwards: its kind, and the digest of what it was made from. */
export type Frozen<Request> = Request & { takeKind: KeyframeKind | "video" | "voice"; basis: string };

export type RequestOptions = {
  model: ModelEntry;
  quality: Quality;
  made: MadeFrom;
  promptOverride?: string;
  seed?: number;
  /** Added before the pictures of cast and place. */
  references?: string[];
};

const MOMENT = { start: 0, grid: 0.5, end: 1 } as const;

export function shotBrief(context: ShotContext, shot: ShotRow, moment: number): ShotBrief {
  const scene = shot.sceneId ? context.scenes.get(shot.sceneId) : undefined;
  const parsed = shot.parsedSceneId ? context.parsed.get(shot.parsedSceneId) : undefined;
  return buildBrief({
    projectId: context.project.id,
    language: context.project.language,
    shot,
    place: {
      id: scene?.id,
      location: scene?.location ?? parsed?.location ?? "",
      time: scene?.time || parsed?.time,
      interior: scene?.interior ?? parsed?.interior ?? null,
      atmosphere: [scene?.atmosphere || parsed?.atmosphere, scene?.prompt].filter(Boolean).join(" "),
      props: parsed?.props,
    },
    characters: shot.characterIds.flatMap((id) => {
      const person = context.characters.get(id);
      return person ? [{ ...person, look: context.looks.get(shot.looks[id] ?? "")?.prompt }] : [];
    }),
    lines: context.lines.get(shot.id) ?? [],
    purpose: "frame",
    moment,
  });
}

/** What a provider would read, from the shot as it is now. A prompt written by hand stands before what is derived. */
export function promptOf(context: ShotContext, shot: ShotRow, brief: ShotBrief, override?: string): string {
  if (override?.trim()) return override;
  const derived = shotPrompt(brief, context.project.style, context.project.language);
  return [shot.prompt.trim(), derived].filter(Boolean).join("\n");
}

export function imageRequest(
  context: ShotContext,
  shot: ShotRow,
  kind: KeyframeKind,
  options: RequestOptions,
): Frozen<ImageRequest> {
  const brief = shotBrief(context, shot, MOMENT[kind]);
  const start = kind === "end" ? startReference(context, shot, options.made) : undefined;
  const own = (options.references ?? []).map((id) => referenceTo("style", id, options.made));
  return {
    kind: "image",
    prompt: promptOf(context, shot, brief, options.promptOverride),
    brief,
    style: context.project.style,
    aspectRatio: context.project.aspectRatio,
    ...frameSize(context.project.aspectRatio, options.quality),
    // Start and end of one shot share a seed: they are two moments of one picture.
    seed: options.seed ?? seedOf(shot.id),
    references: [...(start ? [start] : []), ...own, ...shotReferences(context, shot, options.made)].slice(
      0,
      options.model.maxReferences ?? 0,
    ),
    quality: options.quality,
    takeKind: kind,
    basis: imageBasis(context, shot, kind),
  };
}

export type VideoOptions = RequestOptions & { startAssetId?: string; endAssetId?: string; duration?: number };

/** Null = there is no picture to start from. */
export function videoRequest(
  context: ShotContext,
  shot: ShotRow,
  options: VideoOptions,
): Frozen<VideoRequest> | null {
  const start = options.startAssetId
    ? referenceTo("start", options.startAssetId, options.made)
    : startReference(context, shot, options.made);
  if (!start) return null;
  const endTake = shot.endTakeId ? context.takes.get(shot.endTakeId) : undefined;
  const endId = options.endAssetId ?? (options.model.endFrame ? endTake?.assetId : undefined);
  const brief = shotBrief(context, shot, 0);
  const least = options.model.durations?.min ?? 0;
  return {
    kind: "video",
    prompt: promptOf(context, shot, brief, options.promptOverride),
    brief,
    style: context.project.style,
    aspectRatio: context.project.aspectRatio,
    ...frameSize(context.project.aspectRatio, options.quality),
    duration: Math.max(least, options.duration ?? shot.durationMs / 1000),
    seed: options.seed ?? seedOf(shot.id),
    start,
    ...(endId && { end: referenceTo("end", endId, options.made) }),
    references: shotReferences(context, shot, options.made).slice(0, options.model.maxReferences ?? 0),
    speech: speechOf(context, shot),
    quality: options.quality,
    takeKind: "video",
    basis: videoBasis(context, shot),
  };
}

export function speechRequest(context: ShotContext, line: LineRow): Frozen<SpeechRequest> {
  const speaker = line.characterId ? context.characters.get(line.characterId) : undefined;
  return {
    kind: "speech",
    text: line.text,
    language: context.project.language,
    voiceId: voiceOf(context, line),
    ...(line.emotion && { emotion: line.emotion }),
    speed: line.speed,
    ...(speaker && {
      speaker: {
        id: speaker.id,
        gender: speaker.appearance.gender,
        age: speaker.appearance.age,
        description: speaker.description,
      },
    }),
    takeKind: "voice",
    basis: voiceBasis(context, line),
  };
}

function startReference(context: ShotContext, shot: ShotRow, made: MadeFrom): Reference | undefined {
  const take = shot.startTakeId ? context.takes.get(shot.startTakeId) : undefined;
  return take && context.assets.get(take.assetId)?.status === "ready"
    ? referenceTo("start", take.assetId, made)
    : undefined;
}

/** When whose mouth moves, in seconds of the shot; the film places its voices the same way. */
function speechOf(context: ShotContext, shot: ShotRow): VideoRequest["speech"] {
  const lines = spokenLines(context, shot);
  const placed = placeLines(
    shot.durationMs,
    lines.map((line) => {
      const take = line.voiceTakeId ? context.takes.get(line.voiceTakeId) : undefined;
      return {
        kind: line.kind,
        text: line.text,
        voiceMs: (take && context.assets.get(take.assetId)?.durationMs) ?? null,
      };
    }),
  );
  return lines.flatMap((line, index) => {
    const at = placed[index];
    if (!at || line.kind !== "dialogue" || !isSpoken(line)) return [];
    return [
      {
        characterId: line.characterId,
        start: at.startMs / 1000,
        end: at.endMs / 1000,
        text: line.text,
      },
    ];
  });
}
