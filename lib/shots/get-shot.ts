import { db } from "@/db";
import type { Actor } from "@/lib/auth/actor";
import { ownShot } from "./owned";
import type { ShotId, ShotView } from "./schemas";
import { toShotView } from "./to-shot-view";

export async function getShot(actor: Actor, input: ShotId): Promise<{ shot: ShotView }> {
  const { shot, project } = await ownShot(actor, input.shot_id);
  return { shot: await toShotView(db, project, shot) };
}
