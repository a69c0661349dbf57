import { Ratelimit } from "@upstash/ratelimit";
import { Redis } from "@upstash/redis";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import type { RateState } from "@/lib/rate-limit";

/** `burst` tokens at most, refilled at `perSecond`. */
export type Bucket = { perSecond: number; burst: number };

/** A read is not worth waiting longer for: past this the request goes through. */
const REDIS_TIMEOUT_MS = 300;
const MAX_BUCKETS = 50_000;

const redis =
  env.UPSTASH_REDIS_REST_URL && env.UPSTASH_REDIS_REST_TOKEN
    ? new Redis({
        url: env.UPSTASH_REDIS_REST_URL,
        token: env.UPSTASH_REDIS_REST_TOKEN,
        retry: false,
        enableTelemetry: false,
        signal: () => AbortSignal.timeout(REDIS_TIMEOUT_MS),
      })
    : null;

const limiters = new Map<string, Ratelimit>();

function limiterOf(bucket: Bucket, client: Redis): Ratelimit {
  const id = `${bucket.perSecond}/${bucket.burst}`;
  let limiter = limiters.get(id);
  if (!limiter) {
    limiter = new Ratelimit({
      redis: client,
      prefix: "inkreel:rate",
      limiter: Ratelimit.tokenBucket(bucket.perSecond, "1 s", bucket.burst),
      timeout: REDIS_TIMEOUT_MS,
      ephemeralCache: false,
    });
    limiters.set(id, limiter);
  }
  return limiter;
}

export async function takeToken(key: string, bucket: Bucket): Promise<RateState> {
  if (redis) {
    try {
      const answer = await limiterOf(bucket, redis).limit(key);
      return {
        allowed: answer.success,
        limit: bucket.burst,
        remaining: Math.max(0, answer.remaining),
        reset: Math.max(0, Math.ceil((answer.reset - Date.now()) / 1000)),
      };
    } catch (error) {
      log.warn({ err: error }, "redis unavailable, counting in this process");
    }
  }
  return takeLocalToken(key, bucket, Date.now());
}

const local = new Map<string, { tokens: number; at: number }>();

export function takeLocalToken(key: string, { perSecond, burst }: Bucket, now: number): RateState {
  const before = local.get(key) ?? { tokens: burst, at: now };
  const tokens = Math.min(burst, before.tokens + (Math.max(0, now - before.at) / 1000) * perSecond);
  const allowed = tokens >= 1;
  const left = allowed ? tokens - 1 : tokens;
  local.delete(key);
  local.set(key, { tokens: left, at: now });
  // The first key of the map is the one unused for longest.
  const oldest = local.size > MAX_BUCKETS ? local.keys().next().value : undefined;
  if (oldest !== undefined) local.delete(oldest);
  return {
    allowed,
    limit: burst,
    remaining: Math.floor(left),
    reset: allowed ? Math.ceil((burst - left) / perSecond) : Math.ceil((1 - left) / perSecond),
  };
}

/** False = no Redis is configured. */
export async function pingRedis(): Promise<boolean> {
  if (!redis) return false;
  await redis.ping();
  return true;
}
