import { db } from "@/db";
import { lockEpisode, raiseStoryboardVersion } from "@/db/queries/episodes";
import { touchProject } from "@/db/queries/projects";
import { findShots, listShots, placeShots, setShotsRestored } from "@/db/queries/shots";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { ownProject } from "@/lib/projects/owned";
import { placeBack } from "./place-back";
import type { ShotList } from "./schemas";

/** All of them, each to the place it had; those that are back already stay where they are. */
export async function restoreShots(actor: Actor, input: ShotList): Promise<void> {
  const project = await ownProject(actor, input.project_id);
  const wanted = [...new Set(input.shot_ids)];
  await db.transaction(async (tx) => {
    await touchProject(tx, project.id);
    const found = await findShots(tx, project.id, wanted);
    if (found.length < wanted.length) throw new AppError("not_found", { field: "shot_ids" });
    for (const episodeId of new Set(found.map((shot) => shot.episodeId))) {
      await lockEpisode(tx, episodeId);
      const stayed = await listShots(tx, episodeId);
      const own = found.filter((shot) => shot.episodeId === episodeId).map(({ id }) => id);
      const back = await setShotsRestored(tx, own);
      if (back.length === 0) continue;
      await placeShots(tx, placeBack(stayed, back));
      await raiseStoryboardVersion(tx, episodeId);
    }
  });
}
