import { db } from "@/db";
import { listEpisodes, updateEpisode as writeEpisode } from "@/db/queries/episodes";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { versionConflict } from "@/lib/projects/versions";
import { resolveEpisode } from "./resolve-episode";
import type { EpisodeView, UpdateEpisodeInput } from "./schemas";
import { toEpisodeView } from "./to-episode-view";

export async function updateEpisode(
  actor: Actor,
  input: UpdateEpisodeInput,
): Promise<{ episode: EpisodeView }> {
  const { project_id, episode_id, version, ...edit } = input;
  const { episode } = await resolveEpisode(actor, { project_id, episode: episode_id });
  const written = await writeEpisode(db, episode.id, version, {
    title: edit.title,
    targetDuration: edit.target_duration,
  });
  const now = (await listEpisodes(db, project_id)).find(({ id }) => id === episode.id);
  if (!now) throw new AppError("not_found", { field: "episode" });
  if (!written) throw versionConflict(toEpisodeView(now), edit);
  return { episode: toEpisodeView(now) };
}
