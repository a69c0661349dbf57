import { alpha, darken, lighten, mix } from "../../color";
import { createRng } from "../../rng";
import type { Pattern } from "../looks/garment-rows";
import { dot, piece, seam, type Wear } from "./cloth";

const PAINTERS: Record<Pattern, (wear: Wear) => void> = {
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
  dots: (wear) => {
    for (let row = 0; row < 12; row++)
      for (let k = -4; k <= 4; k++)
        dot(wear, alpha("#ffffff", 0.7), k * 30 + (row % 2) * 15, 180 + row * 30, 4);
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
};

export function drawPattern(wear: Wear): void {
  if (wear.row.pattern) PAINTERS[wear.row.pattern](wear);
}
