import { and, desc, eq, isNull } from "drizzle-orm";
import type { Queryable } from "..";
import { generations } from "../schema";

/** The newest script a model has written for an episode. */
export async function latestWritten(
  q: Queryable,
  userId: string,
  episodeId: string,
): Promise<{ id: string; result: Record<string, unknown> | null } | null> {
  const [row] = await q
    .select({ id: generations.id, result: generations.result })
    .from(generations)
    .where(
      and(
        eq(generations.userId, userId),
        eq(generations.episodeId, episodeId),
        eq(generations.type, "script_generate"),
        eq(generations.status, "succeeded"),
        isNull(generations.deletedAt),
      ),
    )
    .orderBy(desc(generations.createdAt), desc(generations.id))
    .limit(1);
  return row ?? null;
}
