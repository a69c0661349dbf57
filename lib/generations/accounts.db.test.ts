import { beforeEach, describe, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.ENCRYPTION_KEYS = `k1:${Buffer.alloc(32, 7).toString("base64")}`;
});

import { pool } from "@/db";
import { newId } from "@/db/schema/columns";
import { makeProject, makeUser, walletOf } from "@/lib/credits/test-support/fixtures";
import { platformAccounts } from "@/lib/providers/accounts";
import { passCircuit } from "@/lib/providers/circuits";
import { deleteKey } from "@/lib/user-keys/delete-key";
import { putKey } from "@/lib/user-keys/put-key";
import { acquireSlot } from "./acquire-slot";
import { claimGeneration } from "./claim-generation";
import { completeGeneration } from "./complete-generation";
import { failGeneration } from "./fail-generation";
import { submitGeneration } from "./submit-generation";
import { registerFakeAccounts } from "./test-support/fake-provider";
import { admitOne, attemptsOf, passTime, plan, taskRow } from "./test-support/fixtures";
import { expectReturned, run, vendorForEachTest } from "./test-support/rig";

const rig = vendorForEachTest();
const A = "key-aaaaaaaa";
const B = "key-bbbbbbbb";
const OWN = "key-of-my-own";
const nameOf = (key: string) =>
  platformAccounts("fake", "GLOBAL").find(({ apiKey }) => apiKey === key)?.keyId ?? null;
const actor = (userId: string) => ({ userId, role: "user", locale: "en", region: "GLOBAL" }) as const;
const accounts = () => [...rig.vendor.jobs.values()].map(({ account }) => account);

/** Runs of a task until none hands it on to the next. */
async function finish(id: string, user: string): Promise<unknown> {
  for (let turn = 0; turn < 20; turn++) {
    const { result } = await run(id, user);
    if ((result as { outcome: string }).outcome !== "later") return result;
  }
  throw new Error("handed on for ever");
}

async function begin(user: string, changes = {}): Promise<string> {
  const id = await admitOne(user, changes);
  await claimGeneration(id, newId());
  return id;
}

beforeEach(async () => {
  registerFakeAccounts(rig.vendor, [{ keys: [A, B] }], [{ slots: 1 }]);
  const left = await pool`select id from generations where status in ('queued', 'running')`;
  for (const { id } of left) await failGeneration(id, { reason: "internal", retryable: false });
});

describe("accounts of the deployment", () => {
  test("take jobs side by side, each with places of its own", async () => {
    const user = await makeUser(10);
    const ids = [await begin(user), await begin(user), await begin(user)];
    const places = [];
    for (const id of ids) places.push(await acquireSlot(id));
    expect(places).toEqual(["had", "had", "wait"]);
    for (const id of ids.slice(0, 2)) await submitGeneration(id);
    expect(accounts().sort()).toEqual([A, B]);
    const slots = await pool`select pool from provider_slots order by pool`;
    expect(slots.map((slot) => slot.pool)).toEqual(
      [nameOf(A), nameOf(B)].map((name) => `fake:${name}:fake-image`).sort(),
    );
  });

  test.each(["auth", "quota"] as const)(
    "one refused for %s rests, and the task goes on with the next",
    async (why) => {
      const user = await makeUser(10);
      rig.vendor.refusedAccounts.set(A, why);
      const id = await admitOne(user);
      expect(await finish(id, user)).toEqual({ outcome: "succeeded" });
      expect(accounts()).toEqual([B]);
      const attempts =
        await pool`select state, key_id from generation_attempts where generation_id = ${id} order by number`;
      expect(attempts).toMatchObject([
        { state: "refused", key_id: nameOf(A) },
        { state: "acknowledged", key_id: nameOf(B) },
      ]);
      await expectReturned(user, 9);

      const next = await admitOne(user);
      await finish(next, user);
      expect(await attemptsOf(next)).toHaveLength(1);
      expect(accounts()).toEqual([B, B]);
    },
  );

  test("all of them used up: it fails and says so, the credits are back", async () => {
    const user = await makeUser(10);
    rig.vendor.refusedAccounts.set(A, "quota").set(B, "quota");
    const id = await admitOne(user);
    await finish(id, user);
    expect((await taskRow(id)).error).toMatchObject({ reason: "quota", nextStep: "change_model" });
    expect(await attemptsOf(id)).toHaveLength(2);
    await expectReturned(user, 10);
    expect(await pool`select 1 from provider_slots`).toHaveLength(0);
  });

  test("that have rested are used again", async () => {
    const user = await makeUser(10);
    rig.vendor.refusedAccounts.set(A, "quota");
    await finish(await admitOne(user), user);
    rig.vendor.refusedAccounts.clear();
    await passTime(700);
    await finish(await admitOne(user), user);
    expect(accounts()).toEqual([B, A]);
  });

  test("of a site in China take a Chinese project's work, and foreign work only where there is no other", async () => {
    registerFakeAccounts(rig.vendor, [
      { region: "CN", keys: [A] },
      { region: "GLOBAL", keys: [B] },
    ]);
    const keys = (region: "CN" | "GLOBAL") => platformAccounts("fake", region).map(({ apiKey }) => apiKey);
    expect(keys("CN")).toEqual([A]);
    expect(keys("GLOBAL")).toEqual([B, A]);
    registerFakeAccounts(rig.vendor, [{ region: "GLOBAL", keys: [B] }]);
    expect(keys("CN")).toEqual([]);
  });

  test("there are none: nothing is sent, the credits are back", async () => {
    const user = await makeUser(10);
    registerFakeAccounts(rig.vendor, [{ keys: [] }]);
    const id = await admitOne(user);
    await finish(id, user);
    expect((await taskRow(id)).error).toMatchObject({ reason: "no_account" });
    await expectReturned(user, 10);
  });

  test("a job is asked about under the account it was given to, also after its key has another place in the list", async () => {
    const user = await makeUser(10);
    const id = await begin(user);
    await acquireSlot(id);
    await submitGeneration(id);
    registerFakeAccounts(rig.vendor, [{ keys: ["key-cccccccc", B, A] }]);
    const [row] = await pool`select run_id from generations where id = ${id}`;
    expect((await run(id, user, { runId: row?.run_id })).result).toEqual({ outcome: "succeeded" });
  });
});

describe("a person's own account", () => {
  const own = (user: string, api_key = OWN) => putKey(actor(user), { provider: "fake", api_key });

  test("is used and no other, for everything of a job", async () => {
    const user = await makeUser(10);
    await own(user);
    const id = await admitOne(user);
    expect(await finish(id, user)).toEqual({ outcome: "succeeded" });
    expect(accounts()).toEqual([OWN]);
    const [row] =
      await pool`select g.key_id, k.id, k.last_used_at from generations g, user_keys k where g.id = ${id}
      and k.user_id = ${user}`;
    expect(row?.key_id).toBe(`own:${row?.id}`);
    expect(row?.last_used_at).not.toBeNull();
    await expectReturned(user, 9);
  });

  test("that is refused is theirs to mend: the deployment's is not used instead, and it does not rest", async () => {
    const user = await makeUser(10);
    await own(user);
    rig.vendor.refusedAccounts.set(OWN, "auth");
    const id = await admitOne(user);
    await finish(id, user);
    expect((await taskRow(id)).error).toMatchObject({ reason: "own_key_refused", nextStep: "check_key" });
    expect(accounts()).toEqual([]);
    await expectReturned(user, 10);
    rig.vendor.refusedAccounts.clear();
    expect(await finish(await admitOne(user), user)).toEqual({ outcome: "succeeded" });
  });

  test("deleted while a job is under way ends the job: nobody can ask about it any more", async () => {
    const user = await makeUser(10);
    await own(user);
    const id = await begin(user);
    await acquireSlot(id);
    await submitGeneration(id);
    await deleteKey(actor(user), { provider: "fake" });
    const [row] = await pool`select run_id from generations where id = ${id}`;
    await run(id, user, { runId: row?.run_id });
    expect((await taskRow(id)).error).toMatchObject({ reason: "own_key_refused" });
    await expectReturned(user, 10);
  });
});

test("a result that came with the answer stays a person's, also when they delete their key before it is stored", async () => {
  const user = await makeUser(10);
  rig.vendor.direct = "bytes";
  await putKey(actor(user), { provider: "fake", api_key: OWN });
  const id = await begin(user);
  await acquireSlot(id);
  expect(await submitGeneration(id)).toEqual({ state: "made" });
  await deleteKey(actor(user), { provider: "fake" });
  const [row] = await pool`select run_id from generations where id = ${id}`;
  expect((await run(id, user, { runId: row?.run_id })).result).toEqual({ outcome: "succeeded" });
  await expectReturned(user, 9);
});

describe("a vendor out of order", () => {
  const circuit = "service:fake:-:fake-image";
  const openCircuit = async (user: string) => {
    registerFakeAccounts(rig.vendor, [{ keys: [A] }], [{ slots: 50 }]);
    rig.vendor.onSubmit = () => "down";
    for (let failures = 0; failures < 5; failures++) {
      const id = await begin(user);
      await acquireSlot(id);
      expect(await submitGeneration(id)).toMatchObject({ state: "busy" });
    }
  };
  const sent = () => [...rig.vendor.submits.values()].reduce((sum, count) => sum + count, 0);

  test("is left alone for a minute after five failures, then one request tries for all", async () => {
    const user = await makeUser(20);
    await openCircuit(user);
    expect(sent()).toBe(5);
    const ids = [await begin(user), await begin(user), await begin(user)];
    for (const id of ids) {
      await acquireSlot(id);
      expect(await submitGeneration(id)).toMatchObject({ state: "busy" });
      expect((await taskRow(id)).current_step).toBe("provider_down");
    }
    expect(sent()).toBe(5);
    await passTime(61);
    const answers = await Promise.all(ids.map((id) => submitGeneration(id)));
    expect(answers.map(({ state }) => state)).toEqual(["busy", "busy", "busy"]);
    expect(sent()).toBe(6);
    expect(await passCircuit(circuit)).toMatchObject({ open: true });

    await passTime(61);
    rig.vendor.onSubmit = () => "ok";
    const states = [];
    for (const id of ids) states.push((await submitGeneration(id)).state);
    expect(states).toEqual(["accepted", "accepted", "accepted"]);
    expect(await passCircuit(circuit)).toEqual({ open: false });
  });

  test("failures far apart open nothing, refusals of requests neither", async () => {
    const user = await makeUser(20);
    registerFakeAccounts(rig.vendor, [{ keys: [A] }], [{ slots: 50 }]);
    for (let failures = 0; failures < 8; failures++) {
      rig.vendor.onSubmit = () => (failures % 2 === 0 ? "down" : "moderated");
      const id = await begin(user);
      await acquireSlot(id);
      await submitGeneration(id);
      await passTime(31);
    }
    expect(await passCircuit(circuit)).toEqual({ open: false });
  });

  test("for more than five minutes: tasks fail, their credits are back", async () => {
    const user = await makeUser(20);
    rig.vendor.onSubmit = () => "down";
    registerFakeAccounts(rig.vendor, [{ keys: [A] }], [{ slots: 50 }]);
    const ids = [];
    for (let count = 0; count < 3; count++) ids.push(await admitOne(user));
    for (const id of ids) await finish(id, user);
    for (const id of ids) expect((await taskRow(id)).error).toMatchObject({ reason: "provider_failed" });
    await expectReturned(user, 20);
  });

  test("that says so before it took anything is asked twice more, then the task fails", async () => {
    const user = await makeUser(10);
    rig.vendor.onSubmit = () => "trouble";
    const id = await admitOne(user);
    await finish(id, user);
    expect((await taskRow(id)).error).toMatchObject({ reason: "provider_failed" });
    expect(await attemptsOf(id)).toHaveLength(3);
    await expectReturned(user, 10);
  });
});

describe("another model stands in", () => {
  const models = [
    { id: "fake-image", credits: 5 },
    { id: "fake-dear", credits: 9 },
    { id: "fake-cheap", credits: 3 },
  ];
  async function project(fallback: boolean) {
    registerFakeAccounts(rig.vendor, [{ keys: [A] }], models);
    const user = await makeUser(20);
    const projectId = await makeProject(user);
    await pool`update projects set settings = jsonb_build_object('fallback', ${fallback}::boolean) where id = ${projectId}`;
    rig.vendor.onSubmit = (key) => (key.endsWith("-1") ? "trouble" : key.endsWith("-4") ? "ok" : "trouble");
    return { user, id: await admitOne(user, { ...plan(), price: 5, projectId }) };
  }

  test("where the owner allowed it: one that costs no more, at its own price, named on the task and the result", async () => {
    const { user, id } = await project(true);
    expect(await finish(id, user)).toEqual({ outcome: "succeeded" });
    expect([...rig.vendor.jobs.values()].map(({ model }) => model)).toEqual(["fake-cheap"]);
    const [row] = await pool`select model, fallback_from, charged from generations where id = ${id}`;
    expect(row).toMatchObject({ model: "fake-cheap", fallback_from: "fake-image", charged: 3 });
    expect(await walletOf(user)).toMatchObject({ available: 17, held: 0 });
    expect(await completeGeneration(id, { assetIds: [id] })).toBe("succeeded");
  });

  test("never where it was not allowed", async () => {
    const { user, id } = await project(false);
    await finish(id, user);
    expect(await taskRow(id)).toMatchObject({ status: "failed", error: { reason: "provider_failed" } });
    expect(rig.vendor.accepted).toBe(0);
    await expectReturned(user, 20);
  });

  test("not one that is in trouble itself", async () => {
    const { user, id } = await project(true);
    await pool`insert into provider_circuits (id, open_until, opened_at)
      values ('service:fake:-:fake-cheap', now() + interval '1 hour', now())`;
    await finish(id, user);
    expect((await taskRow(id)).status).toBe("failed");
    await expectReturned(user, 20);
  });
});
