import { db } from "@/db";
import { listShots } from "@/db/queries/shots";
import type { Actor } from "@/lib/auth/actor";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import { toShotViews } from "@/lib/shots/to-shot-view";
import type { EpisodeInput, StoryboardView } from "./schemas";

/** The shots of an episode in order; an episode without any has an empty storyboard. */
export async function getStoryboard(actor: Actor, input: EpisodeInput): Promise<StoryboardView> {
  const { project, episode } = await resolveEpisode(actor, input);
  const shots = await listShots(db, episode.id);
  const orders = new Map(shots.map(({ id }, index) => [id, index + 1]));
  return {
    storyboard_id: episode.id,
    version: episode.storyboardVersion,
    total_duration: shots.reduce((sum, { durationMs }) => sum + durationMs, 0) / 1000,
    shots: await toShotViews(db, project, shots, orders),
  };
}
