import { db } from "@/db";
import { raiseStoryboardVersion } from "@/db/queries/episodes";
import { touchProject } from "@/db/queries/projects";
import { setShotDeleted } from "@/db/queries/shots";
import type { Actor } from "@/lib/auth/actor";
import { ownShot } from "./owned";
import type { ShotId } from "./schemas";

/** Soft: `restoreShot` puts it back where it was, takes and all. */
export async function deleteShot(actor: Actor, input: ShotId): Promise<void> {
  const { shot, project } = await ownShot(actor, input.shot_id);
  await db.transaction(async (tx) => {
    await touchProject(tx, project.id);
    if (!(await setShotDeleted(tx, shot.id))) return;
    await raiseStoryboardVersion(tx, shot.episodeId);
  });
}
