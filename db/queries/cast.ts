import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "..";
import { characters, generations, projects, scenes } from "../schema";

/** Of a living project of this person; for tables with a `project_id`. */
export const ownProjectOf = (userId: string): SQL =>
  sql`exists (select 1 from ${projects} p where p.id = project_id and p.user_id = ${userId} and p.deleted_at is null)`;

/** The fields a person has edited, and these. */
export const namesWith = (
  column: typeof characters.editedFields | typeof scenes.editedFields,
  names: string[],
): SQL =>
  sql`(select array_agg(distinct n) from unnest(${column} || array[${sql.join(
    names.map((name) => sql`${name}`),
    sql`, `,
  )}]::text[]) n)`;

/** Which characters and places have a picture being made now. */
export async function openPictures(q: Queryable, projectId: string): Promise<Set<string>> {
  const rows = await q
    .select({ characterId: generations.characterId, sceneId: generations.sceneId })
    .from(generations)
    .where(
      and(
        eq(generations.projectId, projectId),
        eq(generations.type, "image_generate"),
        inArray(generations.status, ["queued", "running"]),
      ),
    );
  return new Set(rows.flatMap(({ characterId, sceneId }) => characterId ?? sceneId ?? []));
}

/** Holds edits of cast and places back until the transaction ends. */
export async function lockCast(q: Queryable, projectId: string): Promise<void> {
  await q
    .select({ id: characters.id })
    .from(characters)
    .where(eq(characters.projectId, projectId))
    .orderBy(characters.id)
    .for("update");
  await q
    .select({ id: scenes.id })
    .from(scenes)
    .where(eq(scenes.projectId, projectId))
    .orderBy(scenes.id)
    .for("update");
}
