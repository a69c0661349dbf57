import { db } from "@/db";
import { leaseOutbox, markSent, type OutboxRow, putOff } from "@/db/queries/outbox";
import { inngest } from "@/inngest/client";
import { log } from "@/lib/log";

/** Longer than a send and its own repeats may take. */
const LEASE_SECONDS = 30;
const BATCH = 100;

type Send = (events: { id: string; name: string; data: Record<string, unknown> }[]) => Promise<unknown>;
const sendToEngine: Send = (events) => inngest.send(events);

/**
 * Sends what transactions have left to be sent. Any number may run at once; an event sent twice (its sender died before
 * saying so) carries the same id, and its task is claimed once.
 */
export async function dispatchOutbox(send: Send = sendToEngine): Promise<{ sent: number; failed: number }> {
  let sent = 0;
  let failed = 0;
  for (;;) {
    const rows = await leaseOutbox(db, BATCH, LEASE_SECONDS);
    if (rows.length === 0) return { sent, failed };
    const done = await trySend(rows, send);
    await (done ? markSent : putOff)(
      db,
      rows.map(({ id }) => id),
    );
    if (done) sent += rows.length;
    else failed += rows.length;
    if (!done || rows.length < BATCH) return { sent, failed };
  }
}

async function trySend(rows: OutboxRow[], send: Send): Promise<boolean> {
  try {
    await send(rows.map(({ id, name, data }) => ({ id, name, data })));
    return true;
  } catch (error) {
    log.warn({ err: error, events: rows.length }, "engine not reached, events wait");
    return false;
  }
}
