// `npm test`: everything, from a fresh clone. Ends with `N passed, N failed`.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildApp, installPackages, root, say } from "./lib/run.mjs";
import { createReport, readPlaywright, readVitest } from "./lib/steps.mjs";
import { findChromium, findEspeak, findFfmpeg, findPostgres15 } from "./lib/tools.mjs";

const out = join(root, ".test");
const bin = (name) => join(root, "node_modules", ".bin", name);
const node = process.execPath;
const report = createReport();

installPackages();
mkdirSync(out, { recursive: true });
const tools = { ...findFfmpeg(out), ...findEspeak(), CHROMIUM_PATH: findChromium() };
const env = { ...process.env, ...tools, NEXT_TELEMETRY_DISABLED: "1" };

await report.command("format and lint", bin("biome"), ["ci", "--colors=off", "--max-diagnostics=50", "."], {
  env,
});
await report.command("route types", node, [join(root, "node_modules/next/dist/bin/next"), "typegen"], {
  env,
});

// Two cores: the types beside the build, then the tests.
const [, built] = await Promise.all([
  report.command("types", bin("tsc"), ["--noEmit"], { env }),
  buildApp({ label: "build" }).then(
    () => true,
    (error) => {
      say(`✗ build: ${error.message}`);
      return false;
    },
  ),
]);
report.count(built ? 1 : 0, built ? 0 : 1);

const vitestOut = join(out, "vitest.json");
const vitest = (label, args, extra = {}) =>
  report.tests(
    label,
    bin("vitest"),
    ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${vitestOut}`, ...args],
    vitestOut,
    readVitest,
    {
      env: { ...env, ...extra },
    },
  );
await vitest("unit and integration", []);

const postgres15 = findPostgres15();
if (postgres15) {
  const { startDebianPostgres } = await import("./lib/postgres15.mjs");
  const server = await startDebianPostgres(postgres15, join(out, `pg15-${process.pid}`));
  try {
    await vitest(
      "data layer on PostgreSQL 15",
      ["--project", "db", "db/", "lib/credits", "lib/generations"],
      { TEST_DATABASE_URL: server.url },
    );
  } finally {
    await server.stop();
  }
} else
  say("– PostgreSQL 15 is not to be had on this platform: the data layer ran on the embedded server only");

if (built) {
  const playwrightOut = join(out, "playwright.json");
  await report.tests("browser", bin("playwright"), ["test"], playwrightOut, readPlaywright, {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightOut },
  });
  await report.command(
    "crash proof, two seeds",
    node,
    ["--import", "tsx", "scripts/crash-proof.ts", "--seeds", "2"],
    { env },
  );
}
rmSync(join(out, "stack"), { recursive: true, force: true });
report.finish();
