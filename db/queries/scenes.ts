import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Queryable } from "..";
import { scenes } from "../schema";
import { namesWith, ownProjectOf } from "./cast";
import { isUuid } from "./projects";

export type SceneRow = typeof scenes.$inferSelect;
export type NewScene = typeof scenes.$inferInsert;

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
      ...(edited.length > 0 && { editedFields: namesWith(scenes.editedFields, edited) }),
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

export async function appendSceneReference(q: Queryable, id: string, assetId: string): Promise<boolean> {
  const rows = await q
    .update(scenes)
    .set({ referenceAssetIds: sql`array_append(${scenes.referenceAssetIds}, ${assetId}::uuid)` })
    .where(and(eq(scenes.id, id), sql`not (${assetId}::uuid = any(${scenes.referenceAssetIds}))`))
    .returning({ id: scenes.id });
  return rows.length > 0;
}
