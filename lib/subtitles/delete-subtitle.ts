import { db } from "@/db";
import { removeSubtitle } from "@/db/queries/subtitles";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import type { SubtitleIdInput } from "./schemas";

export async function deleteSubtitle(actor: Actor, input: SubtitleIdInput): Promise<void> {
  const gone = await removeSubtitle(db, actor.userId, input.project_id, input.subtitle_id);
  if (!gone) throw new AppError("not_found");
}
