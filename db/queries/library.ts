import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Queryable } from "../index";
import { audioLibrary, episodes, shots } from "../schema";

export type LibraryRow = typeof audioLibrary.$inferSelect;

/** Brings the list of offered music and effects up to date; finished sounds keep their assets. */
export async function upsertLibrary(
  db: Queryable,
  rows: (typeof audioLibrary.$inferInsert)[],
): Promise<void> {
  await db
    .insert(audioLibrary)
    .values(rows)
    .onConflictDoUpdate({
      target: audioLibrary.id,
      set: {
        category: sql`excluded.category`,
        durationMs: sql`excluded.duration_ms`,
        license: sql`excluded.license`,
        tags: sql`excluded.tags`,
        position: sql`excluded.position`,
      },
    });
}

export async function findLibraryRow(db: Queryable, id: string): Promise<LibraryRow | null> {
  const [row] = await db.select().from(audioLibrary).where(eq(audioLibrary.id, id));
  return row ?? null;
}

export async function setLibraryAsset(db: Queryable, id: string, assetId: string): Promise<void> {
  await db.update(audioLibrary).set({ assetId }).where(eq(audioLibrary.id, id));
}

/** Which of these somebody's shot or film already uses. */
export async function wantedLibraryIds(db: Queryable, ids: string[]): Promise<string[]> {
  const named = sql`(
    select effect->>'effectId' as id from ${shots}, jsonb_array_elements(${shots.soundEffects}) effect
    union
    select region->>'bgmId' from ${episodes}, jsonb_array_elements(${episodes.bgm}->'regions') region
  ) named`;
  const rows = await db
    .select({ id: audioLibrary.id })
    .from(audioLibrary)
    .where(and(inArray(audioLibrary.id, ids), sql`${audioLibrary.id} in (select id from ${named})`));
  return rows.map(({ id }) => id);
}

export async function listLibraryRows(db: Queryable): Promise<LibraryRow[]> {
  return db.select().from(audioLibrary).orderBy(asc(audioLibrary.kind), asc(audioLibrary.position));
}
