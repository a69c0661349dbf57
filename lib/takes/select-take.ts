import { db } from "@/db";
import { touchProject } from "@/db/queries/projects";
import { findTake, ownedAssetIds } from "@/db/queries/takes";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { ownShot } from "@/lib/shots/owned";
import type { ShotView } from "@/lib/shots/schemas";
import { toShotView } from "@/lib/shots/to-shot-view";
import type { TakeId } from "./schemas";
import { selectTakeOf } from "./selection";

export async function selectTake(actor: Actor, input: TakeId): Promise<{ shot: ShotView }> {
  const { shot, project } = await ownShot(actor, input.shot_id);
  const take = await findTake(db, shot.id, input.take_id);
  // A take whose file was deleted would leave the shot without a picture.
  const usable = take && (await ownedAssetIds(db, actor.userId, [take.assetId])).has(take.assetId);
  if (!usable) throw new AppError("not_found", { field: "take_id" });
  await db.transaction(async (tx) => {
    await touchProject(tx, project.id);
    await selectTakeOf(tx, take);
  });
  const { shot: after } = await ownShot(actor, shot.id);
  return { shot: await toShotView(db, project, after) };
}
