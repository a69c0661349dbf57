import { db, type Tx } from "@/db";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

const WAIT_MS = 5_000;
const TRIES = 3;

/** 503s: a lock not had in time, a statement cut off, a server that is starting or going. */
const BUSY = new Set(["55P03", "57014", "53300", "53400", "CONNECT_TIMEOUT", "ETIMEDOUT"]);
/** Safe to run again: nothing was kept, or (with ids made beforehand) what was kept is found again. */
const AGAIN = new Set([
  "40001",
  "40P01",
  "57P01",
  "57P02",
  "57P03",
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "ECONNRESET",
  "ECONNREFUSED",
  "EPIPE",
]);

export function databaseCode(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ("code" in cause && typeof cause.code === "string") return cause.code;
  return undefined;
}

/** At most so many at once; those behind wait a bounded time. A pool that is taken must be a 503, not a pile-up. */
const waiting: (() => void)[] = [];
let running = 0;
const limit = Math.max(1, env.DATABASE_POOL_MAX - 2);

async function enter(): Promise<void> {
  if (running < limit) {
    running++;
    return;
  }
  await new Promise<void>((resolve, reject) => {
    const go = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      waiting.splice(waiting.indexOf(go), 1);
      reject(new AppError("unavailable", { retryAfter: 2 }));
    }, WAIT_MS);
    waiting.push(go);
  });
}

function leave(): void {
  const next = waiting.shift();
  if (next) next();
  else running--;
}

/**
 * A transaction that moves credits or ends tasks. `work` may run more than once when a connection breaks, also after its
 * commit went through unheard: every id it writes is made before, and a repeat finds what the first left.
 */
export async function moneyTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  await enter();
  try {
    for (let attempt = 1; ; attempt++) {
      try {
        return await db.transaction(work);
      } catch (error) {
        const code = databaseCode(error);
        if (code === undefined) throw error;
        if (BUSY.has(code)) throw new AppError("unavailable", { retryAfter: 2, cause: error });
        if (!AGAIN.has(code)) throw error;
        if (attempt === TRIES) throw new AppError("unavailable", { retryAfter: 2, cause: error });
        await new Promise((resolve) => setTimeout(resolve, 50 * attempt));
      }
    }
  } finally {
    leave();
  }
}
