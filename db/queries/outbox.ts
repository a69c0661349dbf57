import { and, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { type Database, pool, type Queryable } from "..";
import { outbox } from "../schema";
import { newId } from "../schema/columns";

export type OutboxRow = typeof outbox.$inferSelect;
export type OutboxEvent = { id?: string; name: string; data: Record<string, unknown> };

export const OUTBOX_CHANNEL = "outbox";

/** Writes events in the transaction that causes them, and wakes the dispatcher when it commits. */
export async function insertOutbox(tx: Queryable, events: OutboxEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx
    .insert(outbox)
    .values(events.map(({ id, name, data }) => ({ id: id ?? newId(), name, data })))
    .onConflictDoNothing({ target: outbox.id });
  await tx.execute(sql`select pg_notify(${OUTBOX_CHANNEL}, '')`);
}

/** Leases the oldest unsent events to one dispatcher. What it does not mark sent is due again when the lease ends. */
export async function leaseOutbox(db: Database, limit: number, leaseSeconds: number): Promise<OutboxRow[]> {
  const due = db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(isNull(outbox.sentAt), sql`${outbox.nextAttemptAt} <= now()`))
    .orderBy(outbox.nextAttemptAt, outbox.id)
    .limit(limit)
    .for("update", { skipLocked: true });
  const rows = await db
    .update(outbox)
    .set({
      attempts: sql`${outbox.attempts} + 1`,
      nextAttemptAt: sql`now() + make_interval(secs => ${leaseSeconds})`,
    })
    .where(inArray(outbox.id, due))
    .returning();
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

export async function markSent(db: Queryable, ids: string[]): Promise<void> {
  await db.update(outbox).set({ sentAt: sql`now()` }).where(inArray(outbox.id, ids));
}

/** Puts events off: 1 s, 2 s, 4 s … at most a minute. */
export async function putOff(db: Queryable, ids: string[]): Promise<void> {
  await db
    .update(outbox)
    .set({
      nextAttemptAt: sql`now() + make_interval(secs => least(60, power(2, least(${outbox.attempts}, 10) - 1)))`,
    })
    .where(inArray(outbox.id, ids));
}

/** Sent events are kept a day, as long as the engine remembers their ids. */
export async function deleteSent(db: Queryable): Promise<number> {
  const gone = await db
    .delete(outbox)
    .where(and(isNotNull(outbox.sentAt), lt(outbox.sentAt, sql`now() - interval '1 day'`)))
    .returning({ id: outbox.id });
  return gone.length;
}

export async function countUnsent(db: Queryable): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(outbox)
    .where(isNull(outbox.sentAt));
  return row?.count ?? 0;
}

/** Calls back at every insertion; reconnects by itself. The answer ends it. */
export async function listenOutbox(onInsert: () => void): Promise<() => Promise<void>> {
  const { unlisten } = await pool.listen(OUTBOX_CHANNEL, onInsert);
  return unlisten;
}
