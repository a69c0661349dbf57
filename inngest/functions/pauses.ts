import { generationCancelled, slotGranted } from "../events";

/** The steps of a run that only wait. Structural, so that any client's step tools fit. */
type Waiting = {
  sleep: (id: string, duration: string) => Promise<unknown>;
  waitForEvent: (
    id: string,
    options: { event: typeof generationCancelled | typeof slotGranted; timeout: string; if: string },
  ) => Promise<unknown>;
};

const SAME_TASK = "event.data.generationId == async.data.generationId";
/** Cancelling is noticed after a pause; one longer than this ends early instead. */
const PATIENCE_SECONDS = 10;

export async function pause(step: Waiting, id: string, seconds: number): Promise<void> {
  const timeout = `${Math.max(1, Math.ceil(seconds))}s`;
  if (seconds <= PATIENCE_SECONDS) await step.sleep(id, timeout);
  else await step.waitForEvent(id, { event: generationCancelled, timeout, if: SAME_TASK });
}

/** Until a place at the provider is granted; the limit covers a grant whose event was lost. */
export async function pauseForSlot(step: Waiting, id: string, turn: number): Promise<void> {
  const seconds = Math.min(120, 5 * 2 ** (turn - 1));
  await step.waitForEvent(id, { event: slotGranted, timeout: `${seconds}s`, if: SAME_TASK });
}
