import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { VERSION } from "./version";

/** Says at start which outside parts are configured and which are served by this machine. */
export function reportParts(): void {
  log.info(
    {
      version: VERSION,
      mode: env.production ? "production" : env.APP_ENV,
      url: env.APP_URL,
      redis: env.UPSTASH_REDIS_REST_URL === undefined ? "in process" : "upstash",
      jobs: env.INNGEST_BASE_URL ?? "inngest cloud",
      worker: env.WORKER_URL ?? "none: nothing that draws, speaks or renders can be started",
      addresses: env.TRUST_PROXY === 0 ? "from the connection" : `behind ${env.TRUST_PROXY} proxies`,
    },
    "inkreel starts",
  );
}
