import { db } from "@/db";
import { findShot } from "@/db/queries/shots";
import { insertSubtitles } from "@/db/queries/subtitles";
import type { Actor } from "@/lib/auth/actor";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import { AppError } from "@/lib/errors";
import { subtitleText, subtitleTimes } from "./check-subtitle";
import type { CreateSubtitleInput, SubtitleView } from "./schemas";
import { toSubtitleView } from "./to-subtitle-view";

export async function createSubtitle(
  actor: Actor,
  input: CreateSubtitleInput,
): Promise<{ subtitle: SubtitleView }> {
  const { episode } = await resolveEpisode(actor, input);
  if (input.shot_id !== undefined) {
    const found = await findShot(db, actor.userId, input.shot_id);
    if (found?.shot.episodeId !== episode.id) throw new AppError("not_found", { field: "shot_id" });
  }
  const [row] = await insertSubtitles(db, [
    {
      episodeId: episode.id,
      shotId: input.shot_id ?? null,
      text: subtitleText(input.text),
      ...subtitleTimes(input.start_time, input.end_time),
      style: input.style,
      position: input.position,
      edited: true,
    },
  ]);
  if (!row) throw new AppError("internal");
  return { subtitle: toSubtitleView(row) };
}
