import { expect, test } from "vitest";
import { readChoice, tasksAddress } from "./task-filters";

test("the list's choice lives in its address, there and back", () => {
  for (const choice of [
    { filter: "all", kind: null },
    { filter: "failed", kind: "pictures" },
  ] as const) {
    const params = Object.fromEntries(new URLSearchParams(tasksAddress(choice, "c1").split("?")[1]));
    expect(readChoice(params)).toEqual(choice);
    expect(params.cursor).toBe("c1");
  }
});

test("an address nobody would have clicked shows everything", () => {
  expect(readChoice({ status: ["'; drop", "failed"], kind: "constructor" })).toEqual({
    filter: "all",
    kind: null,
  });
  expect(tasksAddress({ filter: "all", kind: null })).toBe("/tasks");
});
