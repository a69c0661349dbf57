import { db } from "@/db";
import { insertEpisodes } from "@/db/queries/episodes";
import { lockProject, nextEpisodeNumber, touchProject } from "@/db/queries/projects";
import type { Actor } from "@/lib/auth/actor";
import { ownProject } from "@/lib/projects/owned";
import type { CreateEpisodeInput, EpisodeView } from "./schemas";
import { episodeTitle } from "./titles";
import { toEpisodeView } from "./to-episode-view";

/** One more episode at the end. */
export async function createEpisode(
  actor: Actor,
  input: CreateEpisodeInput,
): Promise<{ episode: EpisodeView }> {
  const project = await ownProject(actor, input.project_id);
  const row = await db.transaction(async (tx) => {
    await lockProject(tx, project.id);
    const number = await nextEpisodeNumber(tx, project.id);
    const [created] = await insertEpisodes(tx, [
      {
        projectId: project.id,
        number,
        title: input.title ?? episodeTitle(project.language, number),
        targetDuration: input.target_duration ?? project.targetDuration,
      },
    ]);
    if (!created) throw new Error("no row inserted");
    await touchProject(tx, project.id);
    return created;
  });
  return { episode: toEpisodeView(row) };
}
