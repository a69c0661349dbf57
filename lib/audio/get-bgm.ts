import type { Actor } from "@/lib/auth/actor";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import { toBgmView } from "./bgm-view";
import type { BgmView, EpisodeOf } from "./schemas";

export async function getBgm(actor: Actor, input: EpisodeOf): Promise<BgmView> {
  const { episode } = await resolveEpisode(actor, input);
  return toBgmView(actor.locale, episode.bgm);
}
