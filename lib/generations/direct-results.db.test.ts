import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { pool } from "@/db";
import { newId } from "@/db/schema/columns";
import { makeUser } from "@/lib/credits/test-support/fixtures";
import { AppError } from "@/lib/errors";
import { driverFor } from "@/lib/storage/drivers";
import { sweepFirstCopies } from "./direct-results";
import { registerFake } from "./test-support/fake-provider";
import type { ResultKind } from "./test-support/fake-vendor";
import { admitOne, attemptsOf, taskRow } from "./test-support/fixtures";
import { expectReturned, run, vendorForEachTest } from "./test-support/rig";
import { spawnChild } from "./test-support/spawn-child";

const rig = vendorForEachTest();
const store = driverFor("GLOBAL");
const firstCopies = async () => (await store.list("tmp/result-")).keys;

/** Vendors that answer with the result cannot be asked about it afterwards. */
beforeEach(() => {
  rig.vendor.direct = "bytes";
  rig.vendor.findable = false;
  registerFake(rig.vendor);
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const key of await firstCopies()) await store.delete(key);
});

describe("a result that comes with the vendor's answer", () => {
  test("is stored, paid for once and never asked about", async () => {
    const user = await makeUser(10);
    const id = await admitOne(user);
    const { result, names } = await run(id, user);
    expect(result).toEqual({ outcome: "succeeded" });
    expect(names.filter((name) => name.startsWith("poll"))).toEqual([]);
    expect(rig.vendor.pollCount).toBe(0);
    expect([...rig.vendor.submits.values()]).toEqual([1]);
    const [asset] = await pool`select status, content_type, width, thumb_key from assets where id = ${id}`;
    expect(asset).toMatchObject({ status: "ready", content_type: "image/png", width: 32 });
    expect(asset?.thumb_key).not.toBeNull();
    expect(await firstCopies()).toEqual([]);
    await expectReturned(user, 9);
  });

  test("may be an address", async () => {
    const user = await makeUser(10);
    rig.vendor.direct = "url";
    const id = await admitOne(user);
    expect((await run(id, user)).result).toEqual({ outcome: "succeeded" });
    expect(rig.vendor.fileRequests).toBe(1);
    expect(rig.vendor.pollCount).toBe(0);
  });

  for (const kind of ["html", "text", "empty"] satisfies ResultKind[])
    test(`is examined like any other (${kind}) and costs nothing when it is of no use`, async () => {
      const user = await makeUser(10);
      rig.vendor.result = kind;
      const id = await admitOne(user);
      await run(id, user);
      expect(await taskRow(id)).toMatchObject({ status: "failed", error: { reason: "bad_result" } });
      await expectReturned(user, 10);
    });

  test("that cannot be put away ends the task at once: credits back, the possible cost on record", async () => {
    const user = await makeUser(10);
    vi.spyOn(store, "put").mockRejectedValue(new AppError("storage_failed"));
    const id = await admitOne(user);
    const { paused } = await run(id, user);
    expect(await taskRow(id)).toMatchObject({ status: "failed", error: { reason: "storage_failed" } });
    expect(await attemptsOf(id)).toMatchObject([{ state: "orphaned", possible_cost: 1 }]);
    expect([...rig.vendor.submits.values()]).toEqual([1]);
    expect(paused).toBe(0);
    await expectReturned(user, 10);
  });

  for (const crashAt of ["after-keep-result", "after-save-operation", "after-persist", "before-complete"])
    test(`is not asked for again when the process is killed ${crashAt}: the next one finishes the task`, async () => {
      const user = await makeUser(10);
      const id = await admitOne(user);
      await killedAt(crashAt, user, id);
      expect((await run(id, user, { runId: runIds.get(id) })).result).toEqual({ outcome: "succeeded" });
      expect([...rig.vendor.submits.values()]).toEqual([1]);
      expect(await attemptsOf(id)).toMatchObject([{ state: "acknowledged" }]);
      expect(await firstCopies()).toEqual([]);
      await expectReturned(user, 9);
    });

  test("is not asked for again when it was lost with the process: it fails unconfirmed, credits back", async () => {
    const user = await makeUser(10);
    const id = await admitOne(user);
    await killedAt("after-submit", user, id);
    const { paused } = await run(id, user, { runId: runIds.get(id) });
    expect(paused).toBeLessThanOrEqual(15 * 60);
    expect((await taskRow(id)).error).toMatchObject({ reason: "provider_unconfirmed" });
    expect([...rig.vendor.submits.values()]).toEqual([1]);
    expect(await attemptsOf(id)).toMatchObject([{ state: "orphaned", possible_cost: 1 }]);
    await expectReturned(user, 10);
  });
});

test("first copies that nobody came for are removed after some days, others are left alone", async () => {
  const old = "tmp/result-01800000-0000-7000-8000-000000000000.bin";
  const fresh = `tmp/result-${newId()}.bin`;
  for (const key of [old, fresh, "tmp/other.bin"])
    await store.put(key, new Uint8Array([1]), { contentType: "application/octet-stream", size: 1 });
  expect(await sweepFirstCopies()).toBe(1);
  expect((await store.list("tmp/")).keys).toEqual(["tmp/other.bin", fresh].sort());
});

const runIds = new Map<string, string>();

async function killedAt(crashAt: string, user: string, id: string): Promise<void> {
  const runId = newId();
  runIds.set(id, runId);
  const command = { do: "run", user, id, runId, vendorUrl: rig.vendor.url, findable: false } as const;
  expect(await spawnChild(command, { crashAt })).toMatchObject({ signal: "SIGKILL", hung: false });
  expect((await taskRow(id)).status).toBe("running");
}
