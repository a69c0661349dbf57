import { db } from "@/db";
import { listWrappedByOthers, rewrapUserKey, type UserKeyRow } from "@/db/queries/user-keys";
import { log } from "@/lib/log";
import { currentKey, rewrap } from "./envelope";
import { placeOfKey } from "./own-account";

const BATCH = 100;

/**
 * Wraps every secret with the first of `ENCRYPTION_KEYS`, while everything goes on: a row is readable at every moment,
 * under the old key or the new one. Afterwards the old ones can be removed. `unreadable` ones are left as they are.
 */
export async function rotateKeys(): Promise<{ rotated: number; unreadable: number }> {
  const { id } = currentKey();
  const counts = { rotated: 0, unreadable: 0 };
  let last: string | null = null;
  for (;;) {
    const rows: UserKeyRow[] = await listWrappedByOthers(db, id, last, BATCH);
    for (const row of rows) counts[await rotate(row)]++;
    last = rows.at(-1)?.id ?? null;
    if (last === null) return counts;
  }
}

async function rotate(row: UserKeyRow): Promise<"rotated" | "unreadable"> {
  try {
    await rewrapUserKey(db, row, rewrap(row, placeOfKey(row)));
    return "rotated";
  } catch (error) {
    log.error({ err: error, userKey: row.id }, "a secret cannot be wrapped anew");
    return "unreadable";
  }
}
