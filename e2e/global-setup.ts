import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { startStack } from "../scripts/lib/stack.mjs";
import { findEspeak, findFfmpeg } from "../scripts/lib/tools.mjs";

/** One production stack for all journeys: web, worker, its own database. `E2E_URL` names a running one instead. */
export default async function setup() {
  if (process.env.E2E_URL) return;
  const folder = resolve(".test", `e2e-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const stack = await startStack({
    dataDir: folder,
    tools: { ...findFfmpeg(folder), ...findEspeak() },
    fast: true,
    onDown: ({ name, why, log, again }) =>
      console.error(
        `${name} ended (${why}), ${again ? "started again" : "given up"}; its log ends:\n${readFileSync(log, "utf8").split("\n").slice(-40).join("\n")}`,
      ),
    env: { APP_ENV: "test", PROVIDER_POLL_SECONDS: "1", LOG_LEVEL: "warn" },
  });
  process.env.E2E_URL = stack.url;
  process.env.E2E_DATA = folder;
  return async () => {
    await stack.stop();
    if (!process.env.E2E_KEEP) rmSync(folder, { recursive: true, force: true });
  };
}
