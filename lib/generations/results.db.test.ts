import { describe, expect, test } from "vitest";
import { pool } from "@/db";
import { newId } from "@/db/schema/columns";
import { makeUser } from "@/lib/credits/test-support/fixtures";
import { adoptLateResults } from "./adopt-late-results";
import { cancelTask } from "./cancel-task";
import { claimGeneration } from "./claim-generation";
import { completeGeneration } from "./complete-generation";
import { failGeneration } from "./fail-generation";
import { persistResult } from "./persist-result";
import { submitGeneration } from "./submit-generation";
import { registerFake } from "./test-support/fake-provider";
import type { ResultKind } from "./test-support/fake-vendor";
import { admitOne, passTime, plan, taskRow } from "./test-support/fixtures";
import { expectReturned, run, vendorForEachTest } from "./test-support/rig";

const rig = vendorForEachTest();
const actor = (userId: string) => ({ userId, locale: "en" as const });

describe("a result that cannot be used", () => {
  const cases: [ResultKind, string][] = [
    ["html", "bad_result"],
    ["text", "bad_result"],
    ["empty", "bad_result"],
    ["no-file", "bad_result"],
    ["expired", "expired"],
  ];
  for (const [kind, reason] of cases)
    test(`(${kind}) fails with ${reason} and costs nothing`, async () => {
      const user = await makeUser(10);
      rig.vendor.result = kind;
      const id = await admitOne(user);
      await run(id, user);
      expect(await taskRow(id)).toMatchObject({
        status: "failed",
        charged: 0,
        error: { reason, retryable: true },
      });
      await expectReturned(user, 10);
      expect(await pool`select 1 from assets where id = ${id} and status = 'ready'`).toHaveLength(0);
    });

  test("because its link had expired is fetched by a fresh one", async () => {
    const user = await makeUser(10);
    rig.vendor.result = "expired-once";
    const id = await admitOne(user);
    expect((await run(id, user)).result).toEqual({ outcome: "succeeded" });
    expect(rig.vendor.fileRequests).toBe(2);
  });
});

describe("a refusal", () => {
  test("by moderation at the start fails with that reason, cannot be repeated and costs nothing", async () => {
    const user = await makeUser(10);
    rig.vendor.onSubmit = () => "moderated";
    const id = await admitOne(user);
    await run(id, user);
    expect((await taskRow(id)).error).toMatchObject({
      reason: "moderation",
      retryable: false,
      nextStep: "edit_prompt",
    });
    await expectReturned(user, 10);
  });

  test("by the model's limits never reaches the vendor", async () => {
    const user = await makeUser(10);
    const id = await admitOne(user, { request: { ...plan().request, prompt: "unsupported" } });
    await run(id, user);
    expect((await taskRow(id)).error).toMatchObject({ reason: "unsupported" });
    expect(rig.vendor.submits.size).toBe(0);
    await expectReturned(user, 10);
  });

  test("of a malformed request is a failure, not a retry", async () => {
    const user = await makeUser(10);
    const id = await admitOne(user, { request: { ...plan().request, prompt: "" } });
    await run(id, user);
    expect((await taskRow(id)).error).toMatchObject({ reason: "invalid_input" });
    expect(rig.vendor.refusedRequests).toHaveLength(1);
  });
});

describe("polling", () => {
  test("survives a vendor that does not answer for a while", async () => {
    const user = await makeUser(10);
    rig.vendor.onPoll = (job) => (job.polls <= 4 ? "error" : "done");
    const id = await admitOne(user);
    expect((await run(id, user)).result).toEqual({ outcome: "succeeded" });
  });

  test("a job of three hours stays within small runs that hand over, and is submitted once", async () => {
    const user = await makeUser(10);
    const id = await admitOne(user);
    let elapsed = 0;
    rig.vendor.onPoll = () => (elapsed < 3 * 3_600 ? "pending" : "done");
    const reports = [];
    while ((await taskRow(id)).status !== "succeeded" && reports.length < 10) {
      const report = await run(id, user, {
        onPause: async (seconds) => {
          elapsed += seconds;
          await passTime(seconds);
          return null;
        },
      });
      reports.push(report);
      expect(report.steps).toBeLessThan(300);
      expect(report.stateBytes).toBeLessThan(100_000);
    }
    expect(reports.length).toBeLessThan(5);
    expect(elapsed).toBeLessThan(3 * 3_600 + 240);
    expect([...rig.vendor.submits.values()]).toEqual([1]);
    expect(
      await pool`select 1 from outbox where data->>'generationId' = ${id}
      and name = 'generation/image.requested'`,
    ).toHaveLength(reports.length);
  });

  test("gives up after the model's time limit; what comes later is free", async () => {
    registerFake(rig.vendor, { timeoutSeconds: 60 });
    const user = await makeUser(10);
    rig.vendor.onPoll = () => "pending";
    const id = await admitOne(user);
    await run(id, user);
    expect(await taskRow(id)).toMatchObject({ status: "failed", error: { reason: "timed_out" } });
    expect(rig.vendor.jobsOf(id)[0]?.cancelled).toBe(true);
    await expectReturned(user, 10);
    rig.vendor.onPoll = () => "done";
    expect((await adoptLateResults()).adopted).toBe(1);
    await expectReturned(user, 10);
  });
});

describe("completion", () => {
  test("by many at once is one charge and one result", async () => {
    const user = await makeUser(10);
    rig.vendor.onPoll = () => "done";
    const id = await admitOne(user);
    await claimGeneration(id, newId());
    await submitGeneration(id);
    await Promise.all(Array.from({ length: 4 }, () => persistResult(id)));
    const ends = await Promise.all(
      Array.from({ length: 12 }, () => completeGeneration(id, { assetIds: [id] })),
    );
    expect(new Set(ends)).toEqual(new Set(["succeeded"]));
    await expectReturned(user, 9);
    const [ended] = await pool`select count(*)::int as count from outbox where name = 'generation/ended'
      and data->>'generationId' = ${id}`;
    expect(ended?.count).toBe(1);
  });

  test("racing failure and cancelling ends once, with one resolution of the hold", async () => {
    for (let round = 0; round < 12; round++) {
      const user = await makeUser(1);
      rig.vendor.onPoll = () => "done";
      const id = await admitOne(user);
      await claimGeneration(id, newId());
      await submitGeneration(id);
      await persistResult(id);
      await Promise.allSettled([
        completeGeneration(id, { assetIds: [id] }),
        failGeneration(id, { reason: "internal", retryable: true }),
        cancelTask(actor(user), { task_id: id }),
        completeGeneration(id, { assetIds: [id] }),
      ]);
      const row = await taskRow(id);
      if (row.status === "running") await run(id, user, { runId: row.run_id });
      const { status, charged } = await taskRow(id);
      expect(charged).toBe(status === "succeeded" ? 1 : 0);
      await expectReturned(user, status === "succeeded" ? 0 : 1);
    }
  });

  test("of a surprise in every step ends as internal with the credits back", async () => {
    const user = await makeUser(10);
    const id = await admitOne(user, { request: { kind: "image", prompt: "x", seed: 1 } });
    expect((await run(id, user)).failed).toBe(true);
    expect(await taskRow(id)).toMatchObject({
      status: "failed",
      error: { reason: "internal", retryable: true },
    });
    await expectReturned(user, 10);
  });
});

test("its event sent again after everything forgot it, a day later, starts nothing", async () => {
  const user = await makeUser(10);
  const id = await admitOne(user);
  await run(id, user);
  await pool`delete from outbox where data->>'generationId' = ${id}`;
  await pool`update generations set updated_at = updated_at - interval '25 hours', completed_at = completed_at - interval '25 hours' where id = ${id}`;
  expect((await run(id, user)).result).toEqual({ outcome: "not ours" });
  expect([...rig.vendor.submits.values()]).toEqual([1]);
  await expectReturned(user, 9);
});

test("a run that does not own the task leaves it alone", async () => {
  const user = await makeUser(10);
  const id = await admitOne(user);
  const owner = newId();
  await claimGeneration(id, owner);
  expect((await run(id, user)).result).toEqual({ outcome: "not ours" });
  expect(await claimGeneration(id, owner)).not.toBe(null);
  expect(rig.vendor.submits.size).toBe(0);
  await failGeneration(id, { reason: "internal", retryable: true });
  expect(await claimGeneration(id, owner)).toBe(null);
});
