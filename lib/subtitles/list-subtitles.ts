import { db } from "@/db";
import { listSubtitleRows } from "@/db/queries/subtitles";
import type { Actor } from "@/lib/auth/actor";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import type { ListSubtitlesInput, SubtitleView } from "./schemas";
import { toSubtitleView } from "./to-subtitle-view";

export async function listSubtitles(
  actor: Actor,
  input: ListSubtitlesInput,
): Promise<{ items: SubtitleView[] }> {
  const { episode } = await resolveEpisode(actor, input);
  return { items: (await listSubtitleRows(db, episode.id)).map(toSubtitleView) };
}
