import { alpha, darken } from "../color";
import { arcPoints, taper } from "../pen";
import type { Brush } from "./brush";

export function drum({ ctx, paint, shape, disc, gold, red }: Brush): void {
  shape(
    red,
    [
      [-104, -44],
      [104, -44],
      [118, 20],
      [96, 92],
      [-96, 92],
      [-118, 20],
    ],
    true,
  );
  disc(paint.of("#f0e2c4"), 0, -46, 106, 30);
  for (let stud = -4; stud <= 4; stud++) disc(gold, stud * 24, -18 + (16 - stud * stud) * 0.5, 6);
  for (const side of [-1, 1])
    taper(
      ctx,
      [
        [side * 20, -60],
        [side * 70, -110],
        [side * 120, -150],
      ],
      13,
      paint.of("#a8743c"),
      0.9,
    );
}

export function zither({ ctx, paint, shape, disc, wood, gold }: Brush): void {
  shape(darken(wood, 0.25), [
    [-190, -6],
    [176, -42],
    [196, 6],
    [-170, 52],
  ]);
  shape(wood, [
    [-190, -12],
    [176, -48],
    [190, -14],
    [-176, 28],
  ]);
  ctx.strokeStyle = alpha("#f4efe0", 0.9);
  ctx.lineWidth = 1.6;
  for (let string = 0; string < 7; string++) {
    ctx.beginPath();
    ctx.moveTo(-178 + string * 2, -6 + string * 4.4);
    ctx.lineTo(176 + string * 2, -42 + string * 4);
    ctx.stroke();
  }
  for (let mark = 0; mark < 9; mark++) disc(gold, -140 + mark * 38, -8 - mark * 3.7, 4);
  disc(paint.of("#3a2a20"), 170, -32, 6);
}

export function basket({ ctx, paint, shape, disc, wood }: Brush): void {
  ctx.beginPath();
  ctx.arc(0, -16, 80, Math.PI, 0);
  ctx.strokeStyle = wood;
  ctx.lineWidth = 11;
  ctx.stroke();
  for (const [x, y, color] of [
    [-44, -26, "#c9483a"],
    [0, -38, "#e0a83a"],
    [44, -26, "#6a9a4a"],
    [-18, -20, "#d9763a"],
    [24, -18, "#c9483a"],
  ] as const)
    disc(paint.accent(color), x, y, 26);
  shape(
    paint.of("#b98a50"),
    [
      [-98, -14],
      [98, -14],
      [76, 82],
      [-76, 82],
    ],
    true,
  );
  ctx.strokeStyle = alpha(darken(wood, 0.3), 0.7);
  ctx.lineWidth = 4;
  for (const y of [10, 34, 58]) {
    ctx.beginPath();
    ctx.moveTo(-90 + y * 0.2, y);
    ctx.lineTo(90 - y * 0.2, y);
    ctx.stroke();
  }
}

export function bicycle({ ctx, paint, disc, dark, steel }: Brush): void {
  ctx.lineWidth = 9;
  for (const x of [-100, 100]) {
    ctx.strokeStyle = dark;
    ctx.beginPath();
    ctx.arc(x, 36, 66, 0, Math.PI * 2);
    ctx.stroke();
    ctx.lineWidth = 1.6;
    for (let spoke = 0; spoke < 8; spoke++) {
      const angle = (spoke / 8) * Math.PI * 2;
      ctx.beginPath();
      ctx.moveTo(x, 36);
      ctx.lineTo(x + Math.cos(angle) * 64, 36 + Math.sin(angle) * 64);
      ctx.stroke();
    }
    ctx.lineWidth = 9;
  }
  const frame = paint.accent("#3f7fa8");
  for (const [from, to] of [
    [
      [-100, 36],
      [-40, -44],
    ],
    [
      [-40, -44],
      [72, -50],
    ],
    [
      [72, -50],
      [0, 40],
    ],
    [
      [0, 40],
      [-100, 36],
    ],
    [
      [0, 40],
      [-46, -66],
    ],
    [
      [100, 36],
      [64, -84],
    ],
  ] as const)
    taper(ctx, [from, [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], to], 11, frame, 0.9);
  taper(
    ctx,
    [
      [40, -92],
      [66, -88],
      [92, -78],
    ],
    10,
    dark,
    0.8,
  );
  taper(
    ctx,
    [
      [-74, -70],
      [-46, -72],
      [-18, -66],
    ],
    17,
    dark,
    0.5,
  );
  disc(steel, 0, 40, 14);
}

export function chair({ box, wood, paint }: Brush): void {
  box(darken(wood, 0.2), -56, -100, 12, 200, 4);
  box(darken(wood, 0.2), 44, -100, 12, 200, 4);
  box(wood, -52, -98, 104, 24, 6);
  box(wood, -52, -54, 104, 16, 5);
  box(paint.of("#a87a4c"), -70, 0, 140, 20, 6);
  for (const x of [-66, 54]) box(darken(wood, 0.1), x, 20, 13, 82, 4);
}

export function rope({ ctx, paint }: Brush): void {
  const hemp = paint.of("#c9a468");
  for (const [r, y] of [
    [84, 30],
    [68, 10],
    [50, -8],
  ] as const) {
    ctx.strokeStyle = paint.line;
    ctx.lineWidth = 25;
    ctx.beginPath();
    ctx.ellipse(0, y, r, r * 0.4, 0, 0, Math.PI * 2);
    ctx.stroke();
    ctx.strokeStyle = hemp;
    ctx.lineWidth = 19;
    ctx.stroke();
  }
  taper(ctx, arcPoints([60, 40], [120, 60], [140, 100]), 19, hemp, 0.8);
}
