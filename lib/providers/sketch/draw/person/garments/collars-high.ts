import { alpha, darken, lighten } from "../../color";
import type { Point } from "../../pen";
import type { Collar } from "../looks/garment-type";
import { mirrored, piece, seam } from "./cloth";
import type { Wear } from "./wear";

function lapels(wear: Wear, peak: number): void {
  const { n, row, main } = wear;
  const color = row.collarColor ? wear.color(row.collarColor) : lighten(main, 0.09);
  const low = row.front === "plain" ? 300 : row.depth;
  mirrored(wear, color, [
    [n * 0.95, 122],
    [n * 1.7, 142],
    [n * (2.5 + peak * 0.3), 206 - peak * 18],
    [n * 1.95, 214],
    [n * 2.1, 236],
    [2, Math.min(low, 366)],
    [n * 0.8, 190],
  ]);
  seam(wear, alpha(darken(color, 0.4), 0.8), 3, [
    [n * 1.95, 213],
    [n * 1.5, 202],
    [n * 1.1, 190],
  ]);
  seam(wear, alpha(darken(color, 0.4), 0.8), 3, [
    [-n * 1.95, 213],
    [-n * 1.5, 202],
    [-n * 1.1, 190],
  ]);
}

const band = (n: number, top: number, low: number, flare: number): Point[] => [
  [-n * 1.08, top],
  [-n * (1.2 + flare), low - 14],
  [-n * 0.7, low - 3],
  [0, low + 2],
  [n * 0.7, low - 3],
  [n * (1.2 + flare), low - 14],
  [n * 1.08, top],
  [n * 0.5, top + 9],
  [0, top + 12],
  [-n * 0.5, top + 9],
];

/** Collars that stand, and lapels. */
export const HIGH_COLLARS = {
  stand: (wear, color) => {
    piece(wear, lighten(color, 0.08), band(wear.n, 104, 160, 0.22), { round: true });
    seam(wear, darken(color, 0.45), 3.4, [
      [0, 116],
      [1, 138],
      [0, 162],
    ]);
  },
  turtle: (wear, color) => {
    piece(wear, lighten(color, 0.1), band(wear.n, 92, 164, 0.3), { round: true });
    for (const u of [-0.8, -0.4, 0, 0.4, 0.8])
      seam(wear, alpha(darken(color, 0.3), 0.5), 2.4, [
        [wear.n * u * 1.05, 106],
        [wear.n * u * 1.12, 130],
        [wear.n * u * 1.24, 156],
      ]);
  },
  hood: (wear, color) => {
    const { n } = wear;
    piece(
      wear,
      darken(color, 0.12),
      [
        [-n * 1.1, 100],
        [-n * 2.2, 118],
        [-n * 2.5, 150],
        [-n * 1.6, 190],
        [0, 216],
        [n * 1.6, 190],
        [n * 2.5, 150],
        [n * 2.2, 118],
        [n * 1.1, 100],
        [n * 1.2, 150],
        [0, 176],
        [-n * 1.2, 150],
      ],
      { round: true },
    );
    if (wear.person.garment === "cloak") return;
    for (const side of [-1, 1])
      seam(
        wear,
        wear.color("#f2efe8"),
        5,
        [
          [side * n * 0.8, 192],
          [side * n * 0.96, 226],
          [side * n * 0.8, 262 + side * 6],
        ],
        0.8,
      );
  },
  fur: (wear) => {
    const { n, ctx, paint } = wear;
    const fur = wear.color("#d9c9b0");
    for (const pass of [0, 1])
      for (let index = 0; index <= 10; index++) {
        const t = index / 10 - 0.5;
        const [x, y] = wear.at(t * n * 4.4, 176 - Math.abs(t) * 84);
        ctx.beginPath();
        ctx.arc(x, y, 17 + (index % 3) * 3 + (pass ? 0 : paint.wCloth), 0, Math.PI * 2);
        ctx.fillStyle = pass ? (index % 2 ? fur : lighten(fur, 0.14)) : paint.lineCloth;
        ctx.fill();
      }
  },
  plate: (wear, color) => {
    const { n } = wear;
    piece(wear, lighten(color, 0.14), band(n, 106, 172, 0.5), { round: true });
    seam(
      wear,
      wear.color("gold"),
      4.6,
      [
        [-n * 1.6, 154],
        [0, 180],
        [n * 1.6, 154],
      ],
      0.7,
    );
  },
  lapel: (wear) => lapels(wear, 0),
  peak: (wear) => lapels(wear, 1),
} satisfies Partial<Record<Collar, (wear: Wear, color: string) => void>>;
