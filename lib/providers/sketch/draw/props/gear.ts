import { alpha, darken, lighten } from "../color";
import { arcPoints, glow, taper } from "../pen";
import type { Brush } from "./brush";

export function bow({ ctx, wood, gold, steel, paint }: Brush): void {
  taper(ctx, arcPoints([-20, -180], [110, 0], [-20, 180], 15), 17, wood, 0.35);
  taper(
    ctx,
    [
      [-20, -178],
      [-24, 0],
      [-20, 178],
    ],
    3.4,
    paint.of("#e9e2d0"),
    0.9,
  );
  taper(
    ctx,
    [
      [-110, 0],
      [0, 0],
      [96, 0],
    ],
    7,
    paint.of("#9a7448"),
    0.9,
  );
  taper(
    ctx,
    [
      [84, 0],
      [104, 0],
      [128, 0],
    ],
    20,
    steel,
    0.05,
  );
  for (const y of [-8, 8])
    taper(
      ctx,
      [
        [-118, y],
        [-104, y * 0.5],
        [-84, 0],
      ],
      10,
      gold,
      0.3,
    );
}

export function spear({ ctx, shape, box, steel, wood, red }: Brush): void {
  box(wood, -7, -110, 14, 320, 5);
  shape(steel, [
    [-18, -116],
    [0, -214],
    [18, -116],
    [0, -98],
  ]);
  for (const x of [-18, -7, 5, 16]) taper(ctx, arcPoints([0, -100], [x, -76], [x * 1.5, -40]), 11, red, 0.2);
}

export function shield({ ctx, shape, disc, gold, red }: Brush): void {
  shape(
    darken(red, 0.25),
    [
      [-92, -104],
      [0, -124],
      [92, -104],
      [86, 20],
      [46, 92],
      [0, 126],
      [-46, 92],
      [-86, 20],
    ],
    true,
  );
  shape(
    red,
    [
      [-72, -86],
      [0, -102],
      [72, -86],
      [68, 14],
      [36, 74],
      [0, 100],
      [-36, 74],
      [-68, 14],
    ],
    true,
  );
  disc(gold, 0, -6, 30);
  for (const [x, y] of [
    [0, -72],
    [0, 66],
    [-50, -8],
    [50, -8],
  ] as const)
    taper(
      ctx,
      [
        [0, -6],
        [x * 0.6, -6 + (y + 6) * 0.6],
        [x, y],
      ],
      14,
      gold,
      0.3,
    );
}

export function axe({ shape, box, steel, wood }: Brush): void {
  box(wood, -9, -120, 18, 270, 6);
  shape(
    steel,
    [
      [8, -124],
      [70, -146],
      [104, -90],
      [86, -40],
      [8, -70],
    ],
    true,
  );
  shape(
    lighten(steel, 0.4),
    [
      [80, -136],
      [104, -90],
      [88, -46],
      [96, -90],
    ],
    true,
  );
}

export function hammer({ box, steel, wood }: Brush): void {
  box(wood, -11, -70, 22, 210, 7);
  box(steel, -76, -118, 152, 56, 10);
  box(darken(steel, 0.25), -76, -118, 30, 56, 8);
}

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
