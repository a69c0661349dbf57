import { listenOutbox } from "@/db/queries/outbox";
import { log } from "@/lib/log";
import { dispatchOutbox } from "./dispatch-outbox";

const POLL_MS = 1_000;

/**
 * Sends events as they are written: woken by the database, and once a second in case it could not. Neither an engine nor
 * a database that is away ends it. The answer stops it and waits for what is being sent.
 */
export function startOutboxLoop(
  dispatch: () => Promise<unknown> = () => dispatchOutbox(),
): () => Promise<void> {
  let stopped = false;
  let again = false;
  let current: Promise<void> | null = null;

  const run = async () => {
    do {
      again = false;
      try {
        await dispatch();
      } catch (error) {
        log.warn({ err: error }, "outbox not read");
      }
    } while (again && !stopped);
  };
  const wake = () => {
    if (stopped) return;
    if (current) {
      again = true;
      return;
    }
    current = run().finally(() => {
      current = null;
    });
  };

  const timer = setInterval(wake, POLL_MS);
  let unlisten: (() => Promise<void>) | null = null;
  const listening = listenOutbox(wake).then(
    (end) => {
      unlisten = end;
    },
    (error) => log.warn({ err: error }, "outbox not listened to, polling"),
  );
  wake();

  return async () => {
    stopped = true;
    clearInterval(timer);
    await listening;
    await current;
    await unlisten?.();
  };
}
