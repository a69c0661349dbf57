import { db } from "@/db";
import type { Actor } from "@/lib/auth/actor";
import { ownProject } from "./owned";
import type { ProjectView } from "./schemas";
import { toProjectView } from "./to-project-view";

export async function getProject(
  actor: Actor,
  input: { project_id: string },
): Promise<{ project: ProjectView }> {
  return { project: await toProjectView(db, await ownProject(actor, input.project_id)) };
}
