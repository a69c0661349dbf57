import { db } from "@/db";
import { touchRow } from "@/db/queries/generations";
import { insertOutbox } from "@/db/queries/outbox";
import { listSilent, listUnstarted } from "@/db/queries/sweep";
import { findModel } from "@/lib/providers/catalog-state";
import { cancelRunning } from "./cancel-running";
import { failGeneration } from "./fail-generation";
import { startEventOf } from "./start-event";

/** A queued task this silent has lost its event; a busy engine is only told twice, and the claim lets one run through. */
const UNSTARTED_SECONDS = 300;
/** Pauses within a run are at most two minutes; work of our own may take long between two signs of life. */
const SILENT_SECONDS = 600;
const JOB_SECONDS = 3_600;
const BATCH = 200;

/** Sends the events of tasks nobody is working on once more. The row, not the event's id, keeps it to one run. */
export async function resendLost(): Promise<number> {
  const rows = await listUnstarted(db, UNSTARTED_SECONDS, BATCH);
  let sent = 0;
  for (const row of rows) {
    const name = startEventOf(row);
    if (!name) continue;
    await db.transaction(async (tx) => {
      await touchRow(tx, row.id);
      await insertOutbox(tx, [{ name, data: { generationId: row.id, userId: row.userId } }]);
    });
    sent++;
  }
  return sent;
}

/** Ends running tasks whose run is gone. What a provider may still deliver is looked for afterwards. */
export async function closeSilent(): Promise<number> {
  const rows = await listSilent(db, SILENT_SECONDS, BATCH);
  let closed = 0;
  for (const row of rows) {
    const limit = findModel(row.model)?.timeoutSeconds ?? JOB_SECONDS;
    if (row.silent < Math.max(limit, SILENT_SECONDS)) continue;
    if (row.cancelRequestedAt) await cancelRunning(row);
    else await failGeneration(row.id, { reason: "timed_out", retryable: true }, { orphaned: true });
    closed++;
  }
  return closed;
}
