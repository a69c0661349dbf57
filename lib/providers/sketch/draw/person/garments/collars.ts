import { alpha, darken, lighten } from "../../color";
import type { Collar } from "../looks/garment-type";
import { piece, seam } from "./cloth";
import { HIGH_COLLARS } from "./collars-high";
import { LOW_COLLARS } from "./collars-low";
import type { Wear } from "./wear";

const PAINTERS: Record<Collar, (wear: Wear, color: string) => void> = { ...LOW_COLLARS, ...HIGH_COLLARS };

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
