import { and, asc, eq, sql } from "drizzle-orm";
import type { Queryable } from "..";
import { episodes, projects, subtitles } from "../schema";
import { isUuid } from "./projects";

export type SubtitleRow = typeof subtitles.$inferSelect;
export type NewSubtitle = typeof subtitles.$inferInsert;

export async function listSubtitleRows(q: Queryable, episodeId: string): Promise<SubtitleRow[]> {
  return q
    .select()
    .from(subtitles)
    .where(eq(subtitles.episodeId, episodeId))
    .orderBy(asc(subtitles.startMs), asc(subtitles.id));
}

export async function insertSubtitles(q: Queryable, rows: NewSubtitle[]): Promise<SubtitleRow[]> {
  const made: SubtitleRow[] = [];
  // A statement takes 65,535 parameters.
  for (let at = 0; at < rows.length; at += 1000)
    made.push(
      ...(await q
        .insert(subtitles)
        .values(rows.slice(at, at + 1000))
        .returning()),
    );
  return made;
}

const ownedIn = (userId: string, projectId: string) =>
  sql`${subtitles.episodeId} in (select e.id from ${episodes} e join ${projects} p on p.id = e.project_id
    where p.id = ${projectId}::uuid and p.user_id = ${userId}::uuid and p.deleted_at is null and e.deleted_at is null)`;

export async function findSubtitle(
  q: Queryable,
  userId: string,
  projectId: string,
  id: string,
): Promise<SubtitleRow | null> {
  if (!isUuid(projectId) || !isUuid(id)) return null;
  const [row] = await q
    .select()
    .from(subtitles)
    .where(and(eq(subtitles.id, id), ownedIn(userId, projectId)));
  return row ?? null;
}

/** A person's edit of the version they saw; it is kept when subtitles are generated again. */
export async function editSubtitle(
  q: Queryable,
  id: string,
  version: number,
  values: Partial<NewSubtitle>,
): Promise<SubtitleRow | null> {
  const [row] = await q
    .update(subtitles)
    .set({ ...values, edited: true, version: sql`${subtitles.version} + 1` })
    .where(and(eq(subtitles.id, id), eq(subtitles.version, version)))
    .returning();
  return row ?? null;
}

export async function removeSubtitle(
  q: Queryable,
  userId: string,
  projectId: string,
  id: string,
): Promise<boolean> {
  if (!isUuid(projectId) || !isUuid(id)) return false;
  const gone = await q
    .delete(subtitles)
    .where(and(eq(subtitles.id, id), ownedIn(userId, projectId)))
    .returning({ id: subtitles.id });
  return gone.length > 0;
}

/** Takes the episode's turn: two generations at once do not double the subtitles. */
export async function lockEpisode(q: Queryable, episodeId: string): Promise<void> {
  await q.select({ id: episodes.id }).from(episodes).where(eq(episodes.id, episodeId)).for("update");
}

export async function removeGenerated(q: Queryable, episodeId: string): Promise<void> {
  await q.delete(subtitles).where(and(eq(subtitles.episodeId, episodeId), eq(subtitles.edited, false)));
}

export async function removeAllSubtitles(q: Queryable, episodeId: string): Promise<void> {
  await q.delete(subtitles).where(eq(subtitles.episodeId, episodeId));
}
