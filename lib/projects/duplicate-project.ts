import { db } from "@/db";
import { copyProjectRows } from "@/db/queries/copy-project";
import type { Actor } from "@/lib/auth/actor";
import { ownProject } from "./owned";
import type { ProjectView } from "./schemas";
import { toProjectView } from "./to-project-view";

/** A project of its own with the same script, cast, shots and takes. Files are shared, work in progress is not copied. */
export async function duplicateProject(
  actor: Actor,
  input: { project_id: string },
): Promise<{ project: ProjectView }> {
  const project = await ownProject(actor, input.project_id);
  const suffix = project.language === "zh" ? "（副本）" : " (copy)";
  const title = `${[...project.title].slice(0, 190).join("")}${suffix}`;
  const copy = await db.transaction((tx) => copyProjectRows(tx, project, title));
  return { project: await toProjectView(db, copy) };
}
