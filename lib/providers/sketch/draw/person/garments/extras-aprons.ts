import { alpha, darken, lighten } from "../../color";
import type { Extra } from "../looks/garment-type";
import { dot, mirrored, piece, seam } from "./cloth";
import type { Worn } from "./extras";

/** Bibs and aprons. */
export const APRONS = {
  bib: {
    layer: "over",
    behind: true,
    draw: (wear) => {
      const { main, s, w, dark, away, seated, n } = wear;
      const hip = wear.torso.front(480);
      if (away) {
        for (const side of [-1, 1])
          piece(wear, darken(main, 0.12), [
            [side * n * 1.7, 146],
            [side * n * 2.3, 150],
            [-side * 12, 366],
            [-side * 26, 366],
          ]);
        piece(wear, darken(main, 0.14), [
          [-w, 366],
          [w, 366],
          [w, 386],
          [-w, 386],
        ]);
        return;
      }
      mirrored(wear, darken(main, 0.12), [
        [n * 1.5, 143],
        [n * 2.1, 147],
        [s * 0.62, 268],
        [s * 0.42, 268],
      ]);
      if (wear.person.garment === "overalls") {
        piece(wear, main, [
          [-s * 0.56, 256],
          [s * 0.56, 256],
          [w * 0.96, 384],
          [w, 520],
          [-w, 520],
          [-w * 0.96, 384],
        ]);
        piece(wear, lighten(main, 0.1), [
          [-s * 0.3, 288],
          [s * 0.3, 288],
          [s * 0.28, 344],
          [-s * 0.28, 344],
        ]);
        for (const side of [-1, 1]) dot(wear, wear.color("gold"), side * s * 0.46, 270, 7);
        return;
      }
      const low = seated ? 590 : 700;
      piece(wear, main, [
        [-s * 0.54, 258],
        [s * 0.54, 258],
        [s * 0.6, 372],
        [hip * 1.02, 470],
        [hip * 1.16, low],
        [-hip * 1.16, low],
        [-hip * 1.02, 470],
        [-s * 0.6, 372],
      ]);
      seam(
        wear,
        dark,
        5,
        [
          [-s * 0.5, 270],
          [0, 273],
          [s * 0.5, 270],
        ],
        0.8,
      );
      seam(
        wear,
        dark,
        6,
        [
          [-s * 0.62, 384],
          [0, 392],
          [s * 0.62, 384],
        ],
        0.8,
      );
      piece(wear, darken(main, 0.1), [
        [-44, 430],
        [44, 430],
        [40, 516],
        [-40, 516],
      ]);
      const print = alpha(lighten(main, 0.72), 0.85);
      for (let row = 0; row < 6; row++)
        for (let column = -2; column <= 2; column++) {
          const [u, y] = [column * 34 + (row % 2) * 17, 300 + row * 66];
          if (y > low - 20 || (y > 410 && y < 540 && Math.abs(u) < 54)) continue;
          for (const [dx, dy] of [
            [0, -6],
            [0, 6],
            [-6, 0],
            [6, 0],
          ] as const)
            dot(wear, print, u + dx, y + dy, 3);
        }
    },
  },
  apronwaist: {
    layer: "over",
    draw: (wear) => {
      const white = wear.color("#fbfaf6");
      const hip = wear.torso.front(480);
      piece(wear, white, [
        [-wear.w, 396],
        [wear.w, 396],
        [hip * 1.2, wear.seated ? 600 : 720],
        [-hip * 1.2, wear.seated ? 600 : 720],
      ]);
      seam(
        wear,
        darken(white, 0.3),
        4,
        [
          [-wear.w, 406],
          [0, 412],
          [wear.w, 406],
        ],
        0.8,
      );
    },
  },
} satisfies Partial<Record<Extra, Worn>>;
