import fc from "fast-check";
import { expect, test } from "vitest";
import { step } from "./test-support/model";
import { playOnBoth } from "./test-support/run-model";
import { verifyLedger } from "./verify-ledger";

const NUM_RUNS = 200;

test("whatever happens to a user's credits, the ledger and a thirty-line model agree", async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), playOnBoth), {
    numRuns: NUM_RUNS,
    interruptAfterTimeLimit: 50_000,
  });
  expect(await verifyLedger()).toEqual([]);
});
