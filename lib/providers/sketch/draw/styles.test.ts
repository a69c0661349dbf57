import { describe, expect, test } from "vitest";
import { STYLES } from "@/db/schema/values";
import { CAST, imageRequest, shotBrief } from "../testing/requests";
import { renderStill } from "./draw-image";
import { beyondTint, distanceOf, impressionOf } from "./regression/measure";
import { styleSpec } from "./styles";

const SCENES = [
  shotBrief({
    shotType: "long",
    place: { location: "现代都市街道", time: "日", interior: false },
    characters: [CAST.man, CAST.chen],
    description: "",
  }),
  shotBrief({ shotType: "medium" }),
  shotBrief({
    shotType: "establishing",
    place: { location: "寺庙门前", time: "日", interior: false },
    characters: [],
    description: "",
  }),
];

describe("styles", () => {
  test("every style differs from every other by more than a tint", () => {
    const all = STYLES.map((style) =>
      SCENES.map((brief) =>
        impressionOf(renderStill(imageRequest({ style, brief, width: 180, height: 320 }))),
      ),
    );
    for (const [index, one] of all.entries())
      for (const [offset, other] of all.slice(index + 1).entries()) {
        const pair = `${STYLES[index]} – ${STYLES[index + 1 + offset]}`;
        const light = one.map((picture, at) => beyondTint(picture, other[at] ?? picture));
        const mean = light.reduce((sum, value) => sum + value, 0) / light.length;
        const color = one.map((picture, at) => distanceOf(picture, other[at] ?? picture).color);
        expect([pair, mean > 0.02]).toEqual([pair, true]);
        expect([pair, Math.min(...color) > 5]).toEqual([pair, true]);
      }
  }, 120_000);

  test.each([
    ["水墨国风", "chinese"],
    ["Q版可爱", "chibi"],
    ["film noir", "noir"],
    ["水彩绘本", "watercolor"],
    ["电影写实", "realistic"],
    ["美漫", "comic"],
    ["anything else", "anime"],
  ])("%s is drawn as %s", (words, id) => {
    expect(styleSpec(words).id).toBe(id);
  });
});
