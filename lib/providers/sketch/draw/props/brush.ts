import type { Color } from "../color";
import { type Ctx, curve, type Point, poly } from "../pen";

export type PropPaint = {
  of(color: Color): Color;
  accent(color: Color): Color;
  line: Color;
  width: number;
  glow: number;
};

/** What a thing is drawn with: outlined shapes and the usual materials. */
export type Brush = ReturnType<typeof brushOf>;

export function brushOf(ctx: Ctx, paint: PropPaint, lit: number) {
  const ink = (color: string, width = paint.width) => {
    ctx.fillStyle = color;
    ctx.fill();
    ctx.strokeStyle = paint.line;
    ctx.lineWidth = width;
    ctx.lineJoin = "round";
    ctx.stroke();
  };
  const shape = (color: string, points: Point[], round = false) => {
    if (round) curve(ctx, points, true);
    else poly(ctx, points);
    ink(color);
  };
  const box = (color: string, x: number, y: number, w: number, h: number, r = 4) => {
    ctx.beginPath();
    ctx.roundRect(x, y, w, h, r);
    ink(color);
  };
  const disc = (color: string, x: number, y: number, rx: number, ry = rx) => {
    ctx.beginPath();
    ctx.ellipse(x, y, rx, ry, 0, 0, Math.PI * 2);
    ink(color);
  };
  const gold = paint.accent("#d9a441");
  const steel = paint.of("#c9d2da");
  const wood = paint.of("#7a5232");
  const dark = paint.of("#26262e");
  const paper = paint.of("#f3ead6");
  const red = paint.accent("#c9402f");
  return { ctx, paint, lit, ink, shape, box, disc, gold, steel, wood, dark, paper, red };
}
