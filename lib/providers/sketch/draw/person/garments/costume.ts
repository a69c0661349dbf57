import { alpha, darken, lighten, mix } from "../../color";
import type { Point } from "../../pen";
import { folds, hang, ink, line, shape, vNeck, type Wear } from "./cloth";

export function robes({ ctx, person, paint, torso, away, main, dark, light, c, bottom, gold }: Wear): void {
  hang(ctx, torso, bottom, 1.6, torso.waist * 1.04);
  ink(ctx, paint, main);
  folds(ctx, main, torso, bottom);
  for (const x of [-0.9, -0.25, 0.4, 1])
    line(ctx, alpha(dark, 0.6), 6, [
      [torso.waist * x, 430],
      [torso.hip * x * 1.3, 700],
      [torso.hip * x * 1.6, bottom - 12],
    ]);
  const sash = paint.of(
    person.garment === "hanfu" ? mix(person.cloth, "#fbe9d0", 0.72) : darken(person.cloth, 0.4),
  );
  if (!away) {
    shape(
      ctx,
      paint,
      lighten(light, 0.3),
      vNeck(176).map(([x, y]): Point => [x + c, y]),
    );
    shape(ctx, paint, sash, [
      [-36 + c, 106],
      [-62 + c, 126],
      [24 + c, 366],
      [54 + c, 366],
    ]);
    shape(ctx, paint, sash, [
      [36 + c, 106],
      [62 + c, 126],
      [-18 + c, 366],
      [-48 + c, 366],
      [-2 + c, 226],
    ]);
  }
  shape(ctx, paint, sash, [
    [-torso.waist * 1.05, 350],
    [torso.waist * 1.05, 350],
    [torso.waist * 1.09, 412],
    [-torso.waist * 1.09, 412],
  ]);
  line(ctx, gold, 5, [
    [-torso.waist, 382],
    [c, 390],
    [torso.waist, 382],
  ]);
  if (!away)
    shape(ctx, paint, sash, [
      [c + 20, 408],
      [c + 44, 408],
      [c + 58, 700],
      [c + 24, 700],
    ]);
}

export function armor({ ctx, paint, torso, main, dark, c, bottom, gold }: Wear): void {
  hang(ctx, torso, bottom, 1.3);
  ink(ctx, paint, main);
  for (let row = 0; row < 8; row++)
    for (let x = -4; x <= 4; x++) {
      ctx.beginPath();
      ctx.ellipse(x * 22 + (row % 2) * 11, 236 + row * 40, 12, 18, 0, 0, Math.PI);
      ctx.strokeStyle = alpha(dark, 0.8);
      ctx.lineWidth = 2.5;
      ctx.stroke();
    }
  for (const side of [-1, 1])
    shape(
      ctx,
      paint,
      lighten(main, 0.15),
      [
        [side * 54, 140],
        [side * torso.shoulder * 1.16, 158],
        [side * torso.shoulder * 1.22, 222],
        [side * torso.shoulder * 0.8, 214],
      ],
      true,
    );
  shape(
    ctx,
    paint,
    paint.accent("#9c2b2b"),
    [
      [-46 + c, 116],
      [-60 + c, 150],
      [c, 186],
      [60 + c, 150],
      [46 + c, 116],
      [c, 146],
    ],
    true,
  );
  shape(ctx, paint, gold, [
    [-torso.waist, 372],
    [torso.waist, 372],
    [torso.waist * 1.05, 404],
    [-torso.waist * 1.05, 404],
  ]);
}
