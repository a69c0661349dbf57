import { NonRetriableError, RetryAfterError, StepError } from "inngest";
import { expect, test } from "vitest";
import { pool } from "@/db";
import { endedRuns, eventually, passTime } from "./testing";
import { engineForTests } from "./testing-rig";

const { newClient, serving } = engineForTests("app");

test("steps run once each, in order, and their results are memoised", async () => {
  const client = newClient();
  const log: string[] = [];
  const noted = <T>(name: string, value: T): T => {
    log.push(name);
    return value;
  };
  const fn = client.createFunction(
    { id: "sequence", triggers: [{ event: "sequence/go" }], retries: 0 },
    async ({ step, event }) => {
      const a = await step.run("a", () => noted("a", event.data.n + 1));
      const b = await step.run("b", () => noted("b", { nul: "x\u0000y", a }));
      return step.run("c", () => noted("c", b));
    },
  );
  await serving(client, [fn]);
  await client.send({ name: "sequence/go", data: { n: 1 } });
  const [run] = await endedRuns(fn.id(client.id));
  expect(run).toMatchObject({ status: "completed", output: { nul: "x\u0000y", a: 2 } });
  expect(log).toEqual(["a", "b", "c"]);
});

test("a failing step is retried with its attempt number, then reaches the function as a StepError", async () => {
  const client = newClient();
  const attempts: number[] = [];
  const fn = client.createFunction(
    { id: "retries", triggers: [{ event: "retries/go" }], retries: 2 },
    async ({ step, attempt }) => {
      try {
        await step.run("flaky", () => {
          attempts.push(attempt);
          throw new TypeError("no luck");
        });
      } catch (error) {
        return step.run("after", () => [error instanceof StepError, (error as Error).message]);
      }
    },
  );
  await serving(client, [fn]);
  await client.send({ name: "retries/go", data: {} });
  const [run] = await endedRuns(fn.id(client.id));
  expect(attempts).toEqual([0, 1, 2]);
  expect(run?.output).toEqual([true, "no luck"]);
});

test("NonRetriableError ends at once; RetryAfterError names its own delay; both kinds of failure call onFailure", async () => {
  const client = newClient();
  const calls = { fatal: 0, later: 0 };
  const failures: string[] = [];
  const fatal = client.createFunction(
    {
      id: "fatal",
      triggers: [{ event: "fatal/go" }],
      retries: 5,
      onFailure: async ({ error, event, step }) => {
        await step.run("note", () => failures.push(`${error.message}|${event.data.event.data.k}`));
      },
    },
    async () => {
      calls.fatal += 1;
      throw new NonRetriableError("never");
    },
  );
  const later = client.createFunction(
    { id: "later", triggers: [{ event: "later/go" }], retries: 5 },
    async ({ step }) => {
      await step.run("busy", () => {
        calls.later += 1;
        if (calls.later === 1) throw new RetryAfterError("busy", "1h");
      });
      return "done";
    },
  );
  await serving(client, [fatal, later]);
  await client.send([
    { name: "fatal/go", data: { k: "v" } },
    { name: "later/go", data: {} },
  ]);
  const [run] = await endedRuns(fatal.id(client.id));
  expect(run).toMatchObject({ status: "failed", error: { message: "never" } });
  await eventually(() => failures.length === 1 && calls.later === 1);
  expect(failures).toEqual(["never|v"]);
  const delay = await eventually(async () => {
    const [row] =
      await pool`select extract(epoch from available_at - clock_timestamp())::int as s from engine_jobs
      where run_id in (select id from engine_runs where function_id = ${later.id(client.id)}) and attempt = 1`;
    return row?.s as number | undefined;
  });
  expect(delay).toBeGreaterThan(3_500);
  await passTime(3_600);
  expect((await endedRuns(later.id(client.id)))[0]?.output).toBe("done");
  expect(calls).toEqual({ fatal: 1, later: 2 });
});

test("a throw outside of steps is retried as a whole and fails the run when attempts are used up", async () => {
  const client = newClient();
  const seen: number[] = [];
  let prepared = 0;
  const fn = client.createFunction(
    { id: "body", triggers: [{ event: "body/go" }], retries: 1 },
    async ({ step, attempt }) => {
      await step.run("prepare", () => ++prepared);
      seen.push(attempt);
      throw new Error("broken body");
    },
  );
  await serving(client, [fn]);
  await client.send({ name: "body/go", data: {} });
  const [run] = await endedRuns(fn.id(client.id));
  expect(run).toMatchObject({ status: "failed", error: { message: "broken body" } });
  expect([prepared, seen]).toEqual([1, [0, 1]]);
});

test("parallel steps run at the same time, each once, with sleeps among them", async () => {
  const client = newClient();
  const runs: string[] = [];
  let together = 0;
  let most = 0;
  const work = (name: string) => async () => {
    runs.push(name);
    together += 1;
    most = Math.max(most, together);
    await eventually(() => most === 3);
    together -= 1;
    return name;
  };
  const fn = client.createFunction(
    { id: "parallel", triggers: [{ event: "parallel/go" }], retries: 0 },
    async ({ step }) => {
      const all = await Promise.all([
        step.run("a", work("a")),
        step.run("b", work("b")),
        step.run("c", work("c")),
        step.sleep("nap", "1s"),
      ]);
      return [...all, await step.run("d", () => runs.push("d"))];
    },
  );
  await serving(client, [fn]);
  await client.send({ name: "parallel/go", data: {} });
  const [run] = await endedRuns(fn.id(client.id));
  expect(run?.output).toEqual(["a", "b", "c", null, 4]);
  expect(runs.sort()).toEqual(["a", "b", "c", "d"]);
});

test("a race goes on with its winner while the loser still sleeps", async () => {
  const client = newClient();
  let after = "";
  const fn = client.createFunction(
    { id: "race", triggers: [{ event: "race/go" }], retries: 0 },
    async ({ step, group }) => {
      const winner = await group.parallel(() =>
        Promise.race([step.run("quick", () => "quick"), step.sleep("slow", "1d").then(() => "slow")]),
      );
      return step.run("after", () => {
        after = winner;
        return winner;
      });
    },
  );
  await serving(client, [fn]);
  await client.send({ name: "race/go", data: {} });
  await eventually(() => after === "quick");
  // The SDK does not report a run as finished while any step it found is open.
  await passTime(86_400);
  expect((await endedRuns(fn.id(client.id)))[0]?.output).toBe("quick");
});
