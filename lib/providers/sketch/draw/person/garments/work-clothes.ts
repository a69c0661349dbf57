import { alpha, darken, lighten } from "../../color";
import type { Point } from "../../pen";
import { buttons, folds, hang, ink, line, shape, vNeck, type Wear } from "./cloth";

export function apron({ ctx, paint, torso, away, main, dark, light, c }: Wear): void {
  hang(ctx, torso, 500, 1.02);
  ink(ctx, paint, light);
  folds(ctx, light, torso, 500);
  if (!away) {
    shape(
      ctx,
      paint,
      lighten(light, 0.25),
      [
        [-34 + c, 112],
        [-44 + c, 130],
        [c, 178],
        [44 + c, 130],
        [34 + c, 112],
        [c, 148],
      ],
      true,
    );
    line(ctx, alpha(dark, 0.35), 3, [
      [-52 + c, 150],
      [c, 204],
      [52 + c, 150],
    ]);
  }
  for (const side of [-1, 1])
    shape(ctx, paint, darken(main, 0.12), [
      [side * 52 + c * 0.6, 140],
      [side * 76 + c * 0.6, 144],
      [side * 70 + c, away ? 330 : 262],
      [side * 50 + c, away ? 330 : 262],
    ]);
  if (!away) {
    shape(ctx, paint, main, [
      [-64 + c, 258],
      [64 + c, 258],
      [76 + c, 380],
      [torso.hip + 14, 470],
      [torso.hip + 26, 690],
      [-torso.hip - 16, 690],
      [-torso.hip - 6, 470],
      [-70 + c, 380],
    ]);
    line(ctx, dark, 5, [
      [-62 + c, 270],
      [c, 273],
      [62 + c, 270],
    ]);
    line(ctx, dark, 6, [
      [-74 + c, 384],
      [c, 392],
      [78 + c, 384],
    ]);
    shape(ctx, paint, darken(main, 0.08), [
      [-48 + c, 430],
      [52 + c, 430],
      [46 + c, 520],
      [-42 + c, 520],
    ]);
    ctx.fillStyle = alpha(lighten(main, 0.72), 0.85);
    for (let row = 0; row < 6; row++)
      for (let column = 0; column < 4; column++) {
        const [x, y] = [-48 + column * 33 + (row % 2) * 16 + c, 296 + row * 66];
        if (y > 400 && y < 540 && Math.abs(x - c) < 56) continue;
        for (const [dx, dy] of [
          [0, -5],
          [5, 0],
          [0, 5],
          [-5, 0],
        ] as const) {
          ctx.beginPath();
          ctx.arc(x + dx, y + dy, 3, 0, Math.PI * 2);
          ctx.fill();
        }
      }
  }
}

export function vest({ ctx, person, paint, torso, away, c, bottom }: Wear): void {
  const under = paint.of("#2d3e5c");
  hang(ctx, torso, bottom, 1.05);
  ink(ctx, paint, under);
  const orange = paint.accent(person.cloth);
  const stripe = paint.of("#f1f0dc");
  for (const side of away ? [-1, 1] : [-1, 1]) {
    const inner = away ? 0 : side * 20 + c;
    shape(ctx, paint, orange, [
      [side * 50 + c * 0.5, 142],
      [side * torso.shoulder * 0.86, 162],
      [side * torso.shoulder * 0.8, 250],
      [side * torso.waist * 1.08, 372],
      [side * torso.hip * 1.08, bottom],
      [inner, bottom],
      [inner, 290],
    ]);
    shape(ctx, paint, stripe, [
      [side * 58 + c * 0.5, 150],
      [side * 80 + c * 0.5, 156],
      [side * 78 + c * 0.6, bottom - 92],
      [side * 56 + c * 0.6, bottom - 92],
    ]);
    shape(ctx, paint, stripe, [
      [inner, bottom - 90],
      [side * torso.hip * 1.04, bottom - 94],
      [side * torso.hip * 1.06, bottom - 62],
      [inner, bottom - 58],
    ]);
  }
  if (!away)
    shape(ctx, paint, lighten(under, 0.1), [
      [-34 + c, 110],
      [-46 + c, 134],
      [-8 + c, 172],
      [c, 150],
      [8 + c, 172],
      [46 + c, 134],
      [34 + c, 110],
      [c, 146],
    ]);
}

export function uniform({ ctx, paint, torso, away, main, c, bottom, gold }: Wear): void {
  hang(ctx, torso, bottom, 1.04);
  ink(ctx, paint, main);
  folds(ctx, main, torso, bottom);
  for (const side of [-1, 1])
    shape(ctx, paint, darken(main, 0.3), [
      [side * torso.shoulder * 0.62, 150],
      [side * torso.shoulder * 1.0, 174],
      [side * torso.shoulder * 0.96, 192],
      [side * torso.shoulder * 0.6, 168],
    ]);
  if (away) return;
  shape(
    ctx,
    paint,
    paint.of("#dfe4ea"),
    vNeck(190, 30).map(([x, y]): Point => [x + c, y]),
  );
  for (const side of [-1, 1])
    shape(ctx, paint, lighten(main, 0.08), [
      [c + side * 32, 108],
      [c + side * 54, 132],
      [c + side * 48, 200],
      [c, 196],
      [c + side * 22, 160],
    ]);
  buttons(ctx, gold, c, [236, 300, 364]);
  shape(ctx, paint, gold, [
    [c + 44, 236],
    [c + 58, 226],
    [c + 72, 236],
    [c + 66, 256],
    [c + 50, 256],
  ]);
  shape(ctx, paint, darken(main, 0.55), [
    [-torso.waist, 430],
    [torso.waist, 430],
    [torso.hip, 458],
    [-torso.hip, 458],
  ]);
}

export function whitecoat({ ctx, paint, torso, away, main, dark, c, bottom }: Wear): void {
  hang(ctx, torso, bottom, 1.25, torso.waist * 1.1);
  ink(ctx, paint, main);
  folds(ctx, main, torso, bottom);
  if (away) return;
  shape(
    ctx,
    paint,
    paint.of("#8fb3c9"),
    vNeck(300, 36).map(([x, y]): Point => [x + c, y]),
  );
  for (const side of [-1, 1])
    shape(ctx, paint, lighten(main, 0.2), [
      [c + side * 34, 108],
      [c + side * 62, 136],
      [c + side * 74, 226],
      [c, 320],
      [c + side * 26, 190],
    ]);
  line(ctx, alpha(dark, 0.8), 4, [
    [c, 318],
    [c + 3, 500],
    [c, bottom - 6],
  ]);
  shape(ctx, paint, main, [
    [c + 34, 262],
    [c + 92, 262],
    [c + 90, 320],
    [c + 36, 320],
  ]);
  shape(ctx, paint, paint.accent("#c93d45"), [
    [c + 48, 250],
    [c + 56, 250],
    [c + 56, 280],
    [c + 48, 280],
  ]);
}
