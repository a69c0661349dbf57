import { and, asc, eq, inArray } from "drizzle-orm";
import type { Queryable } from "..";
import { looks } from "../schema";

export type LookRow = typeof looks.$inferSelect;

export async function listLooks(q: Queryable, characterIds: string[]): Promise<LookRow[]> {
  if (characterIds.length === 0) return [];
  return q.select().from(looks).where(inArray(looks.characterId, characterIds)).orderBy(asc(looks.id));
}

/** Makes the looks of a character exactly these; those that were there keep their ids. */
export async function replaceLooks(
  q: Queryable,
  characterId: string,
  wanted: { id?: string; name: string; prompt: string; assetId: string | null }[],
): Promise<void> {
  const known = new Set((await listLooks(q, [characterId])).map(({ id }) => id));
  const kept = new Set(wanted.flatMap(({ id }) => (id && known.has(id) ? id : [])));
  const gone = [...known].filter((id) => !kept.has(id));
  if (gone.length > 0) await q.delete(looks).where(inArray(looks.id, gone));
  for (const { id, ...values } of wanted)
    if (id && kept.has(id)) await q.update(looks).set(values).where(eq(looks.id, id));
    else await q.insert(looks).values({ ...values, characterId });
}

export async function setLookPicture(
  q: Queryable,
  characterId: string,
  lookId: string,
  assetId: string,
): Promise<void> {
  await q
    .update(looks)
    .set({ assetId })
    .where(and(eq(looks.id, lookId), eq(looks.characterId, characterId)));
}
