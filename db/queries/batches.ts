import { and, eq, inArray, sql } from "drizzle-orm";
import type { Queryable } from "..";
import { generations } from "../schema";
import type { TaskStatus } from "../schema/values";
import { visible } from "./generations";

const open = inArray(generations.status, ["queued", "running"]);

/** The first child that starts, starts its batch. */
export async function startParent(db: Queryable, parentId: string): Promise<boolean> {
  const rows = await db
    .update(generations)
    .set({ ...visible(), status: "running", startedAt: sql`now()` })
    .where(and(eq(generations.id, parentId), eq(generations.status, "queued")))
    .returning({ id: generations.id });
  return rows.length > 0;
}

export type ChildCounts = { total: number; succeeded: number; failed: number; cancelled: number };

export async function countChildren(db: Queryable, parentId: string): Promise<ChildCounts> {
  const of = (status: TaskStatus) =>
    sql<number>`count(*) filter (where ${generations.status} = ${status})::int`;
  const [row] = await db
    .select({
      total: sql<number>`count(*)::int`,
      succeeded: of("succeeded"),
      failed: of("failed"),
      cancelled: of("cancelled"),
    })
    .from(generations)
    .where(eq(generations.parentId, parentId));
  return row ?? { total: 0, succeeded: 0, failed: 0, cancelled: 0 };
}

export async function setParentProgress(tx: Queryable, id: string, progress: number): Promise<void> {
  await tx
    .update(generations)
    .set({ ...visible(), progress: sql`greatest(${generations.progress}, ${progress})` })
    .where(and(eq(generations.id, id), open));
}

export async function raiseChildrenTotal(tx: Queryable, id: string, by: number): Promise<void> {
  await tx
    .update(generations)
    .set({ ...visible(), childrenTotal: sql`${generations.childrenTotal} + ${by}` })
    .where(and(eq(generations.id, id), open));
}
