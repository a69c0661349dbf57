import { alpha, darken } from "../color";
import { arcPoints, glow, taper } from "../pen";
import type { Brush } from "./brush";

export function syringe({ ctx, paint, box, steel, shape }: Brush): void {
  ctx.save();
  ctx.rotate(-0.6);
  box(paint.of("#dfeef4"), -80, -20, 130, 40, 6);
  ctx.fillStyle = paint.accent("#7fd08a");
  ctx.fillRect(-30, -14, 76, 28);
  box(steel, -150, -6, 72, 12, 4);
  box(steel, -160, -26, 12, 52, 4);
  shape(steel, [
    [50, -6],
    [150, -1],
    [150, 1],
    [50, 6],
  ]);
  ctx.restore();
}

export function cigarette({ ctx, paint, box }: Brush): void {
  ctx.save();
  ctx.rotate(-0.16);
  box(paint.of("#f4f0e8"), -70, -10, 130, 20, 4);
  box(paint.of("#d99a54"), 42, -10, 46, 20, 4);
  box(paint.accent("#e8542c"), -86, -10, 18, 20, 4);
  ctx.restore();
  glow(ctx, [-78, 12], 60, "#ff7a3a", 0.7 * paint.glow);
  taper(ctx, arcPoints([-78, 0], [-120, -60], [-60, -150]), 13, alpha("#dfe3e8", 0.55), 0.05);
}

export function incense({ ctx, disc, box, gold, paint, red }: Brush): void {
  box(gold, -74, 10, 148, 62, 20);
  disc(darken(gold, 0.2), 0, 12, 74, 18);
  for (const x of [-60, 50]) box(gold, x, 66, 16, 30, 5);
  for (const x of [-22, 0, 22]) {
    taper(
      ctx,
      [
        [x, 10],
        [x * 1.2, -34],
        [x * 1.4, -78],
      ],
      5,
      red,
      0.9,
    );
    disc(paint.accent("#ff8a3a"), x * 1.4, -80, 5);
    taper(ctx, arcPoints([x * 1.4, -86], [x - 30, -120], [x + 14, -176]), 8, alpha("#f0ece4", 0.55), 0.05);
  }
}

export function kite({ ctx, paint, shape, red }: Brush): void {
  shape(red, [
    [0, -130],
    [84, -20],
    [0, 74],
    [-84, -20],
  ]);
  shape(paint.accent("#e0b03a"), [
    [0, -130],
    [84, -20],
    [0, -20],
  ]);
  shape(paint.accent("#3f8aa8"), [
    [0, 74],
    [-84, -20],
    [0, -20],
  ]);
  taper(ctx, arcPoints([0, 74], [50, 120], [-10, 176]), 5, paint.line, 0.8);
  for (const [x, y] of [
    [22, 104],
    [16, 142],
  ] as const)
    shape(paint.accent("#e0b03a"), [
      [x - 20, y - 8],
      [x + 20, y + 8],
      [x + 20, y - 8],
      [x - 20, y + 8],
    ]);
}

export function chess({ disc, box, wood, paint, red, dark }: Brush): void {
  box(wood, -120, 30, 240, 40, 6);
  for (const [x, y, color] of [
    [-70, 20, dark],
    [-14, 8, paint.of("#f2ece0")],
    [42, 20, dark],
    [80, 4, paint.of("#f2ece0")],
    [10, 30, red],
  ] as const) {
    disc(darken(color, 0.3), x, y + 8, 26, 13);
    disc(color, x, y, 26, 13);
  }
}
