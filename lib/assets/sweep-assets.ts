import { db } from "@/db";
import type { AssetRow } from "@/db/queries/assets";
import { dropPendingAsset, findDeletedAssets, findStaleAssets, forgetAsset } from "@/db/queries/assets";
import { log } from "@/lib/log";
import { driverOf } from "@/lib/storage/drivers";
import { companionKey } from "@/lib/storage/keys";

const BATCH = 100;
/** How long a deleted file can still be had back by undo. */
const KEEP_DAYS = 30;

/** Everything a row may have in its store: a process that died before it recorded a companion may have put it. */
function keysOf({ key, thumbKey, previewKey, posterKey, contentType }: AssetRow): string[] {
  if (!/^(image|video)\//.test(contentType)) return [key];
  return [
    key,
    thumbKey ?? companionKey(key, "thumb", "webp"),
    previewKey ?? companionKey(key, "preview", "mp4"),
    posterKey ?? companionKey(key, "poster", "jpg"),
  ];
}

/** A store that is away keeps its rows for the next time and holds up nobody else's. */
async function deleteObjects(row: AssetRow): Promise<boolean> {
  try {
    const driver = driverOf(row);
    for (const key of keysOf(row)) await driver.delete(key);
    return true;
  } catch (err) {
    log.warn({ err, asset: row.id, driver: row.driver }, "objects could not be deleted");
    return false;
  }
}

/** Removes the objects of uploads and results that never became ready, and of files deleted long ago. */
export async function sweepAssets(): Promise<{ abandoned: number; deleted: number }> {
  let abandoned = 0;
  for (const row of await findStaleAssets(db, BATCH)) {
    if (!(await deleteObjects(row))) continue;
    await dropPendingAsset(db, row.id);
    abandoned++;
  }
  let deleted = 0;
  for (const row of await findDeletedAssets(db, KEEP_DAYS, BATCH)) {
    if (!(await deleteObjects(row))) continue;
    await forgetAsset(db, row.id);
    deleted++;
  }
  return { abandoned, deleted };
}
