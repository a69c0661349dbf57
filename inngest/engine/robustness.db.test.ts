import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { serve } from "inngest/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pool } from "@/db";
import { pruneEngine } from "@/db/queries/engine";
import type { Engine } from "./engine";
import { endedRuns, eventually, serveApp, testClient, testEngine } from "./testing";

let engine: Engine;
const apps: { stop(): Promise<void> }[] = [];
beforeAll(async () => {
  engine = await testEngine({ leaseMs: 400, renewMs: 120 });
});
afterAll(async () => {
  for (const app of apps) await app.stop();
  await engine.stop(0);
});
const serving = async (...args: Parameters<typeof serveApp>) => {
  const app = await serveApp(...args);
  apps.push(app);
  return app;
};
const cutConnections = () =>
  pool`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'inkreel-engine'`;

test("a step that outlives its lease many times over is called once", async () => {
  const client = testClient(engine.url, "long");
  let calls = 0;
  const fn = client.createFunction(
    { id: "fn", triggers: [{ event: "long/go" }], retries: 0 },
    async ({ step }) =>
      step.run("long", async () => {
        calls += 1;
        await delay(1_500);
        return calls;
      }),
  );
  await serving(client, [fn]);
  await client.send({ name: "long/go", data: {} });
  expect((await endedRuns(fn.id(client.id)))[0]).toMatchObject({ status: "completed", output: 1 });
  expect(calls).toBe(1);
});

test("cut database connections, the listening one too, stop nothing and repeat nothing", async () => {
  const client = testClient(engine.url, "cut");
  const ran: string[] = [];
  const fn = client.createFunction(
    { id: "fn", triggers: [{ event: "cut/go" }], retries: 0 },
    async ({ step, event }) => {
      for (const name of ["a", "b", "c", "d"])
        await step.run(name, async () => {
          ran.push(`${event.data.n}${name}`);
          await delay(30);
        });
    },
  );
  await serving(client, [fn]);
  await client.send(Array.from({ length: 30 }, (_, n) => ({ name: "cut/go", data: { n } })));
  for (let cut = 0; cut < 5; cut++) {
    await cutConnections();
    await delay(60);
  }
  const runs = await endedRuns(fn.id(client.id), 30);
  expect(runs.every(({ status }) => status === "completed")).toBe(true);
  expect([...ran].sort()).toEqual([...new Set(ran)].sort());
  expect(ran).toHaveLength(120);
});

test("a burst of a thousand events completes, each run once", async () => {
  const client = testClient(engine.url, "burst");
  const seen = new Set<number>();
  let calls = 0;
  const fn = client.createFunction(
    { id: "fn", triggers: [{ event: "burst/go" }], retries: 0 },
    async ({ event }) => {
      calls += 1;
      seen.add(event.data.n);
    },
  );
  await serving(client, [fn]);
  await client.send(Array.from({ length: 1_000 }, (_, n) => ({ name: "burst/go", data: { n } })));
  await endedRuns(fn.id(client.id), 1_000);
  expect([seen.size, calls]).toEqual([1_000, 1_000]);
});

test("an app that is down uses up no attempt: its runs go on when it is back", async () => {
  const client = testClient(engine.url, "down");
  const fn = client.createFunction(
    { id: "fn", triggers: [{ event: "down/go" }], retries: 0 },
    async ({ attempt }) => attempt,
  );
  const app = await serving(client, [fn]);
  const port = Number(new URL(app.url).port);
  await app.stop();
  await client.send({ name: "down/go", data: {} });
  const id = fn.id(client.id);
  await eventually(async () => {
    const rows = await pool`select 1 from engine_jobs where dispatch > 0 and leased_by is null and run_id in
      (select id from engine_runs where function_id = ${id})`;
    return rows.length === 1;
  });
  const server = createServer(serve({ client, functions: [fn] }));
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  expect((await endedRuns(id))[0]).toMatchObject({ status: "completed", output: 0 });
  server.close();
  server.closeAllConnections();
});

test("work whose process died again and again while running it is failed, not started for ever", async () => {
  const client = testClient(engine.url, "poison");
  let calls = 0;
  const fn = client.createFunction(
    { id: "fn", triggers: [{ event: "poison/go" }], retries: 3 },
    async () => ++calls,
  );
  await serving(client, [fn]);
  await client.send({ name: "poison/go", data: {}, ts: Date.now() + 3_600_000 });
  await pool`update engine_jobs set available_at = clock_timestamp(), losses = 10, leased_by = ${randomUUID()},
    lease_until = clock_timestamp() where run_id in
    (select id from engine_runs where function_id = ${fn.id(client.id)})`;
  const [run] = await endedRuns(fn.id(client.id));
  expect(run).toMatchObject({
    status: "failed",
    error: { message: "The process died 11 times while running this" },
  });
  expect(calls).toBe(0);
});

test("housekeeping removes what ended long ago, with its steps and events, and nothing else", async () => {
  const client = testClient(engine.url, "prune");
  const fn = client.createFunction(
    { id: "fn", triggers: [{ event: "prune/go" }], retries: 0 },
    async ({ step }) => step.run("a", () => 1),
  );
  await serving(client, [fn]);
  await client.send([1, 2].map((n) => ({ name: "prune/go", data: { n } })));
  const [old, recent] = await endedRuns(fn.id(client.id), 2);
  await pool`update engine_runs set ended_at = ended_at - interval '8 days' where id = ${old?.id ?? ""}`;
  await pool`update engine_events set received_at = received_at - interval '8 days' where name = 'prune/go'`;
  await pruneEngine(pool, 7);
  const left = await pool`select id from engine_runs where function_id = ${fn.id(client.id)}`;
  expect(left).toEqual([{ id: recent?.id }]);
  expect(await pool`select 1 from engine_steps where run_id = ${old?.id ?? ""}`).toHaveLength(0);
  expect(await pool`select 1 from engine_events where name = 'prune/go'`).toHaveLength(1);
});
