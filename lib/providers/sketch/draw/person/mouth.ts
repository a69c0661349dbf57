import { alpha } from "../color";
import type { Expression } from "../expressions";
import type { Identity } from "../identity";
import { arcPoints, type Ctx, lerp, type Point, taper } from "../pen";
import { MOUTH_KINDS } from "./looks/features";
import { stretched, type Turn } from "./outline";
import type { Paint } from "./paint";

export function drawMouth(ctx: Ctx, person: Identity, paint: Paint, face: Expression, turn: Turn): void {
  ctx.save();
  ctx.translate(0, stretched(person, 69) - 69);
  drawLips(ctx, person, paint, face, turn);
  ctx.restore();
}

function drawLips(ctx: Ctx, person: Identity, paint: Paint, face: Expression, turn: Turn): void {
  const { open, width, teeth } = face.mouth;
  const kind = MOUTH_KINDS[person.mouth.kind];
  const curve = face.mouth.curve + (Math.abs(face.mouth.curve) < 3 ? kind.rise : 0);
  const x = lerp(0, 20, turn);
  const half =
    16.5 *
    width *
    person.mouth.width *
    (paint.style.id === "chibi" ? 0.8 : 1) *
    (person.gender === "male" ? 1.1 : 1);
  const left: Point = [x - half, 69 - curve * 0.55];
  const right: Point = [x + half * lerp(1, 0.78, turn), 69 - curve * 0.55];
  if (open < 1.5) {
    const middle: Point = [x, 69 + curve * 1.05];
    taper(
      ctx,
      arcPoints(left, middle, right, 11),
      3.1 * lerp(1, paint.style.line.width, 0.5),
      paint.lineSkin,
      0.35,
    );
    taper(
      ctx,
      arcPoints(
        [x - half * 0.35, 77 + curve * 0.3],
        [x, 79 + curve * 0.3],
        [x + half * 0.35, 77 + curve * 0.3],
      ),
      2,
      alpha(paint.skinShade, 0.9),
      0.1,
    );
    if (kind.lip > 0 && (person.gender === "female" || kind.lip > 1) && person.age !== "child") {
      ctx.fillStyle = alpha(paint.lip, 0.22 + 0.2 * kind.lip);
      ctx.beginPath();
      ctx.ellipse(x, 71.5 + curve * 0.4, half * 0.6, 2.2 + 2 * kind.lip, 0, 0, Math.PI * 2);
      ctx.fill();
    }
    return;
  }
  const upper = 66 - curve * 0.1;
  const shape = () => {
    ctx.beginPath();
    ctx.moveTo(...left);
    ctx.bezierCurveTo(x - half * 0.45, upper - 4, x + half * 0.35, upper - 4, ...right);
    ctx.bezierCurveTo(x + half * 0.72, 70 + open * 1.12, x - half * 0.68, 70 + open * 1.18, ...left);
    ctx.closePath();
  };
  shape();
  ctx.fillStyle = paint.of("#5a1620");
  ctx.fill();
  ctx.save();
  shape();
  ctx.clip();
  ctx.fillStyle = paint.of("#d9626a");
  ctx.beginPath();
  ctx.ellipse(x - 1, 70 + open * 0.95, half * 0.72, open * 0.42, 0, 0, Math.PI * 2);
  ctx.fill();
  if (teeth > 0) {
    ctx.fillStyle = "#fbf7ef";
    ctx.beginPath();
    ctx.moveTo(x - half, upper - 8);
    ctx.lineTo(x + half, upper - 8);
    ctx.lineTo(x + half * 0.86, upper + 2 + open * 0.17 * teeth);
    ctx.quadraticCurveTo(
      x,
      upper + 3 + open * 0.24 * teeth,
      x - half * 0.86,
      upper + 2 + open * 0.17 * teeth,
    );
    ctx.fill();
  }
  ctx.restore();
  shape();
  ctx.strokeStyle = paint.lineSkin;
  ctx.lineWidth = 2.6 * lerp(1, paint.style.line.width, 0.5);
  ctx.lineJoin = "round";
  ctx.stroke();
}
