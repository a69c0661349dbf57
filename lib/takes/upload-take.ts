import { db } from "@/db";
import { findOwnAsset } from "@/db/queries/assets";
import { touchProject } from "@/db/queries/projects";
import { listLines } from "@/db/queries/shots";
import { insertTake } from "@/db/queries/takes";
import type { TakeKind } from "@/db/schema/values";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { ownShot } from "@/lib/shots/owned";
import type { TakeView, UploadTakeInput } from "./schemas";
import { selectTakeOf } from "./selection";
import { toTakeViews } from "./to-take-view";

const CONTENT: Record<TakeKind, string> = {
  start: "image/",
  end: "image/",
  grid: "image/",
  video: "video/",
  voice: "audio/",
};

/** A file of the person's own as a take; it is chosen at once. */
export async function uploadTake(actor: Actor, input: UploadTakeInput): Promise<{ take: TakeView }> {
  const { shot, project } = await ownShot(actor, input.shot_id);
  const asset = await findOwnAsset(db, actor.userId, input.asset_id);
  if (asset?.status !== "ready") throw new AppError("not_found", { field: "asset_id" });
  if (!asset.contentType.startsWith(CONTENT[input.kind]))
    throw new AppError("unsupported_file", { field: "asset_id", details: { found: asset.contentType } });
  const lines = await listLines(db, [shot.id]);
  const line = lines.find(({ id }) => id === input.line_id);
  if (input.kind === "voice" && !line) throw new AppError("not_found", { field: "line_id" });
  const take = await db.transaction(async (tx) => {
    await touchProject(tx, project.id);
    const { take: made } = await insertTake(tx, {
      projectId: project.id,
      shotId: shot.id,
      lineId: input.kind === "voice" ? (line?.id ?? null) : null,
      kind: input.kind,
      assetId: asset.id,
      origin: "uploaded",
    });
    await selectTakeOf(tx, made);
    return made;
  });
  const { shot: after } = await ownShot(actor, shot.id);
  const [view] = await toTakeViews(after, await listLines(db, [shot.id]), [take]);
  if (!view) throw new AppError("internal");
  return { take: view };
}
