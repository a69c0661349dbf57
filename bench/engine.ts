import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Inngest } from "inngest";
import { serve } from "inngest/node";
import { migrateDatabase } from "../db/migrate";
import { startEngine } from "../inngest/engine/engine";
import { registerApp } from "../inngest/worker/register-app";
import { startPostgres } from "../scripts/lib/postgres.mjs";

/**
 * What the engine adds to a step: 200 runs of four steps that do nothing, one run at a time (the gap between two steps of
 * a run is all engine and SDK), then all at once (wall time per step). `npx tsx bench/engine.ts`
 */
const RUNS = 200;
const STEPS = 4;
const signingKey = `signkey-bench-${"ab".repeat(32)}`;
const eventKey = "bench";

const percentile = (values: number[], share: number) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};
const round = (ms: number) => Math.round(ms * 100) / 100;

const folder = mkdtempSync(join(tmpdir(), "inkreel-bench-"));
const database = await startPostgres({ folder, fast: false });
const databaseUrl = database.url("postgres");
await migrateDatabase(databaseUrl);
const engine = await startEngine({ databaseUrl, port: 0, signingKey, eventKeys: [eventKey] });
const silent = { info() {}, warn() {}, error() {}, debug() {} };
const client = new Inngest({
  id: "bench",
  eventKey,
  signingKey,
  baseUrl: engine.url,
  isDev: false,
  checkpointing: false,
  logger: silent,
  internalLogger: silent,
});

const gaps: number[] = [];
let ended = 0;
let onEnded = () => {};
const last = new Map<string, number>();
const flow = client.createFunction(
  { id: "flow", triggers: [{ event: "bench/go" }], retries: 0 },
  async ({ step, runId }) => {
    for (let n = 0; n < STEPS; n++)
      await step.run(`step-${n}`, () => {
        const now = performance.now();
        const before = last.get(runId);
        if (before !== undefined) gaps.push(now - before);
        last.set(runId, now);
      });
    ended += 1;
    onEnded();
  },
);
const app = createServer(serve({ client, functions: [flow] }));
await new Promise<void>((resolve) => app.listen(0, "127.0.0.1", resolve));
await registerApp(`http://127.0.0.1:${(app.address() as AddressInfo).port}/api/inngest`, signingKey);

const untilEnded = (count: number) =>
  new Promise<void>((resolve) => {
    onEnded = () => ended >= count && resolve();
    onEnded();
  });
const send = (count: number) =>
  client.send(Array.from({ length: count }, (_, n) => ({ name: "bench/go", data: { n } })));

await send(10);
await untilEnded(10);
gaps.length = 0;
for (let n = 0; n < RUNS; n++) {
  await send(1);
  await untilEnded(11 + n);
}
const alone = { p50: round(percentile(gaps, 0.5)), p95: round(percentile(gaps, 0.95)) };
const startedAt = performance.now();
await send(RUNS);
await untilEnded(10 + 2 * RUNS);
const wallPerStep = round((performance.now() - startedAt) / (RUNS * STEPS));

const result = { runs: RUNS, steps: STEPS, oneRunAtATimeMsPerStep: alone, allAtOnceMsPerStep: wallPerStep };
mkdirSync("bench/results", { recursive: true });
writeFileSync("bench/results/engine.json", `${JSON.stringify(result, null, 2)}\n`);
process.stdout.write(`${JSON.stringify(result)}\n`);

await engine.stop(1_000);
app.close();
app.closeAllConnections();
await database.stop();
rmSync(folder, { recursive: true, force: true });
