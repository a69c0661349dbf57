import { curve, lerp, type Point } from "../../pen";
import { wrapped } from "../torso";
import type { Wear } from "./wear";

/** Collars that leave the shoulders bare. */
export const bareShoulders = ({ row }: Wear) => row.collar === "straps" || row.collar === "heart";

const SIDE = [163, 182, 206, 262, 310, 372, 430] as const;

/** Upper edge from the viewer's left shoulder to the right one. */
function neckline({ row, n, s, away }: Wear): Point[] {
  const deep = away ? Math.min(row.depth, 150) : row.depth;
  if (row.collar === "straps") {
    const dip = away ? 214 : row.depth;
    return [
      [-s * 0.84, 240],
      [-s * 0.66, 210],
      [-s * 0.6, 158],
      [-s * 0.42, 152],
      [-s * 0.36, dip - 14],
      [0, dip + 8],
      [s * 0.36, dip - 14],
      [s * 0.42, 152],
      [s * 0.6, 158],
      [s * 0.66, 210],
      [s * 0.84, 240],
    ];
  }
  if (row.collar === "heart") {
    const dip = away ? 200 : row.depth;
    return [
      [-s * 0.86, 172],
      [-s * 0.62, 160],
      [-s * 0.42, dip - 6],
      [-s * 0.2, dip - 14],
      [0, dip + 10],
      [s * 0.2, dip - 14],
      [s * 0.42, dip - 6],
      [s * 0.62, 160],
      [s * 0.86, 172],
    ];
  }
  const pointed = ["v", "cross", "shirt", "lapel", "peak", "sailor"].includes(row.collar) && !away;
  return pointed
    ? [
        [-n * 1.55, 146],
        [-n * 0.9, lerp(146, deep, 0.42)],
        [0, deep],
        [n * 0.9, lerp(146, deep, 0.42)],
        [n * 1.55, 146],
      ]
    : [
        [-n * 1.55, 146],
        [-n * 1.1, lerp(146, deep, 0.6)],
        [0, deep + 4],
        [n * 1.1, lerp(146, deep, 0.6)],
        [n * 1.55, 146],
      ];
}

/** Sides and neckline; the hem too where the garment ends here and does not run on into a skirt. */
export function trunkEdge(wear: Wear): void {
  const { ctx, paint, row } = wear;
  ctx.save();
  if (row.hem > 560) {
    ctx.beginPath();
    ctx.rect(-600, -200, 1200, 200 + wear.bottom - 30);
    ctx.clip();
  }
  trunkPath(wear);
  ctx.strokeStyle = paint.lineCloth;
  ctx.lineWidth = paint.wCloth;
  ctx.lineJoin = "round";
  ctx.stroke();
  ctx.restore();
}

/** Outline of the upper part, down to the hips. `skin` is the body itself. */
export function trunkPath(wear: Wear, skin = false): void {
  const { torso, bottom, ctx } = wear;
  const ease = skin ? () => 1 : wear.ease;
  const from = !skin && wear.row.collar === "straps" ? 262 : 163;
  const low = skin ? 470 : bottom;
  const ys = [...SIDE.filter((y) => y >= from && y < low - 20), low - 8, low];
  const right = ys.map((y): Point => [torso.shift(y) + torso.half(y) * ease(y), y]);
  const left = ys.map((y): Point => [torso.shift(y) - torso.half(y) * ease(y), y]).reverse();
  const hem: Point[] = [0.5, 0, -0.5].map((t) => [
    torso.shift(low) + torso.half(low) * ease(low) * t,
    low + 7,
  ]);
  const top: Point[] = skin
    ? [
        [-wear.n * 1.6, 146],
        [0, 134],
        [wear.n * 1.6, 146],
      ].map(([u, y]) => wrapped(torso, u ?? 0, y ?? 0, 1, wear.away))
    : neckline(wear).map(([u, y]) => wear.at(u, y));
  // From behind the pattern's left is still the viewer's left.
  curve(ctx, [...top, ...right, ...hem, ...left], true);
}
