import { expect, test } from "vitest";
import { lineKind, speakerOf } from "./line-kind";

test.each([
  ["第一集　最后一盏灯", "title"],
  ["1-2 夜 内 修灯铺", "heading"],
  ["第3场 天台", "heading"],
  ["INT. LAMP SHOP - NIGHT", "heading"],
  ["△ 昏黄的灯泡下，林小满描金。", "action"],
  ["林爷爷（忽然睁眼）：小满，门口那盏，亮了没有？", "speech"],
  ["Steel: I was here first.", "speech"],
  ["BRICK", "cue"],
  ["他没有说话，只是看着雨。", "plain"],
  ["", "plain"],
] as const)("%s is shown as %s", (line, kind) => {
  expect(lineKind(line)).toBe(kind);
});

test("the speaker is everything up to the colon", () => {
  expect(speakerOf("林爷爷（固执）：今晚会亮的。")).toBe("林爷爷（固执）：");
});
