import { expect, test } from "vitest";
import { newId } from "@/db/schema/columns";
import { makeUser } from "@/lib/credits/test-support/fixtures";
import { admitOne, attemptsOf, taskRow } from "./test-support/fixtures";
import { expectReturned, run, vendorForEachTest } from "./test-support/rig";
import { spawnChild } from "./test-support/spawn-child";

const rig = vendorForEachTest();

for (const crashAt of [
  "after-claim",
  "after-attempt",
  "after-submit",
  "after-save-operation",
  "after-persist",
  "before-complete",
])
  test(`a process killed ${crashAt} leaves a task that is finished by the next, with one job and one charge`, async () => {
    const user = await makeUser(10);
    const id = await admitOne(user);
    const runId = newId();
    const child = await spawnChild({ do: "run", user, id, runId, vendorUrl: rig.vendor.url }, { crashAt });
    expect(child).toMatchObject({ signal: "SIGKILL", hung: false });
    expect((await taskRow(id)).status).toBe("running");

    expect((await run(id, user, { runId })).result).toEqual({ outcome: "succeeded" });
    expect(rig.vendor.jobsOf(id)).toHaveLength(1);
    expect([...rig.vendor.submits.values()]).toEqual([1]);
    expect(await attemptsOf(id)).toMatchObject([{ state: "acknowledged" }]);
    await expectReturned(user, 9);
  });
