import { describe, expect, test } from "vitest";
import { STYLES } from "@/db/schema/values";
import type { BriefCharacter } from "../../../types";
import { EXPRESSIONS, type Expression } from "../expressions";
import { GARMENTS, HAIR_STYLES, type Identity, identityOf } from "../identity";
import { moodOf } from "../mood";
import { sheet } from "../pen";
import { STYLE_SPECS } from "../styles";
import { drawFigure } from "./figure";
import { figureHeight, solesAt } from "./figure-view";
import { BEARD_WORDS, COVER_WORDS, HATS, PIN_WORDS } from "./looks/accessories";
import { CREATURES } from "./looks/creatures";
import { FACE_SHAPES } from "./looks/features";
import { paintOf } from "./paint";
import { POSES, type PoseKind } from "./poses/table";

const VIEWS = [
  { turn: 0, away: false },
  { turn: 1, away: false },
  { turn: 2, away: false },
  { turn: 0, away: true },
  { turn: 1, away: true },
] as const;
const someone = (changes: Partial<BriefCharacter> = {}) =>
  identityOf("p", { id: "x", name: "某人", ...changes });
const woman = someone({ gender: "女", age: "22", clothing: "白色衬衫" });
const man = someone({ gender: "男", age: "40", clothing: "蓝色夹克" });

type Look = {
  kind?: PoseKind;
  turn?: number;
  away?: boolean;
  face?: Expression;
  style?: keyof typeof STYLE_SPECS;
  size?: number;
};

/** The figure's pixels, head in the middle of the upper half. */
function pixels(
  person: Identity,
  {
    kind = "stand",
    turn = 0,
    away = false,
    face = EXPRESSIONS.neutral,
    style = "anime",
    size = 120,
  }: Look = {},
) {
  const paint = paintOf(person, STYLE_SPECS[style], moodOf("day", "clear"), false);
  const { ctx } = sheet(size, size);
  ctx.translate(size / 2, size * 0.28);
  ctx.scale(size / 1500, size / 1500);
  drawFigure(ctx, { person, paint, pose: { kind, away }, face, turn, facing: 1, lit: 1 });
  return ctx.getImageData(0, 0, size, size).data;
}

/** The head alone, large. */
function head(person: Identity, look: Look = {}, style: keyof typeof STYLE_SPECS = "anime") {
  const { kind = "stand", turn = 0, face = EXPRESSIONS.neutral, away = false } = look;
  const paint = paintOf(person, STYLE_SPECS[style], moodOf("day", "clear"), false);
  const { ctx } = sheet(64, 64);
  ctx.translate(32, 32);
  ctx.scale(0.26, 0.26);
  drawFigure(ctx, { person, paint, pose: { kind, away }, face, turn, facing: 1, lit: 1 });
  return ctx.getImageData(0, 0, 64, 64).data;
}

const inked = (data: Uint8ClampedArray) =>
  data.reduce((sum, value, index) => sum + (index % 4 === 3 && value > 40 ? 1 : 0), 0);
const differing = (a: Uint8ClampedArray, b: Uint8ClampedArray) => {
  let count = 0;
  for (let index = 0; index < a.length; index += 4)
    if ([0, 1, 2, 3].some((part) => Math.abs((a[index + part] ?? 0) - (b[index + part] ?? 0)) > 24)) count++;
  return count;
};

describe("every row of every table can be drawn from every side", () => {
  const rows: [string, Identity[]][] = [
    [
      "hair",
      HAIR_STYLES.map((style, index) => ({ ...(index % 2 ? woman : man), hair: { ...woman.hair, style } })),
    ],
    ["clothes", GARMENTS.map((garment, index) => ({ ...(index % 2 ? woman : man), garment }))],
    ["hats", HATS.map((kind) => ({ ...woman, hat: { kind, color: "#7a4a8a" } }))],
    ["face covers", COVER_WORDS.map(([, cover]) => ({ ...woman, cover }))],
    ["beards", BEARD_WORDS.map(([, beard]) => ({ ...man, beard }))],
    ["hairpins", PIN_WORDS.map(([, kind, color]) => ({ ...woman, pin: { kind, color } }))],
    ["animals and machines", CREATURES.map((creature) => ({ ...man, creature }))],
  ];
  for (const [name, people] of rows)
    test(name, () => {
      for (const person of people)
        for (const view of VIEWS)
          expect(inked(pixels(person, view)), `${person.garment} ${person.hair.style}`).toBeGreaterThan(90);
    });

  test("poses", () => {
    for (const kind of Object.keys(POSES) as PoseKind[])
      for (const view of VIEWS)
        for (const person of [woman, { ...man, garment: "robe" as const }])
          expect(inked(pixels(person, { kind, ...view })), kind).toBeGreaterThan(200);
  });

  test("in every style", () => {
    for (const style of STYLES)
      for (const view of VIEWS) expect(inked(pixels(woman, { ...view, style }))).toBeGreaterThan(200);
  });
});

describe("what is different looks different", () => {
  const distinct = (pictures: Uint8ClampedArray[], least: number) => {
    for (const [index, picture] of pictures.entries())
      for (const other of pictures.slice(index + 1)) expect(differing(picture, other)).toBeGreaterThan(least);
  };

  test("expressions", () => {
    distinct(
      Object.values(EXPRESSIONS).map((face) => head(woman, { face, turn: 1 })),
      6,
    );
  });

  test("hair styles", () => {
    distinct(
      HAIR_STYLES.map((style) => head({ ...man, hair: { ...man.hair, style, bangs: 0 } })),
      20,
    );
  });

  test("ages and sexes, builds, skins", () => {
    const looks: Partial<BriefCharacter>[] = [
      { gender: "男", age: "8" },
      { gender: "男", age: "16" },
      { gender: "男", age: "28" },
      { gender: "男", age: "48" },
      { gender: "男", age: "72" },
      { gender: "女", age: "28" },
      { gender: "男", age: "48", features: ["大胖子"] },
      { gender: "男", age: "28", description: "dark-skinned, very slim" },
    ];
    distinct(
      looks.map((look) => pixels(someone({ clothing: "白色衬衫", ...look }), { size: 160 })),
      60,
    );
  });

  test("face shapes", () => {
    const shapes = Object.values(FACE_SHAPES);
    distinct(
      shapes.map((shape) =>
        head({ ...man, hair: { ...man.hair, style: "bald" }, face: { ...man.face, ...shape } }),
      ),
      8,
    );
  });
});

describe("the same person", () => {
  test("keeps the head to the pixel, whatever hands and legs do", () => {
    const still = head(woman, { turn: 1 });
    for (const kind of ["walk", "sit", "hip", "crossed"] as const) {
      const other = head(woman, { turn: 1, kind });
      // Rows above the chin, without the tilt some poses give the head.
      const upper = (data: Uint8ClampedArray) => data.subarray(0, 64 * 4 * 40);
      expect(differing(upper(still), upper(other)), kind).toBeLessThan(kind === "hip" ? 420 : 8);
    }
  });

  test("stands on the ground: nothing is drawn below the soles, something just above", () => {
    const paint = paintOf(woman, STYLE_SPECS.anime, moodOf("day", "clear"), false);
    for (const kind of ["stand", "walk", "sit", "kneel", "squat", "bow"] as const) {
      const soles = solesAt(woman, paint, { kind, away: false });
      const { ctx } = sheet(300, 420);
      ctx.translate(150, 60);
      ctx.scale(0.25, 0.25);
      drawFigure(ctx, {
        person: woman,
        paint,
        pose: { kind, away: false },
        face: EXPRESSIONS.neutral,
        turn: 1,
        facing: 1,
        lit: 1,
      });
      const row = (y: number) => inked(ctx.getImageData(0, Math.round(60 + y * 0.25), 300, 1).data);
      expect(row(soles - 24), kind).toBeGreaterThan(0);
      expect(row(soles + 56), kind).toBe(0);
    }
    expect(figureHeight(woman, paint)).toBeGreaterThan(1000);
  });
});
