import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Queryable } from "..";
import { generationAttempts, generations } from "../schema";

export type AttemptRow = typeof generationAttempts.$inferSelect;

/** What `detail` says of an attempt that has no answer: it may be under way, or the vendor is sure it never arrived. */
export const SENT = "sent";
export const CLEARED = "cleared";

export async function lastAttempt(db: Queryable, generationId: string): Promise<AttemptRow | null> {
  const [row] = await db
    .select()
    .from(generationAttempts)
    .where(eq(generationAttempts.generationId, generationId))
    .orderBy(desc(generationAttempts.number))
    .limit(1);
  return row ?? null;
}

/** Null = another process wrote this attempt first. */
export async function insertAttempt(
  db: Queryable,
  attempt: Pick<AttemptRow, "generationId" | "number" | "clientKey" | "provider" | "model" | "keyId">,
): Promise<AttemptRow | null> {
  const [row] = await db
    .insert(generationAttempts)
    .values({ ...attempt, detail: SENT })
    .onConflictDoNothing()
    .returning();
  return row ?? null;
}

/** For the one process that may send a cleared attempt again, under the same key. `created_at` = when last sent. */
export async function takeCleared(db: Queryable, id: string): Promise<boolean> {
  const rows = await db
    .update(generationAttempts)
    .set({ detail: SENT, createdAt: sql`now()` })
    .where(
      and(
        eq(generationAttempts.id, id),
        eq(generationAttempts.state, "prepared"),
        eq(generationAttempts.detail, CLEARED),
      ),
    )
    .returning({ id: generationAttempts.id });
  return rows.length > 0;
}

/** The vendor is sure it never got it: back to `prepared`, unless it may still be on its way. */
export async function clearAttempt(db: Queryable, id: string, inFlightSeconds: number): Promise<boolean> {
  const rows = await db
    .update(generationAttempts)
    .set({ state: "prepared", detail: CLEARED })
    .where(
      and(
        eq(generationAttempts.id, id),
        inArray(generationAttempts.state, ["prepared", "ambiguous"]),
        sql`${generationAttempts.createdAt} < now() - make_interval(secs => ${inFlightSeconds})`,
      ),
    )
    .returning({ id: generationAttempts.id });
  return rows.length > 0;
}

type Change = Partial<Pick<AttemptRow, "state" | "operation" | "possibleCost" | "detail">>;

/** Moves an attempt on from one of the states named; false = it is in none of them any more. */
export async function moveAttempt(
  db: Queryable,
  id: string,
  from: AttemptRow["state"][],
  change: Change,
  resolved = false,
): Promise<boolean> {
  const rows = await db
    .update(generationAttempts)
    .set({ ...change, ...(resolved && { resolvedAt: sql`now()` as unknown as Date }) })
    .where(and(eq(generationAttempts.id, id), inArray(generationAttempts.state, from)))
    .returning({ id: generationAttempts.id });
  return rows.length > 0;
}

/** Seconds since a task's job was accepted, by the database's clock. */
export async function secondsSinceSent(db: Queryable, generationId: string): Promise<number> {
  const [row] = await db
    .select({
      seconds: sql<number>`extract(epoch from now() - max(${generationAttempts.createdAt}))::float8`,
    })
    .from(generationAttempts)
    .where(eq(generationAttempts.generationId, generationId));
  return Math.max(0, Math.round(row?.seconds ?? 0));
}

/** Attempts of failed tasks whose result may still come: asked about for a day. `minId` bounds the scan to recent rows. */
export async function listOrphans(
  db: Queryable,
  minId: string,
  limit: number,
): Promise<{ attempt: AttemptRow; userId: string }[]> {
  return (
    db
      .select({ attempt: generationAttempts, userId: generations.userId })
      .from(generationAttempts)
      .innerJoin(generations, eq(generations.id, generationAttempts.generationId))
      .where(
        and(
          sql`${generationAttempts.id} > ${minId}::uuid`,
          eq(generationAttempts.state, "orphaned"),
          isNull(generationAttempts.resolvedAt),
          // A question is answered within its call: nobody can be asked for its answer later.
          sql`not coalesce(jsonb_exists(${generationAttempts.operation}, 'question'), false)`,
        ),
      )
      // A few at a time, any of them: those that never answer must not keep the others waiting.
      .orderBy(sql`random()`)
      .limit(limit)
  );
}
