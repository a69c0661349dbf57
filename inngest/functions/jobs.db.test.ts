import { afterEach, expect, test } from "vitest";
import { pool } from "@/db";
import { newId } from "@/db/schema/columns";
import { expireNow, grant, makeUser, walletOf } from "@/lib/credits/test-support/fixtures";
import { verifyLedger } from "@/lib/credits/verify-ledger";
import { AppError } from "@/lib/errors";
import { admitGenerations } from "@/lib/generations/admit-generations";
import type { JobHandler } from "@/lib/generations/do-job";
import { createExecutor, testClient } from "@/lib/generations/test-support/executor";
import { passTime, taskRow } from "@/lib/generations/test-support/fixtures";
import { jobRequested } from "../events";
import { createJobFunction } from "./run-job";
import { createAuditFunction, createSweepFunction } from "./sweep";

let handler: JobHandler = async () => ({});
const engine = createExecutor([
  createJobFunction(testClient, { id: "job", event: jobRequested.parse, handler: (row) => handler(row) }),
  createSweepFunction(testClient),
  createAuditFunction(testClient),
]);

afterEach(async () => expect(await verifyLedger()).toEqual([]));

async function job(): Promise<{ id: string; go: () => ReturnType<typeof engine.run> }> {
  const userId = await makeUser();
  const { tasks } = await admitGenerations(
    { userId },
    {
      items: [{ type: "script_parse", provider: null, model: null, price: 0, input: {}, request: {} }],
      scope: "x",
    },
  );
  const id = tasks[0]?.id ?? "";
  const event = { name: jobRequested.parse.name, data: { generationId: id, userId } };
  return { id, go: () => engine.run("job", event, { retries: 2 }) };
}

test("a job of our own ends with what its handler answers", async () => {
  handler = async (row) => ({ kind: row.type });
  const { id, go } = await job();
  expect((await go()).result).toEqual({ outcome: "succeeded" });
  expect(await taskRow(id)).toMatchObject({
    status: "succeeded",
    result: { kind: "script_parse" },
    progress: 100,
  });
});

test("an expected refusal ends it at once with that reason", async () => {
  let calls = 0;
  handler = async () => {
    calls++;
    throw new AppError("empty_script");
  };
  const { id, go } = await job();
  await go();
  expect(calls).toBe(1);
  expect(await taskRow(id)).toMatchObject({
    status: "failed",
    error: { reason: "empty_script", retryable: false },
  });
});

test("a surprise is tried twice more, then ends as internal", async () => {
  let calls = 0;
  handler = async () => {
    calls++;
    throw new TypeError("oops");
  };
  const { id, go } = await job();
  expect((await go()).failed).toBe(true);
  expect(calls).toBe(3);
  expect(await taskRow(id)).toMatchObject({
    status: "failed",
    error: { reason: "internal", retryable: true },
  });
});

test("the sweep does all its parts, and the second time finds nothing left to do", async () => {
  const user = await makeUser();
  await grant(user, 9, { key: `old:${user}`, expiresAt: new Date(Date.now() + 60_000) });
  await expireNow(user, `old:${user}`);
  await pool`insert into quotes (id, user_id, scope, credits, expires_at) values (${newId()}, ${user}, 'x', 1, now() - interval '2 days')`;
  await pool`insert into rate_counters (key, window_start, count, expires_at) values ('x', now(), 1, now() - interval '1 hour')`;
  const { id } = await job();
  await pool`update outbox set sent_at = now() where sent_at is null`;
  await passTime(400);
  const sweep = async () => {
    const { result } = await engine.run("sweep", {
      name: "inngest/scheduled.timer",
      data: { cron: "* * * * *" },
    });
    return result as Record<string, unknown>;
  };
  const first = await sweep();
  expect(JSON.stringify(first)).not.toContain('"failed":true');
  expect(first).toMatchObject({ expired: 1, forgotten: { quotes: 1, counters: 1 } });
  expect(Number(first.resent)).toBeGreaterThanOrEqual(1);
  expect(await walletOf(user)).toMatchObject({ available: 0 });
  const second = await sweep();
  expect(second).toMatchObject({ resent: 0, closed: 0, expired: 0, forgotten: { quotes: 0, counters: 0 } });
  expect((await taskRow(id)).status).toBe("queued");
});

test("the nightly audit says the books are right", async () => {
  const { result } = await engine.run("audit-ledger", {
    name: "inngest/scheduled.timer",
    data: { cron: "17 3 * * *" },
  });
  expect(result).toEqual({ violations: 0 });
});
