import { alpha, darken } from "../color";
import { arcPoints, type Ctx, curve, glow, taper } from "../pen";
import type { Brush, PropPaint } from "./brush";

export function letter({ ctx, shape, disc, dark, paper, red }: Brush): void {
  shape(paper, [
    [-92, -58],
    [86, -66],
    [94, 56],
    [-84, 66],
  ]);
  ctx.fillStyle = alpha(dark, 0.55);
  for (let row = 0; row < 5; row++) ctx.fillRect(-66 + row * 1.5, -36 + row * 19, 120 - (row % 3) * 22, 4.5);
  disc(red, 62, 38, 15);
}

export function photo({ ctx, paint, box, disc, paper }: Brush): void {
  box(paper, -76, -88, 152, 176, 3);
  ctx.fillStyle = paint.of("#8aa7b8");
  ctx.fillRect(-62, -74, 124, 118);
  disc(paint.of("#e8c3a4"), -22, -18, 20, 24);
  disc(paint.of("#e8c3a4"), 24, -12, 19, 22);
  ctx.fillStyle = paint.of("#44506a");
  ctx.fillRect(-52, 8, 54, 36);
  ctx.fillStyle = paint.of("#8c4a4a");
  ctx.fillRect(4, 12, 46, 32);
}

export function book({ ctx, paint, shape, dark, paper }: Brush): void {
  shape(paint.of("#2f5f7a"), [
    [-92, -66],
    [-4, -54],
    [92, -70],
    [96, 62],
    [0, 80],
    [-94, 64],
  ]);
  shape(paper, [
    [-84, -70],
    [-6, -60],
    [-4, 68],
    [-86, 52],
  ]);
  shape(paper, [
    [84, -74],
    [4, -60],
    [4, 68],
    [88, 50],
  ]);
  ctx.fillStyle = alpha(dark, 0.4);
  for (let row = 0; row < 6; row++) {
    ctx.fillRect(-72, -48 + row * 16, 56, 4);
    ctx.fillRect(18, -50 + row * 16, 56, 4);
  }
}

export function scroll({ ctx, paint, shape, box, disc, wood, paper, red }: Brush): void {
  shape(paper, [
    [-120, -56],
    [120, -56],
    [120, 58],
    [-120, 58],
  ]);
  for (const [y, height] of [
    [24, 26],
    [34, 44],
    [44, 30],
  ] as const) {
    ctx.fillStyle = alpha(paint.of("#3c4a52"), 0.3);
    curve(
      ctx,
      [
        [-112, y + 10],
        [-70, y - height * 0.6],
        [-30, y],
        [20, y - height],
        [64, y - 6],
        [112, y - height * 0.4],
        [112, 54],
        [-112, 54],
      ],
      true,
    );
    ctx.fill();
  }
  for (const x of [-126, 112]) box(wood, x, -72, 14, 146, 6);
  disc(red, 96, 44, 8);
}

export function brush({ ctx, paint, shape, box, gold, wood }: Brush): void {
  ctx.save();
  ctx.rotate(0.5);
  box(wood, -6, -150, 12, 170, 5);
  box(gold, -8, 16, 16, 16, 3);
  shape(
    paint.accent("#e2a03a"),
    [
      [-8, 32],
      [8, 32],
      [3, 66],
      [0, 80],
      [-4, 66],
    ],
    true,
  );
  ctx.restore();
}

export function phone({ ctx, paint, lit, box, dark }: Brush): void {
  box(dark, -34, -68, 68, 136, 12);
  ctx.fillStyle = lit > 0.3 ? "#bfe0ff" : paint.of("#6f8fb0");
  ctx.fillRect(-28, -56, 56, 108);
  ctx.fillStyle = alpha("#ffffff", 0.8);
  for (const y of [-40, -22, -4]) ctx.fillRect(-20, y, 40 - Math.abs(y) * 0.4, 7);
  if (lit > 0.3) glow(ctx, [0, 0], 150, "#9cc8ff", 0.5 * paint.glow);
}

export function sign({ ctx, paint }: Brush): void {
  drawSign(ctx, paint);
}

function drawSign(ctx: Ctx, paint: PropPaint): void {
  const wood = paint.of("#5b3a24");
  ctx.beginPath();
  ctx.roundRect(-170, -62, 340, 128, 8);
  ctx.fillStyle = wood;
  ctx.fill();
  ctx.strokeStyle = paint.line;
  ctx.lineWidth = paint.width;
  ctx.stroke();
  ctx.strokeStyle = paint.accent("#c9923a");
  ctx.lineWidth = 5;
  ctx.strokeRect(-156, -48, 312, 100);
  for (let index = 0; index < 5; index++)
    taper(
      ctx,
      arcPoints([-150, -34 + index * 20], [0, -30 + index * 20], [150, -36 + index * 20]),
      2,
      alpha(darken(wood, 0.5), 0.7),
      0.2,
    );
}
