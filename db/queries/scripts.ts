import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Queryable } from "..";
import { episodes, generations, parsedScenes, scriptVersions } from "../schema";

export type ScriptRow = typeof scriptVersions.$inferSelect;
export type NewScript = typeof scriptVersions.$inferInsert;
export type ParsedSceneRow = typeof parsedScenes.$inferSelect;
export type NewParsedScene = typeof parsedScenes.$inferInsert;

export async function latestScript(q: Queryable, episodeId: string): Promise<ScriptRow | null> {
  const [row] = await q
    .select()
    .from(scriptVersions)
    .where(eq(scriptVersions.episodeId, episodeId))
    .orderBy(desc(scriptVersions.number))
    .limit(1);
  return row ?? null;
}

export async function findScript(q: Queryable, episodeId: string, number: number): Promise<ScriptRow | null> {
  const [row] = await q
    .select()
    .from(scriptVersions)
    .where(and(eq(scriptVersions.episodeId, episodeId), eq(scriptVersions.number, number)));
  return row ?? null;
}

export async function scriptById(q: Queryable, id: string): Promise<ScriptRow | null> {
  const [row] = await q.select().from(scriptVersions).where(eq(scriptVersions.id, id));
  return row ?? null;
}

export async function insertScript(q: Queryable, values: NewScript): Promise<ScriptRow> {
  const [row] = await q.insert(scriptVersions).values(values).returning();
  if (!row) throw new Error("no row inserted");
  return row;
}

export type ScriptSummary = Omit<ScriptRow, "content">;

/** Newest first, without the text. */
export async function listScripts(
  q: Queryable,
  episodeId: string,
  { before, limit }: { before?: number; limit: number },
): Promise<ScriptSummary[]> {
  const { id, number, format, wordCount, estimatedDuration, createdAt } = scriptVersions;
  return q
    .select({
      id,
      episodeId: scriptVersions.episodeId,
      number,
      format,
      wordCount,
      estimatedDuration,
      createdAt,
    })
    .from(scriptVersions)
    .where(
      and(
        eq(scriptVersions.episodeId, episodeId),
        before === undefined ? undefined : sql`${scriptVersions.number} < ${before}`,
      ),
    )
    .orderBy(desc(scriptVersions.number))
    .limit(limit);
}

export async function countScripts(q: Queryable, episodeId: string): Promise<number> {
  const [row] = await q
    .select({ count: sql<number>`count(*)::int` })
    .from(scriptVersions)
    .where(eq(scriptVersions.episodeId, episodeId));
  return row?.count ?? 0;
}

/** Every version of every episode of a project, for copying. */
export async function allScripts(q: Queryable, projectId: string): Promise<ScriptRow[]> {
  const rows = await q
    .select({ script: scriptVersions })
    .from(scriptVersions)
    .innerJoin(episodes, eq(episodes.id, scriptVersions.episodeId))
    .where(and(eq(episodes.projectId, projectId), isNull(episodes.deletedAt)))
    .orderBy(asc(scriptVersions.number));
  return rows.map(({ script }) => script);
}

export async function listParsedScenes(q: Queryable, episodeId: string): Promise<ParsedSceneRow[]> {
  return q
    .select()
    .from(parsedScenes)
    .where(eq(parsedScenes.episodeId, episodeId))
    .orderBy(asc(parsedScenes.number));
}

export async function parsedScenesByIds(q: Queryable, ids: string[]): Promise<ParsedSceneRow[]> {
  if (ids.length === 0) return [];
  return q.select().from(parsedScenes).where(inArray(parsedScenes.id, ids));
}

/**
 * Makes the parsed scenes of an episode exactly these. A scene number that stays keeps its row, so that shots keep
 * pointing at it.
 */
export async function replaceParsedScenes(
  q: Queryable,
  episodeId: string,
  scenes: Omit<NewParsedScene, "episodeId">[],
): Promise<ParsedSceneRow[]> {
  const numbers = JSON.stringify(scenes.map(({ number }) => number));
  await q
    .delete(parsedScenes)
    .where(
      and(
        eq(parsedScenes.episodeId, episodeId),
        sql`${parsedScenes.number} not in (select n::int from jsonb_array_elements_text(${numbers}::jsonb) n)`,
      ),
    );
  const rows: ParsedSceneRow[] = [];
  for (let at = 0; at < scenes.length; at += SCENES_AT_ONCE) {
    const values = scenes
      .slice(at, at + SCENES_AT_ONCE)
      .map(({ id: _id, ...scene }) => ({ ...scene, episodeId }));
    const written = await q
      .insert(parsedScenes)
      .values(values)
      .onConflictDoUpdate({ target: [parsedScenes.episodeId, parsedScenes.number], set: REPLACED })
      .returning();
    rows.push(...written);
  }
  return rows;
}

/** A statement takes 65,535 parameters. */
const SCENES_AT_ONCE = 500;
const REPLACED = {
  scriptVersion: sql`excluded.script_version`,
  heading: sql`excluded.heading`,
  location: sql`excluded.location`,
  time: sql`excluded.time`,
  interior: sql`excluded.interior`,
  atmosphere: sql`excluded.atmosphere`,
  sceneId: sql`excluded.scene_id`,
  characters: sql`excluded.characters`,
  props: sql`excluded.props`,
  beats: sql`excluded.beats`,
};

export async function insertParsedScenes(q: Queryable, values: NewParsedScene[]): Promise<void> {
  if (values.length > 0) await q.insert(parsedScenes).values(values);
}

/** What the newest finished parse of an episode had to say. */
export async function latestParseResult(
  q: Queryable,
  episodeId: string,
): Promise<Record<string, unknown> | null> {
  const [row] = await q
    .select({ result: generations.result })
    .from(generations)
    .where(
      and(
        eq(generations.episodeId, episodeId),
        eq(generations.type, "script_parse"),
        eq(generations.status, "succeeded"),
      ),
    )
    .orderBy(desc(generations.createdAt), desc(generations.id))
    .limit(1);
  return row?.result ?? null;
}
