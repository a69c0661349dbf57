import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Queryable } from "..";
import { characters, looks, projects, shotLines, shots } from "../schema";
import { namesWith, ownProjectOf } from "./cast";
import { isUuid } from "./projects";

export type CharacterRow = typeof characters.$inferSelect;
export type NewCharacter = typeof characters.$inferInsert;

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
      ...(edited.length > 0 && { editedFields: namesWith(characters.editedFields, edited) }),
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

/** Repeating it adds nothing: the picture of a completion that ran twice is there once. */
export async function appendCharacterReference(q: Queryable, id: string, assetId: string): Promise<boolean> {
  const rows = await q
    .update(characters)
    .set({ referenceAssetIds: sql`array_append(${characters.referenceAssetIds}, ${assetId}::uuid)` })
    .where(and(eq(characters.id, id), sql`not (${assetId}::uuid = any(${characters.referenceAssetIds}))`))
    .returning({ id: characters.id });
  return rows.length > 0;
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
