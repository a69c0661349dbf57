import { expect, test } from "vitest";
import { stagingOf, unstaged } from "./staging";

test("a two-shot says who stands where and that they face each other", () => {
  const staging = stagingOf("小明在左，小红在右，小明说话，紧张。", ["小明", "小红"], "zh");
  expect(staging.get("小明")).toEqual({ side: "left", facing: "right" });
  expect(staging.get("小红")).toEqual({ side: "right", facing: "left" });
});

test("over a shoulder the listener shows the back, on the other side of the frame", () => {
  const zh = stagingOf("越过小明的肩头，小红在画面右侧说话，疑惑。", ["小明", "小红"], "zh");
  expect(zh.get("小明")).toEqual({ side: "left", facing: "away" });
  expect(zh.get("小红")).toEqual({ side: "right", facing: "left" });
  const en = stagingOf(
    "Over ADA's shoulder, THE KID speaks on the left of the frame.",
    ["ADA", "THE KID"],
    "en",
  );
  expect(en.get("ADA")).toEqual({ side: "right", facing: "away" });
  expect(en.get("THE KID")).toEqual({ side: "left", facing: "right" });
});

test("someone alone in the frame looks across it", () => {
  expect(stagingOf("林小满说话，生气，面朝画面左方。", ["林小满"], "zh").get("林小满")).toEqual({
    side: "right",
    facing: "left",
  });
  expect(stagingOf("ADA speaks, facing frame right.", ["ADA"], "en").get("ADA")).toEqual({
    side: "left",
    facing: "right",
  });
});

test("words of the script are nobody's place in the frame", () => {
  expect(stagingOf("陈野往左走，推开门。", ["陈野"], "zh").size).toBe(0);
  expect(stagingOf("ADA turns left at the corner.", ["ADA"], "en").size).toBe(0);
});

test("what people do is left when their places are taken out", () => {
  expect(unstaged("陈野站在门口。陈野在左，林小满在右，陈野说话，低声。", "zh")).toBe("陈野站在门口。");
  expect(unstaged("Steel sits. Over BRICK's shoulder, STEEL speaks on the left of the frame.", "en")).toBe(
    "Steel sits.",
  );
});
