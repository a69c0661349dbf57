import { expect, test } from "vitest";
import { pool } from "@/db";
import { bearerOf } from "./signature";
import { endedRuns, eventually, passTime, TEST_SIGNING_KEY } from "./testing";
import { engineForTests } from "./testing-rig";

const { newClient, serving, url } = engineForTests("control", { workers: 8 });
const rest = (path: string, method = "GET") =>
  fetch(`${url()}${path}`, {
    method,
    headers: { authorization: `Bearer ${bearerOf(TEST_SIGNING_KEY)}` },
  });
const sleeping = (functionId: string, runs: number) =>
  eventually(async () => {
    const rows = await pool`select 1 from engine_timers where kind = 'sleep' and run_id in
      (select id from engine_runs where function_id = ${functionId})`;
    return rows.length === runs;
  });
const statuses = async (functionId: string) =>
  (await pool`select status from engine_runs where function_id = ${functionId} order by created_at`).map(
    (r) => r.status,
  );

test("cancelOn ends the matching run between steps, tells listeners, and does not call onFailure", async () => {
  const client = newClient();
  let failed = 0;
  const after: string[] = [];
  const fn = client.createFunction(
    {
      id: "cancellable",
      triggers: [{ event: "cancellable/go" }],
      cancelOn: [{ event: "cancellable/stop", if: "async.data.id == event.data.id" }],
      onFailure: () => {
        failed += 1;
      },
      retries: 0,
    },
    async ({ step, event }) => {
      await step.sleep("long", "1h");
      await step.run("after", () => after.push(event.data.id));
    },
  );
  const cancelled: string[] = [];
  const listener = client.createFunction(
    { id: "listener", triggers: [{ event: "inngest/function.cancelled" }], retries: 0 },
    async ({ event }) => cancelled.push(event.data.event.data.id),
  );
  await serving(client, [fn, listener]);
  await client.send(["a", "b"].map((id) => ({ name: "cancellable/go", data: { id } })));
  await client.send({ name: "cancellable/stop", data: { id: "a" } });
  await endedRuns(listener.id(client.id));
  await sleeping(fn.id(client.id), 1);
  await passTime(3_600);
  await endedRuns(fn.id(client.id), 2);
  expect(await statuses(fn.id(client.id))).toEqual(["cancelled", "completed"]);
  expect([after, cancelled, failed]).toEqual([["b"], ["a"], 0]);
});

test("a run can be read and cancelled over REST; a step in flight ends, and its result is dropped", async () => {
  const client = newClient();
  let release = () => {};
  let began = false;
  const fn = client.createFunction(
    { id: "rest", triggers: [{ event: "rest/go" }], retries: 0 },
    async ({ step }) => {
      await step.run("hold", () => {
        began = true;
        return new Promise<void>((resolve) => {
          release = resolve;
        });
      });
      return step.run("never", () => "never");
    },
  );
  await serving(client, [fn]);
  await client.send({ name: "rest/go", data: { big: 1 } });
  await eventually(() => began);
  const [row] = await pool`select id from engine_runs where function_id = ${fn.id(client.id)}`;
  expect((await (await rest(`/v1/runs/${row?.id}`)).json()).data).toMatchObject({ status: "Running" });
  expect(await (await rest(`/v0/runs/${row?.id}/batch`)).json()).toMatchObject([{ data: { big: 1 } }]);
  expect((await fetch(`${url()}/v1/runs/${row?.id}`, { method: "DELETE" })).status).toBe(401);
  expect((await rest(`/v1/runs/${row?.id}`, "DELETE")).status).toBe(204);
  expect((await rest(`/v1/runs/${row?.id}`, "DELETE")).status).toBe(409);
  release();
  expect((await (await rest(`/v1/runs/${row?.id}`)).json()).data).toMatchObject({ status: "Cancelled" });
  expect(await pool`select 1 from engine_steps where run_id = ${row?.id}`).toHaveLength(0);
});

test("idempotency starts one run per key, and a repeated event id starts nothing", async () => {
  const client = newClient();
  const fn = client.createFunction(
    { id: "once", triggers: [{ event: "once/go" }], idempotency: "event.data.key", retries: 0 },
    async () => "ran",
  );
  const all = client.createFunction(
    { id: "all", triggers: [{ event: "once/go" }], retries: 0 },
    async () => "ran",
  );
  await serving(client, [fn, all]);
  const send = (id: string, key: string) => client.send({ id, name: "once/go", data: { key } });
  const first = await send("e1", "k");
  const again = await send("e1", "k");
  expect(again.ids).toEqual(first.ids);
  await send("e2", "k");
  await send("e3", "other");
  await client.send([
    { id: "e4", name: "once/go", data: { key: "burst" } },
    { id: "e4", name: "once/go", data: { key: "burst" } },
    { id: "e5", name: "once/go", data: { key: "burst" } },
  ]);
  await endedRuns(fn.id(client.id), 3);
  await endedRuns(all.id(client.id), 5);
  expect(await statuses(fn.id(client.id))).toHaveLength(3);
  expect(await statuses(all.id(client.id))).toHaveLength(5);
});

test("a concurrency limit with a key bounds executing steps per value, not sleeping runs", async () => {
  const client = newClient();
  const now: Record<string, number> = { a: 0, b: 0 };
  const most: Record<string, number> = { a: 0, b: 0 };
  const fn = client.createFunction(
    {
      id: "limited",
      triggers: [{ event: "limited/go" }],
      concurrency: { limit: 2, key: "event.data.user" },
      retries: 0,
    },
    async ({ step, event }) => {
      const user: string = event.data.user;
      await step.run("work", async () => {
        now[user] = (now[user] ?? 0) + 1;
        most[user] = Math.max(most[user] ?? 0, now[user]);
        // The first waits for its neighbour, however slow the machine; then both stay a while for one too many to come.
        await eventually(() => (most[user] ?? 0) >= 2);
        await new Promise((resolve) => setTimeout(resolve, 40));
        now[user] -= 1;
      });
      await step.sleep("pause", "1h");
    },
  );
  await serving(client, [fn]);
  const users = [..."aaaaaabbb"];
  await client.send(users.map((user) => ({ name: "limited/go", data: { user } })));
  await sleeping(fn.id(client.id), users.length);
  expect(most).toEqual({ a: 2, b: 2 });
});

test("a shared pool bounds several functions together", async () => {
  const client = newClient();
  let now = 0;
  let most = 0;
  const make = (id: string) =>
    client.createFunction(
      {
        id,
        triggers: [{ event: "pool/go" }],
        concurrency: [{ limit: 1, key: '"kling"', scope: "account" }],
        retries: 0,
      },
      async ({ step }) =>
        step.run("work", async () => {
          now += 1;
          most = Math.max(most, now);
          await new Promise((resolve) => setTimeout(resolve, 20));
          now -= 1;
        }),
    );
  const [one, two] = [make("pool-one"), make("pool-two")];
  await serving(client, [one, two]);
  await client.send([1, 2].map((n) => ({ name: "pool/go", data: { n } })));
  await endedRuns(one.id(client.id), 2);
  await endedRuns(two.id(client.id), 2);
  expect(most).toBe(1);
});

test("priority decides among waiting runs", async () => {
  const client = newClient();
  const order: number[] = [];
  const fn = client.createFunction(
    {
      id: "ordered",
      triggers: [{ event: "ordered/go" }],
      priority: { run: "event.data.priority" },
      concurrency: 1,
      retries: 0,
    },
    async ({ event }) => {
      order.push(event.data.priority);
      await new Promise((resolve) => setTimeout(resolve, 10));
    },
  );
  await serving(client, [fn]);
  await client.send([0, -100, 50, 300].map((priority) => ({ name: "ordered/go", data: { priority } })));
  await endedRuns(fn.id(client.id), 4);
  expect(order).toEqual([300, 50, 0, -100]);
});
