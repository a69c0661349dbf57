import { alpha, darken, lighten } from "../../color";
import type { Extra } from "../looks/garment-type";
import { dot, mirrored, seam } from "./cloth";
import type { Worn } from "./extras";

/** What soldiers wear over their coats. */
export const WAR_EXTRAS = {
  pauldrons: {
    layer: "shoulder",
    behind: true,
    draw: (wear) => {
      const { s, main } = wear;
      for (const [dy, grow] of [
        [64, 0.82],
        [32, 0.94],
        [0, 1.06],
      ] as const)
        mirrored(
          wear,
          lighten(main, 0.06 + dy * 0.002),
          [
            [s * 0.5, 152 + dy * 0.4],
            [s * 0.92 * grow, 160 + dy],
            [s * 1.26 * grow, 206 + dy],
            [s * 1.16 * grow, 240 + dy * 0.8],
            [s * 0.7, 218 + dy * 0.7],
          ],
          true,
        );
      for (const side of [-1, 1])
        seam(
          wear,
          wear.color("gold"),
          5,
          [
            [side * s * 0.6, 162],
            [side * s * 1.0, 172],
            [side * s * 1.24, 216],
          ],
          0.7,
        );
    },
  },
  epaulettes: {
    layer: "shoulder",
    behind: true,
    draw: (wear) => {
      const { s } = wear;
      mirrored(wear, wear.row.collar === "lapel" ? wear.color("gold") : darken(wear.main, 0.25), [
        [s * 0.44, 146],
        [s * 0.5, 162],
        [s * 1.0, 190],
        [s * 1.06, 172],
        [s * 0.8, 152],
      ]);
      for (const side of [-1, 1]) dot(wear, wear.paint.accent("#f0d080"), side * s * 0.88, 172, 5);
    },
  },
  cape: {
    layer: "back",
    behind: true,
    draw: (wear) => {
      const cape = wear.paint.accent("#8f2a2c");
      const { s, ctx } = wear;
      const k = wear.away ? 1 : 1.08;
      ctx.beginPath();
      ctx.moveTo(-s * 0.8, 150);
      ctx.bezierCurveTo(-s * 1.3 * k, 300, -s * 1.5 * k, 640, -s * 1.75 * k, 940);
      for (let index = 0; index < 6; index++)
        ctx.quadraticCurveTo(
          -s * 1.75 * k + ((index + 0.5) * s * 3.5 * k) / 6,
          940 + (index % 2 ? -18 : 26),
          -s * 1.75 * k + ((index + 1) * s * 3.5 * k) / 6,
          940,
        );
      ctx.bezierCurveTo(s * 1.5 * k, 640, s * 1.3 * k, 300, s * 0.8, 150);
      ctx.closePath();
      ctx.fillStyle = wear.away ? cape : darken(cape, 0.28);
      ctx.fill();
      ctx.strokeStyle = wear.paint.lineCloth;
      ctx.lineWidth = wear.paint.wCloth;
      ctx.stroke();
      for (const u of [-1.1, -0.5, 0.1, 0.6, 1.2])
        seam(
          { ...wear, at: (x, y) => [x, y] },
          alpha(darken(cape, 0.5), 0.7),
          8,
          [
            [u * s * 0.6, 220],
            [u * s * 0.95, 560],
            [u * s * 1.35, 930],
          ],
          0.04,
        );
    },
  },
} satisfies Partial<Record<Extra, Worn>>;
