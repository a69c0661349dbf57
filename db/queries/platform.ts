import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import type { Queryable } from "@/db";
import { idempotencyKeys, rateCounters } from "@/db/schema";

const seconds = (value: number) => sql`make_interval(secs => ${value})`;

/** Counts one more event in the current window. Windows follow the database's clock, the one clock all processes share. */
export async function countEvent(
  db: Queryable,
  key: string,
  windowSeconds: number,
): Promise<{ count: number; resetSeconds: number }> {
  const start = sql`date_bin(${seconds(windowSeconds)}, now(), timestamptz '2000-01-01')`;
  const [row] = await db
    .insert(rateCounters)
    .values({
      key,
      windowStart: start as unknown as Date,
      count: 1,
      expiresAt: sql`${start} + ${seconds(windowSeconds)}` as unknown as Date,
    })
    .onConflictDoUpdate({
      target: [rateCounters.key, rateCounters.windowStart],
      set: { count: sql`${rateCounters.count} + 1` },
    })
    .returning({
      count: rateCounters.count,
      resetSeconds: sql<number>`ceil(extract(epoch from ${rateCounters.expiresAt} - now()))::int`,
    });
  return row ?? { count: 1, resetSeconds: windowSeconds };
}

/** Takes one event back, for attempts that turned out to be honest. */
export async function uncountEvent(db: Queryable, key: string): Promise<void> {
  await db
    .update(rateCounters)
    .set({ count: sql`greatest(${rateCounters.count} - 1, 0)` })
    .where(and(eq(rateCounters.key, key), sql`${rateCounters.expiresAt} > now()`));
}

export async function forgetEvents(db: Queryable, key: string): Promise<void> {
  await db.delete(rateCounters).where(eq(rateCounters.key, key));
}

export type IdempotencyRow = typeof idempotencyKeys.$inferSelect;
type Claim = { userId: string; key: string; route: string; bodyHash: string };

/**
 * The claim's time for the one caller that may do the work: the first, or one that takes over an expired row or one
 * whose process died (same request, still without an answer after `staleSeconds`).
 */
export async function claimIdempotencyKey(
  db: Queryable,
  claim: Claim,
  limits: { lifeSeconds: number; staleSeconds: number },
): Promise<Date | null> {
  const fresh = {
    route: claim.route,
    bodyHash: claim.bodyHash,
    statusCode: null,
    response: null,
    createdAt: sql`now()`,
    expiresAt: sql`now() + ${seconds(limits.lifeSeconds)}`,
  };
  const [row] = await db
    .insert(idempotencyKeys)
    .values({ ...claim, expiresAt: fresh.expiresAt as unknown as Date })
    .onConflictDoUpdate({
      target: [idempotencyKeys.userId, idempotencyKeys.key],
      set: fresh,
      setWhere: or(
        lt(idempotencyKeys.expiresAt, sql`now()`),
        and(
          isNull(idempotencyKeys.statusCode),
          eq(idempotencyKeys.bodyHash, claim.bodyHash),
          eq(idempotencyKeys.route, claim.route),
          lt(idempotencyKeys.createdAt, sql`now() - ${seconds(limits.staleSeconds)}`),
        ),
      ),
    })
    .returning({ createdAt: idempotencyKeys.createdAt });
  return row?.createdAt ?? null;
}

export async function findIdempotencyKey(
  db: Queryable,
  userId: string,
  key: string,
): Promise<IdempotencyRow | null> {
  const [row] = await db
    .select()
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.userId, userId), eq(idempotencyKeys.key, key)));
  return row ?? null;
}

type Answer = { statusCode: number; response: unknown };

/** Only the claimant writes its answer: a taken-over row belongs to somebody else. */
export async function storeAnswer(
  db: Queryable,
  claim: Claim,
  claimedAt: Date,
  answer: Answer,
): Promise<void> {
  await db
    .update(idempotencyKeys)
    .set(answer)
    .where(
      and(
        eq(idempotencyKeys.userId, claim.userId),
        eq(idempotencyKeys.key, claim.key),
        eq(idempotencyKeys.createdAt, claimedAt),
      ),
    );
}

export async function releaseIdempotencyKey(db: Queryable, claim: Claim, claimedAt: Date): Promise<void> {
  await db
    .delete(idempotencyKeys)
    .where(
      and(
        eq(idempotencyKeys.userId, claim.userId),
        eq(idempotencyKeys.key, claim.key),
        eq(idempotencyKeys.createdAt, claimedAt),
      ),
    );
}
