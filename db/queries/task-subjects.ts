import { inArray, sql } from "drizzle-orm";
import type { Queryable } from "..";
import { characters, scenes } from "../schema";

type Ids = { shotIds: string[]; characterIds: string[]; sceneIds: string[] };

/**
 * Their places among the shots their episodes have now, as the storyboard counts them: positions keep gaps where shots
 * were deleted. A deleted shot has no place.
 */
async function placesOf(q: Queryable, shotIds: string[]): Promise<{ id: string; number: number }[]> {
  if (shotIds.length === 0) return [];
  return q.execute<{ id: string; number: number }>(sql`
    select id, number from (
      select id, row_number() over (partition by episode_id order by position, id)::int as number
      from shots where deleted_at is null
      and episode_id in (select episode_id from shots where id in ${shotIds})) counted
    where id in ${shotIds}`);
}

/** Numbers of shots, names of people and places: three statements at the most, whatever the number of tasks. */
export async function findSubjects(
  q: Queryable,
  { shotIds, characterIds, sceneIds }: Ids,
): Promise<{ shots: Map<string, number>; names: Map<string, string> }> {
  const [numbers, people, places] = await Promise.all([
    placesOf(q, shotIds),
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
