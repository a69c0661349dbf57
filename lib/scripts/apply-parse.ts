import { db } from "@/db";
import { lockCast } from "@/db/queries/cast";
import { lockEpisode } from "@/db/queries/episodes";
import { type ProjectRow, raiseStage, touchProject } from "@/db/queries/projects";
import { listParsedScenes, replaceParsedScenes, type ScriptRow } from "@/db/queries/scripts";
import type { Screenplay } from "@/lib/screenplay/types";
import { mergeCast } from "./merge-cast";
import { mergePlaces } from "./merge-places";

export type ParseOutcome = {
  script_version: number;
  scenes: number;
  characters: { added: string[]; updated: string[]; suggested: string[] };
  places: { added: string[]; suggested: string[] };
  warnings: string[];
  estimated_duration: number;
  /** A parse of a newer text was there first; this one changed nothing. */
  superseded: boolean;
};

/** Writes what was read, all of it or nothing. */
export async function applyParse(
  project: ProjectRow,
  script: ScriptRow,
  screenplay: Screenplay,
  keepEdits: boolean,
): Promise<ParseOutcome> {
  const outcome = {
    script_version: script.number,
    scenes: screenplay.scenes.length,
    warnings: screenplay.warnings,
    estimated_duration: screenplay.estimatedDuration,
  };
  return db.transaction(async (tx) => {
    await touchProject(tx, project.id);
    await lockEpisode(tx, script.episodeId);
    const before = await listParsedScenes(tx, script.episodeId);
    if (before.some(({ scriptVersion }) => scriptVersion > script.number))
      return {
        ...outcome,
        characters: { added: [], updated: [], suggested: [] },
        places: { added: [], suggested: [] },
        superseded: true,
      };
    // Two episodes read at once take turns; an edit that is being saved is seen here or finds a newer version.
    await lockCast(tx, project.id);
    const { idByName, ...characters } = await mergeCast(tx, project, screenplay.characters, keepEdits);
    const { idOf, ...places } = await mergePlaces(tx, project.id, screenplay.scenes, keepEdits);
    await replaceParsedScenes(
      tx,
      script.episodeId,
      screenplay.scenes.map((scene) => ({
        scriptVersion: script.number,
        number: scene.number,
        heading: scene.heading,
        location: scene.location,
        time: scene.time,
        interior: scene.interior,
        atmosphere: scene.atmosphere,
        sceneId: idOf(scene),
        characters: scene.characters,
        props: scene.props,
        beats: scene.beats.map(({ id, type, character, text, emotion, duration, offscreen, shot }) => ({
          id,
          type,
          ...(character && { character }),
          ...(character && idByName.has(character) && { characterId: idByName.get(character) }),
          text,
          ...(emotion && { emotion }),
          duration,
          ...(offscreen && { offscreen }),
          ...(shot && { shot }),
        })),
      })),
    );
    await raiseStage(tx, project.id, "assets");
    return { ...outcome, characters, places, superseded: false };
  });
}
