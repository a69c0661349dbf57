import { and, desc, eq, gt, isNull, max, ne, or, sql } from "drizzle-orm";
import type { Queryable } from "@/db";
import { accessTokens, refreshTokens } from "@/db/schema";

const STALE = sql`now() - interval '5 minutes'`;

/** Writes at most once in five minutes per login. */
export async function touchFamily(db: Queryable, familyId: string): Promise<void> {
  await db
    .update(refreshTokens)
    .set({ lastSeenAt: sql`now()` })
    .where(and(eq(refreshTokens.familyId, familyId), sql`${refreshTokens.lastSeenAt} < ${STALE}`));
}

export async function touchAccessToken(db: Queryable, tokenId: string): Promise<void> {
  await db
    .update(accessTokens)
    .set({ lastUsedAt: sql`now()` })
    .where(
      and(
        eq(accessTokens.id, tokenId),
        or(isNull(accessTokens.lastUsedAt), sql`${accessTokens.lastUsedAt} < ${STALE}`),
      ),
    );
}

export type RefreshTokenRow = typeof refreshTokens.$inferSelect;

export async function insertRefreshToken(
  db: Queryable,
  values: typeof refreshTokens.$inferInsert,
): Promise<void> {
  await db.insert(refreshTokens).values(values);
}

export async function findRefreshToken(db: Queryable, tokenHash: string): Promise<RefreshTokenRow | null> {
  const [row] = await db.select().from(refreshTokens).where(eq(refreshTokens.tokenHash, tokenHash));
  return row ?? null;
}

/** True for exactly one caller: the token is used up by it. */
export async function spendRefreshToken(db: Queryable, tokenHash: string): Promise<boolean> {
  const rows = await db
    .update(refreshTokens)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(refreshTokens.tokenHash, tokenHash),
        isNull(refreshTokens.usedAt),
        isNull(refreshTokens.revokedAt),
        gt(refreshTokens.expiresAt, sql`now()`),
      ),
    )
    .returning({ id: refreshTokens.id });
  return rows.length === 1;
}

/** False when the user has no such living login. */
export async function revokeFamily(db: Queryable, userId: string, familyId: string): Promise<boolean> {
  const rows = await db
    .update(refreshTokens)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(refreshTokens.userId, userId),
        eq(refreshTokens.familyId, familyId),
        isNull(refreshTokens.revokedAt),
      ),
    )
    .returning({ id: refreshTokens.id });
  return rows.length > 0;
}

export async function revokeFamilies(db: Queryable, userId: string, except?: string): Promise<void> {
  await db
    .update(refreshTokens)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(refreshTokens.userId, userId),
        isNull(refreshTokens.revokedAt),
        except === undefined ? undefined : ne(refreshTokens.familyId, except),
      ),
    );
}

/** True when this address has signed in to this account before. */
export async function knownAddress(db: Queryable, userId: string, ip: string): Promise<boolean> {
  const rows = await db
    .select({ id: refreshTokens.id })
    .from(refreshTokens)
    .where(and(eq(refreshTokens.userId, userId), eq(refreshTokens.ip, ip)))
    .limit(1);
  return rows.length > 0;
}

export async function listFamilies(db: Queryable, userId: string) {
  return db
    .select({
      id: refreshTokens.familyId,
      device: max(refreshTokens.device),
      ip: max(refreshTokens.ip),
      createdAt: sql<Date>`min(${refreshTokens.createdAt})`.mapWith(refreshTokens.createdAt),
      lastSeenAt: sql<Date>`max(${refreshTokens.lastSeenAt})`.mapWith(refreshTokens.lastSeenAt),
    })
    .from(refreshTokens)
    .where(and(eq(refreshTokens.userId, userId), isNull(refreshTokens.revokedAt)))
    .groupBy(refreshTokens.familyId)
    .having(sql`max(${refreshTokens.expiresAt}) > now()`)
    .orderBy(desc(sql`max(${refreshTokens.lastSeenAt})`))
    .limit(100);
}

/** Logins long past their end. They are kept a while as the addresses a person is known by. */
export async function deleteOldLogins(db: Queryable, days = 90): Promise<number> {
  const rows = await db
    .delete(refreshTokens)
    .where(sql`${refreshTokens.expiresAt} < now() - make_interval(days => ${days})`)
    .returning({ id: refreshTokens.id });
  return rows.length;
}

export type AccessTokenRow = typeof accessTokens.$inferSelect;

export async function insertAccessToken(
  db: Queryable,
  values: typeof accessTokens.$inferInsert,
): Promise<AccessTokenRow> {
  const [row] = await db.insert(accessTokens).values(values).returning();
  if (!row) throw new Error("insert returned no row");
  return row;
}

export async function listAccessTokens(db: Queryable, userId: string): Promise<AccessTokenRow[]> {
  return db
    .select()
    .from(accessTokens)
    .where(and(eq(accessTokens.userId, userId), eq(accessTokens.revoked, false)))
    .orderBy(desc(accessTokens.createdAt))
    .limit(100);
}

export async function revokeAccessToken(db: Queryable, userId: string, id: string): Promise<boolean> {
  const rows = await db
    .update(accessTokens)
    .set({ revoked: true })
    .where(and(eq(accessTokens.id, id), eq(accessTokens.userId, userId), eq(accessTokens.revoked, false)))
    .returning({ id: accessTokens.id });
  return rows.length === 1;
}

export async function revokeAccessTokens(db: Queryable, userId: string): Promise<void> {
  await db
    .update(accessTokens)
    .set({ revoked: true })
    .where(and(eq(accessTokens.userId, userId), eq(accessTokens.revoked, false)));
}
