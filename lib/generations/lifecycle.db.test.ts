import { describe, expect, test } from "vitest";
import { pool } from "@/db";
import { newId } from "@/db/schema/columns";
import { makeUser, walletOf } from "@/lib/credits/test-support/fixtures";
import { adoptLateResults } from "./adopt-late-results";
import { claimGeneration } from "./claim-generation";
import { failGeneration } from "./fail-generation";
import { submitGeneration } from "./submit-generation";
import { registerFake } from "./test-support/fake-provider";
import type { SubmitFault } from "./test-support/fake-vendor";
import { admitOne, attemptsOf, passTime, taskRow } from "./test-support/fixtures";
import { expectReturned, run, vendorForEachTest } from "./test-support/rig";

const rig = vendorForEachTest();

test("a task is claimed, submitted once, stored, charged and done", async () => {
  const user = await makeUser(10);
  const id = await admitOne(user);
  expect(await walletOf(user)).toEqual({ available: 9, held: 1, receivable: 0 });
  const report = await run(id, user);
  expect(report.result).toEqual({ outcome: "succeeded" });
  expect(await taskRow(id)).toMatchObject({
    status: "succeeded",
    progress: 100,
    charged: 1,
    attempts: 1,
    error: null,
  });
  await expectReturned(user, 9);
  expect([...rig.vendor.submits.values()]).toEqual([1]);
  const [asset] = await pool`select status, generation_id from assets where id = ${id}`;
  expect(asset).toEqual({ status: "ready", generation_id: id });
  expect(await pool`select 1 from provider_slots where generation_id = ${id}`).toHaveLength(0);
});

describe("a submit whose answer is lost", () => {
  for (const fault of ["hang", "server-error", "garbage"] as SubmitFault[])
    test(`after the vendor accepted it (${fault}) is adopted, not repeated`, async () => {
      const user = await makeUser(10);
      rig.vendor.onSubmit = () => fault;
      const id = await admitOne(user);
      expect((await run(id, user)).result).toEqual({ outcome: "succeeded" });
      expect([...rig.vendor.submits.values()]).toEqual([1]);
      expect(rig.vendor.accepted).toBe(1);
      await expectReturned(user, 9);
    });

  test("before it arrived is sent again under the same key, once the vendor is sure", async () => {
    const user = await makeUser(10);
    rig.vendor.onSubmit = (_key, count) => (count === 1 ? "lost" : "ok");
    const id = await admitOne(user);
    expect((await run(id, user)).result).toEqual({ outcome: "succeeded" });
    expect([...rig.vendor.submits]).toEqual([[`${id}-1`, 2]]);
    expect(rig.vendor.accepted).toBe(1);
    expect(await attemptsOf(id)).toMatchObject([{ number: 1, state: "acknowledged" }]);
  });

  test("and a vendor that cannot tell: confirming, then unconfirmed with the credits back, never a second bill", async () => {
    const user = await makeUser(10);
    rig.vendor.findable = false;
    registerFake(rig.vendor);
    rig.vendor.onSubmit = () => "hang";
    const id = await admitOne(user);
    const steps: unknown[] = [];
    const report = await run(id, user, {
      onPause: async (seconds) => {
        steps.push((await taskRow(id)).current_step);
        await passTime(seconds);
        return null;
      },
    });
    expect(report.paused).toBeGreaterThanOrEqual(800);
    expect(report.paused).toBeLessThanOrEqual(900);
    expect(new Set(steps)).toEqual(new Set(["confirming"]));
    expect(await taskRow(id)).toMatchObject({
      status: "failed",
      charged: 0,
      error: { reason: "provider_unconfirmed" },
    });
    await expectReturned(user, 10);
    expect([...rig.vendor.submits.values()]).toEqual([1]);
    expect(await attemptsOf(id)).toMatchObject([{ state: "orphaned", possible_cost: 1 }]);
  });

  test("whose result comes after all is a free take, found once", async () => {
    const user = await makeUser(10);
    rig.vendor.onSubmit = () => "hang";
    const id = await admitOne(user);
    rig.vendor.findable = false;
    registerFake(rig.vendor);
    await run(id, user);
    await expectReturned(user, 10);
    rig.vendor.findable = true;
    registerFake(rig.vendor);
    expect(await adoptLateResults()).toMatchObject({ adopted: 1 });
    expect(await adoptLateResults()).toEqual({ adopted: 0, closed: 0 });
    expect(await taskRow(id)).toMatchObject({ status: "failed", charged: 0 });
    expect((await taskRow(id)).result).not.toBe(null);
    await expectReturned(user, 10);
  });
});

describe("a process that dies", () => {
  test("while submitting: whoever comes next asks before sending", async () => {
    const user = await makeUser(10);
    const id = await admitOne(user);
    const runId = newId();
    await claimGeneration(id, runId);
    // The vendor got it and the process was gone before it wrote the answer down.
    rig.vendor.onSubmit = () => "hang";
    await submitGeneration(id);
    await pool`update generation_attempts set state = 'prepared' where generation_id = ${id}`;
    rig.vendor.onSubmit = () => "ok";
    expect((await run(id, user, { runId })).result).toEqual({ outcome: "succeeded" });
    expect([...rig.vendor.submits.values()]).toEqual([1]);
  });

  test("two processes in the same step at once send once", async () => {
    const user = await makeUser(10);
    const id = await admitOne(user);
    await claimGeneration(id, newId());
    const answers = await Promise.all(Array.from({ length: 6 }, () => submitGeneration(id)));
    expect(answers.filter(({ state }) => state === "accepted").length).toBeGreaterThanOrEqual(1);
    expect([...rig.vendor.submits.values()]).toEqual([1]);
    await failGeneration(id, { reason: "internal", retryable: true });
  });

  test("at any call of the function: the run goes on from what was done and submits once", async () => {
    const user = await makeUser(60);
    rig.vendor.pollsUntilDone = 2;
    for (let died = 1; died <= 10; died++) {
      const id = await admitOne(user);
      const runId = newId();
      const memory: Record<string, unknown> = {};
      const onCall = (calls: number) => {
        if (calls === died) throw new Error("killed");
      };
      // The engine remembers the steps that ended; the one under way is repeated.
      await run(id, user, { runId, memory, onCall }).catch(() => undefined);
      expect((await run(id, user, { runId, memory })).result).toEqual({ outcome: "succeeded" });
      expect(rig.vendor.jobsOf(id)).toHaveLength(1);
    }
    expect([...rig.vendor.submits.values()].every((count) => count === 1)).toBe(true);
  });

  test("with the engine's whole memory of the run, as after a deploy that renames its steps", async () => {
    const user = await makeUser(60);
    rig.vendor.pollsUntilDone = 2;
    for (let died = 1; died <= 10; died++) {
      const id = await admitOne(user);
      const runId = newId();
      const onCall = (calls: number) => {
        if (calls === died) throw new Error("killed");
      };
      await run(id, user, { runId, onCall }).catch(() => undefined);
      const restarted = await run(id, user, { runId });
      expect(restarted.failed).toBe(false);
      expect(await taskRow(id)).toMatchObject({ status: "succeeded", charged: 1 });
      expect(rig.vendor.jobsOf(id)).toHaveLength(1);
    }
  });
});

describe("a busy vendor", () => {
  for (const fault of ["busy", "busy-silent"] as SubmitFault[])
    test(`(${fault}) is asked again later without losing or holding more credit`, async () => {
      const user = await makeUser(10);
      rig.vendor.onSubmit = (key) => (key.endsWith("-4") ? "ok" : fault);
      const id = await admitOne(user);
      expect((await run(id, user)).result).toEqual({ outcome: "succeeded" });
      expect(await attemptsOf(id)).toMatchObject([
        { state: "refused" },
        { state: "refused" },
        { state: "refused" },
        { state: "acknowledged" },
      ]);
      expect(rig.vendor.accepted).toBe(1);
      await expectReturned(user, 9);
    });

  test("that never has room ends the task, credits back", async () => {
    const user = await makeUser(10);
    rig.vendor.onSubmit = () => "busy";
    const id = await admitOne(user);
    let runs = 0;
    while ((await taskRow(id)).status !== "failed" && runs < 10) {
      runs++;
      const report = await run(id, user);
      expect(report.steps).toBeLessThan(300);
    }
    expect(await taskRow(id)).toMatchObject({
      status: "failed",
      error: { reason: "busy", nextStep: "wait" },
    });
    await expectReturned(user, 10);
  });
});
