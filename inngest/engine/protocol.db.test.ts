import { afterAll, beforeAll, expect, test } from "vitest";
import { pool } from "@/db";
import { registerApp } from "../worker/register-app";
import type { Engine } from "./engine";
import { bearerOf, canonical, sign } from "./signature";
import {
  endedRuns,
  eventually,
  listenLocally,
  serveApp,
  TEST_EVENT_KEY,
  TEST_SIGNING_KEY,
  testClient,
  testEngine,
} from "./testing";

const OTHER_KEY = `signkey-test-${"f".repeat(64)}`;
let engine: Engine;
const apps: { stop(): Promise<void> }[] = [];
beforeAll(async () => {
  engine = await testEngine();
});
afterAll(async () => {
  for (const app of apps) await app.stop();
  await engine.stop(0);
});

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${engine.url}${path}`, { method: "POST", body, headers });

test("an app refuses calls and registrations that are unsigned, signed with another key, or old", async () => {
  const client = testClient(engine.url, "signed");
  let ran = 0;
  const fn = client.createFunction({ id: "fn", triggers: [{ event: "signed/go" }] }, async () => ++ran);
  const app = await serveApp(client, [fn]);
  apps.push(app);
  const event = { name: "signed/go", data: {} };
  const ctx = { run_id: "r", attempt: 0 };
  const body = canonical({ version: 2, event, events: [event], steps: {}, ctx });
  const call = (method: string, signature?: string) =>
    fetch(`${app.serveUrl}?fnId=signed-fn&stepId=step`, {
      method,
      body,
      headers: { "content-type": "application/json", ...(signature && { "x-inngest-signature": signature }) },
    });
  const old = Math.floor(Date.now() / 1000) - 600;
  for (const method of ["POST", "PUT"])
    for (const bad of [undefined, "t=1&s=x", sign(body, OTHER_KEY), sign(body, TEST_SIGNING_KEY, old)])
      expect((await call(method, bad)).status, `${method} ${bad}`).toBe(401);
  expect(ran).toBe(0);
  const good = await call("POST", sign(body, TEST_SIGNING_KEY));
  expect([good.status, await good.text()]).toEqual([200, "1"]);
});

test("the engine refuses a wrong event key and a wrong bearer", async () => {
  expect((await post("/e/wrong", "[]")).status).toBe(401);
  const path = "/v1/runs/00000000-0000-7000-8000-000000000000";
  for (const authorization of ["", "Bearer x", `Bearer ${TEST_SIGNING_KEY}`, `Bearer ${bearerOf(OTHER_KEY)}`])
    expect((await fetch(engine.url + path, { headers: { authorization } })).status).toBe(401);
  const headers = { authorization: `Bearer ${bearerOf(TEST_SIGNING_KEY)}` };
  expect((await fetch(engine.url + path, { headers })).status).toBe(404);
  expect((await post("/fn/register", "{}")).status).toBe(401);
  expect((await fetch(`${engine.url}/health`)).status).toBe(200);
});

test("one event or many are taken; what is not an event is refused", async () => {
  const path = `/e/${TEST_EVENT_KEY}`;
  const one = await (await post(path, JSON.stringify({ name: "x/y", data: {} }))).json();
  expect(one).toMatchObject({ status: 200, ids: [expect.any(String)] });
  const many = await (await post(path, JSON.stringify([{ name: "x/y" }, { name: "x/z" }]))).json();
  expect(many.ids).toHaveLength(2);
  for (const bad of ["not json", "[{}]", '[{"name":""}]', '[{"name":"a\\u0000b"}]', "3"])
    expect((await post(path, bad)).status, bad).toBe(400);
});

test("the sender's own repeats of one request start one run", async () => {
  const client = testClient(engine.url, "seeded");
  const fn = client.createFunction({ id: "fn", triggers: [{ event: "seeded/go" }] }, async () => "ran");
  apps.push(await serveApp(client, [fn]));
  const headers = { "x-inngest-event-id-seed": `${Date.now()},c2VlZA==` };
  const body = JSON.stringify([
    { name: "seeded/go", data: {} },
    { name: "seeded/go", data: {} },
  ]);
  const send = async () => (await (await post(`/e/${TEST_EVENT_KEY}`, body, headers)).json()).ids;
  expect(await send()).toEqual(await send());
  await endedRuns(fn.id("seeded"), 2);
  const rows = await pool`select 1 from engine_runs where function_id = ${fn.id("seeded")}`;
  expect(rows).toHaveLength(2);
});

test("an answer that is unsigned, signed with another key, or not the SDK's is a failed attempt", async () => {
  const client = testClient(engine.url, "forged");
  const fn = client.createFunction(
    { id: "fn", triggers: [{ event: "forged/go" }], retries: 1 },
    async () => "real",
  );
  const app = await serveApp(client, [fn]);
  apps.push(app);
  const signed = (key: string) => ({
    "x-inngest-sdk": "inngest-js:v4",
    "x-inngest-signature": sign('"forged"', key),
  });
  const answers: Record<string, string>[] = [
    {},
    { "x-inngest-signature": sign('"forged"', TEST_SIGNING_KEY) },
    { "x-inngest-sdk": "inngest-js:v4" },
    signed(OTHER_KEY),
  ];
  let calls = 0;
  let headers: Record<string, string> = {};
  const forger = await listenLocally((_request, response) => {
    calls += 1;
    response.writeHead(200, { "content-type": "application/json", ...headers });
    response.end('"forged"');
  });
  apps.push(forger);
  const config = {
    ...(await configOf("forged-fn")),
    steps: { step: { runtime: { type: "http", url: forger.url } } },
  };
  const registration = {
    appName: "forged",
    functions: [{ ...config, steps: { step: { ...config.steps.step, retries: { attempts: 0 } } } }],
  };
  const authorization = `Bearer ${bearerOf(TEST_SIGNING_KEY)}`;
  expect((await post("/fn/register", JSON.stringify(registration), { authorization })).status).toBe(200);
  for (const [index, answer] of answers.entries()) {
    headers = answer;
    await client.send({ name: "forged/go", data: {} });
    const runs = await endedRuns("forged-fn", index + 1);
    expect(runs[index]).toMatchObject({ status: "failed", output: null });
  }
  headers = signed(TEST_SIGNING_KEY);
  await client.send({ name: "forged/go", data: {} });
  expect((await endedRuns("forged-fn", 5))[4]).toMatchObject({ status: "completed", output: "forged" });
  expect(calls).toBe(5);
});

const configOf = async (id: string) => {
  const [row] = await pool`select config from engine_functions where id = ${id}`;
  return row?.config as Record<string, unknown>;
};

test("options the engine does not do are refused at registration, by name, and nothing is stored", async () => {
  const client = testClient(engine.url, "refused");
  const trigger = [{ event: "refused/go" }];
  const options: [string, Parameters<typeof client.createFunction>[0]][] = [
    ["batchEvents", { id: "f", triggers: trigger, batchEvents: { maxSize: 5, timeout: "5s" } }],
    ["debounce", { id: "f", triggers: trigger, debounce: { period: "5s" } }],
    ["throttle", { id: "f", triggers: trigger, throttle: { limit: 1, period: "5s" } }],
    ["rateLimit", { id: "f", triggers: trigger, rateLimit: { limit: 1, period: "5s" } }],
    ["singleton", { id: "f", triggers: trigger, singleton: { mode: "skip" } }],
    [
      "concurrency",
      { id: "f", triggers: trigger, concurrency: { limit: 1, key: "event.data.a + event.data.b" } },
    ],
    ["idempotency", { id: "f", triggers: trigger, idempotency: "event.data.a + '-x'" }],
    ["priority", { id: "f", triggers: trigger, priority: { run: "event.data.vip ? 100 : 0" } }],
    ["expression", { id: "f", triggers: [{ event: "refused/go", if: "event.data.n > 1" }] }],
    [
      "cancel",
      { id: "f", triggers: trigger, cancelOn: [{ event: "x", if: "async.data.a == event.data.a && true" }] },
    ],
    ["event", { id: "f", triggers: [{ event: "refused/*" }] }],
    ["cron", { id: "f", triggers: [{ cron: "every day" }] }],
  ];
  for (const [name, option] of options) {
    const fn = client.createFunction(option, async () => {});
    await expect(serveApp(client, [fn]), name).rejects.toThrow(new RegExp(`refused-f[^]*${name}`));
  }
  expect(await configOf("refused-f")).toBeUndefined();
});

test("a function that is no longer registered starts nothing and keeps its open runs", async () => {
  const client = testClient(engine.url, "archived");
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const fn = client.createFunction(
    { id: "fn", triggers: [{ event: "archived/go" }], retries: 0 },
    async ({ step }) => {
      await step.run("hold", () => gate);
      return "finished";
    },
  );
  const app = await serveApp(client, [fn]);
  apps.push(app);
  await client.send({ name: "archived/go", data: {} });
  await eventually(
    async () => (await pool`select 1 from engine_jobs where leased_by is not null`).length > 0,
  );
  apps.push(await serveApp(client, []));
  await client.send({ name: "archived/go", data: {} });
  open();
  const runs = await endedRuns("archived-fn");
  expect(runs.map(({ output }) => output)).toEqual(["finished"]);
});

test("an app signs on with the fallback key while keys are being changed", async () => {
  const rotating = await testEngine({ signingKey: OTHER_KEY, signingKeyFallback: TEST_SIGNING_KEY });
  const client = testClient(rotating.url, "rotating");
  const fn = client.createFunction({ id: "fn", triggers: [{ event: "rotating/go" }] }, async () => "ran");
  await expect(serveApp(client, [fn])).resolves.toBeDefined();
  await rotating.stop(0);
});

test("a server that is not ours is reported, not taken for an engine", async () => {
  const other = await listenLocally((_request, response) => response.writeHead(404).end("nothing here"));
  apps.push(other);
  await expect(registerApp(other.url, TEST_SIGNING_KEY)).rejects.toThrow("status 404");
});
