import { expect } from "vitest";
import { db, pool } from "@/db";
import { newId } from "@/db/schema/columns";
import { expireGrants } from "../expire-grants";
import { grantCredits } from "../grant-credits";
import { holdAllCredits } from "../hold-credits";
import { refundCredits } from "../refund-credits";
import { settleHold } from "../settle-hold";
import { expireNow, makeUser, walletOf } from "./fixtures";
import { Model, type Step } from "./model";

const DAY = 86_400_000;

/** Plays the steps on PostgreSQL and on the model side by side; they must agree after every one. */
export async function playOnBoth(steps: Step[]): Promise<void> {
  const user = await makeUser();
  const model = new Model();
  const names: string[] = [];
  const holds: string[] = [];
  const pick = (list: string[], index: number) => list[index % Math.max(1, list.length)];
  let repeat = async () => {};

  for (const [at, step] of steps.entries()) {
    if (step.do === "grant") {
      const idempotencyKey = newId();
      const expiresAt = step.days === null ? null : new Date(Date.now() + step.days * DAY + at * 1000);
      const go = () =>
        db.transaction((tx) =>
          grantCredits(tx, { userId: user, amount: step.amount, source: "test", expiresAt, idempotencyKey }),
        );
      await go();
      repeat = async () => expect(await go()).toBe(false);
      model.grant(idempotencyKey, step.amount, expiresAt?.getTime() ?? Number.MAX_SAFE_INTEGER - 1_000 + at);
      names.push(idempotencyKey);
    } else if (step.do === "hold") {
      const id = newId();
      const go = () =>
        db.transaction((tx) => holdAllCredits(tx, user, [{ id, amount: step.amount, taskType: "tts" }]));
      const refusal = await go();
      expect(refusal?.reason ?? null).toBe(model.hold(id, step.amount));
      if (refusal === null) {
        holds.push(id);
        repeat = async () => expect(await go()).toBe(null);
      }
    } else if (step.do === "settle" || step.do === "release") {
      const id = pick(holds, step.hold);
      if (id === undefined) continue;
      const amount =
        step.do === "release" ? 0 : Math.floor(((model.holds.get(id)?.amount ?? 0) * step.percent) / 100);
      const go = () => db.transaction((tx) => settleHold(tx, { holdId: id, amount }));
      expect(await go()).toBe(model.settle(id, amount));
      repeat = async () => expect(await go()).toBe(false);
    } else if (step.do === "expire") {
      const name = pick(names, step.grant);
      if (name === undefined) continue;
      await expireNow(user, name);
      const grant = model.grants.find(({ key }) => key === name);
      if (grant) Object.assign(grant, { expired: true, order: grant.order - 1e12 });
      if (step.sweep) {
        await db.transaction((tx) => expireGrants(tx, user));
        model.expire();
      }
    } else if (step.do === "refund") {
      const name = pick(names, step.grant);
      const idempotencyKey = newId();
      const go = () =>
        db.transaction((tx) =>
          refundCredits(tx, {
            userId: user,
            amount: step.amount,
            to: "wash:test",
            grant: name,
            idempotencyKey,
          }),
        );
      await go();
      repeat = async () => expect(await go()).toBe(false);
      model.refund(name ?? "", step.amount);
    } else await repeat();

    expect(await walletOf(user), JSON.stringify(step)).toEqual({
      available: model.available,
      held: model.held,
      receivable: model.debt,
    });
  }
  const grants = await pool`
    select name, balance::int from ledger_accounts where user_id = ${user} and kind = 'grant'`;
  expect(Object.fromEntries(grants.map(({ name, balance }) => [name, balance]))).toEqual(
    Object.fromEntries(model.grants.map(({ key, left }) => [key, left])),
  );
  const [revenue] = await pool`
    select coalesce(sum(e.amount), 0)::int as sum from ledger_entries e
    join ledger_transactions t on t.id = e.transaction_id join ledger_accounts a on a.id = e.account_id
    where t.user_id = ${user} and a.kind = 'revenue'`;
  expect(revenue?.sum).toBe(model.revenue);
}
