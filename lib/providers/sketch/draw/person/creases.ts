import { alpha, darken, lighten } from "../color";
import { arcPoints, type Ctx, lerp, type Point, taper } from "../pen";
import { type Limb, limbPath } from "./limbs";
import type { Paint } from "./paint";
import type { LegBones } from "./skeleton";

const lerpPoint = (a: Point, b: Point, t: number): Point => [lerp(a[0], b[0], t), lerp(a[1], b[1], t)];

/** Cloth is pulled from the hip, pressed along the front, and breaks over the shoe. */
export function drawCreases(
  ctx: Ctx,
  paint: Paint,
  { hip, knee, ankle }: LegBones,
  widths: Limb["widths"],
  color: string,
): void {
  const fold = alpha(darken(color, 0.45), 0.8);
  const across = (a: Point, b: Point, t: number, from: number, to: number, sag: number, width: number) => {
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    const [dx, dy] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
    const place = (side: number, down: number): Point => [
      lerp(a[0], b[0], t) - dy * side * width + dx * down,
      lerp(a[1], b[1], t) + dx * side * width + dy * down,
    ];
    return arcPoints(place(from, 0), place((from + to) / 2, sag), place(to, -sag * 0.3), 6);
  };
  ctx.save();
  limbPath(ctx, { from: hip.at, mid: knee.at, end: ankle.at, widths });
  ctx.clip();
  const [thigh, , foot] = widths;
  taper(ctx, across(hip.at, knee.at, 0.12, 0.5, -0.12, 20, thigh), 4, fold, 0.04);
  taper(ctx, across(hip.at, knee.at, 0.3, -0.5, -0.05, 16, thigh), 3, fold, 0.04);
  for (const [t, from, to] of [
    [0.74, 0.52, -0.1],
    [0.84, -0.52, 0.24],
    [0.93, 0.54, -0.3],
  ] as const)
    taper(ctx, across(knee.at, ankle.at, t, from, to, 9, foot), 4, fold, 0.05);
  const front = (bone: readonly [Point, Point], t: number) => lerpPoint(...bone, t);
  taper(
    ctx,
    arcPoints(front([hip.at, knee.at], 0.5), knee.at, front([knee.at, ankle.at], 0.7), 8),
    2.6,
    alpha(lighten(color, 0.28), 0.45),
    0.1,
  );
  ctx.strokeStyle = paint.lineCloth;
  ctx.lineWidth = paint.wCloth * 1.4;
  const hem = across(knee.at, ankle.at, 1.04, -0.6, 0.6, 5, foot);
  ctx.beginPath();
  hem.forEach(([x, y], index) => {
    if (index === 0) ctx.moveTo(x, y);
    else ctx.lineTo(x, y);
  });
  ctx.stroke();
  ctx.restore();
}
