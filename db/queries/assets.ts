import { and, desc, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import type { Queryable } from "../index";
import { assets, users } from "../schema";

export type AssetRow = typeof assets.$inferSelect;
export type NewAssetRow = typeof assets.$inferInsert;

/** Announces an object before it is stored, so that whatever lies in the store always has a row. Repeats are harmless. */
export async function announceAsset(db: Queryable, row: NewAssetRow): Promise<AssetRow> {
  // No target: of two inserts at the same moment the later one may meet the object's key before the id.
  const [made] = await db.insert(assets).values(row).onConflictDoNothing().returning();
  if (made) return made;
  const [found] = await db
    .select()
    .from(assets)
    .where(eq(assets.id, row.id as string));
  if (!found) throw new Error(`asset ${row.id} collides with another object`);
  return found;
}

/** pending → ready with what the store and the probe found; null when it was not pending any more. */
export async function markAssetReady(
  db: Queryable,
  id: string,
  found: Partial<NewAssetRow>,
): Promise<AssetRow | null> {
  const [row] = await db
    .update(assets)
    .set({ ...found, status: "ready", expiresAt: null })
    .where(and(eq(assets.id, id), eq(assets.status, "pending")))
    .returning();
  return row ?? null;
}

export async function findAssets(db: Queryable, ids: string[]): Promise<AssetRow[]> {
  if (ids.length === 0) return [];
  return db.select().from(assets).where(inArray(assets.id, ids));
}

/** An asset its owner may use: ready, not deleted. */
export async function findOwnAsset(db: Queryable, userId: string, id: string): Promise<AssetRow | null> {
  const [row] = await db
    .select()
    .from(assets)
    .where(and(eq(assets.id, id), eq(assets.userId, userId), isNull(assets.deletedAt)));
  return row ?? null;
}

export async function softDeleteAsset(db: Queryable, userId: string, id: string): Promise<boolean> {
  const gone = await db
    .update(assets)
    .set({ status: "deleted", deletedAt: new Date() })
    .where(and(eq(assets.id, id), eq(assets.userId, userId), isNull(assets.deletedAt)))
    .returning({ id: assets.id });
  return gone.length > 0;
}

/** Bytes a user holds or has announced. */
export async function storageUsed(db: Queryable, userId: string): Promise<number> {
  const [row] = await db
    .select({ used: sql<string>`coalesce(sum(${assets.size}), 0)` })
    .from(assets)
    .where(and(eq(assets.userId, userId), inArray(assets.status, ["pending", "ready"])));
  return Number(row?.used ?? 0);
}

/** Locks the user's quota for the transaction, so that two uploads cannot both take the last free bytes. */
export async function lockQuota(db: Queryable, userId: string): Promise<number> {
  const [row] = await db
    .select({ quota: users.storageQuota })
    .from(users)
    .where(eq(users.id, userId))
    .for("update");
  return row?.quota ?? 0;
}

/** Newest first; `counted` is exact up to `countCap`, one more beyond it. */
export async function listProjectAssets(
  db: Queryable,
  projectId: string,
  type: AssetRow["type"] | undefined,
  page: { before?: string; offset: number; limit: number; countCap: number },
): Promise<{ rows: AssetRow[]; counted: number }> {
  const matching = and(
    eq(assets.projectId, projectId),
    eq(assets.status, "ready"),
    type ? eq(assets.type, type) : undefined,
  );
  const capped = db
    .select({ id: assets.id })
    .from(assets)
    .where(matching)
    .limit(page.countCap + 1)
    .as("capped");
  const [rows, [total]] = await Promise.all([
    db
      .select()
      .from(assets)
      .where(and(matching, page.before ? lt(assets.id, page.before) : undefined))
      .orderBy(desc(assets.id))
      .offset(page.offset)
      .limit(page.limit),
    db.select({ count: sql<number>`count(*)::int` }).from(capped),
  ]);
  return { rows, counted: total?.count ?? 0 };
}

/** Announced objects that never became ready, oldest first. */
export async function findStaleAssets(db: Queryable, limit: number): Promise<AssetRow[]> {
  return db
    .select()
    .from(assets)
    .where(and(eq(assets.status, "pending"), lt(assets.expiresAt, sql`now()`)))
    .orderBy(assets.expiresAt)
    .limit(limit);
}

export async function dropPendingAsset(db: Queryable, id: string): Promise<void> {
  await db.delete(assets).where(and(eq(assets.id, id), eq(assets.status, "pending")));
}

export async function storageQuota(db: Queryable, userId: string): Promise<number> {
  const [row] = await db.select({ quota: users.storageQuota }).from(users).where(eq(users.id, userId));
  return row?.quota ?? 0;
}

/** Files deleted by their owner more than so many days ago. */
export async function findDeletedAssets(db: Queryable, days: number, limit: number): Promise<AssetRow[]> {
  return db
    .select()
    .from(assets)
    .where(
      and(eq(assets.status, "deleted"), lt(assets.deletedAt, sql`now() - make_interval(days => ${days})`)),
    )
    .limit(limit);
}

export async function forgetAsset(db: Queryable, id: string): Promise<void> {
  await db.delete(assets).where(and(eq(assets.id, id), eq(assets.status, "deleted")));
}
