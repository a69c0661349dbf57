import { alpha, lighten } from "../color";
import { arcPoints, glow, taper } from "../pen";
import type { Brush } from "./brush";

export function candle({ ctx, paint, lit, box, gold, paper }: Brush): void {
  box(gold, -46, 76, 92, 16, 6);
  box(paper, -20, -30, 40, 108, 6);
  taper(ctx, arcPoints([-14, -20], [-18, 10], [-12, 40]), 8, lighten(paper, 0.4), 0.3);
  if (lit <= 0.05) return;
  glow(ctx, [0, -66], 240, "#ffb45a", 0.85 * lit * paint.glow);
  taper(
    ctx,
    [
      [0, -30],
      [-9, -62],
      [0, -104],
    ],
    34,
    paint.accent("#ffb03a"),
    0.02,
  );
  taper(
    ctx,
    [
      [0, -34],
      [-3, -56],
      [0, -80],
    ],
    15,
    "#fff6d0",
    0.05,
  );
}

export function fan({ ctx, paint, disc, wood, red }: Brush): void {
  ctx.beginPath();
  ctx.moveTo(0, 86);
  ctx.arc(0, 86, 172, -Math.PI * 0.86, -Math.PI * 0.14);
  ctx.closePath();
  ctx.fillStyle = paint.of("#f3ead6");
  ctx.fill();
  ctx.strokeStyle = paint.line;
  ctx.lineWidth = paint.width;
  ctx.stroke();
  for (let rib = 0; rib <= 8; rib++) {
    const angle = -Math.PI * (0.86 - (rib / 8) * 0.72);
    taper(
      ctx,
      [
        [0, 86],
        [Math.cos(angle) * 80, 86 + Math.sin(angle) * 80],
        [Math.cos(angle) * 172, 86 + Math.sin(angle) * 172],
      ],
      6,
      wood,
      0.8,
    );
  }
  taper(ctx, arcPoints([-80, -20], [-10, -64], [70, -30]), 8, paint.of("#3a4a44"), 0.1);
  for (const [x, y] of [
    [-36, -36],
    [8, -50],
    [44, -38],
  ] as const)
    disc(red, x, y, 9);
}

export function mirror({ ctx, paint, disc, box, gold }: Brush): void {
  box(gold, -9, 60, 18, 70, 6);
  disc(gold, 0, -16, 84, 92);
  disc(paint.of("#cfe2ea"), 0, -16, 68, 76);
  taper(ctx, arcPoints([-36, 20], [-20, -40], [24, -70]), 14, alpha("#ffffff", 0.75), 0.05);
}

export function teapot({ ctx, paint, shape, disc, wood }: Brush): void {
  ctx.beginPath();
  ctx.arc(92, 6, 44, -1.4, 1.6);
  ctx.strokeStyle = wood;
  ctx.lineWidth = 14;
  ctx.stroke();
  shape(
    paint.of("#8a4f3a"),
    [
      [-70, 20],
      [-130, -40],
      [-116, -54],
      [-56, -16],
    ],
    true,
  );
  shape(
    paint.of("#9a5a42"),
    [
      [-56, -46],
      [56, -46],
      [94, 10],
      [70, 72],
      [-70, 72],
      [-94, 10],
    ],
    true,
  );
  disc(paint.of("#8a4f3a"), 0, -48, 54, 14);
  disc(wood, 0, -68, 13);
  for (const x of [-124, -112])
    taper(ctx, arcPoints([x, -62], [x - 22, -96], [x + 8, -140]), 9, alpha("#ffffff", 0.45), 0.05);
}

export function gourd({ ctx, disc, box, red, paint }: Brush): void {
  box(paint.of("#6b4a2c"), -9, -120, 18, 26, 4);
  disc(paint.of("#c98a3c"), 0, -62, 46);
  disc(paint.of("#c98a3c"), 0, 34, 72);
  taper(ctx, arcPoints([-30, -76], [-38, -60], [-30, -44]), 10, alpha("#ffffff", 0.5), 0.1);
  taper(ctx, arcPoints([-48, 6], [-58, 34], [-44, 66]), 13, alpha("#ffffff", 0.45), 0.1);
  box(red, -40, -26, 80, 14, 6);
  taper(ctx, arcPoints([36, -18], [70, 20], [52, 80]), 9, red, 0.4);
}

export function medicine({ ctx, paint, box, disc, red }: Brush): void {
  box(paint.of("#b8743a"), -48, -50, 96, 142, 14);
  box(paint.of("#f2efe8"), -42, -92, 84, 40, 8);
  box(paint.of("#f6f2e6"), -48, -8, 96, 66, 2);
  ctx.fillStyle = red;
  ctx.fillRect(-8, 4, 16, 42);
  ctx.fillRect(-21, 17, 42, 16);
  for (const [x, y] of [
    [76, 84],
    [104, 74],
  ] as const)
    disc(paint.accent("#d9584a"), x, y, 18, 10);
}
