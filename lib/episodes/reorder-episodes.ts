import { db } from "@/db";
import { listEpisodes, renumberEpisodes } from "@/db/queries/episodes";
import { lockProject, touchProject } from "@/db/queries/projects";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { ownProject } from "@/lib/projects/owned";
import type { EpisodeView, ReorderEpisodesInput } from "./schemas";
import { toEpisodeView } from "./to-episode-view";

/** Takes every id of the project, once; anything else means the caller saw an older list. */
export async function reorderEpisodes(
  actor: Actor,
  input: ReorderEpisodesInput,
): Promise<{ items: EpisodeView[] }> {
  const project = await ownProject(actor, input.project_id);
  const rows = await db.transaction(async (tx) => {
    await lockProject(tx, project.id);
    const now = (await listEpisodes(tx, project.id)).map(({ id }) => id);
    const wanted = new Set(input.episode_ids);
    if (
      wanted.size !== input.episode_ids.length ||
      wanted.size !== now.length ||
      !now.every((id) => wanted.has(id))
    )
      throw new AppError("conflict", { field: "episode_ids", details: { episode_ids: now } });
    await renumberEpisodes(tx, input.episode_ids);
    await touchProject(tx, project.id);
    return listEpisodes(tx, project.id);
  });
  return { items: rows.map(toEpisodeView) };
}
