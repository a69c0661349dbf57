import { alpha, darken } from "../color";
import { arcPoints, curve, glow, radial, taper } from "../pen";
import type { Brush } from "./brush";

export function cup({ ctx, paint, shape, disc }: Brush): void {
  shape(paint.of("#dfe5e4"), [
    [-54, -50],
    [54, -50],
    [44, 56],
    [30, 68],
    [-30, 68],
    [-44, 56],
  ]);
  ctx.beginPath();
  ctx.arc(58, 0, 26, -1.2, 1.4);
  ctx.strokeStyle = paint.of("#dfe5e4");
  ctx.lineWidth = 11;
  ctx.stroke();
  disc(paint.of("#8a5a32"), 0, -48, 53, 12);
  for (const x of [-20, 4, 26])
    taper(ctx, arcPoints([x, -68], [x - 24, -104], [x + 8, -146]), 9, alpha("#ffffff", 0.45), 0.05);
}

export function food({ ctx, paint, shape, disc, red }: Brush): void {
  disc(paint.of("#e9ecec"), 0, 56, 118, 26);
  shape(
    paint.of("#e6d9c4"),
    [
      [-88, -4],
      [88, -4],
      [64, 60],
      [-64, 60],
    ],
    true,
  );
  disc(paint.of("#d8b06a"), 0, -6, 88, 24);
  for (let index = 0; index < 5; index++)
    taper(
      ctx,
      arcPoints([-60 + index * 28, -8], [-40 + index * 22, -30], [-20 + index * 24, -4]),
      6,
      paint.of("#f1d79a"),
      0.4,
    );
  disc(red, 22, -14, 15, 9);
  for (const x of [-26, 10])
    taper(ctx, arcPoints([x, -40], [x - 20, -80], [x + 10, -124]), 9, alpha("#ffffff", 0.4), 0.05);
}

export function flower({ ctx, paint, shape, disc, gold, paper }: Brush): void {
  for (const [x, y] of [
    [-34, -60],
    [30, -74],
    [0, -34],
    [-4, -98],
  ] as const) {
    taper(ctx, arcPoints([x, y], [x * 0.4, 20], [0, 100]), 6, paint.of("#4f7a4a"), 0.4);
    for (let petal = 0; petal < 5; petal++) {
      const angle = (petal / 5) * Math.PI * 2;
      disc(paint.accent("#d9566a"), x + Math.cos(angle) * 17, y + Math.sin(angle) * 17, 14);
    }
    disc(gold, x, y, 10);
  }
  shape(paper, [
    [-56, -6],
    [56, -10],
    [18, 104],
    [-18, 104],
  ]);
}

export function box({ ctx, paint, shape }: Brush): void {
  shape(paint.of("#a9794a"), [
    [-88, -38],
    [0, -62],
    [90, -38],
    [90, 62],
    [0, 88],
    [-88, 62],
  ]);
  shape(paint.of("#c49561"), [
    [-88, -38],
    [0, -62],
    [90, -38],
    [0, -12],
  ]);
  taper(
    ctx,
    [
      [0, -12],
      [0, 30],
      [0, 86],
    ],
    9,
    paint.of("#e7d3a8"),
    0.8,
  );
  taper(
    ctx,
    [
      [-44, -50],
      [2, -36],
      [46, -26],
    ],
    9,
    paint.of("#e7d3a8"),
    0.8,
  );
  taper(
    ctx,
    [
      [46, -50],
      [0, -36],
      [-44, -25],
    ],
    9,
    paint.of("#e7d3a8"),
    0.8,
  );
}

export function wick({ ctx, paint, shape, box, gold, paper }: Brush): void {
  shape(
    paper,
    [
      [-110, 20],
      [-60, -50],
      [50, -58],
      [116, 10],
      [60, 66],
      [-54, 70],
    ],
    true,
  );
  shape(paint.of("#d9c49a"), [
    [-110, 20],
    [-60, -50],
    [-20, 8],
  ]);
  shape(paint.of("#d9c49a"), [
    [116, 10],
    [50, -58],
    [24, 6],
  ]);
  box(paint.accent("#c98245"), -15, -52, 30, 96, 8);
  for (let turn = 0; turn < 5; turn++)
    taper(
      ctx,
      arcPoints([-15, -38 + turn * 18], [0, -32 + turn * 18], [15, -40 + turn * 18]),
      4,
      darken(gold, 0.3),
      0.5,
    );
  shape(
    paint.of("#efe4cc"),
    [
      [-6, -52],
      [-9, -80],
      [2, -98],
      [8, -76],
      [6, -52],
    ],
    true,
  );
  glow(ctx, [0, -20], 190, "#ffb45a", 0.45 * paint.glow);
}

export function match({ ctx, paint, lit, box, disc, wood }: Brush): void {
  box(paint.of("#d8b98a"), -5, -40, 10, 150, 3);
  if (lit > 0.05) {
    glow(ctx, [0, -90], 260 * (0.5 + lit / 2), "#ffb45a", 0.95 * paint.glow);
    curve(
      ctx,
      [
        [0, -32],
        [-24, -64],
        [-14, -104],
        [2, -158],
        [16, -106],
        [24, -64],
      ],
      true,
    );
    ctx.fillStyle = radial(ctx, [0, -64], 84, [
      [0, "#fffbe0"],
      [0.45, "#ffd066"],
      [1, "#f2702c"],
    ]);
    ctx.fill();
  } else {
    disc(darken(wood, 0.6), 0, -44, 9, 12);
    taper(ctx, arcPoints([0, -60], [-30, -110], [8, -170]), 10, alpha("#d8dce4", 0.5), 0.05);
  }
}
