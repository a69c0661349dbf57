import { and, eq, gt, inArray, lte, sql } from "drizzle-orm";
import type { Queryable } from "..";
import { generations, providerSlots } from "../schema";

/** What a row's `current_step` says while it waits for a place at its provider. */
export const WAITING_STEP = "queued_at_provider";

export type SlotWaiter = { id: string; userId: string; priority: number };

/** Decisions about a pool are made one at a time. */
export async function lockPool(tx: Queryable, pool: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`slots:${pool}`}, 0))`);
}

/** Places that are taken, by user. Those whose lease ran out are given up first. */
export async function takenSlots(tx: Queryable, pool: string): Promise<Map<string, number>> {
  await tx
    .delete(providerSlots)
    .where(and(eq(providerSlots.pool, pool), lte(providerSlots.leasedUntil, sql`now()`)));
  const rows = await tx
    .select({ userId: providerSlots.userId, count: sql<number>`count(*)::int` })
    .from(providerSlots)
    .where(eq(providerSlots.pool, pool))
    .groupBy(providerSlots.userId);
  return new Map(rows.map(({ userId, count }) => [userId, count]));
}

/** Places taken now in each of these pools. */
export async function countTaken(db: Queryable, pools: string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ pool: providerSlots.pool, count: sql<number>`count(*)::int` })
    .from(providerSlots)
    .where(and(inArray(providerSlots.pool, pools), gt(providerSlots.leasedUntil, sql`now()`)))
    .groupBy(providerSlots.pool);
  return new Map(rows.map(({ pool, count }) => [pool, count]));
}

const sameAccount = (keyId: string | null) => sql`${generations.keyId} is not distinct from ${keyId}`;

/** Running tasks of a model that wait for a place under one account, longest first. */
export async function slotWaiters(
  tx: Queryable,
  model: { provider: string; id: string },
  keyId: string | null,
  limit: number,
): Promise<SlotWaiter[]> {
  return tx
    .select({ id: generations.id, userId: generations.userId, priority: generations.priority })
    .from(generations)
    .where(
      and(
        eq(generations.status, "running"),
        eq(generations.currentStep, WAITING_STEP),
        eq(generations.provider, model.provider),
        eq(generations.model, model.id),
        sameAccount(keyId),
        sql`${generations.cancelRequestedAt} is null`,
        sql`not exists (select 1 from ${providerSlots} s where s.generation_id = ${generations.id})`,
      ),
    )
    .orderBy(generations.startedAt, generations.id)
    .limit(limit);
}

const lease = (seconds: number) => sql`now() + make_interval(secs => ${seconds})`;

export async function takeSlots(
  tx: Queryable,
  pool: string,
  takers: { id: string; userId: string }[],
  leaseSeconds: number,
): Promise<void> {
  if (takers.length === 0) return;
  await tx
    .insert(providerSlots)
    .values(
      takers.map(({ id, userId }) => ({
        pool,
        generationId: id,
        userId,
        leasedUntil: lease(leaseSeconds) as unknown as Date,
      })),
    )
    .onConflictDoNothing();
}

export async function renewSlot(db: Queryable, generationId: string, leaseSeconds: number): Promise<boolean> {
  const rows = await db
    .update(providerSlots)
    .set({ leasedUntil: lease(leaseSeconds) as unknown as Date })
    .where(and(eq(providerSlots.generationId, generationId), gt(providerSlots.leasedUntil, sql`now()`)))
    .returning({ id: providerSlots.generationId });
  return rows.length > 0;
}

export async function freeSlot(tx: Queryable, generationId: string): Promise<boolean> {
  const rows = await tx
    .delete(providerSlots)
    .where(eq(providerSlots.generationId, generationId))
    .returning({ id: providerSlots.generationId });
  return rows.length > 0;
}

/** A model's places under one account. */
export type Place = { model: string; keyId: string | null };

/** Of every pool with a lease that ran out. */
export async function placesWithExpiredSlots(db: Queryable): Promise<Place[]> {
  const rows = await db
    .selectDistinct({ model: generations.model, keyId: generations.keyId })
    .from(providerSlots)
    .innerJoin(generations, eq(generations.id, providerSlots.generationId))
    .where(lte(providerSlots.leasedUntil, sql`now()`));
  return rows.flatMap(({ model, keyId }) => (model === null ? [] : [{ model, keyId }]));
}

/** Puts a task in the queue for a place under an account; a sign of life too. */
export async function markWaiting(tx: Queryable, generationId: string, keyId: string | null): Promise<void> {
  await tx
    .update(generations)
    .set({ currentStep: WAITING_STEP, keyId, updatedAt: sql`now()` })
    .where(and(eq(generations.id, generationId), eq(generations.status, "running")));
}
