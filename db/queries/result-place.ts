import { eq } from "drizzle-orm";
import type { Queryable } from "..";
import { projects, users } from "../schema";
import type { Region } from "../schema/values";

/** Whose store a result belongs in: the project's, or the person's own. */
export async function projectRegion(
  db: Queryable,
  userId: string,
  projectId: string | null,
): Promise<Region> {
  if (projectId !== null) {
    const [project] = await db
      .select({ region: projects.region })
      .from(projects)
      .where(eq(projects.id, projectId));
    if (project) return project.region;
  }
  const [user] = await db.select({ region: users.region }).from(users).where(eq(users.id, userId));
  return user?.region ?? "GLOBAL";
}
