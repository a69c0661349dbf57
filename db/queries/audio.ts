import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import type { Queryable } from "..";
import { audioLibrary } from "../schema";

export type LibraryRow = typeof audioLibrary.$inferSelect;

/** Music or effects that have been made, in the order of the library. */
export async function listLibrary(
  q: Queryable,
  kind: LibraryRow["kind"],
  category?: string,
): Promise<LibraryRow[]> {
  return q
    .select()
    .from(audioLibrary)
    .where(
      and(
        eq(audioLibrary.kind, kind),
        isNotNull(audioLibrary.assetId),
        category === undefined ? undefined : eq(audioLibrary.category, category),
      ),
    )
    .orderBy(asc(audioLibrary.position), asc(audioLibrary.id));
}

export async function findLibrary(q: Queryable, ids: string[]): Promise<LibraryRow[]> {
  if (ids.length === 0) return [];
  return q.select().from(audioLibrary).where(inArray(audioLibrary.id, ids));
}
