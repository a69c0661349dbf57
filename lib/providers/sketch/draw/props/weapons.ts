import { darken, lighten } from "../color";
import { arcPoints, taper } from "../pen";
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
