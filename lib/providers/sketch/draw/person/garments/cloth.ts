import { alpha, darken } from "../../color";
import { arcPoints, type Ctx, curve, linear, type Point, poly, taper } from "../../pen";
import type { Paint } from "../paint";
import type { Wear } from "./wear";

export function ink({ ctx, paint }: Pick<Wear, "ctx" | "paint">, color: string, weight = 1): void {
  ctx.fillStyle = color;
  ctx.fill();
  if (weight === 0) return;
  ctx.strokeStyle = paint.lineCloth;
  ctx.lineWidth = paint.wCloth * weight;
  ctx.lineJoin = "round";
  ctx.stroke();
}

/** A piece of cloth sewn on: its corners follow the body. */
export function piece(
  wear: Wear,
  color: string,
  points: readonly Point[],
  options: { round?: boolean; weight?: number } = {},
): void {
  const mapped = points.map(([u, y]) => wear.at(u, y));
  if (options.round) curve(wear.ctx, mapped, true);
  else poly(wear.ctx, mapped);
  ink(wear, color, options.weight ?? 1);
}

export function mirrored(wear: Wear, color: string, points: readonly Point[], round = false): void {
  for (const side of [-1, 1])
    piece(
      wear,
      color,
      points.map(([u, y]): Point => [u * side, y]),
      { round },
    );
}

export function seam(wear: Wear, color: string, width: number, points: readonly Point[], ends = 0.3): void {
  const mapped = points.map(([u, y]) => wear.at(u, y));
  const [a, b, c] = mapped;
  taper(wear.ctx, mapped.length === 3 && a && b && c ? arcPoints(a, b, c) : mapped, width, color, ends);
}

export function dot(wear: Wear, color: string, u: number, y: number, r: number): void {
  const [x, py] = wear.at(u, y);
  const { ctx, torso } = wear;
  ctx.beginPath();
  ctx.ellipse(x, py, r * Math.max(0.4, Math.abs(torso.cos)), r, 0, 0, Math.PI * 2);
  ctx.fillStyle = color;
  ctx.fill();
}

/** Light and dark across anything round, `x` ± `r`. */
export function roundness(
  ctx: Ctx,
  paint: Paint,
  color: string,
  x: number,
  r: number,
  box: readonly [number, number, number, number],
): void {
  const { shading } = paint.style;
  if (shading === "hard" || shading === "halftone") return;
  const shade = darken(color, 0.55);
  ctx.fillStyle = linear(
    ctx,
    [x - r, 0],
    [x + r, 0],
    [
      [0, alpha(shade, 0.2)],
      [0.24, alpha(shade, 0.03)],
      [0.6, alpha(shade, 0)],
      [0.84, alpha(shade, 0.06)],
      [1, alpha(shade, 0.24)],
    ],
  );
  ctx.fillRect(...box);
}

/** Light and dark across a rounded body, and the folds that hang from arm and waist. */
export function drape(wear: Wear, color: string): void {
  const { ctx, paint, torso, bottom, row } = wear;
  roundness(ctx, paint, color, torso.shift(262), torso.half(262) * 1.05, [-400, 100, 800, 520]);
  const tone = alpha(darken(color, 0.42), 0.75);
  const fold = (points: readonly Point[], width: number) => seam(wear, tone, width, points, 0.04);
  const { s, w } = wear;
  fold(
    [
      [-s * 0.86, 236],
      [-s * 0.62, 268],
      [-s * 0.42, 282],
    ],
    4,
  );
  fold(
    [
      [s * 0.86, 238],
      [s * 0.64, 274],
      [s * 0.4, 292],
    ],
    4,
  );
  fold(
    [
      [-s * 0.84, 270],
      [-s * 0.68, 300],
      [-s * 0.56, 306],
    ],
    3,
  );
  fold(
    [
      [-w * 0.95, 352],
      [-w * 0.6, 366],
      [-w * 0.2, 364],
    ],
    3.6,
  );
  fold(
    [
      [w * 0.95, 340],
      [w * 0.55, 360],
      [w * 0.24, 372],
    ],
    3.6,
  );
  if (row.ease > 1.12) {
    fold(
      [
        [w * 0.9, 400],
        [w * 0.6, 424],
        [w * 0.2, 428],
      ],
      3.4,
    );
    fold(
      [
        [-w * 0.9, 410],
        [-w * 0.6, 438],
        [-w * 0.16, 440],
      ],
      3.4,
    );
    fold(
      [
        [-w * 0.5, bottom],
        [-w * 0.46, bottom - 40],
        [-w * 0.56, bottom - 74],
      ],
      4,
    );
  }
}

/** Somewhere between cloth and its own shadow, for pieces that lie on others. */
export const shade = (color: string, amount = 0.14) => darken(color, amount);
