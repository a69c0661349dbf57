import { db } from "@/db";
import { latestScript, listParsedScenes } from "@/db/queries/scripts";
import type { Actor } from "@/lib/auth/actor";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import type { EpisodeInput, ScriptView } from "./schemas";
import { toVersionView } from "./to-version-view";

/** The newest text of an episode; null before the first one. */
export async function getScript(actor: Actor, input: EpisodeInput): Promise<{ script: ScriptView | null }> {
  const { episode } = await resolveEpisode(actor, input);
  const [row, parsed] = await Promise.all([latestScript(db, episode.id), listParsedScenes(db, episode.id)]);
  if (!row) return { script: null };
  return {
    script: {
      ...toVersionView(row),
      episode_id: episode.id,
      content: row.content,
      parsed_version: parsed[0]?.scriptVersion ?? null,
    },
  };
}
