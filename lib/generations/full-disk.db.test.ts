import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { pool } from "@/db";
import { makeUser, walletOf } from "@/lib/credits/test-support/fixtures";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { driverFor } from "@/lib/storage/drivers";
import { admitOne, taskRow } from "./test-support/fixtures";
import { run, vendorForEachTest } from "./test-support/rig";

vendorForEachTest();
afterEach(() => vi.restoreAllMocks());

test("a disk that is full when a result is stored: a plain reason, credits back, no file left", async () => {
  const user = await makeUser(10);
  const id = await admitOne(user);
  vi.spyOn(driverFor("GLOBAL"), "put").mockRejectedValue(new AppError("disk_full"));
  await run(id, user);
  expect(await taskRow(id)).toMatchObject({
    status: "failed",
    charged: 0,
    error: { reason: "disk_full", retryable: true },
  });
  expect(await walletOf(user)).toEqual({ available: 10, held: 0, receivable: 0 });
  expect(await readdir(join(env.DATA_DIR, "tmp"))).toEqual([]);
  expect(await pool`select 1 from assets where id = ${id} and status = 'ready'`).toHaveLength(0);
});
