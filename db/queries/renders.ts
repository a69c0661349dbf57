import { and, desc, eq, inArray, isNotNull, lt, sql } from "drizzle-orm";
import type { Queryable } from "..";
import { assets, generations, renderSegments, videos } from "../schema";
import type { ObjectRef } from "../schema/values";

export type VideoRow = typeof videos.$inferSelect;
export type NewVideo = typeof videos.$inferInsert;
export type SegmentRow = typeof renderSegments.$inferSelect;

/** A film is one row, keyed by its task: storing it twice stores it once. */
export async function insertVideo(q: Queryable, row: NewVideo): Promise<void> {
  await q.insert(videos).values(row).onConflictDoNothing({ target: videos.id });
}

/**
 * Films of finished tasks only (one whose task was cancelled at the last moment is not shown) whose file their owner
 * has not deleted.
 */
const finished = sql`exists (select 1 from ${generations} g where g.id = ${videos.id} and g.status = 'succeeded')
  and exists (select 1 from ${assets} a where a.id = ${videos.assetId} and a.status <> 'deleted')`;

export type KeysetPage = { before?: string; offset: number; limit: number; countCap: number };

/** Newest first; `counted` is exact up to `countCap`, one more beyond it. */
export async function listVideoRows(
  q: Queryable,
  episodeId: string,
  { before, offset, limit, countCap }: KeysetPage,
): Promise<{ rows: VideoRow[]; counted: number }> {
  const matching = and(eq(videos.episodeId, episodeId), finished);
  const capped = q
    .select({ id: videos.id })
    .from(videos)
    .where(matching)
    .limit(countCap + 1)
    .as("capped");
  const [rows, [total]] = await Promise.all([
    q
      .select()
      .from(videos)
      .where(and(matching, before ? lt(videos.id, before) : undefined))
      .orderBy(desc(videos.id))
      .offset(offset)
      .limit(limit),
    q.select({ count: sql<number>`count(*)::int` }).from(capped),
  ]);
  return { rows, counted: total?.count ?? 0 };
}

/** The newest film of an episode, or the one asked for. */
export async function findVideo(
  q: Queryable,
  episodeId: string,
  wanted: { id?: string; kind?: "preview" | "final" },
): Promise<VideoRow | null> {
  const [row] = await q
    .select()
    .from(videos)
    .where(
      and(
        eq(videos.episodeId, episodeId),
        finished,
        wanted.id ? eq(videos.id, wanted.id) : undefined,
        wanted.kind ? eq(videos.kind, wanted.kind) : undefined,
      ),
    )
    .orderBy(desc(videos.id))
    .limit(1);
  return row ?? null;
}

/** Films asked for and not failed, against the plan's allowance. */
export async function countFilms(q: Queryable, userId: string): Promise<number> {
  const [row] = await q
    .select({ count: sql<number>`count(*)::int` })
    .from(generations)
    .where(
      and(
        eq(generations.userId, userId),
        eq(generations.type, "video_render"),
        sql`${generations.input}->>'kind' = 'final'`,
        inArray(generations.status, ["queued", "running", "succeeded"]),
      ),
    );
  return row?.count ?? 0;
}

/** Seconds of work per second of film, of the last finished renders of this kind; null = none yet. */
export async function measuredRate(q: Queryable, kind: "preview" | "final"): Promise<number | null> {
  const recent = q
    .select({
      rate: sql<number>`extract(epoch from ${generations.completedAt} - ${generations.startedAt}) * 1000 / nullif(${videos.durationMs}, 0)`.as(
        "rate",
      ),
    })
    .from(videos)
    .innerJoin(generations, eq(generations.id, videos.id))
    .where(and(eq(videos.kind, kind), eq(generations.status, "succeeded"), isNotNull(generations.startedAt)))
    .orderBy(desc(videos.id))
    .limit(20)
    .as("recent");
  const [row] = await q
    .select({ rate: sql<string | null>`percentile_cont(0.5) within group (order by ${recent.rate})` })
    .from(recent);
  return row?.rate === null || row?.rate === undefined ? null : Number(row.rate);
}

export async function findSegment(q: Queryable, userId: string, hash: string): Promise<SegmentRow | null> {
  const [row] = await q
    .update(renderSegments)
    .set({ lastUsedAt: sql`now()` })
    .where(and(eq(renderSegments.userId, userId), eq(renderSegments.hash, hash)))
    .returning();
  return row ?? null;
}

/** Of these hashes, the ones that are encoded. */
export async function storedHashes(q: Queryable, userId: string, hashes: string[]): Promise<string[]> {
  if (hashes.length === 0) return [];
  const rows = await q
    .select({ hash: renderSegments.hash })
    .from(renderSegments)
    .where(and(eq(renderSegments.userId, userId), inArray(renderSegments.hash, hashes)));
  return rows.map(({ hash }) => hash);
}

export async function saveSegment(
  q: Queryable,
  row: { userId: string; hash: string; durationMs: number; size: number } & ObjectRef,
): Promise<void> {
  const { userId, hash, ...rest } = row;
  await q
    .insert(renderSegments)
    .values({ userId, hash, ...rest })
    .onConflictDoUpdate({
      target: [renderSegments.userId, renderSegments.hash],
      set: { ...rest, lastUsedAt: sql`now()` },
    });
}

export async function dropSegment(q: Queryable, userId: string, hash: string): Promise<void> {
  await q.delete(renderSegments).where(and(eq(renderSegments.userId, userId), eq(renderSegments.hash, hash)));
}

/** Segments nobody used for so many days, oldest first. */
export async function findIdleSegments(q: Queryable, days: number, limit: number): Promise<SegmentRow[]> {
  return q
    .select()
    .from(renderSegments)
    .where(lt(renderSegments.lastUsedAt, sql`now() - make_interval(days => ${days})`))
    .orderBy(renderSegments.lastUsedAt)
    .limit(limit);
}
