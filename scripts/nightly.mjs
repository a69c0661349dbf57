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
// A seed mostly waits for leases to run out, so several products are killed beside each other.
const seeds = Number(process.env.CRASH_SEEDS ?? 200);
const lanes = Math.min(3, seeds);
await Promise.all(
  Array.from({ length: lanes }, (_, lane) => {
    const first = 1 + Math.floor((lane * seeds) / lanes);
    const last = Math.floor(((lane + 1) * seeds) / lanes);
    return report.command(
      `crash proof, seeds ${first} to ${last}`,
      process.execPath,
      [
        ...["--import", "tsx", "scripts/crash-proof.ts"],
        ...["--start", String(first), "--seeds", String(last - first + 1)],
      ],
      { env },
    );
  }),
);
report.finish();
