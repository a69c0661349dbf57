import { alpha, darken } from "../color";
import { arcPoints, type Ctx, glow, radial, taper } from "../pen";
import type { PropPaint } from "./brush";

/** The paper lantern: the one warm thing in most pictures here. */
export function drawLantern(ctx: Ctx, paint: PropPaint, lit: number): void {
  const warm = paint.accent("#d9442b");
  if (lit > 0.05) glow(ctx, [0, 0], 330, "#ff9a40", 0.62 * lit * paint.glow);
  const body = () => {
    ctx.beginPath();
    ctx.ellipse(0, 0, 100, 86, 0, 0, Math.PI * 2);
  };
  body();
  ctx.fillStyle =
    lit > 0.05
      ? radial(ctx, [0, 14], 112, [
          [0, paint.accent("#fff6d6")],
          [0.3, paint.accent(lit > 0.6 ? "#ffd07a" : "#f2a85c")],
          [0.72, paint.accent(lit > 0.6 ? "#f08a38" : "#c9602f")],
          [1, warm],
        ])
      : radial(ctx, [-20, -24], 130, [
          [0, paint.accent("#b3473a")],
          [1, paint.accent("#5e2228")],
        ]);
  ctx.fill();
  ctx.strokeStyle = alpha(darken(warm, 0.45), 0.8);
  ctx.lineWidth = 3;
  for (const rx of [30, 64, 90]) {
    ctx.beginPath();
    ctx.ellipse(0, 0, rx, 85, 0, 0, Math.PI * 2);
    ctx.globalAlpha = 0.5;
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
  body();
  ctx.strokeStyle = alpha(paint.line, 0.85);
  ctx.lineWidth = paint.width;
  ctx.stroke();
  const gold = paint.accent("#d9a441");
  for (const y of [-94, 78]) {
    ctx.beginPath();
    ctx.roundRect(-42, y, 84, 18, 5);
    ctx.fillStyle = gold;
    ctx.fill();
    ctx.stroke();
  }
  ctx.strokeStyle = paint.line;
  ctx.lineWidth = 4;
  ctx.beginPath();
  ctx.moveTo(0, -94);
  ctx.lineTo(0, -132);
  ctx.stroke();
  for (const x of [-14, -4, 6, 15])
    taper(ctx, arcPoints([x, 96], [x * 1.3, 124], [x * 1.1 + 3, 158]), 5, warm, 0.5);
}
