import { db } from "@/db";
import { listEpisodes, renumberEpisodes, setEpisodeDeleted } from "@/db/queries/episodes";
import { lockProject, touchProject } from "@/db/queries/projects";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { resolveEpisode } from "./resolve-episode";

/** Removes an episode and closes the gap in the numbers; a project keeps at least one. */
export async function deleteEpisode(
  actor: Actor,
  input: { project_id: string; episode_id: string },
): Promise<void> {
  const { project, episode } = await resolveEpisode(actor, {
    project_id: input.project_id,
    episode: input.episode_id,
  });
  await db.transaction(async (tx) => {
    await lockProject(tx, project.id);
    const others = (await listEpisodes(tx, project.id)).filter(({ id }) => id !== episode.id);
    if (others.length === 0) throw new AppError("conflict", { field: "episode_id" });
    await setEpisodeDeleted(tx, episode.id);
    await renumberEpisodes(
      tx,
      others.map(({ id }) => id),
    );
    await touchProject(tx, project.id);
  });
}
