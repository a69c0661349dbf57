import { describe, expect, test } from "vitest";
import { STYLES } from "@/db/schema/values";
import { PLACE_WORDS } from "../../testing/place-words";
import { imageRequest, shotBrief } from "../../testing/requests";
import { renderStill } from "../draw-image";
import { eraOf } from "../era";
import { beyondTint, detailOf, impressionOf } from "../regression/measure";
import { isInterior, PLACE_KINDS, placeKind } from "./registry";

const draw = (
  location: string,
  time: string,
  interior: boolean,
  style = "anime",
  size: [number, number] = [180, 320],
) =>
  renderStill(
    imageRequest({
      style,
      width: size[0],
      height: size[1],
      brief: shotBrief({
        purpose: "scene_card",
        shotType: "establishing",
        description: "",
        characters: [],
        place: { location, time, interior },
      }),
    }),
  );

describe("places", () => {
  test.each(PLACE_KINDS.map((kind) => [kind]))(
    "%s is found by its words and is never an empty box",
    (kind) => {
      const interior = kind.startsWith("in/");
      const words = PLACE_WORDS[kind] ?? "";
      expect(placeKind(words, "", interior)).toBe(kind);
      const seen = (["日", "夜"] as const).map((time) => draw(words, time, interior));
      for (const picture of seen) {
        const { entropy, edges } = detailOf(picture);
        expect(entropy).toBeGreaterThan(2);
        expect(edges).toBeGreaterThan(0.015);
      }
      const [day, night] = seen.map((picture) => picture.toBuffer("image/png"));
      expect(day?.equals(night ?? Buffer.alloc(0))).toBe(false);
    },
  );

  test.each([
    ["面包店外", false, "out/street"],
    ["修灯铺门前", false, "out/lane"],
    ["民政局门口", false, "out/street"],
    ["永宁侯府", false, "out/courtyard"],
    ["阿嬤家客廳", true, "in/living"],
    ["御書房", true, "in/study"],
    ["出租屋", true, "in/living"],
    ["出租车后座", true, "in/car"],
    ["公交车内", true, "in/carriage"],
    ["云顶大酒店宴会厅", true, "in/restaurant"],
    ["INT. SALOON", true, "in/bar"],
    ["small village", false, "out/village"],
    ["interview room", true, "in/prison"],
    ["the subway train", true, "in/carriage"],
    ["Roadside diner", true, "in/restaurant"],
    ["bamboo grove", false, "out/bamboo"],
    ["hospital corridor", true, "in/corridor"],
    ["construction site", false, "out/construction"],
  ])("%s is recognised", (location, interior, kind) => {
    expect(placeKind(location, "", interior)).toBe(kind);
  });

  test.each([
    ["修灯铺", true],
    ["灯火巷", false],
    ["教室", true],
    ["学校操场", false],
    ["森林", false],
    ["EXT. HOUSE", false],
    ["kitchen", true],
    ["皇宫大殿内", true],
  ])("%s: a roof or none", (location, roofed) => {
    expect(isInterior(location, undefined)).toBe(roofed);
  });

  test("the age decides how a street is built, and a house furnished", () => {
    const pictures = ["现代街道", "民国租界街道", "未来都市街道，赛博朋克", "古代街道"].map((words) =>
      impressionOf(draw(words, "夜", false)),
    );
    for (const [index, one] of pictures.entries())
      for (const other of pictures.slice(index + 1)) expect(beyondTint(one, other)).toBeGreaterThan(0.03);
    expect(eraOf(["江湖客栈"])).toBe("ancient");
    expect(eraOf(["百乐门舞厅"])).toBe("republican");
    expect(eraOf(["a space station"])).toBe("future");
    expect(placeKind("卧室", "", true, true)).toBe("in/study");
  });

  test("any ratio and any name give a picture of that size", () => {
    const names = [
      "长".repeat(200),
      "🏝️🎪👩‍🚀",
      "مرحبا بالعالم",
      "שלום",
      "zxqv",
      "\u0000\n\t",
      "<script>",
      "",
    ];
    const sizes: [number, number][] = [
      [90, 160],
      [160, 90],
      [120, 120],
      [90, 120],
      [40, 200],
    ];
    for (const [index, name] of names.entries()) {
      const [width, height] = sizes[index % sizes.length] ?? [90, 160];
      for (const style of STYLES.slice(index % 7, (index % 7) + 1))
        for (const interior of [true, false]) {
          const picture = draw(name, "夜", interior, style, [width, height]);
          expect([picture.width, picture.height]).toEqual([width, height]);
        }
    }
  });
});
