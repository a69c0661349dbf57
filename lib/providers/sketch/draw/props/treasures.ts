import { alpha, darken, lighten } from "../color";
import { arcPoints, glow, radial, taper } from "../pen";
import type { Brush } from "./brush";

export function guitar({ ctx, paint, shape, disc, box, wood, dark }: Brush): void {
  ctx.save();
  ctx.rotate(0.42);
  box(dark, -11, -210, 22, 60, 4);
  box(wood, -9, -170, 18, 160, 3);
  shape(
    paint.accent("#c9803c"),
    [
      [-22, -36],
      [-56, -14],
      [-48, 30],
      [-84, 78],
      [-56, 138],
      [0, 150],
      [56, 138],
      [84, 78],
      [48, 30],
      [56, -14],
      [22, -36],
    ],
    true,
  );
  disc(dark, 0, 54, 26);
  box(dark, -30, 104, 60, 12, 4);
  ctx.strokeStyle = alpha("#f4efe0", 0.9);
  ctx.lineWidth = 1.6;
  for (const x of [-6, -2, 2, 6]) {
    ctx.beginPath();
    ctx.moveTo(x, -168);
    ctx.lineTo(x * 1.4, 106);
    ctx.stroke();
  }
  ctx.restore();
}

export function crown({ ctx, shape, disc, box, gold, red, paint }: Brush): void {
  shape(gold, [
    [-96, 50],
    [-110, -52],
    [-54, -2],
    [0, -90],
    [54, -2],
    [110, -52],
    [96, 50],
  ]);
  box(darken(gold, 0.12), -98, 38, 196, 34, 6);
  for (const [x, y] of [
    [-110, -58],
    [0, -96],
    [110, -58],
  ] as const)
    disc(red, x, y, 13);
  for (const x of [-60, 0, 60]) disc(paint.accent("#3f8ad0"), x, 55, 12);
  taper(ctx, arcPoints([-84, 26], [-90, -10], [-96, -34]), 8, lighten(gold, 0.6), 0.1);
}

export function mask({ ctx, paint, shape, disc, red, dark }: Brush): void {
  shape(
    paint.of("#f4efe4"),
    [
      [-80, -80],
      [0, -100],
      [80, -80],
      [86, 0],
      [50, 80],
      [0, 104],
      [-50, 80],
      [-86, 0],
    ],
    true,
  );
  for (const side of [-1, 1]) {
    shape(
      dark,
      [
        [side * 20, -18],
        [side * 44, -34],
        [side * 66, -20],
        [side * 44, -6],
      ],
      true,
    );
    taper(ctx, arcPoints([side * 14, -52], [side * 44, -74], [side * 72, -48]), 12, red, 0.15);
    disc(paint.accent("#e08a80"), side * 52, 26, 17);
  }
  taper(ctx, arcPoints([-24, 56], [0, 70], [24, 56]), 15, red, 0.1);
}

export function jade({ ctx, paint, disc, red }: Brush): void {
  taper(
    ctx,
    [
      [0, -150],
      [-4, -100],
      [0, -52],
    ],
    7,
    red,
    0.6,
  );
  disc(paint.accent("#6fb08a"), 0, 10, 66);
  disc(paint.of("#f4eddd"), 0, 10, 22);
  taper(ctx, arcPoints([-44, -8], [-34, -40], [4, -46]), 9, alpha("#ffffff", 0.75), 0.1);
  for (const x of [-10, 0, 10]) taper(ctx, arcPoints([x * 0.4, 76], [x, 110], [x * 1.6, 150]), 6, red, 0.4);
  glow(ctx, [0, 10], 130, "#a8f0c8", 0.3 * paint.glow);
}

export function ball({ ctx, paint, disc, dark }: Brush): void {
  ctx.beginPath();
  ctx.arc(0, 0, 88, 0, Math.PI * 2);
  ctx.fillStyle = radial(ctx, [-30, -34], 150, [
    [0, paint.accent("#f0904a")],
    [1, paint.accent("#b85a24")],
  ]);
  ctx.fill();
  ctx.strokeStyle = dark;
  ctx.lineWidth = 5;
  ctx.stroke();
  for (const bend of [-60, 60]) {
    ctx.beginPath();
    ctx.ellipse(
      bend * 1.5,
      0,
      70,
      84,
      0,
      bend > 0 ? Math.PI * 0.62 : -Math.PI * 0.38,
      bend > 0 ? Math.PI * 1.38 : Math.PI * 0.38,
    );
    ctx.stroke();
  }
  ctx.beginPath();
  ctx.moveTo(-88, 0);
  ctx.lineTo(88, 0);
  ctx.moveTo(0, -88);
  ctx.lineTo(0, 88);
  ctx.stroke();
  disc(alpha("#ffffff", 0.45), -36, -42, 13, 9);
}

export function bear({ disc, paint, dark, red }: Brush): void {
  const fur = paint.of("#b8824c");
  for (const side of [-1, 1]) {
    disc(fur, side * 52, -92, 26);
    disc(fur, side * 66, 26, 30, 22);
    disc(fur, side * 44, 92, 32, 24);
  }
  disc(fur, 0, 36, 64, 70);
  disc(paint.of("#e0bc8a"), 0, 44, 36, 42);
  disc(fur, 0, -54, 66, 58);
  disc(paint.of("#e0bc8a"), 0, -36, 28, 22);
  disc(dark, 0, -46, 10, 7);
  for (const side of [-1, 1]) disc(dark, side * 26, -64, 7);
  disc(red, 0, 2, 14, 10);
}
