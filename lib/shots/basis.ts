import type { LineRow, ShotRow } from "@/db/queries/shots";
import { digestOf } from "./digest";
import type { ShotContext } from "./shot-context";
import { spokenLines, voiceOf } from "./spoken";

export type KeyframeKind = "start" | "end" | "grid";

/**
 * Digests of what a medium is made from: stored with the take, made again on read, and different = stale. They hold
 * content, never our ids (a copied project stays current), and nothing a single request may override (model, seed).
 */
export function imageBasis(context: ShotContext, shot: ShotRow, kind: KeyframeKind): string {
  return digestOf({ kind, ...pictured(context, shot) });
}

export function videoBasis(context: ShotContext, shot: ShotRow): string {
  const asset = (takeId: string | null) => (takeId && context.takes.get(takeId)?.assetId) || null;
  return digestOf({
    kind: "video",
    ...pictured(context, shot),
    camera: shot.camera,
    durationMs: shot.durationMs,
    start: asset(shot.startTakeId),
    end: asset(shot.endTakeId),
    speakers:
      shot.audioSource === "lip_sync"
        ? spokenLines(context, shot).map((line) => [voiceOf(context, line), line.text])
        : [],
  });
}

export function voiceBasis(context: ShotContext, line: LineRow): string {
  return digestOf({
    kind: "voice",
    text: line.text,
    voice: voiceOf(context, line),
    emotion: line.emotion,
    speed: line.speed,
    language: context.project.language,
  });
}

/** The newest reference picture is the one that counts. */
export const primaryReference = (ids: string[]): string | null => ids.at(-1) ?? null;

function pictured(context: ShotContext, shot: ShotRow) {
  const scene = shot.sceneId ? context.scenes.get(shot.sceneId) : undefined;
  return {
    type: shot.type,
    description: shot.description,
    prompt: shot.prompt,
    mood: shot.mood,
    style: context.project.style,
    aspectRatio: context.project.aspectRatio,
    place: scene && {
      location: scene.location,
      time: scene.time,
      interior: scene.interior,
      atmosphere: scene.atmosphere,
      prompt: scene.prompt,
      reference: primaryReference(scene.referenceAssetIds),
    },
    acting: (context.lines.get(shot.id) ?? []).flatMap(({ kind, characterId, emotion }) =>
      kind === "dialogue" && characterId && emotion
        ? [[context.characters.get(characterId)?.name, emotion]]
        : [],
    ),
    characters: shot.characterIds.flatMap((id) => {
      const person = context.characters.get(id);
      if (!person) return [];
      const look = context.looks.get(shot.looks[id] ?? "");
      return {
        name: person.name,
        description: person.description,
        appearance: person.appearance,
        reference: primaryReference(person.referenceAssetIds),
        look: look && { prompt: look.prompt, asset: look.assetId },
      };
    }),
  };
}
