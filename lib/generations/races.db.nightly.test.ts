import { setTimeout as wait } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { pool } from "@/db";
import { newId } from "@/db/schema/columns";
import { makeUser, walletOf } from "@/lib/credits/test-support/fixtures";
import { claimGeneration } from "./claim-generation";
import { completeGeneration } from "./complete-generation";
import { failGeneration } from "./fail-generation";
import { persistResult } from "./persist-result";
import { submitGeneration } from "./submit-generation";
import { registerFake } from "./test-support/fake-provider";
import { admitOne, taskRow } from "./test-support/fixtures";
import { expectReturned, run, vendorForEachTest } from "./test-support/rig";

const rig = vendorForEachTest();

test("a hundred tasks of two people against a vendor of five a second: none lost, nobody waits for the other", async () => {
  const RATE = 5;
  registerFake(rig.vendor, { submitsPerSecond: RATE, slots: 40 });
  const people = [await makeUser(50), await makeUser(50)];
  const owner = new Map<string, string>();
  const sent: { at: number; user: string }[] = [];
  rig.vendor.onSubmit = (key) => {
    const now = Date.now();
    const recent = sent.filter(({ at }) => now - at < 1_000).length;
    // The vendor's seconds do not begin with ours: two of ours may meet in one of theirs.
    if (recent >= 2 * RATE) return "busy";
    sent.push({ at: now, user: owner.get(key.slice(0, 36)) ?? "" });
    return "ok";
  };
  const ids: string[] = [];
  for (let at = 0; at < 100; at++) {
    const user = people[at % 2] ?? "";
    const id = await admitOne(user);
    owner.set(id, user);
    ids.push(id);
  }
  const onPause = (seconds: number) => wait(Math.min(2_000, seconds * 1_000)).then(() => null);
  const began = Date.now();
  const reports = await Promise.all(ids.map((id) => run(id, owner.get(id) ?? "", { onPause })));
  expect(new Set(reports.map(({ result }) => JSON.stringify(result)))).toEqual(
    new Set(['{"outcome":"succeeded"}']),
  );
  expect(rig.vendor.accepted).toBe(100);
  expect(Date.now() - began).toBeGreaterThan((100 / RATE - 2) * 1_000);
  const half = sent.slice(0, 50).filter(({ user }) => user === people[0]).length;
  expect(half).toBeGreaterThan(12);
  expect(half).toBeLessThan(38);
  for (const user of people) expect(await walletOf(user)).toMatchObject({ available: 0, held: 0 });
});

test("a thousand completions raced by their own repeats and by failures: one end, one asset, one charge", async () => {
  rig.vendor.onPoll = () => "done";
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ what: fc.constantFrom("complete", "persist", "fail"), after: fc.nat(4) }), {
        minLength: 2,
        maxLength: 6,
      }),
      async (calls) => {
        const user = await makeUser(1);
        const id = await admitOne(user);
        await claimGeneration(id, newId());
        await submitGeneration(id);
        await persistResult(id);
        await Promise.all(
          [...calls, { what: "complete", after: 0 }].map(async ({ what, after }) => {
            await wait(after);
            // What is stored after the end is nobody's: the step fails, and finds the end when it is repeated.
            if (what === "persist") await persistResult(id).catch(() => null);
            else if (what === "fail") await failGeneration(id, { reason: "internal", retryable: true });
            else await completeGeneration(id, { assetIds: [id] });
          }),
        );
        const { status, charged } = await taskRow(id);
        expect(charged).toBe(status === "succeeded" ? 1 : 0);
        await expectReturned(user, status === "succeeded" ? 0 : 1);
        const assets = await pool`select status from assets where generation_id = ${id}`;
        expect(assets.length).toBeLessThanOrEqual(1);
        if (status === "succeeded") expect(assets[0]?.status).toBe("ready");
        const ends = await pool`select 1 from outbox where name = 'generation/ended'
          and data->>'generationId' = ${id}`;
        expect(ends).toHaveLength(1);
      },
    ),
    { numRuns: 1_000 },
  );
});
