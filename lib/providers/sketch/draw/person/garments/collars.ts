import { alpha, darken, lighten } from "../../color";
import type { Point } from "../../pen";
import type { Collar } from "../looks/garment-rows";
import { mirrored, piece, seam, type Wear } from "./cloth";

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

const PAINTERS: Record<Collar, (wear: Wear, color: string) => void> = {
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
  lapel: (wear) => lapels(wear, 0),
  peak: (wear) => lapels(wear, 1),
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
  straps: () => {},
  heart: () => {},
  wrapskin: () => {},
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
};

export function drawCollar(wear: Wear): void {
  const { row } = wear;
  PAINTERS[row.collar](wear, wear.color(row.collarColor ?? "main"));
}

/** The same collar from behind. */
export function drawCollarBack(wear: Wear): void {
  const { row, n, s, main } = wear;
  const color = wear.color(row.collarColor ?? "main");
  if (row.collar === "straps" || row.collar === "heart" || row.collar === "v") return;
  if (row.collar === "hood") {
    piece(
      wear,
      darken(color, 0.1),
      [
        [-n * 2.2, 118],
        [-n * 2.1, 190],
        [0, 268],
        [n * 2.1, 190],
        [n * 2.2, 118],
        [0, 104],
      ],
      { round: true },
    );
    seam(wear, alpha(darken(color, 0.45), 0.8), 4, [
      [-n * 1.2, 140],
      [0, 168],
      [n * 1.2, 140],
    ]);
    return;
  }
  if (row.collar === "sailor") {
    piece(wear, main, [
      [-n * 1.2, 120],
      [-s * 0.7, 158],
      [-s * 0.66, 286],
      [s * 0.66, 286],
      [s * 0.7, 158],
      [n * 1.2, 120],
    ]);
    seam(
      wear,
      wear.color("#f4f2ee"),
      4,
      [
        [-s * 0.6, 270],
        [0, 272],
        [s * 0.6, 270],
      ],
      0.9,
    );
    return;
  }
  if (row.collar === "fur") {
    PAINTERS.fur(wear, color);
    return;
  }
  if (
    row.collar === "round" ||
    row.collar === "shirt" ||
    row.collar === "cross" ||
    row.collar === "lapel" ||
    row.collar === "peak"
  ) {
    const tall = row.collar === "round" ? 134 : 116;
    piece(
      wear,
      lighten(color, 0.08),
      [
        [-n * 1.22, tall],
        [-n * 1.6, 147],
        [0, 160],
        [n * 1.6, 147],
        [n * 1.22, tall],
        [0, tall + 13],
      ],
      { round: true },
    );
    return;
  }
  const tall = row.collar === "turtle" ? 88 : row.collar === "stand" || row.collar === "plate" ? 100 : 112;
  piece(
    wear,
    lighten(color, 0.08),
    [
      [-n * 1.1, tall],
      [-n * 1.5, 146],
      [0, 162],
      [n * 1.5, 146],
      [n * 1.1, tall],
      [0, tall + 6],
    ],
    { round: true },
  );
}
