import { describe, expect, test } from "vitest";
import { CAST, imageRequest, shotBrief } from "../testing/requests";
import { readScene } from "./scene";
import { viewerOf } from "./viewer";

const { man, chen } = CAST;

describe("whose eyes a picture looks out of", () => {
  test.each([
    ["陈野的主观镜头，林小满站在灯下", "陈野"],
    ["主观镜头：林小满看见陈野转身离开", "林小满"],
    ["从陈野的视角看，林小满举起灯笼", "陈野"],
    ["陈野's POV - 林小满 raises the lantern", "陈野"],
    ["POV 林小满 - the lantern goes out in front of 陈野", "林小满"],
  ])("%s", (words, name) => {
    expect(viewerOf(words, [man, chen])?.name).toBe(name);
  });

  test("nobody is left out of an ordinary picture", () => {
    expect(viewerOf("陈野看着林小满", [man, chen])).toBeUndefined();
  });

  test("a picture out of somebody's eyes shows the other one only", () => {
    const brief = shotBrief({ description: "陈野的主观镜头，林小满抬起头", characters: [chen, man] });
    expect(readScene(imageRequest({ brief })).people.map(({ name }) => name)).toEqual(["林小满"]);
  });
});
