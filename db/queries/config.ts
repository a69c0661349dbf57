import { desc, eq, sql } from "drizzle-orm";
import type { Queryable } from "..";
import { configVersions } from "../schema";

export type ConfigRow = typeof configVersions.$inferSelect;

/** The version that counts. */
export async function latestConfig(db: Queryable, name: string): Promise<ConfigRow | null> {
  const [row] = await db
    .select()
    .from(configVersions)
    .where(eq(configVersions.name, name))
    .orderBy(desc(configVersions.version))
    .limit(1);
  return row ?? null;
}

/** Its number alone; 0 = there is none. */
export async function latestConfigVersion(db: Queryable, name: string): Promise<number> {
  const [row] = await db
    .select({ version: sql<number>`coalesce(max(${configVersions.version}), 0)::int` })
    .from(configVersions)
    .where(eq(configVersions.name, name));
  return row?.version ?? 0;
}

/** The next version after the one that was seen. Null = somebody else made it first. */
export async function insertConfig(
  db: Queryable,
  row: Pick<ConfigRow, "name" | "version" | "document" | "author">,
): Promise<ConfigRow | null> {
  const [made] = await db.insert(configVersions).values(row).onConflictDoNothing().returning();
  return made ?? null;
}
