import { cron, invoke } from "inngest";
import { expect, test } from "vitest";
import { z } from "zod";
import { pool } from "@/db";
import { endedRuns, eventually, passTime } from "./testing";
import { engineForTests } from "./testing-rig";

const { newClient, serving } = engineForTests("time", { workers: 8 });
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

test("a cron starts a run at its time, once, and is set for the next one", async () => {
  const client = newClient();
  const fn = client.createFunction(
    { id: "nightly", triggers: [cron("TZ=Asia/Shanghai 30 3 * * *")], retries: 0 },
    async ({ event }) => event.name,
  );
  await serving(client, [fn]);
  const id = fn.id(client.id);
  await passTime(2 * 86_400);
  const runs = await endedRuns(id);
  expect(runs.map((run) => run.output)).toEqual(["inngest/scheduled.timer"]);
  const [next] = await pool`select next_at > clock_timestamp() as later,
    extract(hour from next_at at time zone 'Asia/Shanghai')::int as hour,
    extract(minute from next_at at time zone 'Asia/Shanghai')::int as minute
    from engine_crons where function_id = ${id}`;
  expect(next).toEqual({ later: true, hour: 3, minute: 30 });
});

test("timeouts cancel what does not start or finish in time", async () => {
  const client = newClient();
  const slow = client.createFunction(
    { id: "finish", triggers: [{ event: "timeouts/go" }], timeouts: { finish: "1m" }, retries: 0 },
    async ({ step }) => step.sleep("long", "1d"),
  );
  await serving(client, [slow]);
  await client.send({ name: "timeouts/go", data: {} });
  const id = slow.id(client.id);
  await eventually(async () => {
    const rows =
      await pool`select 1 from engine_timers t join engine_runs r on r.id = t.run_id where function_id = ${id}`;
    return rows.length === 2;
  });
  await passTime(61);
  expect((await endedRuns(id))[0]?.status).toBe("cancelled");
});

test("a run that has not started in time is cancelled; one that has goes on", async () => {
  const client = newClient();
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const fn = client.createFunction(
    { id: "start", triggers: [{ event: "start/go" }], timeouts: { start: "1m" }, concurrency: 1, retries: 0 },
    async ({ step }) => step.run("hold", () => gate),
  );
  await serving(client, [fn]);
  await client.send([1, 2].map((n) => ({ name: "start/go", data: { n } })));
  const id = fn.id(client.id);
  await eventually(async () => {
    const rows = await pool`select 1 from engine_runs where function_id = ${id} and started_at is not null`;
    return rows.length === 1;
  });
  await passTime(61);
  await endedRuns(id);
  release();
  await endedRuns(id, 2);
  expect((await statuses(id)).sort()).toEqual(["cancelled", "completed"]);
});

test("a cancelOn with a timeout is deaf after it", async () => {
  const client = newClient();
  const fn = client.createFunction(
    {
      id: "deaf",
      triggers: [{ event: "deaf/go" }],
      cancelOn: [{ event: "deaf/stop", timeout: "1h" }],
      retries: 0,
    },
    async ({ step }) => step.sleep("long", "2h"),
  );
  await serving(client, [fn]);
  await client.send({ name: "deaf/go", data: {} });
  await sleeping(fn.id(client.id), 1);
  await pool`update engine_waits set expires_at = expires_at - interval '61 minutes'`;
  await client.send({ name: "deaf/stop", data: {} });
  await passTime(7_200);
  await endedRuns(fn.id(client.id));
  expect(await statuses(fn.id(client.id))).toEqual(["completed"]);
});

test("a future ts delays the run by the sender's own clock", async () => {
  const client = newClient();
  const fn = client.createFunction(
    { id: "future", triggers: [{ event: "future/go" }], retries: 0 },
    async () => "ran",
  );
  await serving(client, [fn]);
  await client.send({ name: "future/go", data: {}, ts: Date.now() + 3_600_000 });
  const [job] =
    await pool`select extract(epoch from available_at - clock_timestamp())::int as s from engine_jobs
    where run_id in (select id from engine_runs where function_id = ${fn.id(client.id)})`;
  expect(job?.s).toBeGreaterThan(3_500);
  await passTime(3_601);
  expect((await endedRuns(fn.id(client.id)))[0]?.output).toBe("ran");
});

test("function.finished carries the result; an invoked function that is gone is an error, not a wait", async () => {
  const client = newClient();
  const results: unknown[] = [];
  const gone = client.createFunction(
    { id: "gone", triggers: [invoke(z.object({}))], retries: 0 },
    async () => 1,
  );
  const fn = client.createFunction(
    { id: "finisher", triggers: [{ event: "finisher/go" }], retries: 0 },
    async ({ step }) =>
      step.invoke("gone", { function: gone, data: {} }).catch((error: Error) => error.message),
  );
  const listener = client.createFunction(
    {
      id: "finished",
      triggers: [
        { event: "inngest/function.finished", if: `event.data.function_id == '${fn.id(client.id)}'` },
      ],
      retries: 0,
    },
    async ({ event }) => results.push(event.data.result),
  );
  await serving(client, [gone, fn, listener]);
  await serving(client, [fn, listener]);
  await client.send({ name: "finisher/go", data: {} });
  await endedRuns(listener.id(client.id));
  expect(results).toEqual([`There is no function "${gone.id(client.id)}" to invoke`]);
});
