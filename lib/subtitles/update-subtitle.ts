import { db } from "@/db";
import { editSubtitle, findSubtitle } from "@/db/queries/subtitles";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { versionConflict } from "@/lib/projects/versions";
import { subtitleText, subtitleTimes } from "./check-subtitle";
import type { SubtitleView, UpdateSubtitleInput } from "./schemas";
import { toSubtitleView } from "./to-subtitle-view";

export async function updateSubtitle(
  actor: Actor,
  input: UpdateSubtitleInput,
): Promise<{ subtitle: SubtitleView }> {
  const { project_id, subtitle_id, version, ...edit } = input;
  const find = () => findSubtitle(db, actor.userId, project_id, subtitle_id);
  const before = await find();
  if (!before) throw new AppError("not_found");
  const times = subtitleTimes(edit.start_time ?? before.startMs / 1000, edit.end_time ?? before.endMs / 1000);
  const after = await editSubtitle(db, subtitle_id, version, {
    ...times,
    ...(edit.text !== undefined && { text: subtitleText(edit.text) }),
    ...(edit.position !== undefined && { position: edit.position }),
    ...(edit.style !== undefined && { style: edit.style }),
  });
  if (after) return { subtitle: toSubtitleView(after) };
  const now = await find();
  if (!now) throw new AppError("not_found");
  throw versionConflict(toSubtitleView(now), edit);
}
