import { and, eq, isNull } from "drizzle-orm";
import type { Queryable } from "../index";
import { projects } from "../schema";

/** Whose project it is; null when there is none (or it was deleted). */
export async function projectOwner(db: Queryable, projectId: string): Promise<string | null> {
  const [row] = await db
    .select({ userId: projects.userId })
    .from(projects)
    .where(and(eq(projects.id, projectId), isNull(projects.deletedAt)));
  return row?.userId ?? null;
}
