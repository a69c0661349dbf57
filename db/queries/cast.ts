import { and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "..";
import { characters, generations, looks, projects, scenes, shotLines, shots } from "../schema";
import { isUuid } from "./projects";

export type CharacterRow = typeof characters.$inferSelect;
export type NewCharacter = typeof characters.$inferInsert;
export type SceneRow = typeof scenes.$inferSelect;
export type NewScene = typeof scenes.$inferInsert;
export type LookRow = typeof looks.$inferSelect;

const ownProjectOf = (userId: string): SQL =>
  sql`exists (select 1 from ${projects} p where p.id = project_id and p.user_id = ${userId} and p.deleted_at is null)`;

export async function listCharacters(q: Queryable, projectId: string): Promise<CharacterRow[]> {
  return q
    .select()
    .from(characters)
    .where(and(eq(characters.projectId, projectId), isNull(characters.deletedAt)))
    .orderBy(asc(characters.position), asc(characters.id));
}

export async function findCharacter(
  q: Queryable,
  userId: string,
  projectId: string,
  id: string,
): Promise<CharacterRow | null> {
  if (!isUuid(id) || !isUuid(projectId)) return null;
  const [row] = await q
    .select()
    .from(characters)
    .where(
      and(
        eq(characters.id, id),
        eq(characters.projectId, projectId),
        isNull(characters.deletedAt),
        ownProjectOf(userId),
      ),
    );
  return row ?? null;
}

export async function insertCharacters(q: Queryable, values: NewCharacter[]): Promise<CharacterRow[]> {
  return values.length === 0 ? [] : q.insert(characters).values(values).returning();
}

/** `version` undefined = a change of ours (merge, new picture), which raises the version like any other. */
export async function updateCharacter(
  q: Queryable,
  id: string,
  version: number | undefined,
  values: Partial<NewCharacter>,
  edited: string[] = [],
): Promise<CharacterRow | null> {
  const [row] = await q
    .update(characters)
    .set({
      ...values,
      version: sql`${characters.version} + 1`,
      ...(edited.length > 0 && { editedFields: union(characters.editedFields, edited) }),
    })
    .where(
      and(
        eq(characters.id, id),
        isNull(characters.deletedAt),
        version === undefined ? undefined : eq(characters.version, version),
      ),
    )
    .returning();
  return row ?? null;
}

/** Of a living project of the caller's; null = no such person. */
export async function projectOfCharacter(q: Queryable, userId: string, id: string): Promise<string | null> {
  const [row] = await q
    .select({ id: projects.id })
    .from(characters)
    .innerJoin(projects, eq(projects.id, characters.projectId))
    .where(
      and(
        eq(characters.id, id),
        eq(projects.userId, userId),
        isNull(characters.deletedAt),
        isNull(projects.deletedAt),
      ),
    );
  return row?.id ?? null;
}

/** Null = no such person in this project. */
export async function setCharacterRestored(
  q: Queryable,
  projectId: string,
  id: string,
): Promise<CharacterRow | null> {
  if (!isUuid(id)) return null;
  const [row] = await q
    .update(characters)
    .set({ deletedAt: null, version: sql`${characters.version} + 1` })
    .where(and(eq(characters.id, id), eq(characters.projectId, projectId)))
    .returning();
  return row ?? null;
}

const union = (column: typeof characters.editedFields | typeof scenes.editedFields, names: string[]): SQL =>
  sql`(select array_agg(distinct n) from unnest(${column} || array[${sql.join(
    names.map((name) => sql`${name}`),
    sql`, `,
  )}]::text[]) n)`;

/** Repeating it adds nothing: the picture of a completion that ran twice is there once. */
export async function appendCharacterReference(q: Queryable, id: string, assetId: string): Promise<boolean> {
  const rows = await q
    .update(characters)
    .set({ referenceAssetIds: sql`array_append(${characters.referenceAssetIds}, ${assetId}::uuid)` })
    .where(and(eq(characters.id, id), sql`not (${assetId}::uuid = any(${characters.referenceAssetIds}))`))
    .returning({ id: characters.id });
  return rows.length > 0;
}

export async function appendSceneReference(q: Queryable, id: string, assetId: string): Promise<boolean> {
  const rows = await q
    .update(scenes)
    .set({ referenceAssetIds: sql`array_append(${scenes.referenceAssetIds}, ${assetId}::uuid)` })
    .where(and(eq(scenes.id, id), sql`not (${assetId}::uuid = any(${scenes.referenceAssetIds}))`))
    .returning({ id: scenes.id });
  return rows.length > 0;
}

export async function listLooks(q: Queryable, characterIds: string[]): Promise<LookRow[]> {
  if (characterIds.length === 0) return [];
  return q.select().from(looks).where(inArray(looks.characterId, characterIds)).orderBy(asc(looks.id));
}

/** Makes the looks of a character exactly these; those that were there keep their ids. */
export async function replaceLooks(
  q: Queryable,
  characterId: string,
  wanted: { id?: string; name: string; prompt: string; assetId: string | null }[],
): Promise<void> {
  const known = new Set((await listLooks(q, [characterId])).map(({ id }) => id));
  const kept = new Set(wanted.flatMap(({ id }) => (id && known.has(id) ? id : [])));
  const gone = [...known].filter((id) => !kept.has(id));
  if (gone.length > 0) await q.delete(looks).where(inArray(looks.id, gone));
  for (const { id, ...values } of wanted)
    if (id && kept.has(id)) await q.update(looks).set(values).where(eq(looks.id, id));
    else await q.insert(looks).values({ ...values, characterId });
}

export async function setLookPicture(
  q: Queryable,
  characterId: string,
  lookId: string,
  assetId: string,
): Promise<void> {
  await q
    .update(looks)
    .set({ assetId })
    .where(and(eq(looks.id, lookId), eq(looks.characterId, characterId)));
}

/** Everything that named `from` names `to` afterwards. */
export async function repointCharacter(q: Queryable, projectId: string, from: string, to: string) {
  await q
    .update(shots)
    .set({
      characterIds: sql`case when ${to}::uuid = any(${shots.characterIds})
        then array_remove(${shots.characterIds}, ${from}::uuid)
        else array_replace(${shots.characterIds}, ${from}::uuid, ${to}::uuid) end`,
      looks: sql`${shots.looks} - ${from}::text`,
      version: sql`${shots.version} + 1`,
    })
    .where(and(eq(shots.projectId, projectId), sql`${from}::uuid = any(${shots.characterIds})`));
  await q.update(shotLines).set({ characterId: to }).where(eq(shotLines.characterId, from));
  await q.update(looks).set({ characterId: to }).where(eq(looks.characterId, from));
}

export async function listScenes(q: Queryable, projectId: string): Promise<SceneRow[]> {
  return q
    .select()
    .from(scenes)
    .where(and(eq(scenes.projectId, projectId), isNull(scenes.deletedAt)))
    .orderBy(asc(scenes.position), asc(scenes.id));
}

export async function findScene(
  q: Queryable,
  userId: string,
  projectId: string,
  id: string,
): Promise<SceneRow | null> {
  if (!isUuid(id) || !isUuid(projectId)) return null;
  const [row] = await q
    .select()
    .from(scenes)
    .where(
      and(eq(scenes.id, id), eq(scenes.projectId, projectId), isNull(scenes.deletedAt), ownProjectOf(userId)),
    );
  return row ?? null;
}

export async function insertScenes(q: Queryable, values: NewScene[]): Promise<SceneRow[]> {
  return values.length === 0 ? [] : q.insert(scenes).values(values).returning();
}

export async function updateScene(
  q: Queryable,
  id: string,
  version: number | undefined,
  values: Partial<NewScene>,
  edited: string[] = [],
): Promise<SceneRow | null> {
  const [row] = await q
    .update(scenes)
    .set({
      ...values,
      version: sql`${scenes.version} + 1`,
      ...(edited.length > 0 && { editedFields: union(scenes.editedFields, edited) }),
    })
    .where(
      and(
        eq(scenes.id, id),
        isNull(scenes.deletedAt),
        version === undefined ? undefined : eq(scenes.version, version),
      ),
    )
    .returning();
  return row ?? null;
}

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
