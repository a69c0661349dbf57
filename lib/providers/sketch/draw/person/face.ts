import { alpha } from "../color";
import type { Expression } from "../expressions";
import type { Identity } from "../identity";
import { arcPoints, type Ctx, lerp, radial, taper } from "../pen";
import { drawBeard } from "./beards";
import { drawEye } from "./eyes";
import { hairRow } from "./hair/behind";
import { FRINGES } from "./hair/fringes";
import { drawAge, drawMarks, drawTears } from "./marks";
import { drawMouth } from "./mouth";
import { drawNose } from "./nose";
import { eyeX, faceOutline, isProfile, type Turn } from "./outline";
import type { Paint } from "./paint";
import { drawProfileBeard, drawProfileFeatures } from "./profile";

export function drawFace(
  ctx: Ctx,
  person: Identity,
  paint: Paint,
  face: Expression,
  turn: Turn,
  signSide: -1 | 1,
): void {
  const side = isProfile(turn);
  if (!side) drawEar(ctx, paint, -59 + turn * 4, turn > 0.85 ? 0.9 : 1, -1);
  if (turn < 0.35) drawEar(ctx, paint, 59, 1 - turn, 1);
  faceOutline(ctx, person, turn);
  ctx.fillStyle = paint.skin;
  ctx.fill();
  ctx.save();
  faceOutline(ctx, person, turn);
  ctx.clip();
  shadeFace(ctx, person, paint, face, turn);
  ctx.restore();
  faceOutline(ctx, person, turn);
  ctx.strokeStyle = paint.lineSkin;
  ctx.lineWidth = paint.wSkin;
  ctx.lineJoin = "round";
  ctx.stroke();

  if (side) {
    drawProfileFeatures(ctx, person, paint, face);
    if (person.beard) drawProfileBeard(ctx, person, paint);
    drawEar(ctx, paint, -10, 1, -1);
    return;
  }
  drawAge(ctx, person, paint, turn);
  const [near, far] = eyeX(turn);
  drawEye(ctx, person, paint, face, { x: near, y: 15, side: -1, squeeze: lerp(1, 1, turn) });
  drawEye(ctx, person, paint, face, { x: far, y: 14.5, side: 1, squeeze: lerp(1, 0.78, turn) });
  drawNose(ctx, person, paint, turn);
  if (person.beard) drawBeard(ctx, person, paint, turn);
  drawMouth(ctx, person, paint, face, turn);
  drawMarks(ctx, person, paint, turn, signSide);
  drawTears(ctx, face, turn, paint);
}

/** An ear at the head's edge, or in the middle of a profile. */
export function drawEar(ctx: Ctx, paint: Paint, x: number, scale: number, side: -1 | 1): void {
  ctx.beginPath();
  ctx.moveTo(x, 2);
  ctx.bezierCurveTo(x + side * 17 * scale, -10, x + side * 17 * scale, 34, x - side * 2, 40);
  ctx.closePath();
  ctx.fillStyle = paint.skin;
  ctx.fill();
  ctx.strokeStyle = paint.lineSkin;
  ctx.lineWidth = paint.wSkin;
  ctx.stroke();
  taper(
    ctx,
    arcPoints([x + side * 3, 8], [x + side * 12 * scale, 8], [x + side * 5, 28]),
    2,
    paint.skinShade,
    0.3,
  );
}

function shadeFace(ctx: Ctx, person: Identity, paint: Paint, face: Expression, turn: Turn): void {
  const soft = paint.style.shading === "smooth" || paint.style.shading === "wash";
  // Hair's shadow on the brow.
  const fringe = FRINGES[hairRow(person).fringe];
  ctx.fillStyle = alpha(
    paint.skinShade,
    (person.hair.style === "bald" ? 0 : fringe.shadow) * (soft ? 0.32 : 0.5),
  );
  ctx.beginPath();
  ctx.moveTo(-80, -110);
  ctx.lineTo(80, -110);
  ctx.lineTo(80, -14);
  ctx.bezierCurveTo(50, -2, 30, -20, 6 + turn * 14, -8);
  ctx.bezierCurveTo(-20, -18, -36, -8, -47, 12);
  ctx.bezierCurveTo(-52, 34, -50, 46, -44, 62);
  ctx.lineTo(-80, 70);
  ctx.fill();
  ctx.fillStyle = alpha(paint.skinShade, 0.34);
  ctx.beginPath();
  ctx.moveTo(-48, 62);
  ctx.quadraticCurveTo(4 + turn * 8, 101, 50, 64);
  ctx.lineTo(46, 110);
  ctx.lineTo(-46, 110);
  ctx.fill();
  if (soft) {
    ctx.fillStyle = radial(ctx, [-46, 30], 70, [
      [0, alpha(paint.skinShade, 0.5)],
      [1, alpha(paint.skinShade, 0)],
    ]);
    ctx.fillRect(-90, -60, 140, 170);
  }
  const [near, far] = eyeX(turn);
  const blush = face.blush * (paint.style.id === "noir" ? 0 : paint.style.id === "chibi" ? 1.25 : 1);
  for (const [x, y, squeeze] of [
    [near - 9, 46, 1],
    [far + 8 - turn * 5, 46, lerp(1, 0.7, turn)],
  ] as const) {
    ctx.save();
    ctx.translate(x, y);
    ctx.scale(squeeze, 0.62);
    ctx.fillStyle = radial(ctx, [0, 0], 25, [
      [0, alpha(paint.blush, 0.55 * blush)],
      [0.5, alpha(paint.blush, 0.3 * blush)],
      [1, alpha(paint.blush, 0)],
    ]);
    ctx.fillRect(-26, -26, 52, 52);
    ctx.restore();
  }
}
