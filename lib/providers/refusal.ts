import { NotSentError, UnreadableReferenceError, type VendorAnswer } from "./http";
import type { Failure, FailureReason } from "./types";

export type Busy = { state: "busy"; retryAfter?: number; down?: boolean };
export type Refusal = Busy | ({ state: "failed" } & Failure);

/**
 * What a vendor calls a refusal, and what it is in our words. The first that fits counts. `lost`: its own time ran out, so
 * that it cannot say itself whether the request was taken.
 */
export type Rule = [said: RegExp, meaning: FailureReason | "busy" | "lost"];

/** Accounts are topped up, keys replaced or changed for another one; a request does not get better by itself. */
const RETRYABLE: Record<FailureReason, boolean> = {
  invalid_input: false,
  moderation: false,
  auth: true,
  quota: true,
  expired: true,
  unsupported: false,
  provider_failed: true,
};

export const failed = (reason: FailureReason, vendorCode?: string): { state: "failed" } & Failure => ({
  state: "failed",
  ...failure(reason, vendorCode),
});

export const failure = (reason: FailureReason, vendorCode?: string): Failure => ({
  reason,
  ...(vendorCode && { vendorCode: vendorCode.slice(0, 200) }),
  retryable: RETRYABLE[reason],
});

/**
 * What a refusal means. `code` and `message` are the vendor's own words: where there are none and the status is 5xx, the
 * vendor may not have spoken at all (a gateway, a proxy) and the request may have arrived: that is thrown. 503 says that
 * it was not taken.
 */
export function judge(
  vendor: string,
  answer: Pick<VendorAnswer, "status" | "retryAfter">,
  said: { code?: string; message?: string },
  rules: Rule[],
): Refusal {
  const words = wordsOf(said);
  const vendorCode = words.join(": ") || `HTTP ${answer.status}`;
  for (const [pattern, meaning] of rules) {
    if (!words.some((word) => pattern.test(word))) continue;
    if (meaning === "lost") throw new Error(`${vendor} answered ${answer.status} ${vendorCode}`);
    return meaning === "busy" ? busy(answer.retryAfter, answer.status === 503) : failed(meaning, vendorCode);
  }
  const { status } = answer;
  if (status === 429 || status === 503) return busy(answer.retryAfter, status === 503);
  if (status === 401 || status === 403) return failed("auth", vendorCode);
  if (status === 402) return failed("quota", vendorCode);
  if (status === 404) return failed("unsupported", vendorCode);
  if (status >= 400 && status < 500 && status !== 408) return failed("invalid_input", vendorCode);
  // Some refuse with a 200 and a code.
  if ((status < 300 || status === 500) && words.length > 0) return failed("provider_failed", vendorCode);
  throw new Error(`${vendor} answered ${status}`);
}

const wordsOf = ({ code, message }: { code?: string; message?: string }): string[] => [
  ...new Set([code, message].filter((word): word is string => word !== undefined && word !== "")),
];

/** Why a job that was accepted failed, in the vendor's words. */
export function jobFailure(
  said: { code?: string; message?: string },
  rules: Rule[],
): { state: "failed" } & Failure {
  const words = wordsOf(said);
  const meaning = rules.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1];
  const reason =
    meaning === undefined || meaning === "busy" || meaning === "lost" ? "provider_failed" : meaning;
  return failed(reason, words.join(": ") || undefined);
}

export const busy = (retryAfter?: number, down = false): Busy => ({
  state: "busy",
  ...(down && { down }),
  ...(retryAfter !== undefined && { retryAfter }),
});

/** Work that ends in a billable request. What failed before anything was sent is a value. */
export async function sending<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotSentError) return busy(undefined, true);
    if (error instanceof UnreadableReferenceError) return failed("provider_failed", "reference_unavailable");
    throw error;
  }
}

/** A refused question about a job: the vendor's trouble is asked again later (a throw), the rest is an answer. */
export function pollRefusal(
  vendor: string,
  answer: Pick<VendorAnswer, "status">,
  refusal: () => Refusal,
): { state: "failed" } & Failure {
  if (answer.status === 404) return failed("expired", `HTTP ${answer.status}`);
  const meaning = answer.status >= 500 ? busy() : refusal();
  if (meaning.state === "busy" || meaning.reason === "provider_failed" || answer.status < 400)
    throw new Error(`${vendor} answered ${answer.status}`);
  return meaning;
}
