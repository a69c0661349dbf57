import { db } from "@/db";
import { findOwnAsset } from "@/db/queries/assets";
import { touchProject } from "@/db/queries/projects";
import { listLines } from "@/db/queries/shots";
import { insertTake } from "@/db/queries/takes";
import type { TaskType } from "@/db/schema/values";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { ownTask } from "@/lib/generations/own-task";
import { createShot } from "@/lib/shots/create-shot";
import { ownShot } from "@/lib/shots/owned";
import type { TakeView } from "@/lib/takes/schemas";
import { selectTakeOf } from "@/lib/takes/selection";
import { toTakeViews } from "@/lib/takes/to-take-view";

const RESULTS: Partial<Record<TaskType, "start" | "video">> = {
  animate_move: "video",
  animate_mix: "video",
  emoji: "video",
  avatar: "start",
  pose: "start",
};

type Place = { shot_id: string } | { project_id: string; after?: string | null };

/** What a tool made becomes a take of a shot, chosen at once; the shot is there already or made for it. */
export async function resultToShot(
  actor: Actor,
  input: { task_id: string } & Place,
): Promise<{ take: TakeView }> {
  const task = await ownTask(actor, input.task_id);
  const kind = RESULTS[task.type];
  if (!kind) throw new AppError("unsupported", { details: { type: task.type } });
  const assetId = task.result?.asset_id;
  if (task.status !== "succeeded" || typeof assetId !== "string") throw new AppError("conflict");
  const asset = await findOwnAsset(db, actor.userId, assetId);
  if (asset?.status !== "ready") throw new AppError("not_found", { field: "task_id" });
  const shotId = "shot_id" in input ? input.shot_id : await newShot(actor, input);
  const { shot, project } = await ownShot(actor, shotId);
  const take = await db.transaction(async (tx) => {
    await touchProject(tx, project.id);
    const { take: made } = await insertTake(tx, {
      projectId: project.id,
      shotId: shot.id,
      kind,
      assetId,
      origin: "tool",
      model: task.model,
    });
    await selectTakeOf(tx, made);
    return made;
  });
  const { shot: after } = await ownShot(actor, shot.id);
  const [view] = await toTakeViews(after, await listLines(db, [shot.id]), [take]);
  if (!view) throw new AppError("internal");
  return { take: view };
}

async function newShot(actor: Actor, { project_id, after }: { project_id: string; after?: string | null }) {
  const { shot } = await createShot(actor, { project_id, ...(after !== undefined && { after }) });
  return shot.shot_id;
}
