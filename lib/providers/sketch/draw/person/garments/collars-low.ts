import { alpha, darken, lighten } from "../../color";
import type { Point } from "../../pen";
import type { Collar } from "../looks/garment-type";
import { mirrored, piece, seam } from "./cloth";
import type { Wear } from "./wear";

/** Collars that lie on the shoulders. */
export const LOW_COLLARS = {
  round: (wear, color) => {
    const { n, row } = wear;
    const d = row.depth;
    piece(
      wear,
      color,
      [
        [-n * 1.62, 142],
        [-n * 1.18, d - 4],
        [0, d + 12],
        [n * 1.18, d - 4],
        [n * 1.62, 142],
        [n * 1.36, 142],
        [n * 0.95, d - 12],
        [0, d - 1],
        [-n * 0.95, d - 12],
        [-n * 1.36, 142],
      ],
      { round: true },
    );
  },
  v: (wear, color) => {
    const { n, row } = wear;
    mirrored(wear, color, [
      [n * 1.36, 138],
      [n * 1.7, 148],
      [0, row.depth + 20],
      [0, row.depth],
    ]);
  },
  shirt: (wear, color) => {
    const { n, row } = wear;
    mirrored(wear, lighten(color, 0.12), [
      [n * 0.92, 116],
      [n * 1.66, 138],
      [n * 1.5, 190],
      [3, row.depth - 8],
      [n * 0.6, 144],
    ]);
  },
  sailor: (wear) => {
    const { n, s, main, row, color } = wear;
    const trim = color("#f4f2ee");
    mirrored(wear, main, [
      [n * 1.0, 118],
      [s * 0.66, 154],
      [s * 0.7, 206],
      [s * 0.36, 232],
      [0, row.depth + 40],
      [0, row.depth],
      [n * 0.8, 168],
    ]);
    for (const side of [-1, 1])
      seam(
        wear,
        trim,
        3.6,
        [
          [side * s * 0.6, 168],
          [side * s * 0.56, 206],
          [side * 8, row.depth + 26],
        ],
        0.8,
      );
  },
  cross: (wear, color) => {
    const { n, w } = wear;
    const strip = (side: number, low: number): Point[] => [
      [side * n * 1.05, 110],
      [side * n * 1.7, 136],
      [-side * w * 0.24, low],
      [-side * w * 0.62, low],
      [side * n * 0.7, 168],
    ];
    piece(wear, darken(color, 0.08), strip(-1, 330));
    piece(wear, color, strip(1, 366));
    seam(wear, alpha(darken(color, 0.4), 0.7), 3, [
      [n * 1.36, 128],
      [n * 0.2, 250],
      [-w * 0.42, 364],
    ]);
  },
  straps: () => {},
  heart: () => {},
} satisfies Partial<Record<Collar, (wear: Wear, color: string) => void>>;
