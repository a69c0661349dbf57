import { db } from "@/db";
import { findLibrary } from "@/db/queries/audio";
import { setEpisodeBgm } from "@/db/queries/episodes";
import { touchProject } from "@/db/queries/projects";
import type { EpisodeBgm } from "@/db/schema/projects";
import type { Actor } from "@/lib/auth/actor";
import { refuseForeignAssets } from "@/lib/characters/owned";
import { resolveEpisode } from "@/lib/episodes/resolve-episode";
import { AppError } from "@/lib/errors";
import { toMs } from "@/lib/shots/check-fields";
import { toBgmView } from "./bgm-view";
import type { BgmView, SetBgmInput } from "./schemas";

/** The music of an episode is exactly these regions; none = silence, chosen. */
export async function setBgm(actor: Actor, input: SetBgmInput): Promise<BgmView> {
  const { project, episode } = await resolveEpisode(actor, input);
  const named = input.regions.flatMap(({ bgm_id }) => bgm_id ?? []);
  const known = new Set(
    (await findLibrary(db, named)).filter((row) => row.kind === "bgm").map(({ id }) => id),
  );
  if (named.some((id) => !known.has(id))) throw new AppError("not_found", { field: "bgm_id" });
  const own = input.regions.map(({ asset_id }) => asset_id);
  await refuseForeignAssets(actor, own, "asset_id");
  const bgm: EpisodeBgm = {
    ducking: input.ducking,
    regions: input.regions.map((region) => ({
      ...(region.bgm_id && { bgmId: region.bgm_id }),
      ...(region.asset_id && { assetId: region.asset_id }),
      startMs: toMs(region.start_time),
      endMs: region.end_time === null ? null : toMs(region.end_time),
      volume: region.volume,
      fadeInMs: toMs(region.fade_in),
      fadeOutMs: toMs(region.fade_out),
    })),
  };
  await setEpisodeBgm(db, episode.id, bgm);
  await touchProject(db, project.id);
  return toBgmView(actor.locale, bgm);
}
