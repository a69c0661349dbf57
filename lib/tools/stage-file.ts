import { db } from "@/db";
import type { AssetRow } from "@/db/queries/assets";
import { findGeneration, type GenerationRow, isTerminal } from "@/db/queries/generations";
import type { Region } from "@/db/schema/values";
import { linkExpiry } from "@/lib/assets/media-view";
import { log } from "@/lib/log";
import { extensionOf } from "@/lib/storage/content-types";
import { configuredDrivers, driverFor, driverOf } from "@/lib/storage/drivers";
import { temporaryKey } from "@/lib/storage/keys";

/**
 * A vendor far from our store fetches slowly or not at all. For as long as its work takes, the file lies in the store
 * that is near to the vendor as well; when the work ends, well or not, that copy is deleted.
 */
const STAGED = "tmp/staged-";

/** `owner`: the task (or look at a face) the copy is for. */
const stagedKey = (owner: string, asset: Pick<AssetRow, "id" | "contentType">) =>
  temporaryKey({ id: `staged-${owner}-${asset.id}`, ext: extensionOf(asset.contentType) ?? "bin" });

/** A link to the file in the store near `site`, copied there unless that is the store it is in. */
export async function stagedLink(asset: AssetRow, owner: string, site: Region): Promise<string> {
  const [from, near] = [driverOf(asset), driverFor(site)];
  const { seconds } = linkExpiry();
  if (from.id === near.id) return from.signRead(asset.key, seconds);
  const key = stagedKey(owner, asset);
  if (!(await near.head(key)))
    await near.put(key, await from.get(asset.key), { contentType: asset.contentType, size: asset.size });
  return near.signRead(key, seconds);
}

/** What an owner had staged in the store near `site`. */
export async function dropStagedOf(owner: string, site: Region): Promise<void> {
  const near = driverFor(site);
  for (const key of (await near.list(`${STAGED}${owner}-`)).keys) await near.delete(key);
}

/** At the end of a task. What cannot be deleted now is swept. */
export async function dropStaged({ id, request }: Pick<GenerationRow, "id" | "request">): Promise<void> {
  if (request.staged !== true || (request.site !== "CN" && request.site !== "GLOBAL")) return;
  try {
    await dropStagedOf(id, request.site);
  } catch (err) {
    log.warn({ err, generationId: id }, "a staged copy could not be deleted");
  }
}

/** An owner's id says when it was made: no look at a face takes so long. */
const HOUR = 3_600_000;

/** Deletes copies whose work has ended without anybody having done so. */
export async function sweepStaged(now = Date.now()): Promise<number> {
  let removed = 0;
  for (const driver of configuredDrivers()) {
    let cursor: string | undefined;
    do {
      const page = await driver.list(STAGED, cursor);
      for (const key of page.keys) {
        const owner = key.slice(STAGED.length, STAGED.length + 36);
        const row = await findGeneration(db, owner);
        const made = Number.parseInt(owner.replace("-", "").slice(0, 12), 16);
        if (row ? !isTerminal(row.status) : now - made < HOUR) continue;
        await driver.delete(key);
        removed++;
      }
      cursor = page.cursor;
    } while (cursor !== undefined);
  }
  return removed;
}
