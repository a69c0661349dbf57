// Runs a script of ours as the product of this folder runs: with its variables, its secrets and its database, which is
// started for the moment when `up` does not run. `node scripts/with-settings.mjs scripts/keys-rotate.ts`

import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { readEnvFiles, root } from "./lib/run.mjs";
import { sharedEnv } from "./lib/stack.mjs";

const [script = "", ...args] = process.argv.slice(2);
readEnvFiles();
const data = resolve(root, process.env.DATA_DIR || ".data");
mkdirSync(data, { recursive: true });
const { env, database } = await sharedEnv(data);
try {
  if (database && !database.adopted)
    spawnSync(process.execPath, ["--import", "tsx", "scripts/migrate.ts"], {
      cwd: root,
      env,
      stdio: "inherit",
    });
  const { status } = spawnSync(process.execPath, ["--import", "tsx", script, ...args], {
    cwd: root,
    env,
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
} finally {
  if (database && !database.adopted) await database.stop();
}
