import { db } from "@/db";
import { countEvent } from "@/db/queries/platform";
import { AppError } from "./errors";
import { type Bucket, takeToken } from "./rate-limit/buckets";
import { requestContext } from "./request-context";

type Windowed = { store: "database"; limit: number; windowSeconds: number };
type Bucketed = { store: "cache"; bucket: Bucket };

/**
 * Every limit of the product. Sign-in, payment and generation starts are counted in PostgreSQL, because they must hold
 * when Redis does not; the rest are token buckets in Redis or, without it, in this process.
 */
export const POLICIES = {
  signed_in: { store: "cache", bucket: { perSecond: 50, burst: 600 } },
  public: { store: "cache", bucket: { perSecond: 20, burst: 200 } },
  register: { store: "database", limit: 20, windowSeconds: 3600 },
  /** Failed sign-ins: of one account from one address, of one address, of one account from addresses new to it. */
  login_pair: { store: "database", limit: 10, windowSeconds: 900 },
  login_address: { store: "database", limit: 100, windowSeconds: 900 },
  login_account: { store: "database", limit: 50, windowSeconds: 3600 },
  refresh: { store: "database", limit: 600, windowSeconds: 3600 },
  batch_start: { store: "database", limit: 10, windowSeconds: 3600 },
  payment_start: { store: "database", limit: 30, windowSeconds: 3600 },
  key_test: { store: "database", limit: 20, windowSeconds: 600 },
  emoji_detect: { store: "database", limit: 20, windowSeconds: 86_400 },
} as const satisfies Record<string, Windowed | Bucketed>;

export type PolicyName = keyof typeof POLICIES;
/** `reset` in seconds. */
export type RateState = { allowed: boolean; limit: number; remaining: number; reset: number };

export const rateKey = (policy: PolicyName, subject: string): string => `${policy}:${subject}`;

/** Counts one event of a subject (a user id, an address) and says whether it is still within the policy. */
export async function countAgainst(policy: PolicyName, subject: string): Promise<RateState> {
  const rule = POLICIES[policy];
  const key = rateKey(policy, subject);
  if (rule.store === "cache") return takeToken(key, rule.bucket);
  const { count, resetSeconds } = await countEvent(db, key, rule.windowSeconds);
  return {
    allowed: count <= rule.limit,
    limit: rule.limit,
    remaining: Math.max(0, rule.limit - count),
    reset: resetSeconds,
  };
}

/** The same for what a verb counts by itself and a client should see in its headers. */
export async function enforcePolicy(policy: PolicyName, subject: string): Promise<void> {
  const state = await countAgainst(policy, subject);
  (await requestContext()).rate = state;
  if (!state.allowed) throw tooFast(state);
}

/** Throws `rate_limited` beyond the policy. */
export async function enforceLimit(policy: PolicyName, subject: string): Promise<RateState> {
  const state = await countAgainst(policy, subject);
  if (!state.allowed) throw tooFast(state);
  return state;
}

export const tooFast = (state: RateState): AppError =>
  new AppError("rate_limited", { retryAfter: Math.max(1, state.reset), details: { limit: state.limit } });

export const rateHeaders = (state: RateState): Record<string, string> => ({
  "RateLimit-Limit": String(state.limit),
  "RateLimit-Remaining": String(state.remaining),
  "RateLimit-Reset": String(state.reset),
});
