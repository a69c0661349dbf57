import { db } from "@/db";
import { listLibrary } from "@/db/queries/audio";
import { listParsedScenes } from "@/db/queries/scripts";
import { listShots } from "@/db/queries/shots";
import type { Actor } from "@/lib/auth/actor";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import { libraryName, reasonText } from "./names";
import { type BgmChoice, rankBgm } from "./rank-bgm";
import type { RecommendationsView, RecommendBgmInput } from "./schemas";

const OFFERED = 5;

/** The library's music ranked for one episode. */
export async function rankedBgm(
  episodeId: string,
  wish: { asked?: string; durationMs?: number } = {},
): Promise<BgmChoice[]> {
  const [library, scenes, shots] = await Promise.all([
    listLibrary(db, "bgm"),
    listParsedScenes(db, episodeId),
    listShots(db, episodeId),
  ]);
  const beats = scenes.flatMap((scene) => scene.beats);
  return rankBgm(library, {
    asked: wish.asked,
    texts: [
      ...beats.map((beat) => `${beat.emotion ?? ""} ${beat.type === "action" ? beat.text : ""}`),
      ...scenes.map((scene) => scene.atmosphere),
      ...shots.map((shot) => shot.mood),
    ].filter((text) => text.trim() !== ""),
    times: scenes.map((scene) => scene.time),
    durationMs: wish.durationMs ?? shots.reduce((sum, shot) => sum + shot.durationMs, 0),
  });
}

export async function recommendBgm(actor: Actor, input: RecommendBgmInput): Promise<RecommendationsView> {
  const { episode } = await resolveEpisode(actor, input);
  const ranked = await rankedBgm(episode.id, {
    asked: input.script_emotion,
    durationMs: input.duration === undefined ? undefined : input.duration * 1000,
  });
  return {
    recommendations: ranked.slice(0, OFFERED).map(({ row, score, why }) => ({
      bgm_id: row.id,
      name: libraryName(actor.locale, row.id),
      score,
      why: why.map(({ kind, word }) => reasonText(actor.locale, kind, word)),
    })),
  };
}
