import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pool } from "@/db";
import { newId } from "@/db/schema/columns";
import { makeUser, walletOf } from "@/lib/credits/test-support/fixtures";
import { acquireSlot } from "./acquire-slot";
import { claimGeneration } from "./claim-generation";
import { failGeneration } from "./fail-generation";
import { chooseNext } from "./grant-slots";
import { submitGeneration } from "./submit-generation";
import { registerFake } from "./test-support/fake-provider";
import { admitOne, passTime, taskRow } from "./test-support/fixtures";
import { run, vendorForEachTest } from "./test-support/rig";

const rig = vendorForEachTest();

describe("places at a provider", () => {
  const claimed = async (user: string) => {
    const id = await admitOne(user);
    await claimGeneration(id, newId());
    return id;
  };

  test("are never more than the model takes, and go on when one is free", async () => {
    registerFake(rig.vendor, { slots: 3 });
    const user = await makeUser(20);
    const ids = await Promise.all(Array.from({ length: 8 }, () => claimed(user)));
    const answers = await Promise.all(ids.map(acquireSlot));
    expect(answers.filter((answer) => answer === "had")).toHaveLength(3);
    const waiting = ids.filter((_, at) => answers[at] === "wait");
    expect(await taskRow(waiting[0] ?? "")).toMatchObject({ current_step: "queued_at_provider" });
    const had = ids.find((_, at) => answers[at] === "had") ?? "";
    await pool`delete from outbox where name = 'generation/slot.granted'`;
    await failGeneration(had, { reason: "internal", retryable: true });
    const woken =
      await pool`select data->>'generationId' as id from outbox where name = 'generation/slot.granted'
      and data->>'userId' = ${user}`;
    expect(woken).toHaveLength(1);
    expect(waiting).toContain(woken[0]?.id);
    expect(await acquireSlot(woken[0]?.id)).toBe("had");
    for (const id of ids) await failGeneration(id, { reason: "internal", retryable: true });
    expect(await pool`select 1 from provider_slots`).toHaveLength(0);
  });

  test("of a run that is gone are given to the next when their lease runs out", async () => {
    registerFake(rig.vendor, { slots: 1 });
    const user = await makeUser(5);
    const [first, second] = [await claimed(user), await claimed(user)];
    expect(await acquireSlot(first)).toBe("had");
    expect(await acquireSlot(second)).toBe("wait");
    await passTime(601);
    expect(await acquireSlot(second)).toBe("had");
    for (const id of [first, second]) await failGeneration(id, { reason: "internal", retryable: true });
  });

  test("somebody with one picture does not wait behind somebody with fifty", async () => {
    registerFake(rig.vendor, { slots: 2 });
    const [many, one] = [await makeUser(60), await makeUser(5)];
    const ids = await Promise.all(Array.from({ length: 10 }, () => claimed(many)));
    for (const id of ids) await acquireSlot(id);
    const mine = await claimed(one);
    expect(await acquireSlot(mine)).toBe("wait");
    const [running] = await pool`select generation_id as id from provider_slots where user_id = ${many}`;
    await failGeneration(running?.id, { reason: "internal", retryable: true });
    expect(await acquireSlot(mine)).toBe("had");
    for (const id of [...ids, mine]) await failGeneration(id, { reason: "internal", retryable: true });
  });

  test("are shared fairly whatever the queue looks like", () => {
    const waiter = fc.record({ userId: fc.constantFrom("a", "b", "c"), priority: fc.constantFrom(0, 0, 5) });
    fc.assert(
      fc.property(
        fc.array(waiter, { maxLength: 30 }),
        fc.dictionary(fc.constantFrom("a", "b", "c"), fc.nat({ max: 4 })),
        fc.nat({ max: 10 }),
        (queue, taken, free) => {
          const waiters = queue.map((one, at) => ({ ...one, id: String(at) }));
          const before = new Map(Object.entries(taken));
          const chosen = chooseNext(waiters, before, free);
          expect(chosen).toHaveLength(Math.min(free, waiters.length));
          expect(new Set(chosen.map(({ id }) => id)).size).toBe(chosen.length);
          const running = (userId: string) =>
            (before.get(userId) ?? 0) + chosen.filter((one) => one.userId === userId).length;
          // Nobody who still waits has two fewer than somebody who was chosen.
          for (const left of waiters.filter((one) => !chosen.includes(one)))
            for (const { userId } of chosen)
              expect(running(userId)).toBeLessThanOrEqual(running(left.userId) + 1);
        },
      ),
    );
  });
});

describe("a vendor that takes few", () => {
  test("twenty-four tasks against a vendor with room for four: none lost, none twice, one charge each", async () => {
    const [a, b] = [await makeUser(25), await makeUser(25)];
    let room = 0;
    const refill = setInterval(() => {
      room = 4;
    }, 20);
    rig.vendor.onSubmit = () => (room-- > 0 ? "ok" : "busy");
    const ids: [string, string][] = [];
    for (let at = 0; at < 24; at++) {
      const user = at % 2 === 0 ? a : b;
      ids.push([await admitOne(user), user]);
    }
    const onPause = async (seconds: number) => {
      await new Promise((done) => setTimeout(done, Math.min(60, seconds * 10)));
      return null;
    };
    const reports = await Promise.all(ids.map(([id, user]) => run(id, user, { onPause })));
    clearInterval(refill);
    expect(new Set(reports.map(({ result }) => JSON.stringify(result)))).toEqual(
      new Set(['{"outcome":"succeeded"}']),
    );
    expect(rig.vendor.accepted).toBe(24);
    for (const user of [a, b]) expect(await walletOf(user)).toMatchObject({ available: 13, held: 0 });
  });

  test("a stated number of submits a second is kept by all processes together", async () => {
    registerFake(rig.vendor, { submitsPerSecond: 3 });
    const user = await makeUser(20);
    const ids = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const id = await admitOne(user);
        await claimGeneration(id, newId());
        return id;
      }),
    );
    const seconds = new Map<number, number>();
    rig.vendor.onSubmit = () => {
      const second = Math.floor(Date.now() / 1000);
      seconds.set(second, (seconds.get(second) ?? 0) + 1);
      return "ok";
    };
    const answers = await Promise.all(ids.map(submitGeneration));
    const refused = answers.filter(({ state }) => state === "busy");
    expect(refused.length).toBeGreaterThan(0);
    expect(
      await pool`select 1 from generation_attempts where state = 'refused' and generation_id in ${pool(ids)}`,
    ).toHaveLength(0);
    const [counted] =
      await pool`select max(count)::int as most from rate_counters where key like 'submit:fake:%'`;
    expect(counted?.most).toBeGreaterThan(3);
    expect([...seconds.values()].reduce((sum, count) => sum + count, 0)).toBe(12 - refused.length);
    for (const id of ids) await failGeneration(id, { reason: "internal", retryable: true });
  });
});
