import { and, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import type { Queryable } from "..";
import { generations } from "../schema";
import type { TaskStatus } from "../schema/values";
import type { GenerationRow } from "./generations";

export async function findOwnTasks(db: Queryable, userId: string, ids: string[]): Promise<GenerationRow[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(generations)
    .where(and(inArray(generations.id, ids), eq(generations.userId, userId), isNull(generations.deletedAt)));
}

export async function listChildrenOfAll(
  db: Queryable,
  parentIds: string[],
  statuses: TaskStatus[],
): Promise<GenerationRow[]> {
  if (parentIds.length === 0) return [];
  return db
    .select()
    .from(generations)
    .where(and(inArray(generations.parentId, parentIds), inArray(generations.status, statuses)))
    .orderBy(generations.id);
}

/** When what these keys name was last made with success, of tasks created after `since`. */
export async function lastMade(
  db: Queryable,
  userId: string,
  keys: string[],
  since: Date,
): Promise<Map<string, Date>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .select({ key: generations.dedupeKey, at: sql<string>`max(${generations.createdAt})` })
    .from(generations)
    .where(
      and(
        eq(generations.userId, userId),
        inArray(generations.dedupeKey, keys),
        eq(generations.status, "succeeded"),
        gt(generations.createdAt, since),
      ),
    )
    .groupBy(generations.dedupeKey);
  return new Map(rows.flatMap(({ key, at }) => (key === null ? [] : [[key, new Date(at)]])));
}
