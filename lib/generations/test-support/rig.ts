import { afterEach, beforeEach, expect } from "vitest";
import { generationRequested } from "@/inngest/events";
import { createGenerateFunction } from "@/inngest/functions/generate-media";
import { walletOf } from "@/lib/credits/test-support/fixtures";
import { verifyLedger } from "@/lib/credits/verify-ledger";
import { createExecutor, type RunOptions, testClient } from "./executor";
import { registerFake } from "./fake-provider";
import { FakeVendor } from "./fake-vendor";
import { forgetTrouble, imageEvent, passTime } from "./fixtures";

const engine = createExecutor([
  createGenerateFunction(testClient, { id: "generate-image", event: generationRequested.image }),
]);

/** A scripted vendor for each test, and after each the books are checked. */
export function vendorForEachTest(): { vendor: FakeVendor } {
  const rig = { vendor: new FakeVendor() };
  beforeEach(async () => {
    rig.vendor = await new FakeVendor().start();
    registerFake(rig.vendor);
    await forgetTrouble();
  });
  afterEach(async () => {
    await rig.vendor.stop();
    expect(await verifyLedger()).toEqual([]);
  });
  return rig;
}

/** Plays the whole run; waits pass at once, for the database too. */
export const run = (id: string, user: string, options: RunOptions = {}) =>
  engine.run("generate-image", imageEvent(id, user), {
    onPause: (seconds) => passTime(seconds).then(() => null),
    ...options,
  });

export async function expectReturned(user: string, credits: number): Promise<void> {
  expect(await walletOf(user)).toEqual({ available: credits, held: 0, receivable: 0 });
}
