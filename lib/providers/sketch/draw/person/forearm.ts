import type { Identity } from "../identity";
import { type Ctx, lerp, type Point } from "../pen";
import { clothColor } from "./garments/wear";
import { drawHand, type Hand } from "./hands";
import { drawLimb, limbPath } from "./limbs";
import { garmentRow } from "./looks/garment-rows";
import type { Paint } from "./paint";

/** Somebody's forearm alone, which comes into a picture of a thing; `size` is px per body unit. */
export function drawForearm(
  ctx: Ctx,
  {
    person,
    paint,
    hand,
    size,
    rim,
  }: { person: Identity; paint: Paint; hand: Hand; size: number /** Light along the edge. */; rim: string },
  elbow: Point,
  wrist: Point,
  mirror: 1 | -1,
): void {
  const { sleeve } = garmentRow(person.garment);
  const [from, to] = [elbow, wrist].map(([x, y]): Point => [x / size, y / size]) as [Point, Point];
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const mid: Point = [lerp(from[0], to[0], 0.5), lerp(from[1], to[1], 0.5)];
  const cuff: Point = [to[0] - Math.cos(angle) * 26, to[1] - Math.sin(angle) * 26];
  ctx.save();
  ctx.scale(size, size);
  limbPath(ctx, { from, mid, end: cuff, widths: [90, 78, 64] });
  ctx.fillStyle = rim;
  ctx.fill();
  const bare = sleeve.to < 0.9;
  drawLimb(ctx, paint, { from, mid, end: to, widths: [60, 50, 32] }, paint.skin, { bare: true });
  drawHand(ctx, paint, to, angle, hand, mirror, 1.1);
  if (!bare) {
    const color = clothColor(person, paint, sleeve.color ?? "main");
    const wide = Math.min(1.5, sleeve.wide);
    drawLimb(ctx, paint, { from, mid, end: cuff, widths: [74, 62, 50 * wide] }, color);
  }
  ctx.restore();
}
