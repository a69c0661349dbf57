import { afterEach, describe, expect, test } from "vitest";
import { db, pool } from "@/db";
import { newId } from "@/db/schema/columns";
import { expireAllGrants } from "./expire-grants";
import { getBalance } from "./get-balance";
import { grantCredits } from "./grant-credits";
import { holdAllCredits } from "./hold-credits";
import { listTransactions } from "./list-transactions";
import { refundCredits } from "./refund-credits";
import { releaseHold } from "./release-hold";
import { settleHold } from "./settle-hold";
import { expireNow, grant, makeProject, makeUser, walletOf } from "./test-support/fixtures";
import { verifyLedger } from "./verify-ledger";

afterEach(async () => expect(await verifyLedger()).toEqual([]));

class Refused extends Error {}

/** As an admission does it: a refusal rolls everything back. */
async function hold(userId: string, amount: number, projectId?: string, id = newId()) {
  let reason: string | null = null;
  await db
    .transaction(async (tx) => {
      const refusal = await holdAllCredits(tx, userId, [{ id, amount, projectId, taskType: "tts" }]);
      if (refusal) {
        reason = refusal.reason;
        throw new Refused();
      }
    })
    .catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
    });
  return { id, reason };
}
const settle = (holdId: string, amount: number) => db.transaction((tx) => settleHold(tx, { holdId, amount }));
const release = (holdId: string) => db.transaction((tx) => releaseHold(tx, { holdId }));
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

describe("spending", () => {
  test("of many holds at once with credit for one, exactly one is had, in every round", async () => {
    for (let round = 0; round < 20; round++) {
      const user = await makeUser(5);
      const tries = await Promise.all(Array.from({ length: 12 }, () => hold(user, 5)));
      expect(tries.filter(({ reason }) => reason === null)).toHaveLength(1);
      expect(tries.filter(({ reason }) => reason === "insufficient_credits")).toHaveLength(11);
      expect(await walletOf(user)).toEqual({ available: 0, held: 5, receivable: 0 });
    }
  });

  test("credit that expires soonest is taken first and a partial charge returns the rest to the same grants", async () => {
    const user = await makeUser();
    await grant(user, 10, { key: `late:${user}`, expiresAt: inDays(30) });
    await grant(user, 10, { key: `soon:${user}`, expiresAt: inDays(3) });
    const { id } = await hold(user, 15);
    await settle(id, 4);
    const { expiring, balance, held } = await getBalance({ userId: user });
    expect({ balance, held }).toEqual({ balance: 16, held: 0 });
    expect(expiring.map(({ amount }) => amount)).toEqual([6, 10]);
  });

  test("one hold has one resolution, however many race for it", async () => {
    const user = await makeUser(10);
    const { id } = await hold(user, 10);
    const ends = await Promise.all([settle(id, 7), release(id), settle(id, 10), release(id), settle(id, 1)]);
    expect(ends.filter(Boolean)).toHaveLength(1);
    expect((await walletOf(user)).held).toBe(0);
  });

  test("more than was held cannot be charged", async () => {
    const user = await makeUser(10);
    const { id } = await hold(user, 3);
    await expect(settle(id, 4)).rejects.toThrow(RangeError);
    await release(id);
  });

  test("the same hold twice is one hold", async () => {
    const user = await makeUser(10);
    const { id } = await hold(user, 6);
    expect(await hold(user, 6, undefined, id)).toEqual({ id, reason: null });
    expect(await walletOf(user)).toEqual({ available: 4, held: 6, receivable: 0 });
    await release(id);
  });
});

describe("budgets", () => {
  test("a project's cap holds under parallel spending and what is returned can be spent again", async () => {
    const user = await makeUser(100);
    const project = await makeProject(user, 10);
    const tries = await Promise.all(Array.from({ length: 8 }, () => hold(user, 4, project)));
    const had = tries.filter(({ reason }) => reason === null);
    expect(had).toHaveLength(2);
    expect(tries.filter(({ reason }) => reason === "budget_cap")).toHaveLength(6);
    await settle(had[0]?.id ?? "", 1);
    await release(had[1]?.id ?? "");
    expect((await hold(user, 9, project)).reason).toBe(null);
    expect((await hold(user, 1, project)).reason).toBe("budget_cap");
  });
});

describe("expiry", () => {
  test("credit past its time cannot be spent, even before it is swept", async () => {
    const user = await makeUser();
    await grant(user, 10, { key: `gone:${user}`, expiresAt: inDays(1) });
    await expireNow(user, `gone:${user}`);
    expect(await getBalance({ userId: user })).toEqual({ balance: 0, held: 0, expiring: [] });
    expect((await hold(user, 1)).reason).toBe("insufficient_credits");
    expect(await expireAllGrants()).toBe(1);
    expect(await expireAllGrants()).toBe(0);
    expect((await walletOf(user)).available).toBe(0);
  });

  test("a hold outlives the grant it took from, and what it returns is not fresh credit", async () => {
    const user = await makeUser();
    await grant(user, 10, { key: `held:${user}`, expiresAt: inDays(1) });
    const { id } = await hold(user, 8);
    await expireNow(user, `held:${user}`);
    await settle(id, 5);
    expect(await walletOf(user)).toEqual({ available: 0, held: 0, receivable: 0 });
    const { items } = await listTransactions({ userId: user }, { page_size: 20 });
    expect(items.map(({ type, amount }) => [type, amount]).sort()).toEqual([
      ["consume", -5],
      ["expire", -2],
      ["expire", -3],
      ["reward", 10],
    ]);
  });
});

describe("refunds", () => {
  test("a refund of spent credits becomes a debt that blocks new holds until new credit pays it", async () => {
    const user = await makeUser();
    await grant(user, 20, { key: `bought:${user}` });
    const spent = await hold(user, 15);
    await settle(spent.id, 15);
    const refund = () =>
      db.transaction((tx) =>
        refundCredits(tx, {
          userId: user,
          amount: 20,
          to: "wash:stripe",
          grant: `bought:${user}`,
          idempotencyKey: `re:${user}`,
        }),
      );
    expect(await refund()).toBe(true);
    expect(await refund()).toBe(false);
    expect(await walletOf(user)).toEqual({ available: 0, held: 0, receivable: 15 });
    expect((await hold(user, 1)).reason).toBe("refund_due");
    await grant(user, 18);
    expect(await walletOf(user)).toEqual({ available: 3, held: 0, receivable: 0 });
    expect((await hold(user, 3)).reason).toBe(null);
  });
});

describe("grants", () => {
  test("one key grants once, whoever asks at the same time", async () => {
    const user = await makeUser();
    const key = `signup:${user}`;
    const made = await Promise.all(Array.from({ length: 8 }, () => grant(user, 300, { key })));
    expect(made.filter(Boolean)).toHaveLength(1);
    expect((await walletOf(user)).available).toBe(300);
  });

  test("nothing but whole positive amounts", async () => {
    const user = await makeUser();
    for (const amount of [0, -5, 1.5, Number.NaN])
      await expect(
        db.transaction((tx) =>
          grantCredits(tx, { userId: user, amount, source: "x", idempotencyKey: newId() }),
        ),
      ).rejects.toThrow(RangeError);
  });
});

describe("the audit", () => {
  test("finds a projection that was tampered with and an audit finds nothing once it is put right", async () => {
    const user = await makeUser(10);
    await pool`update wallets set available = 11 where user_id = ${user}`;
    expect((await verifyLedger()).map(({ rule }) => rule)).toContain("a wallet is the sum of its accounts");
    await pool`update wallets set available = 10 where user_id = ${user}`;
  });
});

test("the list of movements pages by cursor without losing or repeating one", async () => {
  const user = await makeUser();
  for (let at = 0; at < 7; at++) await grant(user, at + 1);
  const seen: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await listTransactions({ userId: user }, { page_size: 3, cursor });
    seen.push(...page.items.map(({ amount }) => amount));
    expect(page.pagination.total).toBe(7);
    cursor = page.pagination.next_cursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1]);
});
