import { alpha, darken, lighten, mix } from "../color";
import type { Expression } from "../expressions";
import type { Identity } from "../identity";
import { arcPoints, type Ctx, clamp, curve, lerp, type Point, taper } from "../pen";
import { EYE_KINDS, MOUTH_KINDS } from "./looks/features";
import { stretched } from "./outline";
import type { Paint } from "./paint";

/** Eye, nostril, mouth and cheek of a face seen from its side, looking to the viewer's right. */
export function drawProfileFeatures(ctx: Ctx, person: Identity, paint: Paint, face: Expression): void {
  drawCheek(ctx, paint, face);
  drawEye(ctx, person, paint, face);
  taper(
    ctx,
    arcPoints([57, 44], [61, 41], [64, 45]),
    2.4,
    alpha(mix(paint.skinShade, paint.lineSkin, 0.5), 0.9),
    0.3,
  );
  drawMouth(ctx, person, paint, face);
}

function drawCheek(ctx: Ctx, paint: Paint, face: Expression): void {
  if (paint.style.id === "noir") return;
  ctx.fillStyle = alpha(paint.blush, 0.34 * face.blush);
  ctx.beginPath();
  ctx.ellipse(30, 47, 15, 9, 0, 0, Math.PI * 2);
  ctx.fill();
}

function drawEye(ctx: Ctx, person: Identity, paint: Paint, face: Expression): void {
  const kind = EYE_KINDS[person.eyes.kind];
  const h = person.eyes.height * paint.style.eye;
  const open = face.closed !== 0 ? 0 : clamp(face.lid, 0, 1.25);
  const weight = (person.gender === "female" ? 5.2 : 4) * lerp(1, paint.style.line.width, 0.4);
  const [back, front, y] = [26, 50, 15];
  if (open < 0.14) {
    const sag = face.closed > 0 ? -0.3 * h : 0.26 * h;
    taper(ctx, arcPoints([back, y + 3], [38, y + sag], [front, y + 3]), weight, paint.lineSkin, 0.3);
    return;
  }
  const top = y - 0.56 * h * open;
  const low = y + 0.42 * h * (1 - 0.4 * face.squint);
  const ball = () => {
    ctx.beginPath();
    ctx.moveTo(back, y + 2 - kind.tilt * 0.5);
    ctx.quadraticCurveTo(38, top - 3, front - 1, top + 2);
    ctx.quadraticCurveTo(front + 2, y, front - 4, low);
    ctx.quadraticCurveTo(38, low + 2, back, y + 2 - kind.tilt * 0.5);
    ctx.closePath();
  };
  ball();
  ctx.fillStyle = paint.white;
  ctx.fill();
  ctx.save();
  ball();
  ctx.clip();
  const cx = 46.5 + face.gaze[0] * 1.5;
  const cy = y - h * 0.04 + face.gaze[1] * h * 0.16;
  const iris = ctx.createLinearGradient(0, cy - h * 0.5, 0, cy + h * 0.5);
  iris.addColorStop(0, darken(paint.iris, 0.72));
  iris.addColorStop(0.5, paint.iris);
  iris.addColorStop(1, lighten(mix(paint.iris, paint.of("#f2b26a"), 0.45), 0.25));
  ctx.fillStyle = iris;
  ctx.beginPath();
  ctx.ellipse(cx, cy, 6.6 * kind.iris, h * 0.5, 0, 0, Math.PI * 2);
  ctx.fill();
  ctx.fillStyle = darken(paint.iris, 0.88);
  ctx.beginPath();
  ctx.ellipse(cx + 1, cy, 3, h * 0.24, 0, 0, Math.PI * 2);
  ctx.fill();
  ctx.fillStyle = "#ffffff";
  ctx.beginPath();
  ctx.ellipse(cx - 1, cy - h * 0.2, 2.4, h * 0.13, 0, 0, Math.PI * 2);
  ctx.fill();
  ctx.restore();
  taper(
    ctx,
    arcPoints([back - 4 * kind.flick, y + 1 - kind.tilt], [36, top - 5], [front, top + 1]),
    weight * 1.15,
    paint.lineSkin,
    0.35,
  );
  taper(
    ctx,
    arcPoints([back + 2, top + 3], [38, top - 10], [front - 4, top - 4]),
    1.7,
    alpha(paint.lineSkin, 0.5),
    0.1,
  );
}

function drawMouth(ctx: Ctx, person: Identity, paint: Paint, face: Expression): void {
  const { curve, open, width } = face.mouth;
  const y = stretched(person, 68);
  const back = 58 - 20 * width * person.mouth.width;
  if (open < 1.5) {
    taper(
      ctx,
      arcPoints(
        [59, y],
        [50, y + curve * 0.3],
        [back, y - curve * 0.55 - MOUTH_KINDS[person.mouth.kind].rise],
      ),
      2.9 * lerp(1, paint.style.line.width, 0.5),
      paint.lineSkin,
      0.35,
    );
    return;
  }
  ctx.beginPath();
  ctx.moveTo(61, y - 4);
  ctx.quadraticCurveTo(50, y - 6, back, y - curve * 0.4);
  ctx.quadraticCurveTo(back + 4, y + open * 0.9, 58, y + open * 0.8);
  ctx.closePath();
  ctx.fillStyle = paint.of("#5a1620");
  ctx.fill();
  ctx.strokeStyle = paint.lineSkin;
  ctx.lineWidth = 2.4;
  ctx.lineJoin = "round";
  ctx.stroke();
}

export function drawProfileBeard(ctx: Ctx, person: Identity, paint: Paint): void {
  const y = stretched(person, 68);
  const shape = (points: readonly Point[]) => {
    curve(ctx, points, true);
    ctx.fillStyle =
      person.beard === "stubble" ? alpha(mix(paint.hair, paint.skinShade, 0.5), 0.28) : paint.hair;
    ctx.fill();
    if (person.beard === "stubble") return;
    ctx.strokeStyle = alpha(paint.lineSkin, 0.7);
    ctx.lineWidth = paint.wSkin * 0.6;
    ctx.stroke();
  };
  if (person.beard === "full" || person.beard === "stubble")
    shape([
      [-14, 28],
      [-6, 58],
      [30, y - 4],
      [50, y + 6],
      [56, y + 18],
      [52, y + 40],
      [26, y + 42],
      [-6, y + 16],
      [-20, 52],
    ]);
  if (person.beard === "long")
    shape([
      [8, 64],
      [50, y + 8],
      [58, y + 18],
      [52, y + 90],
      [36, y + 150],
      [18, y + 80],
    ]);
  if (person.beard === "goatee")
    shape([
      [42, y + 16],
      [58, y + 16],
      [56, y + 44],
      [46, y + 60],
      [40, y + 40],
    ]);
  if (person.beard !== "stubble")
    shape([
      [62, y - 14],
      [66, y - 8],
      [58, y - 3],
      [40, y + 6],
      [44, y - 6],
    ]);
}
