import { db } from "@/db";
import { raiseStoryboardVersion } from "@/db/queries/episodes";
import { touchProject } from "@/db/queries/projects";
import { setShotsDeleted } from "@/db/queries/shots";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { ownProject } from "@/lib/projects/owned";
import type { ShotList } from "./schemas";

/** All of them or, where one is gone already, none. Soft: `restoreShots` puts them back where they were, takes and all. */
export async function deleteShots(actor: Actor, input: ShotList): Promise<void> {
  const project = await ownProject(actor, input.project_id);
  const wanted = [...new Set(input.shot_ids)];
  await db.transaction(async (tx) => {
    await touchProject(tx, project.id);
    const gone = await setShotsDeleted(tx, project.id, wanted);
    if (gone.length < wanted.length) throw new AppError("not_found", { field: "shot_ids" });
    for (const episodeId of new Set(gone.map((shot) => shot.episodeId)))
      await raiseStoryboardVersion(tx, episodeId);
  });
}
