import { db } from "@/db";
import type { Actor } from "@/lib/auth/actor";
import { ownShot } from "./owned";
import { restoreShots } from "./restore-shots";
import type { ShotId, ShotView } from "./schemas";
import { toShotView } from "./to-shot-view";

export async function restoreShot(actor: Actor, input: ShotId): Promise<{ shot: ShotView }> {
  const { shot, project } = await ownShot(actor, input.shot_id, db, { deleted: true });
  await restoreShots(actor, { project_id: project.id, shot_ids: [shot.id] });
  const { shot: restored } = await ownShot(actor, input.shot_id);
  return { shot: await toShotView(db, project, restored) };
}
