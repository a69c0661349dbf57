import { db } from "@/db";
import { announceRows } from "@/db/queries/generations";
import { log } from "@/lib/log";

/**
 * Tells open streams that these tasks have changed. Outside money transactions: a notification makes commits wait for
 * each other. Losing one is harmless, so it never fails the work it follows.
 */
export async function notifyTasks(ids: (string | null | undefined)[]): Promise<void> {
  try {
    await announceRows(
      db,
      ids.filter((id) => typeof id === "string"),
    );
  } catch (error) {
    log.warn({ err: error }, "task change not announced");
  }
}
