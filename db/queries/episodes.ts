import { and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "..";
import { episodes, projects, shots } from "../schema";
import type { EpisodeBgm } from "../schema/projects";
import { isUuid, type ProjectRow } from "./projects";

export type EpisodeRow = typeof episodes.$inferSelect;

/** `ref` is a number (`2`) or an id. Null = no such project or episode of this user. */
export async function findEpisode(
  q: Queryable,
  userId: string,
  projectId: string,
  ref: string,
): Promise<{ project: ProjectRow; episode: EpisodeRow } | null> {
  if (!isUuid(projectId)) return null;
  let chosen: SQL;
  if (/^\d{1,6}$/.test(ref)) chosen = eq(episodes.number, Number(ref));
  else if (isUuid(ref)) chosen = eq(episodes.id, ref);
  else return null;
  const [row] = await q
    .select({ project: projects, episode: episodes })
    .from(episodes)
    .innerJoin(projects, eq(projects.id, episodes.projectId))
    .where(
      and(
        eq(projects.id, projectId),
        eq(projects.userId, userId),
        isNull(projects.deletedAt),
        isNull(episodes.deletedAt),
        chosen,
      ),
    );
  return row ?? null;
}

export type EpisodeWithCounts = EpisodeRow & { shots: number; durationMs: number };

export async function listEpisodes(q: Queryable, projectId: string): Promise<EpisodeWithCounts[]> {
  const rows = await q
    .select({
      episode: episodes,
      shots: sql<number>`count(${shots.id})::int`,
      durationMs: sql<number>`coalesce(sum(${shots.durationMs}), 0)::int`,
    })
    .from(episodes)
    .leftJoin(shots, and(eq(shots.episodeId, episodes.id), isNull(shots.deletedAt)))
    .where(and(eq(episodes.projectId, projectId), isNull(episodes.deletedAt)))
    .groupBy(episodes.id)
    .orderBy(asc(episodes.number));
  return rows.map(({ episode, ...counts }) => ({ ...episode, ...counts }));
}

export async function insertEpisodes(
  q: Queryable,
  values: (typeof episodes.$inferInsert)[],
): Promise<EpisodeRow[]> {
  return values.length === 0 ? [] : q.insert(episodes).values(values).returning();
}

export async function updateEpisode(
  q: Queryable,
  id: string,
  version: number,
  values: { title?: string; targetDuration?: number },
): Promise<EpisodeRow | null> {
  const [row] = await q
    .update(episodes)
    .set({ ...values, version: sql`${episodes.version} + 1` })
    .where(and(eq(episodes.id, id), eq(episodes.version, version), isNull(episodes.deletedAt)))
    .returning();
  return row ?? null;
}

export async function setEpisodeDeleted(q: Queryable, id: string): Promise<void> {
  await q.update(episodes).set({ deletedAt: new Date() }).where(eq(episodes.id, id));
}

/** Numbers the episodes 1… in the given order. Two passes, since a number is unique at every moment. */
export async function renumberEpisodes(q: Queryable, ids: string[]): Promise<void> {
  await q
    .update(episodes)
    .set({ number: sql`-${episodes.number}` })
    .where(inArray(episodes.id, ids));
  for (const [index, id] of ids.entries())
    await q
      .update(episodes)
      .set({ number: index + 1 })
      .where(eq(episodes.id, id));
}

export async function setEpisodeTitle(q: Queryable, id: string, title: string): Promise<void> {
  await q
    .update(episodes)
    .set({ title, version: sql`${episodes.version} + 1` })
    .where(eq(episodes.id, id));
}

export async function setEpisodeBgm(q: Queryable, id: string, bgm: EpisodeBgm | null): Promise<void> {
  await q.update(episodes).set({ bgm }).where(eq(episodes.id, id));
}

/** Fills the music only where nobody chose any. */
export async function setEpisodeBgmIfUnset(q: Queryable, id: string, bgm: EpisodeBgm): Promise<void> {
  await q
    .update(episodes)
    .set({ bgm })
    .where(and(eq(episodes.id, id), isNull(episodes.bgm)));
}

/** Null = the storyboard changed since `expected`; without it the version is only raised. */
export async function raiseStoryboardVersion(
  q: Queryable,
  id: string,
  expected?: number,
): Promise<number | null> {
  const [row] = await q
    .update(episodes)
    .set({ storyboardVersion: sql`${episodes.storyboardVersion} + 1` })
    .where(
      and(eq(episodes.id, id), expected === undefined ? undefined : eq(episodes.storyboardVersion, expected)),
    )
    .returning({ version: episodes.storyboardVersion });
  return row?.version ?? null;
}

export async function lockEpisode(q: Queryable, id: string): Promise<EpisodeRow | null> {
  const [row] = await q.select().from(episodes).where(eq(episodes.id, id)).for("update");
  return row ?? null;
}
