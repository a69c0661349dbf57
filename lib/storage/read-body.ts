import { Readable } from "node:stream";
import { remoteFailure } from "./remote-call";

/**
 * A download that cannot end short: it fails when fewer (or more) bytes come than were announced, when the connection
 * breaks, and when nothing comes for `idleMs`. A reader that pauses is not the store's fault and costs it no time.
 */
export function readBody(
  source: Readable,
  { what, expected, idleMs }: { what: string; expected: number | null; idleMs: number },
): Readable {
  async function* checked(): AsyncGenerator<Buffer> {
    let seen = 0;
    let timer: NodeJS.Timeout | undefined;
    // In two halves: after a blocked event loop timers run before what has arrived meanwhile.
    const arm = () => {
      timer = setTimeout(() => {
        timer = setTimeout(() => source.destroy(new Error("idle")), idleMs / 2);
      }, idleMs / 2);
    };
    arm();
    try {
      for await (const chunk of source) {
        clearTimeout(timer);
        seen += (chunk as Buffer).length;
        yield chunk as Buffer;
        arm();
      }
    } catch {
      throw remoteFailure(what, { code: "ConnectionLost", status: null });
    } finally {
      clearTimeout(timer);
    }
    if (expected !== null && seen !== expected)
      throw remoteFailure(what, { code: "Truncated", status: null });
  }
  const body = Readable.from(checked(), { objectMode: false });
  // A generator that was never started cleans nothing up.
  body.once("close", () => source.destroy());
  return body;
}
