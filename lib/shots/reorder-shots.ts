import { db } from "@/db";
import { lockEpisode, raiseStoryboardVersion } from "@/db/queries/episodes";
import { touchProject } from "@/db/queries/projects";
import { listShots, positionShots } from "@/db/queries/shots";
import type { Actor } from "@/lib/auth/actor";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import { AppError } from "@/lib/errors";
import type { ReorderShotsInput } from "./schemas";

/** Takes every id of the episode, once, and the version of the storyboard it was decided on. Running work is bound to ids. */
export async function reorderShots(
  actor: Actor,
  input: ReorderShotsInput,
): Promise<{ version: number; shot_ids: string[] }> {
  const { project, episode } = await resolveEpisode(actor, input);
  return db.transaction(async (tx) => {
    await touchProject(tx, project.id);
    const locked = await lockEpisode(tx, episode.id);
    const now = (await listShots(tx, episode.id)).map(({ id }) => id);
    const wanted = new Set(input.shot_ids);
    const complete =
      wanted.size === input.shot_ids.length &&
      wanted.size === now.length &&
      now.every((id) => wanted.has(id));
    const version = complete && locked ? await raiseStoryboardVersion(tx, episode.id, input.version) : null;
    if (version === null)
      throw new AppError("version_conflict", {
        field: complete ? "version" : "shot_ids",
        details: { version: locked?.storyboardVersion, current: { shot_ids: now } },
      });
    await positionShots(tx, input.shot_ids);
    return { version, shot_ids: input.shot_ids };
  });
}
