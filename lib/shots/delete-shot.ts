import type { Actor } from "@/lib/auth/actor";
import { deleteShots } from "./delete-shots";
import { ownShot } from "./owned";
import type { ShotId } from "./schemas";

/** Soft: `restoreShot` puts it back where it was, takes and all. */
export async function deleteShot(actor: Actor, input: ShotId): Promise<void> {
  const { shot, project } = await ownShot(actor, input.shot_id);
  await deleteShots(actor, { project_id: project.id, shot_ids: [shot.id] });
}
