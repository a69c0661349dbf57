import { alpha, darken, lighten } from "../color";
import type { Brush } from "./brush";

export function laptop({ ctx, paint, shape, box, dark, steel }: Brush): void {
  box(dark, -104, -92, 208, 136, 10);
  ctx.fillStyle = paint.accent("#8fd0f4");
  ctx.fillRect(-94, -82, 188, 116);
  ctx.fillStyle = alpha("#ffffff", 0.85);
  for (let row = 0; row < 5; row++) ctx.fillRect(-80, -70 + row * 20, 60 + ((row * 47) % 70), 8);
  shape(steel, [
    [-104, 46],
    [104, 46],
    [136, 86],
    [-136, 86],
  ]);
  ctx.fillStyle = darken(steel, 0.5);
  for (let row = 0; row < 3; row++) ctx.fillRect(-92 - row * 7, 52 + row * 9, 184 + row * 14, 5);
}

export function newspaper({ ctx, shape, dark, paper, paint }: Brush): void {
  shape(paper, [
    [-100, -84],
    [98, -92],
    [106, 82],
    [-92, 92],
  ]);
  ctx.fillStyle = dark;
  ctx.fillRect(-84, -68, 168, 20);
  ctx.fillStyle = paint.of("#8a9098");
  ctx.fillRect(-84, -38, 76, 58);
  ctx.fillStyle = alpha(dark, 0.5);
  for (let row = 0; row < 9; row++)
    ctx.fillRect(row < 5 ? 4 : -84, -36 + row * 13, row < 5 ? 84 : 172 - (row % 2) * 30, 5);
}

export function money({ paint, shape, disc, gold }: Brush): void {
  for (let note = 0; note < 4; note++) {
    shape(paint.of(note % 2 ? "#c98a8a" : "#d9a0a0"), [
      [-110 + note * 8, 10 - note * 16],
      [90 + note * 8, -6 - note * 16],
      [98 + note * 8, 66 - note * 16],
      [-102 + note * 8, 82 - note * 16],
    ]);
  }
  disc(paint.of("#f0d8d0"), 20, 0, 26);
  for (const [x, y] of [
    [-70, 84],
    [-30, 94],
    [16, 88],
  ] as const) {
    disc(gold, x, y, 28, 12);
    disc(lighten(gold, 0.2), x, y - 8, 28, 12);
  }
}

export function camera({ ctx, paint, box, disc, dark, steel }: Brush): void {
  box(steel, -98, -56, 196, 44, 10);
  box(dark, -104, -24, 208, 100, 12);
  box(dark, -34, -82, 68, 34, 8);
  disc(steel, 0, 24, 54);
  disc(paint.of("#1c2438"), 0, 24, 42);
  disc(paint.of("#4a6a9a"), -8, 16, 22);
  ctx.fillStyle = "#ffffff";
  ctx.beginPath();
  ctx.arc(-16, 8, 7, 0, Math.PI * 2);
  ctx.fill();
  disc(paint.accent("#d9402f"), 76, -66, 11);
}

export function microphone({ ctx, paint, box, disc, dark, steel }: Brush): void {
  ctx.save();
  ctx.rotate(0.35);
  box(dark, -20, -14, 40, 150, 14);
  disc(steel, 0, -52, 46);
  ctx.strokeStyle = alpha(paint.line, 0.6);
  ctx.lineWidth = 3;
  for (const d of [-24, 0, 24]) {
    ctx.beginPath();
    ctx.ellipse(0, -52, 46, Math.abs(d) + 6, 0, 0, Math.PI * 2);
    ctx.stroke();
  }
  box(paint.accent("#c9a24a"), -24, -16, 48, 14, 4);
  ctx.restore();
}

export function ticket({ ctx, shape, paint, dark, red }: Brush): void {
  for (const [turn, color] of [
    [-0.16, "#e0c89a"],
    [0.1, "#f0e2c0"],
  ] as const) {
    ctx.save();
    ctx.rotate(turn);
    shape(paint.of(color), [
      [-112, -50],
      [112, -50],
      [112, 50],
      [-112, 50],
    ]);
    ctx.fillStyle = alpha(dark, 0.7);
    for (let row = 0; row < 3; row++) ctx.fillRect(-92, -30 + row * 22, 90 - row * 18, 8);
    ctx.fillStyle = red;
    ctx.fillRect(44, -50, 8, 100);
    ctx.restore();
  }
}
