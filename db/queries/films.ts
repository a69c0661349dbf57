import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Queryable } from "..";
import { generations } from "../schema";
import type { GenerationRow } from "./generations";

/** Hangs the work of a step below its film; what belongs to another batch stays there. */
export async function adoptTasks(q: Queryable, filmId: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await q
    .update(generations)
    .set({ parentId: filmId })
    .where(and(inArray(generations.id, ids), isNull(generations.parentId)));
}

/** Everything below a film that has not ended: its tasks, and the tasks of its batches. */
export async function openBelow(q: Queryable, filmId: string): Promise<GenerationRow[]> {
  return q
    .select()
    .from(generations)
    .where(
      and(
        inArray(generations.status, ["queued", "running"]),
        sql`(${generations.parentId} = ${filmId} or ${generations.parentId} in (
          select b.id from generations b where b.parent_id = ${filmId}))`,
      ),
    );
}

/** Credits that what hangs below a film holds or has cost. */
export async function creditsBelow(q: Queryable, filmId: string): Promise<number> {
  const [row] = await q
    .select({
      credits: sql<number>`coalesce(sum(case when ${generations.status} in ('queued','running') then ${generations.price}
        else ${generations.charged} end), 0)::int`,
    })
    .from(generations)
    .where(
      sql`(${generations.parentId} = ${filmId} or ${generations.parentId} in (
        select b.id from generations b where b.parent_id = ${filmId}))`,
    );
  return row?.credits ?? 0;
}

/** The text the storyboard of an episode was last drawn up from; null = none ever was. */
export async function storyboardScriptVersion(q: Queryable, episodeId: string): Promise<number | null> {
  const [row] = await q
    .select({ version: sql<number | null>`(${generations.input}->>'script_version')::int` })
    .from(generations)
    .where(
      and(
        eq(generations.episodeId, episodeId),
        eq(generations.type, "storyboard_generate"),
        eq(generations.status, "succeeded"),
      ),
    )
    .orderBy(desc(generations.createdAt), desc(generations.id))
    .limit(1);
  return row?.version ?? null;
}
