import { invoke } from "inngest";
import { expect, test } from "vitest";
import { z } from "zod";
import { pool } from "@/db";
import { endedRuns, eventually, passTime } from "./testing";
import { engineForTests } from "./testing-rig";

const { newClient, serving } = engineForTests("waits");

test("sleeps hold until their time has come: durations and dates", async () => {
  const client = newClient();
  const log: string[] = [];
  const fn = client.createFunction(
    { id: "sleeper", triggers: [{ event: "sleeper/go" }], retries: 0 },
    async ({ step }) => {
      await step.sleep("long", 9_000_000);
      await step.run("one", () => log.push("one"));
      await step.sleepUntil("date", new Date(Date.now() + 86_400_000));
      return step.run("two", () => log.push("two"));
    },
  );
  await serving(client, [fn]);
  await client.send({ name: "sleeper/go", data: {} });
  const id = fn.id(client.id);
  const timers = (n: number) =>
    eventually(async () => {
      const rows = await pool`select step_id from engine_timers t join engine_runs r on r.id = t.run_id
        where r.function_id = ${id} and due_at > clock_timestamp()`;
      return rows.length === n;
    });
  await timers(1);
  expect(log).toEqual([]);
  await passTime(9_001);
  await eventually(() => log.length === 1);
  await timers(1);
  await passTime(86_400);
  expect((await endedRuns(id))[0]?.output).toBe(2);
});

test("waitForEvent gives the matching event, ignores others, and null when it times out", async () => {
  const client = newClient();
  const fn = client.createFunction(
    { id: "waiter", triggers: [{ event: "waiter/go" }], retries: 0 },
    async ({ step }) => {
      const first = await step.waitForEvent("first", {
        event: "waiter/answer",
        timeout: "1h",
        if: "async.data.job.id == event.data.id",
      });
      const second = await step.waitForEvent("second", {
        event: "waiter/answer",
        timeout: "1h",
        if: 'async.data.kind == "other"',
      });
      return [first?.data, second];
    },
  );
  await serving(client, [fn]);
  await client.send({ name: "waiter/go", data: { id: "x" } });
  const id = fn.id(client.id);
  const waits = (n: number) =>
    eventually(async () => {
      const rows =
        await pool`select 1 from engine_waits w join engine_runs r on r.id = w.run_id where function_id = ${id}`;
      const timers = await pool`select 1 from engine_steps s join engine_runs r on r.id = s.run_id
        where function_id = ${id} and s.status = 'pending' and s.op = 'WaitForEvent'`;
      return rows.length === n && timers.length === n;
    });
  await waits(1);
  await client.send([
    { name: "waiter/answer", data: { job: { id: "y" } } },
    { name: "waiter/answer", data: {} },
    { name: "waiter/answer", data: { job: { id: "x" }, n: 1 } },
  ]);
  await eventually(async () => {
    const [row] = await pool`select cardinality(stack) as n from engine_runs where function_id = ${id}`;
    return row?.n === 1;
  });
  await waits(1);
  await passTime(3_601);
  expect((await endedRuns(id))[0]?.output).toEqual([{ job: { id: "x" }, n: 1 }, null]);
});

test("an event that comes while the call that asks for it is still in flight is not lost", async () => {
  const client = newClient();
  const fn = client.createFunction(
    { id: "early", triggers: [{ event: "early/go" }], retries: 0 },
    async ({ step }) => {
      // Inside the call that reports the wait, before the engine can know of it.
      await client.send({ name: "early/answer", data: { n: 7 } });
      const answer = await step.waitForEvent("answer", { event: "early/answer", timeout: "1h" });
      return answer?.data.n;
    },
  );
  await serving(client, [fn]);
  await client.send({ name: "early/go", data: {} });
  expect((await endedRuns(fn.id(client.id)))[0]?.output).toBe(7);
});

test("invoke gives the other function's result, its error, or a timeout", async () => {
  const client = newClient();
  const double = client.createFunction(
    { id: "double", triggers: [invoke(z.object({ n: z.number() }))], retries: 0 },
    async ({ event, step }) =>
      step.run("double", () => {
        if (event.data.n === 0) throw new Error("nothing to double");
        return event.data.n * 2;
      }),
  );
  const slow = client.createFunction({ id: "slow", retries: 0 }, async ({ step }) => {
    await step.sleep("long", "1d");
  });
  const fn = client.createFunction(
    { id: "invoker", triggers: [{ event: "invoker/go" }], retries: 0 },
    async ({ step }) => {
      const four = await step.invoke("good", { function: double, data: { n: 2 } });
      const bad = await step
        .invoke("bad", { function: double, data: { n: 0 } })
        .catch((error: Error) => error.message);
      const late = await step
        .invoke("late", { function: slow, data: {}, timeout: "1h" })
        .catch((error: Error) => error.message);
      return [four, bad, late];
    },
  );
  await serving(client, [double, slow, fn]);
  await client.send({ name: "invoker/go", data: {} });
  const id = fn.id(client.id);
  await eventually(async () => {
    const rows = await pool`select 1 from engine_timers where kind = 'sleep' and run_id in
      (select id from engine_runs where function_id = ${slow.id(client.id)})`;
    return rows.length === 1;
  });
  await pool`update engine_timers set due_at = clock_timestamp() where kind = 'invoke'`;
  const [run] = await endedRuns(id);
  expect(run?.output).toEqual([
    4,
    "nothing to double",
    "Timed out waiting for the invoked function to complete",
  ]);
});

test("step.sendEvent starts other functions, and trigger conditions choose among them", async () => {
  const client = newClient();
  const got: string[] = [];
  const listener = (id: string, kind: string) =>
    client.createFunction(
      { id, triggers: [{ event: "child/go", if: `event.data.kind == '${kind}'` }], retries: 0 },
      async ({ event }) => got.push(`${id}:${event.data.n}`),
    );
  const fn = client.createFunction(
    { id: "sender", triggers: [{ event: "sender/go" }], retries: 0 },
    async ({ step }) => {
      const { ids } = await step.sendEvent("fan", [
        { name: "child/go", data: { kind: "a", n: 1 } },
        { name: "child/go", data: { kind: "b", n: 2 } },
        { name: "child/go", data: { kind: "c", n: 3 } },
      ]);
      return ids.length;
    },
  );
  const [a, b] = [listener("kind-a", "a"), listener("kind-b", "b")];
  await serving(client, [fn, a, b]);
  await client.send({ name: "sender/go", data: {} });
  expect((await endedRuns(fn.id(client.id)))[0]?.output).toBe(3);
  await endedRuns(a.id(client.id));
  await endedRuns(b.id(client.id));
  expect(got.sort()).toEqual(["kind-a:1", "kind-b:2"]);
});
