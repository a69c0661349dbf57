import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Queryable } from "..";
import { assets, generations, takes } from "../schema";
import { isUuid } from "./projects";

export type TakeRow = typeof takes.$inferSelect;
export type NewTake = typeof takes.$inferInsert;

export async function listTakes(q: Queryable, shotId: string, limit = 500): Promise<TakeRow[]> {
  return q
    .select()
    .from(takes)
    .where(eq(takes.shotId, shotId))
    .orderBy(desc(takes.createdAt), desc(takes.id))
    .limit(limit);
}

export async function findTakes(q: Queryable, ids: (string | null)[]): Promise<Map<string, TakeRow>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await q.select().from(takes).where(inArray(takes.id, wanted));
  return new Map(rows.map((row) => [row.id, row]));
}

export async function findTake(q: Queryable, shotId: string, id: string): Promise<TakeRow | null> {
  if (!isUuid(id)) return null;
  const [row] = await q
    .select()
    .from(takes)
    .where(and(eq(takes.id, id), eq(takes.shotId, shotId)));
  return row ?? null;
}

/** One take per generation and file: a completion that runs twice gets the row it made the first time. */
export async function insertTake(q: Queryable, values: NewTake): Promise<{ take: TakeRow; isNew: boolean }> {
  const [made] = await q.insert(takes).values(values).onConflictDoNothing().returning();
  if (made) return { take: made, isNew: true };
  const [found] = await q
    .select()
    .from(takes)
    .where(
      and(
        values.generationId ? eq(takes.generationId, values.generationId) : isNull(takes.generationId),
        eq(takes.assetId, values.assetId),
      ),
    );
  if (!found) throw new Error("take neither inserted nor found");
  return { take: found, isNew: false };
}

/** Of these assets, the ones the user owns and may use. */
export async function ownedAssetIds(q: Queryable, userId: string, ids: string[]): Promise<Set<string>> {
  const wanted = [...new Set(ids)].filter(isUuid);
  if (wanted.length === 0) return new Set();
  const rows = await q
    .select({ id: assets.id })
    .from(assets)
    .where(and(inArray(assets.id, wanted), eq(assets.userId, userId), eq(assets.status, "ready")));
  return new Set(rows.map(({ id }) => id));
}

/** The requests our own pictures were made from, by asset: a provider that knows them can redraw instead of look. */
export async function requestsOfAssets(
  q: Queryable,
  assetIds: string[],
): Promise<Map<string, Record<string, unknown>>> {
  if (assetIds.length === 0) return new Map();
  const rows = await q
    .select({ assetId: assets.id, request: generations.request })
    .from(assets)
    .innerJoin(generations, eq(generations.id, assets.generationId))
    .where(inArray(assets.id, assetIds));
  return new Map(rows.map(({ assetId, request }) => [assetId, request]));
}

/** Of these files, the ones a take holds. */
export async function takenAssetIds(q: Queryable, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await q.selectDistinct({ id: takes.assetId }).from(takes).where(inArray(takes.assetId, ids));
  return new Set(rows.map(({ id }) => id));
}
