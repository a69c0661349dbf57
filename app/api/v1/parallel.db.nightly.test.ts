import { afterAll, beforeAll, expect, test } from "vitest";
import { raceForOneCredit } from "@/app/api/testing/race";
import { serveApi } from "@/app/api/testing/serve";
import { verifyLedger } from "@/lib/credits/verify-ledger";
import { useVendor } from "@/lib/projects/test-support/studio";

let api: Awaited<ReturnType<typeof serveApi>>;
beforeAll(async () => {
  useVendor();
  api = await serveApi();
});
afterAll(() => api.close());

test("twenty times over, two hundred requests at once with credit for one start one", async () => {
  for (let round = 0; round < 20; round++) await raceForOneCredit(api.url);
  expect(await verifyLedger()).toEqual([]);
});
