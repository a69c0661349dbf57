import { db } from "@/db";
import { findLibrary } from "@/db/queries/audio";
import type { EpisodeBgm } from "@/db/schema/projects";
import type { Locale } from "@/db/schema/values";
import { mediaViews } from "@/lib/assets/media-view";
import { libraryName } from "./names";
import type { BgmView } from "./schemas";

export async function toBgmView(locale: Locale, bgm: EpisodeBgm | null): Promise<BgmView> {
  const regions = bgm?.regions ?? [];
  const library = await findLibrary(
    db,
    regions.flatMap(({ bgmId }) => bgmId ?? []),
  );
  const pieces = new Map(library.map((row) => [row.id, row]));
  const media = await mediaViews([
    ...library.map(({ assetId }) => assetId),
    ...regions.map(({ assetId }) => assetId),
  ]);
  return {
    regions: regions.map((region) => {
      const asset = region.assetId ?? (region.bgmId && pieces.get(region.bgmId)?.assetId);
      return {
        ...(region.bgmId && { bgm_id: region.bgmId }),
        ...(region.assetId && { asset_id: region.assetId }),
        name: region.bgmId ? libraryName(locale, region.bgmId) : "",
        url: (asset && media.get(asset)?.url) || null,
        start_time: region.startMs / 1000,
        end_time: region.endMs === null ? null : region.endMs / 1000,
        volume: region.volume,
        fade_in: region.fadeInMs / 1000,
        fade_out: region.fadeOutMs / 1000,
      };
    }),
    ducking: bgm?.ducking ?? true,
  };
}
