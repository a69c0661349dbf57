import { and, count, eq, ne, sql } from "drizzle-orm";
import type { Queryable } from "@/db";
import { accessTokens, projects, refreshTokens, users, videos } from "@/db/schema";

export type UserRow = typeof users.$inferSelect;

/** The few facts an entrance needs to let somebody in. */
const gate = {
  id: users.id,
  role: users.role,
  locale: users.locale,
  region: users.region,
  status: users.status,
  tokenVersion: users.tokenVersion,
};
export type GateRow = Pick<UserRow, keyof typeof gate>;

/** The user behind a login that has not been revoked and has not run out. */
export async function findUserOfFamily(
  db: Queryable,
  userId: string,
  familyId: string,
): Promise<GateRow | null> {
  const [row] = await db
    .select(gate)
    .from(users)
    .where(
      and(
        eq(users.id, userId),
        sql`exists (select 1 from ${refreshTokens} where ${refreshTokens.familyId} = ${familyId}
          and ${refreshTokens.userId} = ${users.id} and ${refreshTokens.revokedAt} is null
          and ${refreshTokens.expiresAt} > now())`,
      ),
    );
  return row ?? null;
}

export async function findUserOfAccessToken(
  db: Queryable,
  tokenHash: string,
): Promise<(GateRow & { tokenId: string; scopes: string[]; expiresAt: Date | null }) | null> {
  const [row] = await db
    .select({
      ...gate,
      tokenId: accessTokens.id,
      scopes: accessTokens.scopes,
      expiresAt: accessTokens.expiresAt,
    })
    .from(accessTokens)
    .innerJoin(users, eq(users.id, accessTokens.userId))
    .where(and(eq(accessTokens.tokenHash, tokenHash), eq(accessTokens.revoked, false)));
  return row ?? null;
}

export async function findUser(db: Queryable, userId: string): Promise<UserRow | null> {
  const [row] = await db.select().from(users).where(eq(users.id, userId));
  return row ?? null;
}

/** `email` is compared without case. */
export async function findUserByEmail(db: Queryable, email: string): Promise<UserRow | null> {
  const [row] = await db.select().from(users).where(sql`lower(${users.email}) = ${email.toLowerCase()}`);
  return row ?? null;
}

export async function findUserByDevice(db: Queryable, deviceHash: string): Promise<UserRow | null> {
  const [row] = await db.select().from(users).where(eq(users.deviceHash, deviceHash));
  return row ?? null;
}

/** Null when e-mail, user name or device is taken. */
export async function insertUser(db: Queryable, values: typeof users.$inferInsert): Promise<UserRow | null> {
  const [row] = await db.insert(users).values(values).onConflictDoNothing().returning();
  return row ?? null;
}

export async function updateUser(
  db: Queryable,
  userId: string,
  values: Partial<typeof users.$inferInsert>,
): Promise<UserRow | null> {
  const [row] = await db.update(users).set(values).where(eq(users.id, userId)).returning();
  return row ?? null;
}

export async function usernameTaken(db: Queryable, userId: string, username: string): Promise<boolean> {
  const rows = await db
    .select({ id: users.id })
    .from(users)
    .where(and(sql`lower(${users.username}) = ${username.toLowerCase()}`, ne(users.id, userId)));
  return rows.length > 0;
}

/** Films counted against the user's quota. */
export async function countVideos(db: Queryable, userId: string): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(videos)
    .innerJoin(projects, eq(projects.id, videos.projectId))
    .where(and(eq(projects.userId, userId), eq(videos.kind, "final")));
  return row?.total ?? 0;
}
