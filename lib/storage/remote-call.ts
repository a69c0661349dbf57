import { setTimeout as wait } from "node:timers/promises";
import { AppError } from "@/lib/errors";

/** What a store said when it refused; `status` null: it did not answer, or not with a whole answer. */
export type VendorAnswer = { code: string; status: number | null; requestId?: string };

export type RemoteTiming = {
  /** Before the first repetition; doubles with each. */
  retryMs: number;
  /** For one request and the beginning of its answer; a part of an upload goes through a slow line in this time. */
  answerMs: number;
  /** A download that gave nothing for so long has failed. */
  idleMs: number;
};

export const REMOTE_TIMING: RemoteTiming = { retryMs: 500, answerMs: 240_000, idleMs: 60_000 };

const ATTEMPTS = 4;

export type RemoteCall = <T>(what: string, work: (attempt: number) => Promise<T>) => Promise<T>;

/**
 * Runs calls of one store: repeats what passes by itself (no answer, overload, faults of the store) with growing, random
 * pauses, and turns what remains into `AppError`. Vendors' errors end here: they carry requests, headers and bodies.
 */
export function createRemoteCall(
  store: string,
  describe: (error: unknown) => VendorAnswer,
  retryMs: number,
): RemoteCall {
  return async (what, work) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work(attempt);
      } catch (error) {
        if (error instanceof AppError || error instanceof TypeError) throw error; // ours
        const answer = describe(error);
        if (attempt === ATTEMPTS || !passes(answer)) throw remoteFailure(`${store} ${what}`, answer);
        await wait(retryMs * 2 ** (attempt - 1) * (0.5 + Math.random() / 2));
      }
    }
  };
}

/** A store's 400 `RequestTimeout` means that our body came too slowly: it passes, unlike other 400s. */
function passes({ status, code }: VendorAnswer): boolean {
  if (status === null || status === 408 || status === 429 || code === "RequestTimeout") return true;
  return status >= 500 && status !== 501;
}

export function remoteFailure(what: string, { code, status, requestId }: VendorAnswer): AppError {
  const missing = status === 404 && code !== "NoSuchBucket" && code !== "NoSuchUpload";
  const said = [what, status ?? "no answer", plain(code), requestId && plain(requestId)].filter(Boolean);
  return new AppError(missing ? "not_found" : "storage_failed", { cause: new Error(said.join(" ")) });
}

const plain = (text: string) => text.replace(/[^\w.-]/g, "").slice(0, 80);
