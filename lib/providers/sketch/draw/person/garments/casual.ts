import { alpha, darken, lighten } from "../../color";
import type { Point } from "../../pen";
import { buttons, folds, hang, ink, line, shape, vNeck, type Wear } from "./cloth";

export function school({ ctx, person, paint, torso, away, main, c, bottom }: Wear): void {
  const shirt = paint.of("#f2f1ee");
  hang(ctx, torso, bottom, 1.04);
  ink(ctx, paint, shirt);
  folds(ctx, shirt, torso, bottom);
  if (person.gender === "female") {
    shape(ctx, paint, main, [
      [-40 + c, 108],
      [-torso.shoulder * 0.7, 160],
      [-torso.shoulder * 0.62, away ? 290 : 210],
      [away ? 0 : c, away ? 292 : 268],
      [torso.shoulder * 0.66, away ? 290 : 210],
      [torso.shoulder * 0.72, 160],
      [40 + c, 108],
      ...(away ? [] : [[c, 232] as Point]),
    ]);
    line(ctx, paint.of("#f4f2ee"), 4, [
      [-torso.shoulder * 0.56, 196],
      [-30 + c, 236],
      [c, 254],
    ]);
    line(ctx, paint.of("#f4f2ee"), 4, [
      [torso.shoulder * 0.58, 196],
      [30 + c, 236],
      [c, 254],
    ]);
    if (!away)
      shape(ctx, paint, paint.accent("#c93d45"), [
        [c, 262],
        [c - 42, 244],
        [c - 46, 292],
        [c, 272],
        [c + 46, 292],
        [c + 42, 244],
      ]);
  } else {
    for (const side of [-1, 1])
      shape(ctx, paint, main, [
        [side * 52 + c * 0.4, 140],
        [side * torso.shoulder * 0.98, 180],
        [side * torso.waist * 1.04, 370],
        [side * torso.waist * 1.04, bottom],
        [side * 14 + c, bottom],
        [side * 12 + c, 300],
      ]);
    if (!away)
      shape(ctx, paint, paint.accent("#8f2f3d"), [
        [c - 9, 146],
        [c + 9, 146],
        [c + 15, 310],
        [c, 332],
        [c - 15, 310],
      ]);
  }
}

export function dress({ ctx, paint, torso, away, main, dark, light, c, bottom }: Wear): void {
  hang(ctx, torso, bottom, 1.95, torso.waist * 0.94);
  ink(ctx, paint, main);
  folds(ctx, main, torso, bottom);
  for (const x of [-0.8, -0.3, 0.3, 0.85])
    line(ctx, alpha(dark, 0.55), 5, [
      [torso.waist * x, 400],
      [torso.hip * x * 1.5, 580],
      [torso.hip * x * 1.9, bottom - 10],
    ]);
  if (!away) {
    shape(
      ctx,
      paint,
      paint.skin,
      [
        [-38 + c, 116],
        [-44 + c, 150],
        [c, 186],
        [44 + c, 150],
        [38 + c, 116],
      ],
      true,
    );
    shape(ctx, paint, light, [
      [-46 + c, 132],
      [-58 + c, 158],
      [c, 214],
      [58 + c, 158],
      [46 + c, 132],
      [c, 186],
    ]);
  }
  shape(ctx, paint, darken(main, 0.2), [
    [-torso.waist * 0.94, 352],
    [torso.waist * 0.94, 352],
    [torso.waist * 0.98, 384],
    [-torso.waist * 0.98, 384],
  ]);
}

export function hoodie({ ctx, paint, torso, away, main, c, bottom }: Wear): void {
  hang(ctx, torso, bottom, 1.08, torso.waist * 1.14);
  ink(ctx, paint, main);
  folds(ctx, main, torso, bottom);
  shape(
    ctx,
    paint,
    darken(main, 0.14),
    away
      ? [
          [-70, 120],
          [-60, 214],
          [0, 250],
          [60, 214],
          [70, 120],
          [0, 100],
        ]
      : [
          [-40 + c, 100],
          [-74 + c, 124],
          [-66 + c, 168],
          [c, 196],
          [66 + c, 168],
          [74 + c, 124],
          [40 + c, 100],
          [c, 156],
        ],
    true,
  );
  if (!away) {
    line(ctx, paint.of("#f2efe8"), 5, [
      [-20 + c, 180],
      [-24 + c, 220],
      [-20 + c, 262],
    ]);
    line(ctx, paint.of("#f2efe8"), 5, [
      [20 + c, 180],
      [22 + c, 220],
      [19 + c, 252],
    ]);
    shape(ctx, paint, darken(main, 0.08), [
      [-62 + c, 372],
      [62 + c, 372],
      [86 + c, 466],
      [-86 + c, 466],
    ]);
  }
}

export function sweater({ ctx, paint, torso, main, dark, c, bottom }: Wear): void {
  hang(ctx, torso, bottom, 1.04, torso.waist * 1.08);
  ink(ctx, paint, main);
  folds(ctx, main, torso, bottom);
  ctx.strokeStyle = alpha(dark, 0.5);
  ctx.lineWidth = 3;
  for (const y of [268, 284, 300]) {
    ctx.beginPath();
    for (let x = -80; x <= 80; x += 16) ctx.lineTo(x + c, y + ((x / 16) % 2 === 0 ? 0 : 9));
    ctx.stroke();
  }
  shape(
    ctx,
    paint,
    lighten(main, 0.1),
    [
      [-38 + c, 100],
      [-46 + c, 136],
      [c, 156],
      [46 + c, 136],
      [38 + c, 100],
      [c, 120],
    ],
    true,
  );
}

export function shirt({ ctx, paint, torso, away, main, dark, c, bottom }: Wear): void {
  hang(ctx, torso, bottom, 1.03);
  ink(ctx, paint, main);
  folds(ctx, main, torso, bottom);
  if (away) return;
  shape(
    ctx,
    paint,
    paint.skin,
    vNeck(164, 22).map(([x, y]): Point => [x + c, y]),
  );
  for (const side of [-1, 1])
    shape(ctx, paint, lighten(main, 0.18), [
      [c + side * 30, 104],
      [c + side * 56, 134],
      [c + side * 36, 186],
      [c, 158],
    ]);
  line(ctx, dark, 3, [
    [c, 160],
    [c + 1, 330],
    [c, bottom - 4],
  ]);
  buttons(ctx, lighten(main, 0.55), c + 8, [210, 280, 350, 420]);
}

export function tshirt({ ctx, paint, torso, away, main, dark, light, c, bottom }: Wear): void {
  hang(ctx, torso, bottom, 1.02);
  ink(ctx, paint, main);
  folds(ctx, main, torso, bottom);
  if (away) return;
  shape(
    ctx,
    paint,
    paint.skin,
    [
      [-34 + c, 112],
      [-36 + c, 138],
      [c, 164],
      [36 + c, 138],
      [34 + c, 112],
    ],
    true,
  );
  line(ctx, dark, 5, [
    [-40 + c, 138],
    [c, 174],
    [40 + c, 138],
  ]);
  shape(ctx, paint, light, [
    [c - 30, 246],
    [c + 30, 246],
    [c + 38, 276],
    [c, 318],
    [c - 38, 276],
  ]);
}
