import type { Queryable } from "@/db";
import { listCharacters } from "@/db/queries/characters";
import type { ProjectRow } from "@/db/queries/projects";
import { listScenes } from "@/db/queries/scenes";
import { listParsedScenes } from "@/db/queries/scripts";
import { listShots } from "@/db/queries/shots";
import { planCharacterSheet, planSceneCard } from "@/lib/characters/picture-request";
import type { Screenplay } from "@/lib/screenplay/types";
import { matchPlaces } from "@/lib/scripts/merge-places";
import { chooseModel } from "@/lib/shots/choose-model";
import type { Quality } from "@/lib/shots/frame-size";
import { type BatchPlan, gather } from "@/lib/storyboards/start-batch";

/** Pictures that are missing of the people and places this episode shows. */
export async function planPictures(
  q: Queryable,
  project: ProjectRow,
  episodeId: string,
  quality: Quality,
): Promise<BatchPlan> {
  const [cast, places, parsed, shots] = await Promise.all([
    listCharacters(q, project.id),
    listScenes(q, project.id),
    listParsedScenes(q, episodeId),
    listShots(q, episodeId),
  ]);
  const names = new Set(parsed.flatMap((scene) => scene.characters));
  const ids = new Set([
    ...shots.flatMap((shot) => shot.characterIds),
    ...shots.flatMap((shot) => shot.sceneId ?? []),
    ...parsed.flatMap((scene) => scene.sceneId ?? []),
  ]);
  const options = { model: await chooseModel(project, "image"), quality };
  const people = cast.filter(
    (row) =>
      row.referenceAssetIds.length === 0 &&
      (ids.has(row.id) || [row.name, ...row.aliases].some((name) => names.has(name))),
  );
  const cards = places.filter((row) => row.referenceAssetIds.length === 0 && ids.has(row.id));
  return gather([
    ...people.map((row) => planCharacterSheet(project, row, options)),
    ...cards.map((row) => planSceneCard(project, row, options)),
  ]);
}

/** The same count for a text that has not been read into the project yet. */
export async function countPictures(
  q: Queryable,
  project: ProjectRow,
  screenplay: Screenplay,
): Promise<{ people: number; places: number }> {
  const [cast, scenes] = await Promise.all([listCharacters(q, project.id), listScenes(q, project.id)]);
  const known = new Map(
    cast.flatMap((row) => [row.name, ...row.aliases].map((name) => [name, row] as const)),
  );
  const shown = new Set(screenplay.scenes.flatMap((scene) => scene.characters));
  const people = screenplay.characters.filter(({ name, aliases }) => {
    if (![name, ...aliases].some((one) => shown.has(one))) return false;
    const row = [name, ...aliases].map((one) => known.get(one)).find(Boolean);
    return row === undefined || row.referenceAssetIds.length === 0;
  });
  const { wanted, matched } = matchPlaces(scenes, screenplay.scenes);
  const places = [...wanted.keys()].filter((key) => (matched.get(key)?.referenceAssetIds.length ?? 0) === 0);
  return { people: people.length, places: places.length };
}
