import fc from "fast-check";
import { expect, test } from "vitest";
import { step } from "./test-support/model";
import { playOnBoth } from "./test-support/run-model";
import { verifyLedger } from "./verify-ledger";

test("five thousand longer histories agree with the model", { timeout: 1_800_000 }, async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 40 }), playOnBoth), {
    numRuns: 5_000,
  });
  expect(await verifyLedger()).toEqual([]);
});
