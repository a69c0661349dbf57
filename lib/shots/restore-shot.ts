import { db } from "@/db";
import { lockEpisode, raiseStoryboardVersion } from "@/db/queries/episodes";
import { touchProject } from "@/db/queries/projects";
import { listShots, positionShots, setShotRestored } from "@/db/queries/shots";
import type { Actor } from "@/lib/auth/actor";
import { ownShot } from "./owned";
import type { ShotId, ShotView } from "./schemas";
import { toShotView } from "./to-shot-view";

export async function restoreShot(actor: Actor, input: ShotId): Promise<{ shot: ShotView }> {
  const { shot, project } = await ownShot(actor, input.shot_id, db, { deleted: true });
  await db.transaction(async (tx) => {
    await touchProject(tx, project.id);
    await lockEpisode(tx, shot.episodeId);
    const others = (await listShots(tx, shot.episodeId)).map(({ id }) => id).filter((id) => id !== shot.id);
    if (!(await setShotRestored(tx, shot.id))) return;
    const index = Math.min(shot.position - 1, others.length);
    await positionShots(tx, [...others.slice(0, index), shot.id, ...others.slice(index)]);
    await raiseStoryboardVersion(tx, shot.episodeId);
  });
  const { shot: restored } = await ownShot(actor, input.shot_id);
  return { shot: await toShotView(db, project, restored) };
}
