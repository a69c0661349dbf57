import { alpha, darken, lighten, mix } from "../../color";
import { createRng } from "../../rng";
import type { Pattern } from "../looks/garment-type";
import { dot, piece, seam } from "./cloth";
import type { Wear } from "./wear";

/** Embroidered, forged, patched. */
export const RICH_PATTERNS = {
  flowers: (wear) => {
    const rng = createRng(`${wear.person.id}/flowers`);
    const petal = wear.paint.accent(lighten(wear.person.cloth, 0.55));
    for (let index = 0; index < 15; index++) {
      const [u, y] = [rng.between(-1, 1) * wear.w * 1.05, 190 + index * 24];
      for (let k = 0; k < 5; k++)
        dot(wear, petal, u + Math.cos(k * 1.26) * 6.5, y + Math.sin(k * 1.26) * 6.5, 5);
      dot(wear, wear.color("gold"), u, y, 3.6);
    }
  },
  scales: (wear) => {
    const { ctx, s, bottom } = wear;
    for (let row = 0; (row + 7) * 30 < bottom; row++)
      for (let k = -6; k <= 6; k++) {
        const [x, y] = wear.at(k * 21 + (row % 2) * 10.5, 216 + row * 30);
        if (Math.abs(k * 21) > s) continue;
        ctx.beginPath();
        ctx.ellipse(x, y, 11.5, 19, 0, 0, Math.PI);
        ctx.fillStyle = alpha(lighten(wear.main, row % 2 ? 0.18 : 0.06), 1);
        ctx.fill();
        ctx.strokeStyle = alpha(wear.dark, 0.9);
        ctx.lineWidth = 2.4;
        ctx.stroke();
      }
  },
  clouds: (wear) => {
    const gold = wear.person.garment === "dragonrobe" ? wear.paint.accent("#b5422c") : wear.color("gold");
    for (const [u, y, r] of [
      [0, 262, 40],
      [-0.7, 330, 20],
      [0.7, 330, 20],
      [-0.4, 470, 26],
      [0.46, 460, 26],
    ] as const) {
      const [cx, k] = [u * wear.w, r];
      seam(
        wear,
        gold,
        5,
        [
          [cx - k, y + 6],
          [cx - k * 0.4, y - k],
          [cx + k * 0.1, y],
        ],
        0.4,
      );
      seam(
        wear,
        gold,
        5,
        [
          [cx + k * 0.1, y],
          [cx + k * 0.7, y - k * 0.8],
          [cx + k, y + 8],
        ],
        0.4,
      );
      seam(
        wear,
        gold,
        4,
        [
          [cx - k * 0.8, y + 10],
          [cx, y + k * 0.7],
          [cx + k * 0.9, y + 10],
        ],
        0.4,
      );
      dot(wear, gold, cx, y + 4, k * 0.16);
    }
  },
  patches: (wear) => {
    const { s, main } = wear;
    if (wear.row.shoes === "official") {
      piece(wear, wear.paint.of(mix(wear.person.cloth, "#20305a", 0.6)), [
        [-s * 0.42, 226],
        [s * 0.42, 226],
        [s * 0.42, 336],
        [-s * 0.42, 336],
      ]);
      seam(
        wear,
        wear.color("gold"),
        5,
        [
          [-s * 0.3, 312],
          [0, 230],
          [s * 0.3, 312],
        ],
        0.5,
      );
      dot(wear, wear.paint.accent("#c9402f"), 0, 268, 10);
      return;
    }
    for (const [u, y] of [
      [-0.4, 280],
      [0.3, 450],
    ] as const) {
      piece(wear, mix(main, "#6b5a44", 0.5), [
        [u * s - 24, y],
        [u * s + 22, y - 6],
        [u * s + 26, y + 42],
        [u * s - 20, y + 46],
      ]);
      seam(
        wear,
        wear.color("#e4d8bc"),
        2.4,
        [
          [u * s - 28, y + 10],
          [u * s - 24, y + 12],
          [u * s - 18, y + 12],
        ],
        0.8,
      );
    }
  },
  lace: (wear) => {
    for (let k = -5; k <= 5; k++)
      for (const [y, r] of [
        [224, 7],
        [356, 6],
      ] as const)
        dot(wear, alpha("#ffffff", 0.85), (k * wear.w) / 5, y + (k % 2) * 5, r);
    for (let k = -4; k <= 4; k++)
      seam(
        wear,
        alpha(darken(wear.main, 0.25), 0.35),
        2,
        [
          [k * 20, 226],
          [k * 16, 290],
          [k * 14, 350],
        ],
        0.1,
      );
  },
} satisfies Partial<Record<Pattern, (wear: Wear) => void>>;
