import { alpha, darken, lighten } from "../color";
import { arcPoints, glow, radial, taper } from "../pen";
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

export function money({ ctx, paint, shape, disc, gold }: Brush): void {
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
  ctx.globalAlpha = 1;
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
