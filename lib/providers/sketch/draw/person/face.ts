import { alpha, mix } from "../color";
import type { Expression } from "../expressions";
import type { Identity } from "../identity";
import { arcPoints, type Ctx, lerp, type Point, radial, taper } from "../pen";
import { drawEye } from "./eyes";
import { drawAge, drawMarks, drawTears } from "./marks";
import { drawMouth } from "./mouth";
import { eyeX, faceOutline, type Turn } from "./outline";
import type { Paint } from "./paint";

export function drawFace(
  ctx: Ctx,
  person: Identity,
  paint: Paint,
  face: Expression,
  turn: Turn,
  signSide: -1 | 1,
): void {
  drawEar(ctx, paint, -60 + turn * 4, turn > 0.85 ? 0.9 : 1, -1);
  if (turn < 0.35) drawEar(ctx, paint, 60, 1 - turn, 1);
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

  drawAge(ctx, person, paint, turn);
  const [near, far] = eyeX(turn);
  drawEye(ctx, person, paint, face, { x: near, y: 15, side: -1, squeeze: lerp(1, 1, turn) });
  drawEye(ctx, person, paint, face, { x: far, y: 14.5, side: 1, squeeze: lerp(1, 0.78, turn) });
  drawNose(ctx, person, paint, turn);
  drawMouth(ctx, person, paint, face, turn);
  drawMarks(ctx, person, paint, turn, signSide);
  drawTears(ctx, face, turn, paint);
}

function drawEar(ctx: Ctx, paint: Paint, x: number, scale: number, side: -1 | 1): void {
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
  ctx.fillStyle = alpha(paint.skinShade, person.hair.style === "bald" ? 0 : soft ? 0.32 : 0.5);
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

function drawNose(ctx: Ctx, person: Identity, paint: Paint, turn: Turn): void {
  const size =
    person.nose *
    (person.age === "child" || paint.style.id === "chibi" ? 0.6 : person.age === "elder" ? 1.3 : 1);
  const x = lerp(1, 27, turn);
  const shade = mix(paint.skinShade, paint.lineSkin, 0.55);
  if (turn > 0.3) {
    taper(
      ctx,
      arcPoints([x - 9 * size, 27], [x - 1, 36], [x + 5 * size, 47]),
      2.4 * size,
      alpha(shade, 0.9),
      0.1,
    );
    taper(
      ctx,
      arcPoints([x + 5 * size, 47], [x + 3, 52], [x - 5 * size, 51]),
      2.6 * size,
      alpha(shade, 0.9),
      0.2,
    );
  } else {
    taper(
      ctx,
      arcPoints([x - 4 * size, 48], [x + 1, 53.5], [x + 6 * size, 48.5]),
      2.7 * size,
      alpha(shade, 0.9),
      0.2,
    );
    if (person.gender === "male" || person.age === "elder")
      taper(
        ctx,
        arcPoints([x + 5 * size, 18], [x + 8, 32], [x + 7 * size, 44]),
        2 * size,
        alpha(shade, 0.5),
        0.05,
      );
  }
  ctx.fillStyle = alpha(paint.skinShade, 0.6);
  ctx.beginPath();
  ctx.moveTo(x - 4 * size, 51);
  ctx.lineTo(x + 6 * size, 51);
  ctx.lineTo(x + 1, 57);
  ctx.fill();
}

export function drawBrows(
  ctx: Ctx,
  person: Identity,
  paint: Paint,
  face: Expression,
  turn: Turn,
  signSide: -1 | 1,
): void {
  const [near, far] = eyeX(turn);
  const height = person.eyes.height * paint.style.eye;
  const y = 15 - height * 0.62 - 11 - face.browLift - person.brow.lift;
  const color = paint.style.id === "noir" ? paint.hairDark : mix(paint.hair, paint.hairDark, 0.6);
  for (const [x, side, squeeze] of [
    [near, -1, 1],
    [far, 1, lerp(1, 0.78, turn)],
  ] as const) {
    const reach = 18.5 * squeeze;
    const slope = Math.tan((face.brow * Math.PI) / 180) * reach;
    const inner: Point = [x - side * reach * 0.95, y + slope * 0.8 + 2];
    const outer: Point = [x + side * reach * 1.1, y - slope * 0.55 + 3.5];
    const peak: Point = [x + side * reach * 0.25, y - 5.5 + slope * 0.1];
    taper(
      ctx,
      arcPoints(inner, peak, outer, 11),
      person.brow.weight * lerp(1, paint.style.line.width, 0.35),
      alpha(color, 0.95),
      0.28,
    );
    if (person.scar === "brow" && side === -signSide) {
      ctx.strokeStyle = mix(paint.skin, "#e88a80", 0.35);
      ctx.lineWidth = 3.6;
      ctx.beginPath();
      ctx.moveTo(x + side * 9, y - 14);
      ctx.lineTo(x + side * 4, y + 12);
      ctx.stroke();
    }
  }
}
