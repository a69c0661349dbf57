import { expect, test } from "vitest";
import { readRefusal, roundWait } from "./sign-in-refusal";

test.each([
  ["rate_limited:540", { reason: "rate_limited", wait: 540 }],
  ["rate_limited", { reason: "rate_limited", wait: null }],
  ["bad_credentials", { reason: "bad_credentials", wait: null }],
  ["rate_limited:soon", { reason: "rate_limited", wait: null }],
  [null, { reason: "", wait: null }],
])("%s is read as a reason and a wait", (error, refusal) => {
  expect(readRefusal(error)).toEqual(refusal);
});

test("a wait is told in seconds up to a minute and in whole minutes beyond, never too short", () => {
  expect([1, 60, 61, 847].map(roundWait)).toEqual([1, 60, 120, 900]);
});
