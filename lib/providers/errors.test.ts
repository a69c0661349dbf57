import { expect, test } from "vitest";
import { toTaskFailure } from "./errors";

test.each([
  ["InvalidFile.NoHuman: no one is there", "person_refused"],
  ["InvalidFile.MultiHuman", "person_refused"],
  ["InvalidPerson", "person_refused"],
  ["InvalidParameter: bad prompt", "invalid_input"],
  [undefined, "invalid_input"],
])("a vendor's %s is %s to the person", (vendorCode, reason) => {
  expect(toTaskFailure({ reason: "invalid_input", vendorCode, retryable: false })).toMatchObject({
    reason,
    retryable: false,
  });
});
