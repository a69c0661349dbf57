import { log } from "@/lib/log";

const HEARTBEAT_MS = 15_000;
const QUEUE_BYTES = 256 * 1024;

export type EventSource = {
  /** The first words of the stream. */
  hello: string;
  /** The next events, ready to send; none when there is nothing new. */
  next(): Promise<string[]>;
  /** Calls `wake` when `next` may have something to say; returns what ends that. */
  subscribe(wake: () => void): () => void;
  /** Asked at every heartbeat; false ends the stream. */
  mayGoOn(): Promise<boolean>;
  onEnd(): void;
};

/** Server-sent events from a source, and the function that ends them. */
export function eventStream(source: EventSource): { body: ReadableStream<Uint8Array>; end: () => void } {
  const encoder = new TextEncoder();
  let ended = false;
  let end = () => {
    ended = true;
  };
  let wake = () => {};

  const start = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    let running = false;
    let dirty = true;
    const send = (text: string) => {
      if (!ended) controller.enqueue(encoder.encode(text));
    };
    const pump = async () => {
      if (running) return;
      running = true;
      try {
        // A reader that does not keep up is waited for: what it misses meanwhile is one read of the latest rows.
        while (dirty && !ended && (controller.desiredSize ?? 0) > 0) {
          dirty = false;
          const events = await source.next();
          for (const event of events) send(event);
          if (events.length > 0) dirty = true;
        }
      } catch (error) {
        log.warn({ err: error }, "event stream could not read, trying again at the next beat");
        dirty = true;
      } finally {
        running = false;
      }
    };
    wake = () => void pump();
    const markAndWake = () => {
      dirty = true;
      wake();
    };
    const unsubscribe = source.subscribe(markAndWake);
    const beat = setInterval(async () => {
      if (!(await source.mayGoOn())) end();
      send(": still here\n\n");
      // Notifications are a hint; the rows are read now and then without one.
      markAndWake();
    }, HEARTBEAT_MS);
    end = () => {
      if (ended) return;
      ended = true;
      clearInterval(beat);
      unsubscribe();
      source.onEnd();
      try {
        controller.close();
      } catch {
        // The reader has already gone.
      }
    };
    send(source.hello);
    wake();
  };

  const body = new ReadableStream<Uint8Array>(
    { start, pull: () => wake(), cancel: () => end() },
    new ByteLengthQueuingStrategy({ highWaterMark: QUEUE_BYTES }),
  );
  return { body, end: () => end() };
}
