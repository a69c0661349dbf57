import type { Point } from "../../pen";
import type { Extra } from "../looks/garment-type";
import { dot, piece, seam } from "./cloth";
import type { Worn } from "./extras";

/** Tools and badges of a trade. */
export const WORK_EXTRAS = {
  hivis: {
    layer: "cloth",
    behind: true,
    draw: (wear) => {
      const tape = wear.color("#e9ece6");
      for (const side of [-1, 1])
        seam(
          wear,
          tape,
          19,
          [
            [side * wear.s * 0.5, 150],
            [side * wear.s * 0.5, 300],
            [side * wear.w * 0.62, wear.bottom],
          ],
          1,
        );
      for (const y of [398, 452])
        seam(
          wear,
          tape,
          17,
          [
            [-wear.w * 1.3, y],
            [0, y + 5],
            [wear.w * 1.3, y],
          ],
          1,
        );
    },
  },
  badge: {
    layer: "cloth",
    draw: (wear) => {
      const gold = wear.paint.accent("#e2b04a");
      piece(wear, gold, [
        [wear.s * 0.42, 224],
        [wear.s * 0.56, 230],
        [wear.s * 0.54, 252],
        [wear.s * 0.42, 264],
        [wear.s * 0.3, 252],
        [wear.s * 0.28, 230],
      ]);
      piece(wear, wear.color("#c9d2da"), [
        [-wear.s * 0.62, 232],
        [-wear.s * 0.26, 232],
        [-wear.s * 0.26, 244],
        [-wear.s * 0.62, 244],
      ]);
    },
  },
  stethoscope: {
    layer: "neck",
    draw: (wear) => {
      const tube = wear.color("#2c3340");
      for (const side of [-1, 1])
        seam(
          wear,
          tube,
          7,
          [
            [side * wear.n * 1.4, 142],
            [side * wear.n * 1.7, 230],
            [side * 20, 300],
          ],
          0.9,
        );
      seam(
        wear,
        tube,
        7,
        [
          [20, 300],
          [34, 330],
          [40, 352],
        ],
        0.9,
      );
      dot(wear, wear.color("#c9d2da"), 41, 362, 13);
    },
  },
  medals: {
    layer: "cloth",
    draw: (wear) => {
      for (let k = 0; k < 3; k++) {
        const u = wear.s * (0.3 + k * 0.16);
        piece(wear, wear.paint.accent(["#c43a33", "#2f5596", "#d9a441"][k] ?? "#c43a33"), [
          [u - 8, 226],
          [u + 8, 226],
          [u + 8, 246],
          [u - 8, 246],
        ]);
        dot(wear, wear.color("gold"), u, 256, 8);
      }
    },
  },
  lifesupport: {
    layer: "over",
    draw: (wear) => {
      piece(wear, wear.color("#c6ccd6"), [
        [-46, 262],
        [46, 262],
        [46, 340],
        [-46, 340],
      ]);
      for (const [u, tone] of [
        [-24, "#d23c3c"],
        [0, "#e2b04a"],
        [24, "#4f8ad9"],
      ] as const)
        dot(wear, wear.paint.accent(tone), u, 286, 8);
      seam(
        wear,
        wear.color("#5a6472"),
        8,
        [
          [-46, 320],
          [-86, 340],
          [-92, 380],
        ],
        0.9,
      );
      const flag: Point[] = [
        [wear.s * 0.5, 216],
        [wear.s * 0.8, 216],
        [wear.s * 0.8, 240],
        [wear.s * 0.5, 240],
      ];
      piece(wear, wear.paint.accent("#c43a33"), flag);
    },
  },
} satisfies Partial<Record<Extra, Worn>>;
