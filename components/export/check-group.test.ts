import { expect, test } from "vitest";
import { checkGroup } from "./check-group";

test.each([
  ["loudness", "sound"],
  ["true_peak", "sound"],
  ["quiet", "sound"],
  ["subtitles", "subtitles"],
  ["ai_label", "label"],
  ["frozen", "picture"],
] as const)("the check %s is about the %s", (name, group) => {
  expect(checkGroup(name)).toBe(group);
});
