import type { Queryable } from "@/db";
import { insertScenes, listScenes, type SceneRow, updateScene } from "@/db/queries/scenes";
import type { ParsedScene } from "@/lib/screenplay/types";
import { same } from "./same";

type Place = Pick<ParsedScene, "location" | "time" | "interior" | "atmosphere">;
export type PlaceMerge = { idOf: (scene: Place) => string | null; added: string[]; suggested: string[] };

const keyOf = ({ location, time, interior }: Omit<Place, "atmosphere">): string =>
  JSON.stringify([location.trim(), time.trim(), interior]);

/** The rows that parsed places will be, by key; a key without one is a new place. */
export function matchPlaces(
  present: SceneRow[],
  parsed: Place[],
): { wanted: Map<string, Place>; matched: Map<string, SceneRow> } {
  const wanted = new Map<string, Place>();
  for (const scene of parsed) {
    const before = wanted.get(keyOf(scene));
    if (!before) wanted.set(keyOf(scene), scene);
    else if (!before.atmosphere && scene.atmosphere)
      wanted.set(keyOf(scene), { ...before, atmosphere: scene.atmosphere });
  }
  const free = new Set(present);
  const matched = new Map<string, SceneRow>();
  const claim = (key: string, row: SceneRow | undefined) => {
    if (!row) return;
    matched.set(key, row);
    free.delete(row);
  };
  for (const key of wanted.keys())
    claim(
      key,
      [...free].find((row) => keyOf(row) === key),
    );
  for (const [key, place] of wanted)
    if (!matched.has(key))
      claim(
        key,
        [...free].find((row) => row.location.trim() === place.location.trim()),
      );
  return { wanted, matched };
}

/**
 * Brings the places of a screenplay into the project: one row per location, time of day and side of the door, since each
 * looks different. A row whose time or side no longer occurs is taken over by its location before a new one is made.
 */
export async function mergePlaces(
  q: Queryable,
  projectId: string,
  parsed: ParsedScene[],
  keepEdits: boolean,
): Promise<PlaceMerge> {
  const present = await listScenes(q, projectId);
  const { wanted, matched } = matchPlaces(present, parsed);
  const ids = new Map<string, string>();
  const merge = { added: [] as string[], suggested: [] as string[] };
  let position = present.length;
  for (const [key, place] of wanted) {
    const row = matched.get(key);
    if (row) {
      ids.set(key, row.id);
      if (await refresh(q, row, place, keepEdits)) merge.suggested.push(row.id);
      continue;
    }
    const { location, time, interior, atmosphere } = place;
    const [added] = await insertScenes(q, [
      { projectId, location, time, interior, atmosphere, position: position++ },
    ]);
    if (!added) throw new Error("no row inserted");
    ids.set(key, added.id);
    merge.added.push(added.id);
  }
  return { ...merge, idOf: (scene) => ids.get(keyOf(scene)) ?? null };
}

/** True when something was only offered. */
async function refresh(q: Queryable, row: SceneRow, place: Place, keepEdits: boolean): Promise<boolean> {
  const values: Partial<SceneRow> = {};
  const suggestion: Record<string, unknown> = {};
  for (const name of ["time", "interior", "atmosphere"] as const) {
    if (place[name] === "" || place[name] === null || row[name] === place[name]) continue;
    if (keepEdits && row.editedFields.includes(name)) suggestion[name] = place[name];
    else Object.assign(values, { [name]: place[name] });
  }
  const kept = Object.keys(suggestion).length > 0 ? suggestion : null;
  if (!same(kept, row.suggestion)) values.suggestion = kept;
  if (!keepEdits && row.editedFields.length > 0) values.editedFields = [];
  if (Object.keys(values).length > 0) await updateScene(q, row.id, undefined, values);
  return kept !== null;
}
