// `npm run test:nightly`: the long proofs. Many crash seeds, long property runs, poisoned files. Prints its figures.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { buildApp, installPackages, root } from "./lib/run.mjs";
import { createReport, readVitest } from "./lib/steps.mjs";
import { findChromium, findEspeak, findFfmpeg } from "./lib/tools.mjs";

const out = join(root, ".test");
const report = createReport();
installPackages();
mkdirSync(out, { recursive: true });
const env = {
  ...process.env,
  ...findFfmpeg(out),
  ...findEspeak(),
  CHROMIUM_PATH: findChromium(),
  NIGHTLY: "1",
};
await buildApp({ label: "build" });
const file = join(out, "nightly.json");
await report.tests(
  "long tests",
  join(root, "node_modules", ".bin", "vitest"),
  [
    "run",
    "--config",
    "vitest.nightly.config.ts",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ],
  file,
  readVitest,
  { env },
);
const seeds = process.env.CRASH_SEEDS ?? "200";
await report.command(
  `crash proof, ${seeds} seeds`,
  process.execPath,
  ["--import", "tsx", "scripts/crash-proof.ts", "--seeds", seeds],
  { env },
);
report.finish();
