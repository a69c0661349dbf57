import { db } from "@/db";
import { findSubtitle } from "@/db/queries/subtitles";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { ownProject } from "@/lib/projects/owned";

/** For routes: refuses before the body is read. */
export async function ownsSubtitlePath(actor: Actor, path: { id: string; sid: string }): Promise<void> {
  if (await findSubtitle(db, actor.userId, path.id, path.sid)) return;
  await ownProject(actor, path.id);
  throw new AppError("not_found", { field: "subtitle_id" });
}
