import { db } from "@/db";
import { disownRow, findGeneration } from "@/db/queries/generations";
import { insertOutbox } from "@/db/queries/outbox";
import { startEventOf } from "./start-event";

/** Ends a run's ownership and starts a fresh run that goes on from the database: no run grows without limit. */
export async function handOver(generationId: string, runId: string): Promise<void> {
  const row = await findGeneration(db, generationId);
  const name = row ? startEventOf(row) : undefined;
  if (!row || !name) return;
  await db.transaction(async (tx) => {
    if (!(await disownRow(tx, generationId, runId))) return;
    await insertOutbox(tx, [{ name, data: { generationId, userId: row.userId } }]);
  });
}
