import { alpha, darken, lighten } from "../../color";
import type { Identity } from "../../identity";
import { arcPoints, type Ctx, curve, lerp, linear, type Point, poly, taper } from "../../pen";
import type { FigureView } from "../figure-view";
import { type Cloth, type GarmentRow, garmentRow } from "../looks/garment-rows";
import type { Paint } from "../paint";
import type { Skeleton } from "../skeleton";
import { type Torso, wrapped } from "../torso";

export function clothColor(person: Identity, paint: Paint, cloth: Cloth): string {
  switch (cloth) {
    case "main":
      return paint.of(person.cloth);
    case "second":
      return paint.of(person.cloth2);
    case "skin":
      return paint.skin;
    case "dark":
      return paint.of(darken(person.cloth, 0.42));
    case "gold":
      return paint.accent("#d9a441");
    default:
      return paint.of(cloth);
  }
}

/** What a garment is drawn with. Points are those of the flat pattern: from its middle line, body units down. */
export type Wear = {
  ctx: Ctx;
  person: Identity;
  paint: Paint;
  torso: Torso;
  row: GarmentRow;
  away: boolean;
  seated: boolean;
  main: string;
  dark: string;
  light: string;
  /** Half widths: neck, shoulder, waist. */
  n: number;
  s: number;
  w: number;
  bottom: number;
  color(cloth: Cloth): string;
  ease(y: number): number;
  at(u: number, y: number): Point;
};

export function wearOf(
  ctx: Ctx,
  { person, paint, pose }: FigureView,
  { torso, row: stance }: Skeleton,
): Wear {
  const row = garmentRow(person.garment);
  const main = paint.of(person.cloth);
  // Long garments run on as a skirt, which the legs carry.
  const bottom = row.hem > 560 ? 476 : row.hem;
  const shoulder = row.shoulder ?? 1;
  const ease = (y: number) =>
    y < 150
      ? 1
      : y < 206
        ? shoulder
        : y < 372
          ? lerp(shoulder, row.ease, (y - 206) / 166)
          : lerp(
              row.ease,
              row.hem > 560 ? 1 : row.flare,
              Math.min(1, (y - 372) / Math.max(60, bottom - 372)),
            );
  return {
    ctx,
    person,
    paint,
    torso,
    row,
    away: pose.away,
    seated: stance.seat === true,
    main,
    dark: darken(main, 0.4),
    light: lighten(main, 0.14),
    n: torso.front(118),
    s: torso.s,
    w: torso.front(372) * row.ease,
    bottom,
    color: (cloth) => clothColor(person, paint, cloth),
    ease,
    at: (u, y) => wrapped(torso, u, y, ease(y), pose.away),
  };
}

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
  const pointed =
    ["v", "cross", "shirt", "lapel", "peak", "sailor", "wrapskin"].includes(row.collar) && !away;
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
