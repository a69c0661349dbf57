import { loadImage } from "@napi-rs/canvas";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SHOT_TYPES, STYLES } from "@/db/schema/values";
import type { BriefCharacter } from "../../types";
import { CAST, imageRequest, shotBrief } from "../testing/requests";
import { drawImage, renderStill } from "./draw-image";
import { EXPRESSIONS, expressionOf } from "./expressions";
import { composePeople } from "./frame";
import { GARMENTS, HAIR_STYLES, identityOf } from "./identity";
import { sheet } from "./pen";
import { readScene } from "./scene";

const SIZES = { "9:16": [180, 320], "16:9": [320, 180], "1:1": [240, 240] } as const;

/** Mean difference of the face of one person in two pictures, 0–255, both brought to the same small size. */
function faceDifference(a: number[], b: number[]): number {
  return a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0) / a.length;
}

/** The face of the only person in a picture, as 24×24 colours. */
function faceCrop(person: BriefCharacter, changes: Parameters<typeof shotBrief>[0], seed: number): number[] {
  const request = imageRequest({
    brief: shotBrief({
      description: "",
      place: { location: "房间", interior: true },
      characters: [person],
      ...changes,
    }),
    width: 360,
    height: 640,
    seed,
  });
  const placed = composePeople(readScene(request), 360, 640, 280)[0];
  if (!placed) throw new Error("nobody in the picture");
  const { ctx } = sheet(24, 24);
  const half = 112 * placed.unit;
  ctx.translate(placed.view.facing < 0 ? 24 : 0, 0);
  ctx.scale(placed.view.facing, 1);
  ctx.drawImage(renderStill(request), placed.x - half, placed.y - half, half * 2, half * 2, 0, 0, 24, 24);
  return [...ctx.getImageData(0, 0, 24, 24).data].filter((_, index) => index % 4 !== 3);
}

describe("sketch pictures", () => {
  test("the same request gives the same bytes, another seed another picture", async () => {
    const request = imageRequest({ width: 360, height: 640 });
    const [first, second] = [await drawImage(request), await drawImage({ ...request })];
    expect(first.equals(second)).toBe(true);
    expect(first.equals(await drawImage({ ...request, seed: 8 }))).toBe(false);
  });

  test("the file is a JPEG of the size asked for and says that it is an offline sketch", async () => {
    const file = await drawImage(imageRequest({ width: 400, height: 300, aspectRatio: "1:1" }));
    const image = await loadImage(file);
    expect([image.width, image.height]).toEqual([400, 300]);
    expect([...file.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
    expect(file.includes("offline sketch")).toBe(true);
  });

  for (const [ratio, [width, height]] of Object.entries(SIZES))
    test(`every shot type draws with any number of people at ${ratio}`, () => {
      const casts: BriefCharacter[][] = [
        [],
        [CAST.chen],
        [CAST.man, CAST.chen],
        [CAST.man, CAST.chen, CAST.ye],
        Array.from({ length: 7 }, (_, index) => ({ id: `crowd-${index}`, name: `路人${index}` })),
      ];
      for (const shotType of SHOT_TYPES)
        for (const characters of casts) {
          const still = renderStill(
            imageRequest({ brief: shotBrief({ shotType, characters }), width, height }),
          );
          expect([still.width, still.height]).toEqual([width, height]);
        }
    });

  test("every style draws frames, character sheets and scene cards, and no two styles the same", async () => {
    const seen = new Set<string>();
    for (const style of [...STYLES, "水墨国风", "a style nobody knows"])
      for (const purpose of ["frame", "character_sheet", "scene_card"] as const) {
        const file = await drawImage(
          imageRequest({ style, width: 160, height: 284, brief: shotBrief({ purpose }) }),
        );
        if (STYLES.some((id) => id === style)) seen.add(file.toString("base64"));
      }
    expect(seen.size).toBe(STYLES.length * 3);
  });

  test("any words are drawn: emoji, right-to-left, nothing at all", () => {
    fc.assert(
      fc.property(
        fc.record({
          name: fc.oneof(
            fc.string({ unit: "grapheme", maxLength: 12 }),
            fc.constantFrom("👩‍🚀🎉", "مرحبا بالعالم", "שלום", ""),
          ),
          clothing: fc.string({ maxLength: 20 }),
          description: fc.string({ unit: "grapheme", maxLength: 40 }),
          location: fc.string({ maxLength: 12 }),
          shotType: fc.constantFrom(...SHOT_TYPES),
        }),
        ({ name, clothing, description, location, shotType }) => {
          const characters = [{ id: name, name, clothing, emotion: description }];
          const brief = shotBrief({ description, shotType, place: { location }, characters });
          expect(renderStill(imageRequest({ brief, width: 90, height: 160 })).width).toBe(90);
        },
      ),
      { numRuns: 40, seed: 5 },
    );
  });

  test("one person's face is closer to itself in another shot than to anybody else's", () => {
    const people = [CAST.man, CAST.chen, CAST.ye, CAST.boss];
    const shots = people.map((person) => [
      faceCrop(person, { shotType: "closeup" }, 1),
      faceCrop(person, { shotType: "medium" }, 2),
    ]);
    for (const [index, own] of shots.entries()) {
      const [close = [], medium = []] = own;
      const same = faceDifference(close, medium);
      for (const [other, theirs] of shots.entries())
        if (other !== index) expect(faceDifference(close, theirs[0] ?? [])).toBeGreaterThan(same);
    }
  });

  test("start and end frame are moments of one scene: near each other, not the same", () => {
    const at = (moment: number) =>
      faceCrop({ ...CAST.man, emotion: "惊讶" }, { shotType: "closeup", moment }, 3);
    const step = faceDifference(at(0), at(1));
    expect(step).toBeGreaterThan(0);
    expect(step).toBeLessThan(faceDifference(at(0), faceCrop(CAST.ye, { shotType: "closeup" }, 3)));
  });

  test("a lane that lights up is brighter at its end", () => {
    const light = (moment: number) => {
      const place = { id: "s-lane", location: "灯火巷", time: "夜", interior: false };
      const brief = shotBrief({
        shotType: "establishing",
        place,
        characters: [],
        description: "一扇一扇的窗跟着亮了",
        moment,
      });
      const { data } = renderStill(imageRequest({ brief, width: 180, height: 320 }))
        .getContext("2d")
        .getImageData(0, 0, 180, 320);
      return data.reduce((sum, value) => sum + value, 0);
    };
    expect(light(1)).toBeGreaterThan(light(0) * 1.08);
  });
});

describe("what words mean", () => {
  test("a rewritten prompt wins over the brief's hour and weather; an agreeing one changes nothing", () => {
    const place = { location: "巷口", time: "夜", interior: false, weather: "细雨" };
    const read = (prompt: string) => {
      const { mood, weather } = readScene(imageRequest({ prompt, brief: shotBrief({ place }) }));
      return [mood.time, weather];
    };
    expect(read("")).toEqual(["night", "rain"]);
    expect(read("rainy night, an old lane")).toEqual(["night", "rain"]);
    expect(read("清晨，大雪中的巷口")).toEqual(["dawn", "snow"]);
  });

  test("a written look is what is drawn", () => {
    const look = (person: Partial<BriefCharacter>) => identityOf("p", { id: "x", name: "某人", ...person });
    expect(look(CAST.man)).toMatchObject({
      gender: "female",
      garment: "apron",
      cloth: "#2f5596",
      hair: { style: "bob" },
    });
    expect(look(CAST.chen)).toMatchObject({
      gender: "male",
      garment: "trench",
      cloth: "#26262e",
      scar: "brow",
    });
    expect(look(CAST.ye)).toMatchObject({
      age: "elder",
      garment: "zhongshan",
      glasses: "round",
      hair: { color: "#d9d6cf" },
    });
    expect(look(CAST.boss)).toMatchObject({ age: "adult", hat: { kind: "helmet" }, garment: "vest" });
    expect(look({ gender: "female", hair: "long black hair", clothing: "red dress" })).toMatchObject({
      hair: { style: "long", color: "#26262e" },
      garment: "dress",
      cloth: "#c43a33",
    });
    expect(look({ hair: "双马尾", clothing: "校服", age: "16" })).toMatchObject({
      garment: "school",
      hair: { style: "twintails" },
    });
  });

  test("identity does not depend on the picture, only on person and project", () => {
    const calm = identityOf("p", CAST.man);
    expect(identityOf("p", { ...CAST.man, emotion: "生气", action: "挥手", speaking: true })).toEqual(calm);
    expect(identityOf("another project", CAST.man)).not.toEqual(calm);
  });

  test("strangers differ from one another", () => {
    const faces = Array.from({ length: 40 }, (_, index) =>
      identityOf("p", { id: `id-${index}`, name: `路人${index}` }),
    );
    const signs = faces.map(
      ({ gender, hair, garment, cloth, eyes }) =>
        `${gender}${hair.style}${hair.color}${garment}${cloth}${eyes.color}`,
    );
    expect(new Set(signs).size).toBeGreaterThan(36);
    expect([HAIR_STYLES.length >= 10, GARMENTS.length >= 12, Object.keys(EXPRESSIONS).length >= 12]).toEqual([
      true,
      true,
      true,
    ]);
  });

  test.each([
    ["含泪微笑", EXPRESSIONS.tearsmile],
    ["生气", EXPRESSIONS.angry],
    ["（忽然睁眼）", EXPRESSIONS.surprised],
    ["不耐烦", EXPRESSIONS.annoyed],
    ["terrified", EXPRESSIONS.afraid],
    ["smiling", EXPRESSIONS.smile],
    ["", EXPRESSIONS.neutral],
  ])("%s is its own face", (words, face) => {
    expect(expressionOf(words)).toEqual(face);
  });

  test.each([
    ["灯火巷巷口", undefined, "out/lane"],
    ["修灯铺", undefined, "in/shop"],
    ["学校天台", undefined, "out/rooftop"],
    ["现代都市街道", undefined, "out/street"],
    ["江面渡口", undefined, "out/water"],
    ["EXT. BRICK'S PATIO", null, "out/pool"],
    ["寺庙门前", undefined, "out/palace"],
    ["皇宫", true, "in/hall"],
    ["医院病房", undefined, "in/hospital"],
    ["nowhere in particular", null, "out/park"],
  ])("%s is drawn as a %s place", (location, interior, kind) => {
    expect(
      readScene(imageRequest({ brief: shotBrief({ place: { location, interior }, description: "" }) })).kind,
    ).toBe(kind);
  });
});
