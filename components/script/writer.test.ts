import { expect, test } from "vitest";
import { nearestLength } from "./writer";

test.each([
  [5, 30],
  [60, 60],
  [70, 60],
  [100, 90],
  [3_600, 300],
])("a film of %s seconds is offered as %s", (wanted, offered) => {
  expect(nearestLength(wanted)).toBe(offered);
});
