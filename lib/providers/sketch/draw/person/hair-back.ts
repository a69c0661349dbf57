import { alpha } from "../color";
import type { Identity } from "../identity";
import { arcPoints, type Ctx, curve, type Point, taper } from "../pen";
import { createRng } from "../rng";
import { fillHair } from "./hair";
import type { Paint } from "./paint";

/** Everything behind neck and shoulders. Drawn first. */
export function drawHairBack(ctx: Ctx, person: Identity, paint: Paint, turn: number, away: boolean): void {
  const { style } = person.hair;
  const dark = paint.style.shading === "smooth" ? paint.hairDark : paint.hairDark;
  const shade = away ? paint.hair : dark;
  const lean = -turn * 6;
  if (style === "bob") {
    const bob: Point[] = [
      [-76, -50],
      [-90, 10],
      [-92, 60],
      [-76, 92],
      [-46, 84],
      [0, 78],
      [46, 84],
      [74, 92],
      [90, 60],
      [88, 10],
      [74, -50],
      [0, -116],
    ];
    curve(
      ctx,
      bob.map(([x, y]): Point => [x + lean, y]),
      true,
    );
    fillHair(ctx, paint, shade);
  }
  if (style === "long" || style === "topknot") {
    const wide = style === "topknot" ? 0.85 : 1;
    const end = style === "topknot" ? 260 : 330;
    curve(
      ctx,
      [
        [-76 * wide, -40],
        [-92 * wide, 60],
        [-94 * wide, 200],
        [-86 * wide, end - 10],
        [-50, end + 12],
        [-18, end - 12],
        [16, end + 14],
        [50, end - 8],
        [84 * wide, end],
        [92 * wide, 200],
        [90 * wide, 60],
        [74 * wide, -40],
        [0, -116],
      ].map(([x, y]): Point => [(x ?? 0) + lean, y ?? 0]),
      true,
    );
    fillHair(ctx, paint, shade);
    for (const x of [-52, -18, 20, 54])
      taper(
        ctx,
        arcPoints([x + lean, 90], [x * 1.1 + lean, 200], [x * 1.02 + lean, end - 20]),
        3,
        alpha(paint.lineCloth, 0.35),
      );
  }
  if (style === "wavy") {
    const left: Point[] = [
      [-78, -40],
      [-98, 10],
      [-90, 60],
      [-112, 110],
      [-98, 160],
      [-116, 214],
      [-92, 262],
    ];
    const right = left.map(([x, y]): Point => [-x, y]).reverse();
    curve(
      ctx,
      [...left, [-50, 250], [-20, 276], [14, 252], [48, 274], ...right, [0, -118]].map(
        ([x, y]): Point => [(x ?? 0) + lean, y ?? 0],
      ),
      true,
    );
    fillHair(ctx, paint, shade);
  }
  if (style === "ponytail") {
    curve(
      ctx,
      [
        [-40 + lean, -92],
        [-104, -70],
        [-132, 10],
        [-120, 120],
        [-96, 210],
        [-84, 130],
        [-86, 40],
        [-70, -20],
      ],
      true,
    );
    fillHair(ctx, paint, shade);
    taper(ctx, arcPoints([-72, -60], [-116, 20], [-104, 150]), 4, alpha(paint.hairLight, 0.5));
  }
  if (style === "twintails")
    for (const side of [-1, 1]) {
      curve(
        ctx,
        [
          [side * 58, -66],
          [side * 112, -70],
          [side * 138, 20],
          [side * 122, 130],
          [side * 104, 226],
          [side * 92, 130],
          [side * 92, 30],
          [side * 70, -20],
        ],
        true,
      );
      fillHair(ctx, paint, shade);
      taper(
        ctx,
        arcPoints([side * 84, -50], [side * 124, 30], [side * 108, 160]),
        4,
        alpha(paint.hairLight, 0.5),
      );
    }
  if (style === "braid") {
    for (let index = 0; index < 7; index++) {
      const y = 70 + index * 34;
      const size = 24 - index * 1.6;
      ctx.beginPath();
      ctx.ellipse(-62 + Math.sin(index) * 3, y, size, size * 0.86, index % 2 ? 0.5 : -0.5, 0, Math.PI * 2);
      fillHair(ctx, paint, paint.hair);
    }
  }
  if (style === "bun" || style === "topknot") {
    const r = style === "bun" ? 38 : 26;
    ctx.beginPath();
    ctx.ellipse(lean * 3 + 2, -128, r, r * 0.9, 0, 0, Math.PI * 2);
    fillHair(ctx, paint, paint.hair);
    taper(
      ctx,
      arcPoints([-r * 0.6 + lean * 3, -136], [lean * 3, -112], [r * 0.7 + lean * 3, -134]),
      3,
      alpha(paint.lineCloth, 0.5),
    );
    ctx.fillStyle = paint.accent(style === "bun" ? "#c0433c" : "#d9a441");
    ctx.fillRect(-20 + lean * 3, -106, 40, 8);
  }
  if (["short", "spiky", "parted", "curly", "combed", "buzz"].includes(style)) {
    curve(
      ctx,
      [
        [-70, -30],
        [-72, 20],
        [-58, 52],
        [0, 60],
        [58, 50],
        [68, 10],
        [64, -30],
        [0, -112],
      ].map(([x, y]): Point => [(x ?? 0) * (style === "buzz" ? 0.93 : 1) + lean, y ?? 0]),
      true,
    );
    fillHair(ctx, paint, shade);
  }
}

/** Back of the head, for people seen from behind. */
export function drawHairAway(ctx: Ctx, person: Identity, paint: Paint): void {
  const { style } = person.hair;
  const bare = style === "bald";
  const long = ["long", "wavy", "bob", "braid"].includes(style);
  curve(
    ctx,
    [
      [-68, -20],
      [-66, 30],
      [long ? -66 : -44, long ? 90 : 74],
      [0, long ? 96 : 82],
      [long ? 66 : 44, long ? 90 : 74],
      [66, 30],
      [68, -20],
      [46, -96],
      [0, -120],
      [-46, -96],
    ],
    true,
  );
  fillHair(ctx, paint, bare ? paint.skin : paint.hair);
  if (bare) return;
  const rng = createRng(`${person.id}/away`);
  for (let index = 0; index < 9; index++) {
    const x = -56 + index * 14;
    taper(
      ctx,
      arcPoints([x * 0.3, -108], [x * 1.08, -30], [x * 0.86, 60 + rng.between(-14, 14)]),
      3,
      alpha(paint.hairDark, 0.6),
      0.05,
    );
  }
  taper(ctx, arcPoints([-52, -62], [0, -92], [52, -62], 13), 9, alpha(paint.hairLight, 0.35), 0.05);
}
