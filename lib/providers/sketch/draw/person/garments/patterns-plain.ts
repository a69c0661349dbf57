import { alpha, darken, lighten, mix } from "../../color";
import { createRng } from "../../rng";
import type { Pattern } from "../looks/garment-type";
import { dot, piece, seam } from "./cloth";
import type { Wear } from "./wear";

/** Woven, knitted, quilted. */
export const PLAIN_PATTERNS = {
  stripes: (wear) => {
    const line = alpha(mix(wear.main, "#3a4a78", 0.55), 0.7);
    for (let u = -wear.s; u <= wear.s; u += 22)
      seam(
        wear,
        line,
        6,
        [
          [u, 140],
          [u * 0.96, 340],
          [u, 560],
        ],
        0.9,
      );
  },
  plaid: (wear) => {
    const { s, main } = wear;
    for (let u = -s; u <= s; u += 36)
      seam(
        wear,
        alpha(darken(main, 0.5), 0.5),
        13,
        [
          [u, 140],
          [u * 0.97, 340],
          [u, 560],
        ],
        0.95,
      );
    for (let y = 176; y < 560; y += 42)
      seam(
        wear,
        alpha(lighten(main, 0.55), 0.45),
        6,
        [
          [-s * 1.2, y],
          [0, y + 8],
          [s * 1.2, y],
        ],
        0.95,
      );
  },
  logo: (wear) => {
    const lot = createRng(`${wear.person.id}/logo`).int(0, 3);
    const print = wear.paint.of(mix(wear.person.cloth, lot % 2 ? "#f4ead2" : "#20222c", 0.78));
    if (lot === 0)
      for (const y of [246, 272])
        seam(
          wear,
          print,
          13,
          [
            [-wear.s * 1.1, y],
            [0, y + 5],
            [wear.s * 1.1, y],
          ],
          0.98,
        );
    else if (lot === 1)
      piece(
        wear,
        print,
        [
          [0, 236],
          [12, 266],
          [42, 268],
          [18, 286],
          [28, 316],
          [0, 298],
          [-28, 316],
          [-18, 286],
          [-42, 268],
          [-12, 266],
        ],
        { weight: 0 },
      );
    else if (lot === 2) dot(wear, print, 0, 276, 34);
    else
      piece(
        wear,
        print,
        [
          [-34, 250],
          [34, 250],
          [34, 300],
          [-34, 300],
        ],
        { weight: 0 },
      );
  },
  knit: (wear) => {
    const line = alpha(wear.dark, 0.42);
    for (const u of [-0.5, 0, 0.5])
      for (let y = 190; y < wear.bottom - 20; y += 22) {
        seam(
          wear,
          line,
          3,
          [
            [u * wear.w - 9, y],
            [u * wear.w - 2, y + 10],
            [u * wear.w, y + 18],
          ],
          0.2,
        );
        seam(
          wear,
          line,
          3,
          [
            [u * wear.w + 9, y],
            [u * wear.w + 2, y + 10],
            [u * wear.w, y + 18],
          ],
          0.2,
        );
      }
    for (let u = -1; u <= 1.01; u += 0.16)
      seam(
        wear,
        line,
        2.6,
        [
          [u * wear.w * 1.05, wear.bottom - 26],
          [u * wear.w * 1.06, wear.bottom - 12],
          [u * wear.w * 1.06, wear.bottom],
        ],
        0.6,
      );
  },
  quilt: (wear) => {
    for (const y of [206, 262, 318, 374, 430, 486]) {
      seam(
        wear,
        alpha(darken(wear.main, 0.5), 0.85),
        4,
        [
          [-wear.s * 1.3, y],
          [0, y + 13],
          [wear.s * 1.3, y],
        ],
        0.9,
      );
      seam(
        wear,
        alpha(lighten(wear.main, 0.5), 0.42),
        9,
        [
          [-wear.s * 0.8, y + 16],
          [-wear.s * 0.2, y + 26],
          [wear.s * 0.5, y + 20],
        ],
        0.05,
      );
    }
  },
  panels: (wear) => {
    const { s, w } = wear;
    const stripe = wear.person.garment === "knight" ? lighten(wear.main, 0.3) : wear.color("#f2f1ee");
    for (const side of [-1, 1])
      seam(
        wear,
        stripe,
        13,
        [
          [side * s * 0.84, 176],
          [side * s * 0.72, 300],
          [side * w * 0.86, wear.bottom],
        ],
        0.9,
      );
    seam(
      wear,
      alpha(wear.dark, 0.6),
      4,
      [
        [-s, 250],
        [0, 284],
        [s, 250],
      ],
      0.6,
    );
  },
} satisfies Partial<Record<Pattern, (wear: Wear) => void>>;
