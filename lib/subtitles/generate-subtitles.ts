import { db } from "@/db";
import {
  insertSubtitles,
  listSubtitleRows,
  lockEpisode,
  removeAllSubtitles,
  removeGenerated,
} from "@/db/queries/subtitles";
import type { Actor } from "@/lib/auth/actor";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import { deriveCues } from "./derive-cues";
import { loadLines } from "./load-lines";
import type { GenerateSubtitlesInput, SubtitleView } from "./schemas";
import { toSubtitleView } from "./to-subtitle-view";

/** Subtitles from the lines as they are heard. What a person edited stays, and its line is not written a second time. */
export async function generateSubtitles(
  actor: Actor,
  input: GenerateSubtitlesInput,
): Promise<{ items: SubtitleView[] }> {
  const { project, episode } = await resolveEpisode(actor, input);
  const derived = deriveCues(await loadLines(episode.id), project.aspectRatio);
  const rows = await db.transaction(async (tx) => {
    await lockEpisode(tx, episode.id);
    if (input.keep_edits ?? true) await removeGenerated(tx, episode.id);
    else await removeAllSubtitles(tx, episode.id);
    const kept = await listSubtitleRows(tx, episode.id);
    const lines = new Set(kept.map(({ lineId }) => lineId));
    // Imported ones know no line: where they are shown, nothing is added.
    const foreign = kept.filter(({ lineId }) => lineId === null);
    const fresh = derived.filter(
      (cue) =>
        !lines.has(cue.lineId) && !foreign.some((row) => row.startMs < cue.endMs && row.endMs > cue.startMs),
    );
    await insertSubtitles(
      tx,
      fresh.map((cue) => ({ ...cue, episodeId: episode.id })),
    );
    return listSubtitleRows(tx, episode.id);
  });
  return { items: rows.map(toSubtitleView) };
}
