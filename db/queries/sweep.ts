import { and, eq, isNotNull, isNull, lt, ne, or, sql } from "drizzle-orm";
import type { Queryable } from "..";
import { generations, idempotencyKeys, outbox, rateCounters } from "../schema";
import type { GenerationRow } from "./generations";

const ago = (seconds: number) => sql`now() - make_interval(secs => ${seconds})`;

/**
 * Tasks nobody is working on: queued, or running without an owner, silent for a while, with no event of theirs still
 * waiting to be sent.
 */
export async function listUnstarted(
  db: Queryable,
  silentSeconds: number,
  limit: number,
): Promise<GenerationRow[]> {
  return db
    .select()
    .from(generations)
    .where(
      and(
        or(
          eq(generations.status, "queued"),
          and(eq(generations.status, "running"), isNull(generations.runId)),
        ),
        // A batch of children has no run of its own.
        or(ne(generations.type, "batch"), eq(generations.childrenTotal, 0)),
        lt(generations.updatedAt, ago(silentSeconds)),
        sql`not exists (select 1 from ${outbox} o where o.sent_at is null and o.data->>'generationId' = "generations"."id"::text)`,
      ),
    )
    .orderBy(generations.updatedAt)
    .limit(limit);
}

/** Running tasks with an owner that has not been heard of. */
export async function listSilent(
  db: Queryable,
  silentSeconds: number,
  limit: number,
): Promise<(GenerationRow & { silent: number })[]> {
  const rows = await db
    .select({
      row: generations,
      silent: sql<number>`extract(epoch from now() - ${generations.updatedAt})::int`,
    })
    .from(generations)
    .where(
      and(
        eq(generations.status, "running"),
        isNotNull(generations.runId),
        lt(generations.updatedAt, ago(silentSeconds)),
      ),
    )
    .orderBy(generations.updatedAt)
    .limit(limit);
  return rows.map(({ row, silent }) => ({ ...row, silent }));
}

export async function deleteExpiredKeys(db: Queryable): Promise<number> {
  const keys = await db
    .delete(idempotencyKeys)
    .where(lt(idempotencyKeys.expiresAt, sql`now()`))
    .returning({ key: idempotencyKeys.key });
  return keys.length;
}

export async function deleteExpiredCounters(db: Queryable): Promise<number> {
  const counters = await db
    .delete(rateCounters)
    .where(lt(rateCounters.expiresAt, sql`now()`))
    .returning({ key: rateCounters.key });
  return counters.length;
}

/** The smallest id a row made so long ago can have: ids are in order of time, so that recent rows need no other index. */
export function idFrom(secondsAgo: number): string {
  const hex = (Date.now() - secondsAgo * 1000).toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
