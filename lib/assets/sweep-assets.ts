import { db } from "@/db";
import type { AssetRow } from "@/db/queries/assets";
import { dropPendingAsset, findDeletedAssets, findStaleAssets, forgetAsset } from "@/db/queries/assets";
import { driverOf } from "@/lib/storage/drivers";

const BATCH = 100;
/** How long a deleted file can still be had back by undo. */
const KEEP_DAYS = 30;

async function deleteObjects(row: AssetRow): Promise<void> {
  const driver = driverOf(row);
  for (const key of [row.key, row.thumbKey, row.previewKey, row.posterKey]) if (key) await driver.delete(key);
}

/** Removes the objects of uploads and results that never became ready, and of files deleted long ago. */
export async function sweepAssets(): Promise<{ abandoned: number; deleted: number }> {
  const stale = await findStaleAssets(db, BATCH);
  for (const row of stale) {
    await deleteObjects(row);
    await dropPendingAsset(db, row.id);
  }
  const gone = await findDeletedAssets(db, KEEP_DAYS, BATCH);
  for (const row of gone) {
    await deleteObjects(row);
    await forgetAsset(db, row.id);
  }
  return { abandoned: stale.length, deleted: gone.length };
}
