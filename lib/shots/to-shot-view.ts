import type { Queryable } from "@/db";
import type { ProjectRow } from "@/db/queries/projects";
import { type LineRow, listShots, type ShotRow } from "@/db/queries/shots";
import { mediaViews } from "@/lib/assets/media-view";
import type { MediaView } from "@/lib/assets/schemas";
import { voiceBasis } from "./basis";
import type { ShotView } from "./schemas";
import { loadShotContext, type ShotContext } from "./shot-context";
import { isSpoken, spokenLines, wantsVoices } from "./spoken";
import { freshnessOf, stalenessOf, statusOf } from "./staleness";
import { voiceMs } from "./voice-duration";

/** Views of many shots of one project; the number of statements does not grow with them. */
export async function toShotViews(
  q: Queryable,
  project: ProjectRow,
  shots: ShotRow[],
  orders: Map<string, number>,
): Promise<ShotView[]> {
  const context = await loadShotContext(q, project, shots);
  const media = await mediaViews([...context.takes.values()].map(({ assetId }) => assetId));
  return shots.map((shot, index) => toView(context, shot, orders.get(shot.id) ?? index + 1, media));
}

/** One shot; its order is its place among its neighbours now. */
export async function toShotView(q: Queryable, project: ProjectRow, shot: ShotRow): Promise<ShotView> {
  const neighbours = await listShots(q, shot.episodeId);
  const orders = new Map(neighbours.map(({ id }, index) => [id, index + 1]));
  const [view] = await toShotViews(q, project, [shot], orders);
  if (!view) throw new Error("no view");
  return view;
}

function toView(context: ShotContext, shot: ShotRow, order: number, media: Map<string, MediaView>): ShotView {
  const mediaOf = (takeId: string | null): MediaView | null => {
    const take = takeId ? context.takes.get(takeId) : undefined;
    return (take && media.get(take.assetId)) ?? null;
  };
  const stale = stalenessOf(context, shot);
  const lineFreshness = (line: LineRow) =>
    wantsVoices(shot) && isSpoken(line)
      ? freshnessOf(context, line.voiceTakeId, () => voiceBasis(context, line))
      : ("current" as const);
  return {
    shot_id: shot.id,
    episode_id: shot.episodeId,
    order,
    scene_id: shot.sceneId,
    scene_number: (shot.parsedSceneId && context.parsed.get(shot.parsedSceneId)?.number) || null,
    type: shot.type,
    camera: shot.camera,
    scene_description: shot.description,
    prompt: shot.prompt,
    mood: shot.mood,
    characters: shot.characterIds.filter((id) => context.characters.has(id)),
    looks: shot.looks,
    duration: shot.durationMs / 1000,
    duration_locked: shot.durationLocked,
    transition: shot.transition,
    dialogue: (context.lines.get(shot.id) ?? []).map((line) => ({
      line_id: line.id,
      kind: line.kind,
      character_id: line.characterId,
      text: line.text,
      emotion: line.emotion,
      speed: line.speed,
      audio: mediaOf(line.voiceTakeId),
      stale: lineFreshness(line),
    })),
    sound_effects: shot.soundEffects.map(({ effectId, assetId, offsetMs, volume }) => ({
      ...(effectId && { effect_id: effectId }),
      ...(assetId && { asset_id: assetId }),
      offset: offsetMs / 1000,
      volume,
    })),
    keyframes: {
      start: mediaOf(shot.startTakeId),
      end: mediaOf(shot.endTakeId),
      grid: mediaOf(shot.gridTakeId),
    },
    video: mediaOf(shot.videoTakeId),
    audio_source: shot.audioSource,
    status: statusOf(context, shot, stale),
    stale,
    edited_fields: shot.editedFields,
    suggestion: shot.suggestion,
    warnings: warningsOf(context, shot),
    version: shot.version,
  };
}

function warningsOf(context: ShotContext, shot: ShotRow): string[] {
  const people = shot.characterIds.flatMap((id) => context.characters.get(id) ?? []);
  const spoken = voiceMs(
    spokenLines(context, shot).map((line) => {
      const take = line.voiceTakeId ? context.takes.get(line.voiceTakeId) : undefined;
      return (take && context.assets.get(take.assetId)?.durationMs) ?? 0;
    }),
  );
  return [
    ...(people.some(({ referenceAssetIds }) => referenceAssetIds.length === 0) ? ["missing_reference"] : []),
    ...(spoken > shot.durationMs ? ["voice_longer_than_shot"] : []),
  ];
}
