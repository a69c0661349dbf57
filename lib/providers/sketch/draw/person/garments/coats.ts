import { darken, lighten } from "../../color";
import type { Point } from "../../pen";
import { buttons, folds, hang, ink, line, shape, vNeck, type Wear } from "./cloth";

export function trench({ ctx, paint, torso, away, main, dark, c, bottom }: Wear): void {
  hang(ctx, torso, bottom, 1.42, torso.waist * 1.06);
  ink(ctx, paint, main);
  folds(ctx, main, torso, bottom);
  if (away) {
    line(ctx, dark, 4, [
      [0, 160],
      [2, 400],
      [0, bottom - 8],
    ]);
    return;
  }
  shape(ctx, paint, paint.of("#41424e"), [
    [-30 + c, 116],
    [c - 20, 430],
    [c + 22, 430],
    [30 + c, 116],
  ]);
  line(ctx, paint.lineCloth, 3, [
    [-22 + c, 136],
    [c, 152],
    [22 + c, 136],
  ]);
  shape(ctx, paint, lighten(main, 0.07), [
    [-32 + c, 104],
    [-58 + c, 132],
    [-78 + c, 236],
    [-46 + c, 232],
    [-40 + c, 262],
    [-10 + c, 372],
    [-26 + c, 170],
  ]);
  shape(ctx, paint, lighten(main, 0.07), [
    [32 + c, 104],
    [58 + c, 132],
    [82 + c, 236],
    [50 + c, 232],
    [44 + c, 262],
    [12 + c, 372],
    [28 + c, 170],
  ]);
  shape(ctx, paint, darken(main, 0.16), [
    [-torso.waist * 1.06, 372],
    [torso.waist * 1.06, 372],
    [torso.waist * 1.08, 398],
    [-torso.waist * 1.08, 398],
  ]);
  line(ctx, paint.lineCloth, 4, [
    [c, 372],
    [c + 4, 560],
    [c, bottom - 6],
  ]);
  buttons(ctx, paint.of("#17161b"), c + 30, [430, 500]);
}

export function zhongshan({ ctx, paint, torso, away, main, dark, c, bottom }: Wear): void {
  hang(ctx, torso, bottom, 1.08);
  ink(ctx, paint, main);
  folds(ctx, main, torso, bottom);
  if (away) return;
  shape(ctx, paint, lighten(main, 0.1), [
    [-38 + c, 104],
    [-48 + c, 138],
    [-4 + c, 166],
    [c, 150],
    [4 + c, 166],
    [48 + c, 138],
    [38 + c, 104],
    [c, 138],
  ]);
  line(ctx, dark, 3.5, [
    [c, 160],
    [c + 1, 350],
    [c, bottom - 4],
  ]);
  buttons(ctx, darken(main, 0.6), c + 11, [204, 286, 368, 450]);
  for (const [x, y, w] of [
    [-84, 236, 62],
    [30, 236, 62],
    [-90, 400, 72],
    [28, 400, 72],
  ] as const) {
    shape(ctx, paint, lighten(main, 0.04), [
      [x + c, y],
      [x + w + c, y],
      [x + w + c, y + 74],
      [x + c, y + 74],
    ]);
    shape(ctx, paint, main, [
      [x + c - 2, y - 4],
      [x + w + c + 2, y - 4],
      [x + w + c, y + 18],
      [x + w / 2 + c, y + 28],
      [x + c, y + 18],
    ]);
  }
}

export function suit({ ctx, paint, torso, away, main, dark, c, bottom }: Wear): void {
  hang(ctx, torso, bottom, 1.08);
  ink(ctx, paint, main);
  folds(ctx, main, torso, bottom);
  if (away) return;
  shape(
    ctx,
    paint,
    paint.of("#f4f2ee"),
    vNeck(330, 36).map(([x, y]): Point => [x + c, y]),
  );
  shape(ctx, paint, paint.accent("#a62f3a"), [
    [c - 11, 140],
    [c + 11, 140],
    [c + 7, 160],
    [c + 16, 286],
    [c, 316],
    [c - 16, 286],
    [c - 7, 160],
  ]);
  for (const side of [-1, 1])
    shape(ctx, paint, lighten(main, 0.08), [
      [c + side * 34, 108],
      [c + side * 62, 136],
      [c + side * 82, 222],
      [c + side * 60, 226],
      [c + side * 66, 250],
      [c, 344],
      [c + side * 26, 190],
    ]);
  line(ctx, dark, 4, [
    [c, 340],
    [c + 4, 440],
    [c - 6, bottom - 6],
  ]);
  buttons(ctx, darken(main, 0.6), c + 10, [372, 430]);
  shape(ctx, paint, paint.of("#f4f2ee"), [
    [c + 44, 250],
    [c + 74, 244],
    [c + 72, 256],
    [c + 46, 262],
  ]);
}

export function jacket({ ctx, paint, torso, away, main, light, c, bottom, gold }: Wear): void {
  hang(ctx, torso, bottom, 1.1, torso.waist * 1.1);
  ink(ctx, paint, main);
  folds(ctx, main, torso, bottom);
  if (away) return;
  shape(ctx, paint, light, [
    [-30 + c, 114],
    [-36 + c, 300],
    [-26 + c, bottom],
    [28 + c, bottom],
    [36 + c, 300],
    [30 + c, 114],
  ]);
  for (const side of [-1, 1]) {
    shape(ctx, paint, lighten(main, 0.1), [
      [c + side * 32, 106],
      [c + side * 66, 136],
      [c + side * 74, 204],
      [c + side * 30, 190],
    ]);
    line(ctx, gold, 3.5, [
      [c + side * 34, 196],
      [c + side * 38, 330],
      [c + side * 30, bottom - 4],
    ]);
  }
}
