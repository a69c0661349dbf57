import { db } from "@/db";
import { insertOutbox } from "@/db/queries/outbox";
import {
  lockPool,
  type Place,
  type SlotWaiter,
  slotWaiters,
  takenSlots,
  takeSlots,
} from "@/db/queries/slots";
import { slotGranted } from "@/inngest/events";
import { findModel } from "@/lib/providers/catalog-state";
import { slotPool } from "@/lib/providers/slots";

/** A run that was given a place renews it when it polls; the longest pause between polls is two minutes. */
export const LEASE_SECONDS = 600;
const WAITERS_SEEN = 500;

/**
 * Gives a model's free places to those who wait: the person with the fewest running jobs there first, then the longest
 * waiting. Each is woken by an event; one whose event is lost looks again by itself.
 */
export async function grantSlots(place: Place, except?: string): Promise<void> {
  const model = findModel(place.model);
  if (!model) return;
  const pool = slotPool(model, place.keyId);
  await db.transaction(async (tx) => {
    await lockPool(tx, pool);
    const taken = await takenSlots(tx, pool);
    const busy = [...taken.values()].reduce((sum, count) => sum + count, 0);
    if (busy >= model.slots) return;
    const waiters = await slotWaiters(tx, model, place.keyId, WAITERS_SEEN);
    const chosen = chooseNext(waiters, taken, model.slots - busy);
    await takeSlots(tx, pool, chosen, LEASE_SECONDS);
    await insertOutbox(
      tx,
      chosen
        .filter(({ id }) => id !== except)
        .map(({ id, userId }) => ({ name: slotGranted.name, data: { generationId: id, userId } })),
    );
  });
}

/** `waiters` come longest-waiting first. */
export function chooseNext(waiters: SlotWaiter[], taken: Map<string, number>, free: number): SlotWaiter[] {
  const running = new Map(taken);
  const left = [...waiters];
  const chosen: SlotWaiter[] = [];
  while (chosen.length < free && left.length > 0) {
    let best = 0;
    for (const [at, waiter] of left.entries()) {
      const current = left[best];
      if (!current) break;
      const fewer = (running.get(waiter.userId) ?? 0) - (running.get(current.userId) ?? 0);
      if (fewer < 0 || (fewer === 0 && waiter.priority > current.priority)) best = at;
    }
    const [next] = left.splice(best, 1);
    if (!next) break;
    running.set(next.userId, (running.get(next.userId) ?? 0) + 1);
    chosen.push(next);
  }
  return chosen;
}
