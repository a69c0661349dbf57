import { db } from "@/db";
import type { EpisodeRow } from "@/db/queries/episodes";
import { storyboardScriptVersion } from "@/db/queries/films";
import { latestScript, listParsedScenes, type ScriptRow } from "@/db/queries/scripts";
import { listShots, type ShotRow } from "@/db/queries/shots";

export type EpisodeState = {
  script: ScriptRow | null;
  /** The newest text has not been read. */
  needsParse: boolean;
  /** There are no shots, or they were drawn up from an older text. */
  needsStoryboard: boolean;
  shots: ShotRow[];
};

export async function episodeState(episode: EpisodeRow): Promise<EpisodeState> {
  const [script, parsed, shots, drawn] = await Promise.all([
    latestScript(db, episode.id),
    listParsedScenes(db, episode.id),
    listShots(db, episode.id),
    storyboardScriptVersion(db, episode.id),
  ]);
  const needsParse = script !== null && parsed[0]?.scriptVersion !== script.number;
  const outdated = script !== null && drawn !== null && drawn !== script.number;
  return { script, needsParse, needsStoryboard: script !== null && (shots.length === 0 || outdated), shots };
}
