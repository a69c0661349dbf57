import { db } from "@/db";
import { listEpisodes as findEpisodes } from "@/db/queries/episodes";
import type { Actor } from "@/lib/auth/actor";
import { ownProject } from "@/lib/projects/owned";
import type { EpisodeView } from "./schemas";
import { toEpisodeView } from "./to-episode-view";

export async function listEpisodes(
  actor: Actor,
  input: { project_id: string },
): Promise<{ items: EpisodeView[] }> {
  const project = await ownProject(actor, input.project_id);
  return { items: (await findEpisodes(db, project.id)).map(toEpisodeView) };
}
