import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { pool } from "@/db";
import { endedRuns, eventually, serveApp, testClient, testEngine } from "./testing";

// Each test has the database to itself: engines on one database share its work.

test("state above the limit is fetched by the SDK instead of being sent", async () => {
  const engine = await testEngine({ inlineLimit: 2_000 });
  const client = testClient(engine.url, "large");
  const fn = client.createFunction(
    { id: "large", triggers: [{ event: "large/go" }], retries: 0 },
    async ({ step, event, events }) => {
      const text = await step.run("make", () => "墨".repeat(3_000));
      const failure = await step
        .run("fail", () => {
          throw new Error("kept");
        })
        .catch((error: Error) => error.message);
      return step.run("use", () => [text.length, failure, event.data.n, events.length]);
    },
  );
  const app = await serveApp(client, [fn]);
  await client.send({ name: "large/go", data: { n: 5 } });
  expect((await endedRuns(fn.id(client.id)))[0]?.output).toEqual([3_000, "kept", 5, 1]);
  await engine.stop(0);
  await app.stop();
});

test("stopping waits for the steps in flight and keeps their results; the next engine goes on from there", async () => {
  const first = await testEngine();
  const client = testClient(first.url, "graceful");
  const ran: string[] = [];
  const fn = client.createFunction(
    { id: "fn", triggers: [{ event: "graceful/go" }], retries: 0 },
    async ({ step }) => {
      await step.run("slow", async () => {
        ran.push("slow");
        await delay(300);
      });
      return step.run("next", () => ran.push("next"));
    },
  );
  const app = await serveApp(client, [fn]);
  await client.send({ name: "graceful/go", data: {} });
  await eventually(() => ran.length === 1);
  await first.stop();
  const rows = await pool`select status from engine_steps where run_id in
    (select id from engine_runs where function_id = ${fn.id(client.id)})`;
  expect([rows, ran]).toEqual([[{ status: "done" }], ["slow"]]);
  const second = await testEngine();
  expect((await endedRuns(fn.id(client.id)))[0]?.output).toBe(2);
  expect(ran).toEqual(["slow", "next"]);
  await second.stop(0);
  await app.stop();
});
