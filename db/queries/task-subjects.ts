import { inArray } from "drizzle-orm";
import type { Queryable } from "..";
import { characters, scenes, shots } from "../schema";

type Ids = { shotIds: string[]; characterIds: string[]; sceneIds: string[] };

/** Numbers of shots, names of people and places: three statements at the most, whatever the number of tasks. */
export async function findSubjects(
  q: Queryable,
  { shotIds, characterIds, sceneIds }: Ids,
): Promise<{ shots: Map<string, number>; names: Map<string, string> }> {
  const [numbers, people, places] = await Promise.all([
    shotIds.length === 0
      ? []
      : q.select({ id: shots.id, number: shots.position }).from(shots).where(inArray(shots.id, shotIds)),
    characterIds.length === 0
      ? []
      : q
          .select({ id: characters.id, name: characters.name })
          .from(characters)
          .where(inArray(characters.id, characterIds)),
    sceneIds.length === 0
      ? []
      : q.select({ id: scenes.id, name: scenes.location }).from(scenes).where(inArray(scenes.id, sceneIds)),
  ]);
  return {
    shots: new Map(numbers.map(({ id, number }) => [id, number])),
    names: new Map([...people, ...places].map(({ id, name }) => [id, name])),
  };
}
