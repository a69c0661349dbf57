import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { startWorker, type Worker } from "./start-worker";

/** `npm run worker`: serves the functions, and runs the local engine unless INNGEST_BASE_URL names another. */
const GRACE_MS = 10_000;

let worker: Worker | undefined;
let stopping = false;

async function stop(signal: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ signal }, "worker: stopping");
  // Whatever holds on beyond this is taken up again after the next start.
  setTimeout(() => process.exit(0), GRACE_MS + 1_000).unref();
  await worker?.stop(GRACE_MS).catch((error) => log.error({ err: error }, "worker: stopped with an error"));
  process.exit(0);
}
process.on("SIGTERM", () => void stop("SIGTERM"));
process.on("SIGINT", () => void stop("SIGINT"));

try {
  worker = await startWorker(env);
  log.info({ url: worker.url, engine: worker.engine }, "worker: ready");
} catch (error) {
  process.stderr.write(
    `The worker cannot start: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
}
