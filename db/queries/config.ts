import { desc, sql } from "drizzle-orm";
import type { Queryable } from "../index";
import { configVersions } from "../schema";

export type ConfigVersionRow = typeof configVersions.$inferSelect;

/** The newest version of every document. */
export async function newestDocuments(db: Queryable): Promise<ConfigVersionRow[]> {
  return db
    .selectDistinctOn([configVersions.name])
    .from(configVersions)
    .orderBy(configVersions.name, desc(configVersions.version));
}

/** The next version of a document; null = somebody else has just written it. */
export async function insertDocument(
  db: Queryable,
  { name, document, author }: { name: string; document: unknown; author?: string },
): Promise<ConfigVersionRow | null> {
  const version = sql<number>`(select coalesce(max(newest.version), 0) + 1 from ${configVersions} newest where newest.name = ${name})`;
  const [row] = await db
    .insert(configVersions)
    .values({ name, version, document, ...(author !== undefined && { author }) })
    .onConflictDoNothing()
    .returning();
  return row ?? null;
}
