import { db } from "@/db";
import { insertEpisodes } from "@/db/queries/episodes";
import { insertProject } from "@/db/queries/projects";
import type { Actor } from "@/lib/auth/actor";
import { episodeTitle } from "@/lib/episodes/titles";
import type { CreateProjectInput, ProjectView } from "./schemas";
import { toProjectView } from "./to-project-view";

/** A new project with its first episode. */
export async function createProject(
  actor: Actor,
  input: CreateProjectInput,
): Promise<{ project: ProjectView }> {
  const project = await db.transaction(async (tx) => {
    const row = await insertProject(tx, {
      userId: actor.userId,
      title: input.title,
      description: input.description ?? "",
      style: input.style,
      aspectRatio: input.aspect_ratio,
      targetDuration: input.target_duration,
      language: input.language,
      imageSize: input.image_size ?? null,
      imageCount: input.image_count ?? 1,
      region: input.region ?? actor.region,
      budgetCap: input.budget_cap ?? null,
    });
    await insertEpisodes(tx, [
      {
        projectId: row.id,
        number: 1,
        title: episodeTitle(input.language, 1),
        targetDuration: input.target_duration,
      },
    ]);
    return row;
  });
  return { project: await toProjectView(db, project) };
}
