import { expect, test } from "vitest";
import { db } from "@/db";
import { softDeleteAsset } from "@/db/queries/assets";
import { newId } from "@/db/schema/columns";
import { makeUser } from "@/lib/credits/test-support/fixtures";
import { checkGeneration } from "./check-generation";
import { claimGeneration } from "./claim-generation";
import { getTask } from "./get-task";
import { submitGeneration } from "./submit-generation";
import { admitOne, attemptsOf, plan, taskRow } from "./test-support/fixtures";
import { expectReturned, run, vendorForEachTest } from "./test-support/rig";

const rig = vendorForEachTest();

/** A stored picture of this person's, and a task that is to be made from it and another one that stays. */
async function fromPictures(request: (gone: object, kept: object) => Record<string, unknown>) {
  const user = await makeUser(10);
  const picture = async () => {
    const id = await admitOne(user);
    await run(id, user);
    return id;
  };
  const [gone, kept] = [await picture(), await picture()];
  const reference = (assetId: string) => ({ role: "style", assetId, url: "" });
  const id = await admitOne(user, {
    request: { ...plan().request, ...request(reference(gone), reference(kept)) },
  });
  return { user, id, remove: () => softDeleteAsset(db, user, gone) };
}

const places: [string, (gone: object, kept: object) => Record<string, unknown>][] = [
  ["a reference of a picture", (gone, kept) => ({ references: [kept, gone] })],
  ["the start of a clip", (gone, kept) => ({ kind: "video", start: gone, references: [kept] })],
  ["the end of a clip", (gone, kept) => ({ kind: "video", start: kept, end: gone, references: [] })],
];

test.each(places)(
  "%s deleted before the run: the task fails plainly, nothing is sent, credits are back",
  async (_, request) => {
    const { user, id, remove } = await fromPictures(request);
    await remove();
    const sent = rig.vendor.submits.size;
    expect((await run(id, user)).result).toEqual({ outcome: "ended" });
    expect(await taskRow(id)).toMatchObject({
      status: "failed",
      charged: 0,
      error: { reason: "reference_missing", retryable: false },
    });
    expect(rig.vendor.submits.size).toBe(sent);
    expect(await attemptsOf(id)).toEqual([]);
    await expectReturned(user, 8);
    for (const [locale, words] of [
      ["en", /has been deleted.*credits are back/i],
      ["zh", /已经被删.*积分已退/],
    ] as const)
      expect((await getTask({ userId: user, locale }, { task_id: id })).task.error?.message).toMatch(words);
  },
);

test("deleted between the check and the submit: the same end, and no attempt that anybody would wait for", async () => {
  const { user, id, remove } = await fromPictures((gone) => ({ references: [gone] }));
  await claimGeneration(id, newId());
  expect(await checkGeneration(id)).toBe(true);
  await remove();
  expect(await submitGeneration(id)).toEqual({ state: "ended" });
  expect(await taskRow(id)).toMatchObject({ status: "failed", error: { reason: "reference_missing" } });
  expect(await attemptsOf(id)).toMatchObject([
    { state: "refused", detail: "reference_missing", possible_cost: 0 },
  ]);
  expect(rig.vendor.jobsOf(id)).toEqual([]);
  await expectReturned(user, 8);
});

test("deleted after it was sent: the vendor has seen it, and the result is taken", async () => {
  const { user, id, remove } = await fromPictures((gone) => ({ references: [gone] }));
  rig.vendor.onPoll = ({ polls }) => (polls === 1 ? "pending" : "done");
  const report = await run(id, user, {
    onPause: async () => {
      await remove();
      return null;
    },
  });
  expect(report.result).toEqual({ outcome: "succeeded" });
  await expectReturned(user, 7);
});
