import { alpha, darken } from "../../color";
import { arcPoints, taper } from "../../pen";
import { onSkull } from "../hair/scalp";
import type { Hat } from "../looks/accessories";
import type { Top } from "./hat-kit";

/** Brims, crowns and veils. */
export const FINE_HATS = {
  straw: (top) => {
    top.shape(
      top.color,
      [
        [-134, -34],
        [-70, -52],
        [0, -58],
        [70, -52],
        [134, -34],
        [80, -22],
        [0, -16],
        [-80, -22],
      ],
      true,
    );
    top.dome(62, -46, 66);
    top.shape(
      top.paint.accent("#8a3a30"),
      [
        [-67, -62],
        [0, -54],
        [67, -62],
        [67, -46],
        [0, -38],
        [-67, -46],
      ],
      true,
    );
    for (const k of [-0.6, -0.2, 0.2, 0.6])
      taper(
        top.ctx,
        arcPoints([k * 60, -108], [k * 80, -84], [k * 84, -64]),
        2,
        alpha(darken(top.color, 0.4), 0.7),
      );
  },
  bamboo: (top) => {
    top.shape(top.color, [
      [-156, -22],
      [-84, -74],
      [0, -156],
      [84, -74],
      [156, -22],
      [70, -34],
      [0, -30],
      [-70, -34],
    ]);
    for (const t of [0.3, 0.55, 0.8])
      taper(
        top.ctx,
        arcPoints([-150 * t, -152 + 128 * t], [0, -148 + 132 * t], [150 * t, -152 + 128 * t]),
        2.6,
        alpha(darken(top.color, 0.4), 0.8),
      );
    for (const k of [-0.6, -0.25, 0.1, 0.45])
      taper(
        top.ctx,
        arcPoints([0, -150], [k * 80, -86], [k * 150, -34]),
        2.2,
        alpha(darken(top.color, 0.35), 0.6),
        0.3,
      );
  },
  fedora: (top) => {
    const { shape, color } = top;
    top.dome(84, -50, 66);
    shape(
      darken(color, 0.4),
      [
        [-67, -72],
        [0, -64],
        [67, -72],
        [68, -50],
        [0, -42],
        [-68, -50],
      ],
      true,
    );
    shape(
      color,
      [
        [-114, -40],
        [-60, -52],
        [0, -54],
        [60, -52],
        [114, -40],
        [60, -30],
        [0, -26],
        [-60, -30],
      ],
      true,
    );
    taper(top.ctx, arcPoints([-20, -142], [0, -120], [24, -142]), 5, alpha(darken(color, 0.5), 0.8));
  },
  tophat: (top) => {
    const { shape, color } = top;
    shape(color, [
      [-62, -52],
      [-66, -176],
      [0, -182],
      [66, -176],
      [62, -52],
      [0, -44],
    ]);
    shape(
      top.paint.accent("#7a2f36"),
      [
        [-63, -80],
        [0, -72],
        [63, -80],
        [63, -58],
        [0, -50],
        [-63, -58],
      ],
      true,
    );
    shape(
      color,
      [
        [-98, -48],
        [0, -58],
        [98, -48],
        [60, -36],
        [0, -32],
        [-60, -36],
      ],
      true,
    );
  },
  ears: (top) => {
    const fur = top.paint.of(top.person.hair.color);
    for (const side of [-1, 1]) {
      const { x } = onSkull(side * 0.7 + (top.away ? Math.PI : 0), top.spin);
      const lean = Math.sign(x || side) * 14;
      top.shape(
        fur,
        [
          [x - 26, -86],
          [x + lean, -172],
          [x + 28, -80],
        ],
        false,
      );
      if (!top.away)
        top.shape(
          top.paint.of("#f0b8a8"),
          [
            [x - 12, -92],
            [x + lean * 0.9, -146],
            [x + 14, -88],
          ],
          false,
        );
    }
  },
} satisfies Partial<Record<Hat, (top: Top) => void>>;
