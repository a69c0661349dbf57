// `npm run check`: the quick half. Format, lint, types and the tests that need no database.
import { join } from "node:path";
import { installPackages, root } from "./lib/run.mjs";
import { createReport, readVitest } from "./lib/steps.mjs";

const bin = (name) => join(root, "node_modules", ".bin", name);
const report = createReport();
installPackages();
await report.command("format and lint", bin("biome"), ["ci", "--colors=off", "--max-diagnostics=50", "."]);
await report.command("route types", process.execPath, [
  join(root, "node_modules/next/dist/bin/next"),
  "typegen",
]);
await report.command("types", bin("tsc"), ["--noEmit"]);
const out = join(root, ".test", "check.json");
await report.tests(
  "unit",
  bin("vitest"),
  ["run", "--project", "unit", "--reporter=default", "--reporter=json", `--outputFile.json=${out}`],
  out,
  readVitest,
);
report.finish();
