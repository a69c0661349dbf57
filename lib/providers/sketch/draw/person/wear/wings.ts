import { alpha, darken } from "../../color";
import { arcPoints, type Ctx, curve, type Point, taper } from "../../pen";
import type { FigureView } from "../figure-view";

/** Feathered wings that stand off the shoulder blades. */
export function drawWings(ctx: Ctx, { person, paint, turn, pose }: FigureView): void {
  const color = paint.of(person.wings ?? "#f6f4f2");
  const narrow = 1 - Math.min(1, turn) * 0.15;
  for (const side of [-1, 1]) {
    const at = (x: number, y: number): Point => [side * x * narrow, y];
    for (let feather = 7; feather >= 0; feather--) {
      const t = feather / 7;
      const tip = at(150 + Math.sin(t * 2.6) * 190, 60 + t * 460);
      curve(ctx, [at(30, 200), at(120 + t * 40, 90 + t * 120), tip, at(110 + t * 30, 170 + t * 200)], true);
      ctx.fillStyle = feather % 2 ? color : darken(color, 0.06);
      ctx.fill();
      ctx.strokeStyle = paint.lineCloth;
      ctx.lineWidth = paint.wCloth;
      ctx.stroke();
    }
    taper(
      ctx,
      arcPoints(at(20, 220), at(120, 40), at(210, 80)),
      16,
      pose.away ? color : alpha(darken(color, 0.14), 1),
      0.3,
    );
  }
}
