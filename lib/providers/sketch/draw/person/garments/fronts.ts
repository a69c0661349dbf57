import { alpha, darken, lighten } from "../../color";
import type { Front } from "../looks/garment-type";
import { dot, piece, seam } from "./cloth";
import type { Wear } from "./wear";

const rows = (from: number, to: number, step: number) =>
  Array.from({ length: Math.max(0, Math.floor((to - from) / step) + 1) }, (_, index) => from + index * step);

const PAINTERS: Record<Front, (wear: Wear) => void> = {
  plain: () => {},
  buttons: (wear) => {
    const { dark, bottom, row, main } = wear;
    seam(
      wear,
      dark,
      3,
      [
        [0, row.depth],
        [1, 340],
        [0, bottom],
      ],
      0.7,
    );
    for (const y of rows(row.depth + 40, bottom - 20, 74))
      dot(wear, row.collar === "shirt" && row.extras ? wear.color("gold") : darken(main, 0.6), 9, y, 5.4);
  },
  placket: (wear) => {
    const { dark, bottom, row, main } = wear;
    for (const u of [-8, 8])
      seam(
        wear,
        alpha(dark, 0.7),
        2.2,
        [
          [u, row.depth + (u < 0 ? 6 : 0)],
          [u, 340],
          [u, bottom],
        ],
        0.6,
      );
    for (const y of rows(row.depth + 30, bottom - 20, 66)) dot(wear, lighten(main, 0.6), 0, y, 4);
  },
  zip: (wear) => {
    const { bottom, row, dark } = wear;
    seam(
      wear,
      dark,
      7,
      [
        [0, row.depth],
        [0, 340],
        [0, bottom],
      ],
      0.9,
    );
    seam(
      wear,
      wear.color("#c9d2da"),
      2.6,
      [
        [0, row.depth],
        [0, 340],
        [0, bottom],
      ],
      0.9,
    );
    dot(wear, wear.color("#e6e9ee"), 0, row.depth + 8, 6);
  },
  double: (wear) => {
    const { bottom, row, dark, w, main } = wear;
    seam(
      wear,
      dark,
      3.4,
      [
        [w * 0.2, row.depth],
        [w * 0.24, 380],
        [w * 0.22, bottom],
      ],
      0.7,
    );
    const metal = row.extras?.includes("medals")
      ? wear.color("gold")
      : darken(main, main === wear.color("#f4f2ec") ? 0.4 : 0.6);
    for (const y of rows(row.depth + 16, Math.max(bottom - 30, row.depth + 90), 62))
      for (const u of [-w * 0.26, w * 0.48]) dot(wear, metal, u, y, 6);
  },
  open: (wear) => {
    const { bottom, row, dark, w, n } = wear;
    const under = wear.color(row.under);
    // A coat stands open to its hem, a blazer closes at its button.
    const closed = row.depth < 400;
    const low = closed ? row.depth : bottom + 4;
    piece(
      wear,
      under,
      closed
        ? [
            [-n * 1.2, 150],
            [0, low],
            [n * 1.2, 150],
          ]
        : [
            [-n * 1.2, 150],
            [-w * 0.26, 250],
            [-w * 0.3, 372],
            [-w * 0.38, low],
            [w * 0.38, low],
            [w * 0.3, 372],
            [w * 0.26, 250],
            [n * 1.2, 150],
          ],
    );
    if (!closed) {
      seam(
        wear,
        alpha(darken(under, 0.4), 0.6),
        3,
        [
          [-w * 0.1, 300],
          [w * 0.05, 330],
          [w * 0.16, 334],
        ],
        0.05,
      );
      if (row.under !== "skin")
        piece(
          wear,
          wear.paint.skin,
          [
            [-n * 0.92, 132],
            [0, 172],
            [n * 0.92, 132],
          ],
          { round: true },
        );
      return;
    }
    seam(
      wear,
      dark,
      3,
      [
        [0, low],
        [4, 430],
        [-8, bottom],
      ],
      0.6,
    );
    for (const y of [low + 14, low + 66]) if (y < bottom - 10) dot(wear, darken(wear.main, 0.6), 8, y, 5.6);
  },
  frogs: (wear) => {
    const { n, s, w, bottom, dark, row } = wear;
    seam(
      wear,
      dark,
      3.4,
      [
        [0, 156],
        [n * 1.2, 184],
        [s * 0.74, 252],
      ],
      0.7,
    );
    seam(
      wear,
      dark,
      3.4,
      [
        [s * 0.74, 252],
        [w * 0.94, 360],
        [w * 0.96, bottom],
      ],
      0.7,
    );
    const knot = wear.color(row.pattern ? "gold" : "dark");
    for (const [u, y] of [
      [2, 162],
      [n * 1.1, 188],
      [s * 0.66, 244],
      [w * 0.88, 330],
    ] as const) {
      seam(
        wear,
        knot,
        4.6,
        [
          [u - 13, y + 4],
          [u, y - 2],
          [u + 13, y - 5],
        ],
        0.7,
      );
      dot(wear, knot, u, y, 5.4);
    }
  },
};

/** The collar of the shirt under a closed jacket. */
export function drawShirtCollar(wear: Wear): void {
  const { row, n } = wear;
  if (row.front !== "open" || row.depth >= 400) return;
  const shirt = lighten(wear.color(row.under), 0.2);
  for (const side of [-1, 1])
    piece(wear, shirt, [
      [side * n * 0.95, 112],
      [side * n * 1.5, 138],
      [side * n * 0.95, 186],
      [side * 2, 164],
      [side * n * 0.6, 140],
    ]);
}

export const drawFront = (wear: Wear) => PAINTERS[wear.row.front](wear);
