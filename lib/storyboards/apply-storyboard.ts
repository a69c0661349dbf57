import { db, type Queryable } from "@/db";
import { listCharacters } from "@/db/queries/characters";
import { type EpisodeRow, lockEpisode, raiseStoryboardVersion } from "@/db/queries/episodes";
import { type ProjectRow, raiseStage, touchProject } from "@/db/queries/projects";
import { listParsedScenes, type ParsedSceneRow } from "@/db/queries/scripts";
import {
  insertShots,
  listLines,
  listShots,
  lockShots,
  type NewShot,
  positionShots,
  raiseShotDurations,
  setShotsDeleted,
  writeShot,
} from "@/db/queries/shots";
import { newId } from "@/db/schema/columns";
import { effectFor } from "@/lib/audio/library-items";
import type { PlannedShot, Storyboard } from "@/lib/screenplay/types";
import { same } from "@/lib/scripts/same";
import { toMs } from "@/lib/shots/check-fields";
import { groupBy } from "@/lib/shots/shot-context";
import { VOICE_TAIL_MS } from "@/lib/shots/voice-duration";
import { isHandMade, isWorkedOn, type Kept, matchShots } from "./match-shots";
import { reconcileLines } from "./reconcile-lines";

export type StoryboardOutcome = {
  version: number;
  shots: number;
  kept: number;
  total_duration: number;
  /** Shots somebody had worked on whose part of the script is gone; each can be restored. */
  removed_edited: string[];
  warnings: string[];
};

/** Writes a plan over the storyboard of an episode: one transaction, all or nothing. */
export async function applyStoryboard(
  project: ProjectRow,
  episode: EpisodeRow,
  plan: Storyboard,
  keepEdits: boolean,
): Promise<StoryboardOutcome> {
  return db.transaction(async (tx) => {
    await touchProject(tx, project.id);
    await lockEpisode(tx, episode.id);
    // An edit that is being saved right now is either seen here or finds a newer version.
    await lockShots(tx, episode.id);
    const [shots, parsed, cast] = [
      await listShots(tx, episode.id),
      await listParsedScenes(tx, episode.id),
      await listCharacters(tx, project.id),
    ];
    const lines = groupBy(
      await listLines(
        tx,
        shots.map(({ id }) => id),
      ),
      ({ shotId }) => shotId,
    );
    const old = shots.map((shot): Kept => ({ shot, lines: lines.get(shot.id) ?? [] }));
    const idByName = new Map(cast.flatMap((row) => [...row.aliases, row.name].map((name) => [name, row.id])));
    const sceneByNumber = new Map(parsed.map((row) => [row.number, row]));

    const matched = keepEdits ? matchShots(plan.shots, old) : plan.shots.map(() => null);
    const ids = matched.map((kept) => kept?.shot.id ?? newId());
    const values = plan.shots.map((shot) => valuesOf(shot, sceneByNumber.get(shot.sceneNumber), idByName));
    await insertNew(tx, project, episode, ids, values, matched);
    for (const [at, kept] of matched.entries()) {
      const changed = kept && changes(values[at] ?? {}, kept);
      if (changed) await writeShot(tx, kept.shot.id, changed);
    }

    await reconcileLines(
      tx,
      plan.shots.map((shot, at) => ({ shotId: ids[at] ?? "", lines: shot.lines, kept: matched[at] ?? null })),
      keepEdits ? old : [],
      idByName,
    );
    const staying = new Set(ids);
    const own = keepEdits ? old.filter((kept) => isHandMade(kept) && !staying.has(kept.shot.id)) : [];
    for (const { shot } of own) staying.add(shot.id);
    const gone = old.filter(({ shot }) => !staying.has(shot.id));
    await setShotsDeleted(
      tx,
      project.id,
      gone.map(({ shot }) => shot.id),
    );
    await positionShots(tx, inOrder(ids, own, old));
    await raiseShotDurations(tx, ids, VOICE_TAIL_MS);
    const version = await raiseStoryboardVersion(tx, episode.id);
    await raiseStage(tx, project.id, "director");
    return {
      version: version ?? 0,
      shots: ids.length + own.length,
      kept: matched.filter((kept) => kept && isWorkedOn(kept)).length + own.length,
      total_duration: plan.totalDuration,
      removed_edited: gone.filter(isWorkedOn).map(({ shot }) => shot.id),
      warnings: plan.warnings,
    };
  });
}

type Values = Omit<NewShot, "projectId" | "episodeId" | "position">;

function valuesOf(
  shot: PlannedShot,
  parsed: ParsedSceneRow | undefined,
  idByName: Map<string, string>,
): Values {
  const effects = [...new Set(shot.sounds.flatMap((sound) => effectFor(sound)?.id ?? []))];
  const durationMs = toMs(shot.duration);
  return {
    sceneId: parsed?.sceneId ?? null,
    parsedSceneId: parsed?.id ?? null,
    beatIds: shot.beatIds,
    type: shot.type,
    camera: shot.camera,
    description: shot.description,
    mood: shot.mood,
    characterIds: [...new Set(shot.characters.flatMap((name) => idByName.get(name) ?? []))],
    durationMs,
    transition: shot.transition,
    // Several sounds of one shot follow one another.
    soundEffects: effects.map((effectId, index) => ({
      effectId,
      offsetMs: Math.round((durationMs * index) / effects.length),
      volume: 0.8,
    })),
  };
}

async function insertNew(
  q: Queryable,
  project: ProjectRow,
  episode: EpisodeRow,
  ids: string[],
  values: Values[],
  matched: (Kept | null)[],
): Promise<void> {
  await insertShots(
    q,
    values.flatMap((value, at) =>
      matched[at]
        ? []
        : [{ ...value, id: ids[at], projectId: project.id, episodeId: episode.id, position: at + 1 }],
    ),
  );
}

/** Names of the API for what a plan would write; a person's own values stay. */
const FIELD: Partial<Record<keyof Values, string>> = {
  sceneId: "scene_id",
  type: "type",
  camera: "camera",
  description: "scene_description",
  mood: "mood",
  characterIds: "characters",
  durationMs: "duration",
  transition: "transition",
  soundEffects: "sound_effects",
};

/** What the plan says anew about fields no person edited; null = nothing. */
function changes(values: Partial<Values>, { shot }: Kept): Partial<NewShot> | null {
  const edited = new Set(shot.editedFields);
  const news = Object.entries(values).filter(([name, value]) => {
    const key = name as keyof Values & keyof Kept["shot"];
    return !edited.has(FIELD[key] ?? "") && !same(shot[key], value);
  });
  return news.length === 0 ? null : { ...Object.fromEntries(news), version: shot.version + 1 };
}

/** The plan's order; shots of a person's own stay behind the shot they stood behind. */
function inOrder(ids: string[], own: Kept[], old: Kept[]): string[] {
  const order = [...ids];
  const present = new Set(ids);
  for (const { shot } of own) {
    const at = old.findIndex((kept) => kept.shot.id === shot.id);
    const before = old.slice(0, at).findLast((kept) => present.has(kept.shot.id));
    order.splice(before ? order.indexOf(before.shot.id) + 1 : 0, 0, shot.id);
    present.add(shot.id);
  }
  return order;
}
