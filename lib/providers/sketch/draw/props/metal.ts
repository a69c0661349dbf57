import { alpha, darken, lighten } from "../color";
import { arcPoints, glow, poly, radial, taper } from "../pen";
import type { Brush } from "./brush";

export function sword({ ctx, paint, shape, box, disc, gold, steel, red }: Brush): void {
  shape(steel, [
    [-10, 60],
    [-11, -170],
    [0, -204],
    [11, -170],
    [10, 60],
  ]);
  taper(ctx, arcPoints([0, 58], [0, -60], [0, -180]), 4, alpha("#ffffff", 0.9), 0.4);
  box(gold, -46, 58, 92, 14, 6);
  box(paint.of("#5b2530"), -9, 72, 18, 74, 5);
  disc(gold, 0, 152, 12);
  taper(ctx, arcPoints([0, 160], [22, 190], [8, 236]), 9, red, 0.3);
}

export function knife({ shape, box, steel, wood }: Brush): void {
  shape(steel, [
    [-14, 30],
    [-14, -120],
    [4, -150],
    [16, -110],
    [16, 30],
  ]);
  box(wood, -15, 30, 32, 92, 8);
}

export function gun({ shape, dark }: Brush): void {
  shape(dark, [
    [-96, -34],
    [88, -34],
    [88, 2],
    [4, 4],
    [-8, 40],
    [-34, 40],
    [-40, 92],
    [-80, 92],
    [-66, 6],
    [-96, 2],
  ]);
}

export function bell({ ctx, shape, disc, gold, red }: Brush): void {
  disc(gold, 0, -96, 16);
  shape(
    gold,
    [
      [-20, -84],
      [20, -84],
      [46, -30],
      [56, 46],
      [82, 66],
      [-82, 66],
      [-56, 46],
      [-46, -30],
    ],
    true,
  );
  taper(ctx, arcPoints([-30, -50], [-44, 0], [-44, 46]), 9, lighten(gold, 0.6), 0.1);
  ctx.fillStyle = darken(gold, 0.35);
  ctx.fillRect(-60, 40, 120, 7);
  disc(darken(gold, 0.3), 0, 80, 16);
  taper(ctx, arcPoints([0, 92], [10, 120], [0, 154]), 8, red, 0.4);
}

export function key({ ctx, paint, box, gold }: Brush): void {
  ctx.beginPath();
  ctx.arc(0, -66, 40, 0, Math.PI * 2);
  ctx.strokeStyle = paint.line;
  ctx.lineWidth = 22;
  ctx.stroke();
  ctx.strokeStyle = gold;
  ctx.lineWidth = 17;
  ctx.stroke();
  box(gold, -9, -30, 18, 150, 4);
  box(gold, 8, 74, 34, 16, 3);
  box(gold, 8, 102, 26, 16, 3);
}

export function ring({ ctx, paint, shape, gold }: Brush): void {
  ctx.beginPath();
  ctx.ellipse(0, 24, 62, 62, 0, 0, Math.PI * 2);
  ctx.strokeStyle = paint.line;
  ctx.lineWidth = 20;
  ctx.stroke();
  ctx.strokeStyle = gold;
  ctx.lineWidth = 15;
  ctx.stroke();
  shape("#e8f6ff", [
    [-26, -48],
    [0, -86],
    [26, -48],
    [0, -24],
  ]);
  glow(ctx, [0, -56], 110, "#dff2ff", 0.7 * paint.glow);
}

export function clock({ ctx, disc, gold, dark, paper }: Brush): void {
  disc(gold, 0, 0, 92);
  disc(paper, 0, 0, 76);
  for (let hour = 0; hour < 12; hour++) {
    const angle = (hour / 12) * Math.PI * 2;
    ctx.fillStyle = dark;
    ctx.fillRect(Math.cos(angle) * 64 - 3, Math.sin(angle) * 64 - 3, 6, 6);
  }
  taper(
    ctx,
    [
      [0, 8],
      [0, -30],
      [0, -54],
    ],
    8,
    dark,
    0.5,
  );
  taper(
    ctx,
    [
      [-6, 4],
      [24, -16],
      [44, -26],
    ],
    7,
    dark,
    0.5,
  );
}

export function flashlight({ ctx, paint, lit, shape, box, steel, dark }: Brush): void {
  box(dark, -70, -20, 100, 40, 8);
  shape(steel, [
    [30, -22],
    [64, -38],
    [64, 38],
    [30, 22],
  ]);
  if (lit > 0) {
    ctx.save();
    ctx.globalCompositeOperation = "screen";
    ctx.fillStyle = radial(ctx, [64, 0], 620, [
      [0, alpha("#fff3cf", 0.75 * paint.glow)],
      [1, alpha("#fff3cf", 0)],
    ]);
    poly(ctx, [
      [64, -30],
      [640, -210],
      [640, 210],
      [64, 30],
    ]);
    ctx.fill();
    ctx.restore();
  }
}

export function megaphone({ paint, shape, box, disc, dark, red }: Brush): void {
  shape(paint.of("#eef2f6"), [
    [-20, -26],
    [112, -82],
    [122, 0],
    [112, 82],
    [-20, 26],
  ]);
  disc(paint.of("#c6d2dd"), 114, 0, 22, 82);
  box(red, -62, -30, 48, 60, 8);
  box(dark, -46, 28, 20, 58, 6);
}
