import { expect, test } from "vitest";
import { verdictOf } from "./plan";

const purse = { balance: 100, cap: 200, used: 150 };
const rows = [{ key: "start", what: "", which: ["01"], count: 1, total: 10 }];
const shot = { key: "b", shotId: "s", title: "", reason: "" };

test("a blocked shot stops the batch until it is skipped", () => {
  const plan = { credits: 10, rows, blocked: [shot] };
  expect(verdictOf(plan, purse, false).kind).toBe("blocked");
  expect(verdictOf(plan, purse, true).kind).toBe("ready");
});

test("what belongs to no shot cannot be skipped", () => {
  expect(verdictOf({ credits: 10, rows, blocked: [{ ...shot, shotId: undefined }] }, purse, true).kind).toBe(
    "blocked",
  );
});

test("the sheet names what is missing to the credit", () => {
  expect(verdictOf({ credits: 114, rows, blocked: [] }, { ...purse, cap: null }, false)).toEqual({
    kind: "short",
    short: 14,
  });
  expect(verdictOf({ credits: 60, rows, blocked: [] }, purse, false)).toEqual({ kind: "over", over: 10 });
});

test("free work needs no credits", () => {
  expect(verdictOf({ credits: 0, rows, blocked: [] }, { balance: 0, cap: 0, used: 0 }, false).kind).toBe(
    "ready",
  );
});

test("with nothing to do there is nothing to confirm", () => {
  expect(verdictOf({ credits: 0, rows: [], blocked: [] }, purse, false).kind).toBe("nothing");
});
