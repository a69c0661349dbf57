import { db } from "@/db";
import { insertSubtitles, listSubtitleRows, lockEpisode, removeAllSubtitles } from "@/db/queries/subtitles";
import type { Actor } from "@/lib/auth/actor";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import { AppError } from "@/lib/errors";
import { detectFormat, parseSubtitles } from "./parse";
import type { ImportSubtitlesInput, SubtitleView } from "./schemas";
import { toSubtitleView } from "./to-subtitle-view";

const MAX_MS = 24 * 3_600_000;

/** A file's subtitles instead of the present ones. They count as edited: generating again keeps them. */
export async function importSubtitles(
  actor: Actor,
  input: ImportSubtitlesInput,
): Promise<{ items: SubtitleView[] }> {
  const { episode } = await resolveEpisode(actor, input);
  const format = input.format ?? detectFormat(input.content);
  if (!format) throw new AppError("unsupported_file", { field: "content" });
  const cues = parseSubtitles(format, input.content).filter((cue) => cue.endMs <= MAX_MS);
  if (cues.length === 0) throw new AppError("invalid_parameter", { field: "content" });
  const rows = await db.transaction(async (tx) => {
    await lockEpisode(tx, episode.id);
    await removeAllSubtitles(tx, episode.id);
    await insertSubtitles(
      tx,
      cues.map((cue) => ({ ...cue, episodeId: episode.id, edited: true })),
    );
    return listSubtitleRows(tx, episode.id);
  });
  return { items: rows.map(toSubtitleView) };
}
