import { and, asc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Queryable } from "..";
import { generations, projects, shotLines, shots, takes } from "../schema";
import { isUuid, type ProjectRow } from "./projects";

export type ShotRow = typeof shots.$inferSelect;
export type NewShot = typeof shots.$inferInsert;
export type LineRow = typeof shotLines.$inferSelect;
export type NewLine = typeof shotLines.$inferInsert;

export async function findShot(
  q: Queryable,
  userId: string,
  id: string,
  { deleted = false } = {},
): Promise<{ shot: ShotRow; project: ProjectRow } | null> {
  if (!isUuid(id)) return null;
  const [row] = await q
    .select({ shot: shots, project: projects })
    .from(shots)
    .innerJoin(projects, eq(projects.id, shots.projectId))
    .where(
      and(
        eq(shots.id, id),
        eq(projects.userId, userId),
        isNull(projects.deletedAt),
        deleted ? undefined : isNull(shots.deletedAt),
      ),
    );
  return row ?? null;
}

export async function listShots(q: Queryable, episodeId: string): Promise<ShotRow[]> {
  return q
    .select()
    .from(shots)
    .where(and(eq(shots.episodeId, episodeId), isNull(shots.deletedAt)))
    .orderBy(asc(shots.position), asc(shots.id));
}

export async function listLines(q: Queryable, shotIds: string[]): Promise<LineRow[]> {
  if (shotIds.length === 0) return [];
  return q
    .select()
    .from(shotLines)
    .where(inArray(shotLines.shotId, shotIds))
    .orderBy(asc(shotLines.shotId), asc(shotLines.position), asc(shotLines.id));
}

export async function lineById(q: Queryable, id: string): Promise<LineRow | null> {
  const [row] = await q.select().from(shotLines).where(eq(shotLines.id, id));
  return row ?? null;
}

export async function insertShots(q: Queryable, values: NewShot[]): Promise<ShotRow[]> {
  return values.length === 0 ? [] : q.insert(shots).values(values).returning();
}

export async function insertLines(q: Queryable, values: NewLine[]): Promise<LineRow[]> {
  return values.length === 0 ? [] : q.insert(shotLines).values(values).returning();
}

/** A person's edit of the version they saw; the named fields are theirs from now on. */
export async function updateShot(
  q: Queryable,
  id: string,
  version: number,
  values: Partial<NewShot>,
  edited: string[],
): Promise<ShotRow | null> {
  const [row] = await q
    .update(shots)
    .set({
      ...values,
      version: sql`${shots.version} + 1`,
      editedFields: sql`(select coalesce(array_agg(distinct n), '{}') from unnest(${shots.editedFields} || ${textArray(edited)}) n)`,
    })
    .where(and(eq(shots.id, id), eq(shots.version, version), isNull(shots.deletedAt)))
    .returning();
  return row ?? null;
}

const textArray = (values: string[]) =>
  values.length === 0
    ? sql`'{}'::text[]`
    : sql`array[${sql.join(
        values.map((value) => sql`${value}`),
        sql`, `,
      )}]::text[]`;

/** A change of ours: storyboard, chosen takes. */
export async function writeShot(q: Queryable, id: string, values: Partial<NewShot>): Promise<void> {
  await q.update(shots).set(values).where(eq(shots.id, id));
}

/** Of one project, so that nobody reaches another one's shots. Answers with those that were there until now. */
export async function setShotsDeleted(q: Queryable, projectId: string, ids: string[]): Promise<ShotRow[]> {
  return q
    .update(shots)
    .set({ deletedAt: new Date(), version: sql`${shots.version} + 1` })
    .where(and(eq(shots.projectId, projectId), inArray(shots.id, ids), isNull(shots.deletedAt)))
    .returning();
}

/** Answers with those that were gone until now. */
export async function setShotsRestored(q: Queryable, ids: string[]): Promise<ShotRow[]> {
  return q
    .update(shots)
    .set({ deletedAt: null, version: sql`${shots.version} + 1` })
    .where(and(inArray(shots.id, ids), isNotNull(shots.deletedAt)))
    .returning();
}

/** Deleted ones included. */
export async function findShots(q: Queryable, projectId: string, ids: string[]): Promise<ShotRow[]> {
  return q
    .select()
    .from(shots)
    .where(and(eq(shots.projectId, projectId), inArray(shots.id, ids)));
}

/** Opens a gap behind `position`. */
export async function shiftShots(q: Queryable, episodeId: string, position: number): Promise<void> {
  await q
    .update(shots)
    .set({ position: sql`${shots.position} + 1` })
    .where(and(eq(shots.episodeId, episodeId), sql`${shots.position} > ${position}`));
}

/** Positions 1… in the given order. */
export const positionShots = (q: Queryable, ids: string[]): Promise<void> =>
  placeShots(
    q,
    ids.map((id, index) => ({ id, position: index + 1 })),
  );

/** All in one statement. */
export async function placeShots(q: Queryable, placed: { id: string; position: number }[]): Promise<void> {
  if (placed.length === 0) return;
  const order = sql.join(
    placed.map(({ id, position }) => sql`(${id}::uuid, ${position}::int)`),
    sql`, `,
  );
  await q.execute(sql`update shots set position = o.position from (values ${order}) as o(id, position)
    where shots.id = o.id and shots.position <> o.position`);
}

export async function deleteLines(q: Queryable, ids: string[]): Promise<void> {
  if (ids.length > 0) await q.delete(shotLines).where(inArray(shotLines.id, ids));
}

export async function writeLine(q: Queryable, id: string, values: Partial<NewLine>): Promise<void> {
  await q.update(shotLines).set(values).where(eq(shotLines.id, id));
}

/** The voices of a line go where the line goes. */
export async function moveLineTakes(q: Queryable, lineId: string, shotId: string): Promise<void> {
  await q.update(takes).set({ shotId }).where(eq(takes.lineId, lineId));
}

export type ShotTask = {
  shotId: string;
  lineId: string | null;
  type: string;
  status: string;
  kind: string | null;
};

/** The newest task of each shot, line, type and keyframe: whether it is being made, or went wrong last time. */
export async function latestShotTasks(q: Queryable, shotIds: string[]): Promise<ShotTask[]> {
  if (shotIds.length === 0) return [];
  const kind = sql<string | null>`${generations.request}->>'takeKind'`;
  const rows = await q
    .selectDistinctOn([generations.shotId, generations.lineId, generations.type, sql`4`], {
      shotId: generations.shotId,
      lineId: generations.lineId,
      type: generations.type,
      kind,
      status: generations.status,
    })
    .from(generations)
    .where(
      and(
        inArray(generations.shotId, shotIds),
        inArray(generations.type, ["image_generate", "video_generate", "tts"]),
        isNull(generations.deletedAt),
      ),
    )
    .orderBy(
      generations.shotId,
      generations.lineId,
      generations.type,
      sql`4`,
      sql`(${generations.status} in ('queued','running')) desc`,
      sql`${generations.createdAt} desc`,
      sql`${generations.id} desc`,
    );
  return rows.flatMap(({ shotId, ...rest }) => (shotId ? [{ shotId, ...rest }] : []));
}

/** Shots last at least as long as their finished voices and a breath, unless a duration is locked. Nothing lowers them. */
export async function raiseShotDurations(q: Queryable, shotIds: string[], tailMs: number): Promise<void> {
  if (shotIds.length === 0) return;
  await q.execute(sql`update shots set duration_ms = v.total, updated_at = now()
    from (select l.shot_id, sum(a.duration_ms)::int + ${tailMs}::int as total from shot_lines l
      join takes t on t.id = l.voice_take_id join assets a on a.id = t.asset_id
      where l.shot_id in ${shotIds} and l.kind <> 'caption' and a.duration_ms > 0 group by l.shot_id) v
    where shots.id = v.shot_id and not shots.duration_locked and shots.duration_ms < v.total`);
}

/** Holds edits of an episode's shots back until the transaction ends. */
export async function lockShots(q: Queryable, episodeId: string): Promise<void> {
  await q
    .select({ id: shots.id })
    .from(shots)
    .where(eq(shots.episodeId, episodeId))
    .orderBy(shots.id)
    .for("update");
}
