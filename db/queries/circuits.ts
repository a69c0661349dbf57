import { and, eq, gt, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { Queryable } from "..";
import { providerCircuits } from "../schema";

export type CircuitRow = typeof providerCircuits.$inferSelect;

const seconds = (value: number) => sql`make_interval(secs => ${value})`;
const from = (value: number) => sql`now() + ${seconds(value)}` as unknown as Date;

/** Those of these that are open now, and for how many seconds yet. */
export async function openCircuits(
  db: Queryable,
  ids: string[],
): Promise<Map<string, { wait: number; openFor: number; reason: string | null }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      id: providerCircuits.id,
      wait: sql<number>`extract(epoch from ${providerCircuits.openUntil} - now())::float8`,
      openFor: sql<number>`extract(epoch from now() - ${providerCircuits.openedAt})::float8`,
      reason: providerCircuits.reason,
    })
    .from(providerCircuits)
    .where(and(inArray(providerCircuits.id, ids), gt(providerCircuits.openUntil, sql`now()`)));
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
}

export async function findCircuit(db: Queryable, id: string): Promise<CircuitRow | null> {
  const [row] = await db.select().from(providerCircuits).where(eq(providerCircuits.id, id));
  return row ?? null;
}

/** For the one caller that may try whether it works again. */
export async function takeTrial(db: Queryable, id: string, trialSeconds: number): Promise<boolean> {
  const rows = await db
    .update(providerCircuits)
    .set({ trialUntil: from(trialSeconds) })
    .where(
      and(
        eq(providerCircuits.id, id),
        lte(providerCircuits.openUntil, sql`now()`),
        or(isNull(providerCircuits.trialUntil), lte(providerCircuits.trialUntil, sql`now()`)),
      ),
    )
    .returning({ id: providerCircuits.id });
  return rows.length > 0;
}

/** Counts a failure; opens at the limit, and again at once when a trial failed. */
export async function countFailure(
  db: Queryable,
  id: string,
  limits: { failures: number; windowSeconds: number; openSeconds: number },
  reason: string,
): Promise<void> {
  const stale = sql`${providerCircuits.windowStart} <= now() - ${seconds(limits.windowSeconds)}`;
  const count = sql`case when ${stale} then 1 else ${providerCircuits.failures} + 1 end`;
  const opens = sql`(${count} >= ${limits.failures} or ${providerCircuits.openUntil} is not null)`;
  await db
    .insert(providerCircuits)
    .values({ id, failures: 1, reason })
    .onConflictDoUpdate({
      target: providerCircuits.id,
      set: {
        failures: count,
        windowStart: sql`case when ${stale} then now() else ${providerCircuits.windowStart} end`,
        openUntil: sql`case when ${opens} then now() + ${seconds(limits.openSeconds)} end`,
        openedAt: sql`case when ${opens} then coalesce(${providerCircuits.openedAt}, now()) end`,
        trialUntil: null,
        reason,
        updatedAt: sql`now()`,
      },
    });
}

/** An account that said it can do no more rests for a while. */
export async function openCircuit(
  db: Queryable,
  id: string,
  openSeconds: number,
  reason: string,
): Promise<void> {
  const open = { openUntil: from(openSeconds), reason, trialUntil: null };
  await db
    .insert(providerCircuits)
    .values({ id, ...open, openedAt: sql`now()` as unknown as Date })
    .onConflictDoUpdate({
      target: providerCircuits.id,
      set: { ...open, openedAt: sql`coalesce(${providerCircuits.openedAt}, now())`, updatedAt: sql`now()` },
    });
}

/** It works: forgotten, unless there was nothing to forget. */
export async function closeCircuit(db: Queryable, id: string): Promise<void> {
  await db
    .update(providerCircuits)
    .set({ failures: 0, openUntil: null, openedAt: null, trialUntil: null, reason: null })
    .where(
      and(
        eq(providerCircuits.id, id),
        or(gt(providerCircuits.failures, 0), sql`${providerCircuits.openUntil} is not null`),
      ),
    );
}
