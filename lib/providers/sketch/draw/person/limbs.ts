import { alpha, darken } from "../color";
import { arcPoints, type Ctx, curve, lerp, type Point, taper } from "../pen";
import type { Paint } from "./paint";

export type Hand = "relaxed" | "grip" | "point" | "open";

/** Elbow (or knee) of a two-part limb that reaches `to`; `bend` -1 or 1 picks the side it bends to. */
export function joint(
  from: Point,
  to: Point,
  upper: number,
  lower: number,
  bend: number,
): { mid: Point; end: Point } {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const reach = Math.min(Math.hypot(dx, dy) || 1, (upper + lower) * 0.995);
  const angle = Math.atan2(dy, dx);
  const cosine = (upper * upper + reach * reach - lower * lower) / (2 * upper * reach);
  const inner = Math.acos(Math.max(-1, Math.min(1, cosine)));
  const mid: Point = [
    from[0] + Math.cos(angle + bend * inner) * upper,
    from[1] + Math.sin(angle + bend * inner) * upper,
  ];
  return { mid, end: [from[0] + Math.cos(angle) * reach, from[1] + Math.sin(angle) * reach] };
}

/** A sleeve or trouser leg: two tapering parts with a soft joint and a few folds. */
export function drawLimb(
  ctx: Ctx,
  paint: Paint,
  from: Point,
  mid: Point,
  end: Point,
  widths: [number, number, number],
  color: string,
): void {
  const normal = (a: Point, b: Point): Point => {
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    return [-(b[1] - a[1]) / length, (b[0] - a[0]) / length];
  };
  const [n1, n2] = [normal(from, mid), normal(mid, end)];
  const nm: Point = [(n1[0] + n2[0]) / 2, (n1[1] + n2[1]) / 2];
  const off = (p: Point, n: Point, w: number): Point => [p[0] + (n[0] * w) / 2, p[1] + (n[1] * w) / 2];
  const half = (a: Point, b: Point, t: number): Point => [lerp(a[0], b[0], t), lerp(a[1], b[1], t)];
  const [w0, w1, w2] = widths;
  const side = (sign: number): Point[] => [
    off(from, n1, w0 * sign),
    off(half(from, mid, 0.5), n1, lerp(w0, w1, 0.45) * 1.04 * sign),
    off(mid, nm, w1 * sign),
    off(half(mid, end, 0.5), n2, lerp(w1, w2, 0.4) * 1.05 * sign),
    off(end, n2, w2 * sign),
  ];
  curve(ctx, [...side(1), ...side(-1).reverse()], true);
  ctx.fillStyle = color;
  ctx.fill();
  ctx.strokeStyle = paint.lineCloth;
  ctx.lineWidth = paint.wCloth;
  ctx.lineJoin = "round";
  ctx.lineCap = "round";
  // Sides and the cuff only: where it joins the trunk, cloth runs on without an edge.
  const [outer, inner] = [side(1), side(-1)];
  curve(ctx, [...outer.slice(1), ...inner.slice(1).reverse()], false);
  ctx.stroke();
  const fold = alpha(darken(color, 0.4), 0.8);
  for (const [t, reach] of [
    [0.86, 0.34],
    [1.1, 0.42],
  ] as const) {
    const at = t < 1 ? half(from, mid, t) : half(mid, end, t - 1);
    taper(ctx, arcPoints(off(at, nm, w1 * 0.9), at, off(at, nm, -w1 * reach)), 3, fold, 0.05);
  }
}

/** `angle` is where the fingers point, radians, 0 = right. */
export function drawHand(ctx: Ctx, paint: Paint, [x, y]: Point, angle: number, kind: Hand, mirror = 1): void {
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(angle);
  ctx.scale(1, mirror);
  ctx.fillStyle = paint.skin;
  ctx.strokeStyle = paint.lineSkin;
  ctx.lineWidth = paint.wSkin;
  ctx.lineJoin = "round";
  const shape = (points: Point[]) => {
    curve(ctx, points, true);
    ctx.fillStyle = paint.skin;
    ctx.fill();
    ctx.stroke();
  };
  if (kind === "grip") {
    shape([
      [-8, -19],
      [14, -24],
      [38, -21],
      [46, -6],
      [42, 14],
      [24, 23],
      [-4, 20],
      [-12, 0],
    ]);
    for (const py of [-10, 1, 11])
      taper(ctx, arcPoints([22, py], [34, py - 1], [44, py + 1]), 2.2, paint.lineSkin, 0.3);
    shape([
      [2, -20],
      [20, -27],
      [30, -18],
      [18, -10],
      [4, -8],
    ]);
  } else if (kind === "point") {
    shape([
      [-8, -18],
      [18, -20],
      [34, -16],
      [82, -13],
      [86, -5],
      [40, -2],
      [38, 16],
      [20, 22],
      [-6, 19],
    ]);
    for (const py of [4, 12])
      taper(ctx, arcPoints([16, py], [28, py - 1], [38, py]), 2.2, paint.lineSkin, 0.3);
  } else if (kind === "open") {
    shape([
      [-8, -18],
      [20, -22],
      [24, -46],
      [33, -46],
      [36, -20],
      [70, -26],
      [73, -17],
      [44, -9],
      [80, -8],
      [82, 1],
      [45, 2],
      [74, 10],
      [72, 18],
      [42, 14],
      [18, 22],
      [-8, 18],
    ]);
  } else {
    shape([
      [-8, -17],
      [20, -20],
      [44, -17],
      [70, -8],
      [74, 2],
      [66, 10],
      [40, 18],
      [14, 20],
      [-8, 16],
    ]);
    taper(ctx, arcPoints([34, 4], [52, 3], [70, 3]), 2, paint.lineSkin, 0.2);
    taper(ctx, arcPoints([32, -6], [50, -7], [66, -4]), 2, paint.lineSkin, 0.2);
    shape([
      [4, -18],
      [22, -30],
      [36, -26],
      [30, -16],
    ]);
  }
  ctx.restore();
}
