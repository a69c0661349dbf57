import { db } from "@/db";
import { type AssetRow, findAssets } from "@/db/queries/assets";
import { log } from "@/lib/log";
import { driverOf, isReachable } from "@/lib/storage/drivers";
import type { MediaView } from "./schemas";

const HOUR = 3600;
/** Links live 24 h, rounded up to the hour: the same picture keeps the same URL for an hour, so browsers cache it. */
const LIFE = 24 * HOUR;

export function linkExpiry(now = Date.now()): { seconds: number; expiresAt: Date } {
  const expiresAt = (Math.ceil(now / 1000 / HOUR) * HOUR + LIFE) * 1000;
  return { seconds: (expiresAt - now) / 1000, expiresAt: new Date(expiresAt) };
}

export async function toMediaView(row: AssetRow, now = Date.now()): Promise<MediaView> {
  const driver = driverOf(row);
  const { seconds, expiresAt } = linkExpiry(now);
  const sign = async (key: string | null) => (key === null ? undefined : driver.signRead(key, seconds));
  const [url, thumb, preview, poster] = await Promise.all([
    driver.signRead(row.key, seconds),
    sign(row.thumbKey),
    sign(row.previewKey),
    sign(row.posterKey),
  ]);
  return {
    asset_id: row.id,
    url,
    ...(thumb && { thumb_url: thumb }),
    ...(preview && { preview_url: preview }),
    ...(poster && { poster_url: poster }),
    expires_at: expiresAt.toISOString(),
    content_type: row.contentType,
    ...(row.width !== null && { width: row.width }),
    ...(row.height !== null && { height: row.height }),
    ...(row.durationMs !== null && { duration: row.durationMs / 1000 }),
    size: row.size,
  };
}

/**
 * Media values of many assets in one query, by asset id. Ids must come from rows the caller may see (shots, takes…):
 * this does not check ownership. Missing and deleted ones are left out, and those of a store that is not configured any
 * more: a page without some pictures is better than no page.
 */
export async function mediaViews(ids: (string | null | undefined)[]): Promise<Map<string, MediaView>> {
  const wanted = [...new Set(ids.filter((id) => typeof id === "string"))];
  const rows = await findAssets(db, wanted);
  const ready = rows.filter((row) => row.status === "ready" && isReachable(row));
  const lost = rows.find((row) => !isReachable(row));
  if (lost)
    log.warn({ driver: lost.driver, asset: lost.id }, "an asset lies in a store without configuration");
  const views = await Promise.all(ready.map((row) => toMediaView(row)));
  return new Map(views.map((view) => [view.asset_id, view]));
}
