import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { pool } from "@/db";
import { makeUser, walletOf } from "@/lib/credits/test-support/fixtures";
import { verifyLedger } from "@/lib/credits/verify-ledger";
import { cancelTask } from "@/lib/generations/cancel-task";
import { dispatchOutbox } from "@/lib/generations/dispatch-outbox";
import { startOutboxLoop } from "@/lib/generations/outbox-loop";
import { registerFake } from "@/lib/generations/test-support/fake-provider";
import { FakeVendor } from "@/lib/generations/test-support/fake-vendor";
import { admit, admitOne, attemptsOf, plan, taskRow } from "@/lib/generations/test-support/fixtures";
import type { Engine } from "../engine/engine";
import { eventually, serveApp, testClient, testEngine } from "../engine/testing";
import { allFunctions } from ".";

let engine: Engine;
let app: { stop(): Promise<void> };
let stopOutbox: () => Promise<void>;
let vendor: FakeVendor;

beforeAll(async () => {
  engine = await testEngine();
  const client = testClient(engine.url, "functions");
  app = await serveApp(client, allFunctions(client));
  stopOutbox = startOutboxLoop(() => dispatchOutbox((events) => client.send(events)));
});
afterAll(async () => {
  await stopOutbox();
  await app.stop();
  await engine.stop(0);
});
beforeEach(async () => {
  vendor = await new FakeVendor().start();
});
afterEach(async () => {
  await vendor.stop();
  expect(await verifyLedger()).toEqual([]);
});

const ended = (id: string) =>
  eventually(async () => {
    const row = await taskRow(id);
    return !["queued", "running"].includes(row.status) && row;
  });

test("a batch larger than the vendor's places goes through the real engine, woken by events, each submitted once", async () => {
  registerFake(vendor, { slots: 2 });
  const user = await makeUser(20);
  const { batchTaskId, tasks } = await admit(
    user,
    Array.from({ length: 7 }, () => plan()),
    { batch: true },
  );
  expect(await ended(batchTaskId ?? "")).toMatchObject({ status: "succeeded", progress: 100 });
  expect(vendor.accepted).toBe(7);
  for (const { id } of tasks)
    expect(await attemptsOf(id)).toMatchObject([{ number: 1, state: "acknowledged" }]);
  expect(await walletOf(user)).toMatchObject({ available: 13, held: 0 });
  expect(await pool`select 1 from provider_slots`).toHaveLength(0);
});

test("a lost submit answer and a bad result end as they should under the real engine", async () => {
  registerFake(vendor);
  const user = await makeUser(5);
  vendor.onSubmit = () => "hang";
  const adopted = await admitOne(user);
  expect(await ended(adopted)).toMatchObject({ status: "succeeded" });
  vendor.onSubmit = () => "ok";
  vendor.result = "html";
  const bad = await admitOne(user);
  expect(await ended(bad)).toMatchObject({ status: "failed", error: { reason: "bad_result" } });
  expect(await walletOf(user)).toMatchObject({ available: 4, held: 0 });
});

test("cancelling a job in a long pause is noticed at once", async () => {
  registerFake(vendor);
  vendor.onPoll = () => "pending";
  const user = await makeUser(5);
  const id = await admitOne(user);
  await eventually(async () => (await taskRow(id)).operation !== null);
  await cancelTask({ userId: user, locale: "en" }, { task_id: id });
  expect(await ended(id)).toMatchObject({ status: "cancelled", error: { details: { stopped: true } } });
  expect(await walletOf(user)).toMatchObject({ available: 5, held: 0 });
});

test("a surprise in the code ends as internal, by the function's own failure handler", async () => {
  registerFake(vendor);
  const user = await makeUser(5);
  const id = await admitOne(user, { request: { kind: "image", prompt: "x", seed: 1 } });
  expect(await ended(id)).toMatchObject({ status: "failed", error: { reason: "internal" } });
  expect(await walletOf(user)).toMatchObject({ available: 5, held: 0 });
});
