import { and, asc, eq, gt, ne, sql } from "drizzle-orm";
import type { Queryable } from "..";
import { userKeys } from "../schema";

export type UserKeyRow = typeof userKeys.$inferSelect;
export type Sealed = Pick<UserKeyRow, "sealed" | "wrappedKey" | "wrappedBy">;

export async function listUserKeys(db: Queryable, userId: string): Promise<UserKeyRow[]> {
  return db.select().from(userKeys).where(eq(userKeys.userId, userId)).orderBy(asc(userKeys.provider));
}

export async function findUserKey(
  db: Queryable,
  userId: string,
  provider: string,
): Promise<UserKeyRow | null> {
  const [row] = await db
    .select()
    .from(userKeys)
    .where(and(eq(userKeys.userId, userId), eq(userKeys.provider, provider)));
  return row ?? null;
}

/** The vendors a person has a key of their own for. */
export async function ownVendors(
  db: Queryable,
  userId: string,
): Promise<Pick<UserKeyRow, "provider" | "region">[]> {
  return db
    .select({ provider: userKeys.provider, region: userKeys.region })
    .from(userKeys)
    .where(eq(userKeys.userId, userId));
}

/** The one row of a vendor: made, or given another secret. Its id stays, so that jobs under way still find their account. */
export async function putUserKey(
  tx: Queryable,
  row: typeof userKeys.$inferInsert & { id: string },
): Promise<UserKeyRow | null> {
  const { region, sealed, wrappedKey, wrappedBy, last4 } = row;
  const [kept] = await tx
    .insert(userKeys)
    .values(row)
    .onConflictDoUpdate({
      target: [userKeys.userId, userKeys.provider],
      set: {
        region: region ?? null,
        sealed,
        wrappedKey,
        wrappedBy,
        last4,
        lastUsedAt: null,
        updatedAt: sql`now()`,
      },
      // The secret is sealed for one row: another one's would not open.
      setWhere: eq(userKeys.id, row.id),
    })
    .returning();
  return kept ?? null;
}

export async function deleteUserKey(
  tx: Queryable,
  userId: string,
  provider: string,
): Promise<UserKeyRow | null> {
  const [row] = await tx
    .delete(userKeys)
    .where(and(eq(userKeys.userId, userId), eq(userKeys.provider, provider)))
    .returning();
  return row ?? null;
}

/** At most once a minute: it is for a person to see, not a count. */
export async function touchUserKey(db: Queryable, id: string): Promise<void> {
  await db
    .update(userKeys)
    .set({ lastUsedAt: sql`now()`, updatedAt: sql`${userKeys.updatedAt}` as unknown as Date })
    .where(
      and(
        eq(userKeys.id, id),
        sql`coalesce(${userKeys.lastUsedAt}, '-infinity') < now() - interval '1 minute'`,
      ),
    );
}

/** Rows after this one whose key is wrapped by another than this. */
export async function listWrappedByOthers(
  db: Queryable,
  keyId: string,
  after: string | null,
  limit: number,
): Promise<UserKeyRow[]> {
  return db
    .select()
    .from(userKeys)
    .where(and(ne(userKeys.wrappedBy, keyId), after === null ? undefined : gt(userKeys.id, after)))
    .orderBy(asc(userKeys.id))
    .limit(limit);
}

/** Wraps a row's key anew, unless it has been changed meanwhile. */
export async function rewrapUserKey(
  db: Queryable,
  before: UserKeyRow,
  after: Pick<Sealed, "wrappedKey" | "wrappedBy">,
): Promise<boolean> {
  const rows = await db
    .update(userKeys)
    .set({ ...after, updatedAt: sql`${userKeys.updatedAt}` as unknown as Date })
    .where(and(eq(userKeys.id, before.id), eq(userKeys.wrappedKey, before.wrappedKey)))
    .returning({ id: userKeys.id });
  return rows.length > 0;
}
