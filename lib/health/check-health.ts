import { access, constants, mkdir } from "node:fs/promises";
import { pingDatabase } from "@/db/ping";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { pingRedis } from "@/lib/rate-limit/buckets";
import { configuredDrivers } from "@/lib/storage/drivers";
import { VERSION } from "./version";

/** `embedded` = served by this process; `detached` = nobody is there to do it, by configuration. */
export type PartStatus = "ok" | "down" | "embedded" | "detached";
export type Part = { status: PartStatus; latency_ms: number };
export type Health = {
  status: "ok" | "degraded" | "down";
  timestamp: string;
  components: { database: Part; redis: Part; storage: Part; jobs: Part };
  version: string;
};

const TIMEOUT_MS = 3_000;
const KEPT_MS = 1_000;

async function timed(name: string, check: () => Promise<PartStatus>): Promise<Part> {
  const began = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("timed out")), TIMEOUT_MS);
  });
  let status: PartStatus;
  try {
    status = await Promise.race([check(), late]);
  } catch (error) {
    log.warn({ err: error, part: name }, "health check failed");
    status = "down";
  } finally {
    clearTimeout(timer);
  }
  return { status, latency_ms: Math.round((performance.now() - began) * 10) / 10 };
}

async function checkStorage(): Promise<PartStatus> {
  await mkdir(env.DATA_DIR, { recursive: true });
  await access(env.DATA_DIR, constants.W_OK);
  for (const driver of configuredDrivers()) await driver.head("system/health");
  return "ok";
}

async function checkJobs(): Promise<PartStatus> {
  const urls = [env.WORKER_URL, env.INNGEST_BASE_URL].filter((url) => url !== undefined);
  for (const url of urls) {
    const answer = await fetch(new URL("/health", url), { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!answer.ok) return "down";
  }
  return env.WORKER_URL === undefined ? "detached" : "ok";
}

async function look(): Promise<Health> {
  const [database, redis, storage, jobs] = await Promise.all([
    timed("database", async () => {
      await pingDatabase();
      return "ok";
    }),
    timed("redis", async () => ((await pingRedis()) ? "ok" : "embedded")),
    timed("storage", checkStorage),
    timed("jobs", checkJobs),
  ]);
  const components = { database, redis, storage, jobs };
  const broken = Object.values(components).some(({ status }) => status === "down" || status === "detached");
  const status = database.status === "down" ? "down" : broken ? "degraded" : "ok";
  return { status, timestamp: new Date().toISOString(), components, version: VERSION };
}

let kept: { at: number; health: Promise<Health> } | undefined;

/** The state of every part; looked at once a second at most, however many ask. Only the database is indispensable. */
export function checkHealth(): Promise<Health> {
  const now = performance.now();
  if (kept === undefined || now - kept.at > KEPT_MS) kept = { at: now, health: look() };
  return kept.health;
}

export async function healthResponse(): Promise<Response> {
  const health = await checkHealth();
  const headers = { "Cache-Control": "no-store" };
  if (health.status === "down")
    return Response.json(health, { status: 503, headers: { ...headers, "Retry-After": "5" } });
  return Response.json(health, { headers });
}
