import { alpha, mix } from "../color";
import type { Expression } from "../expressions";
import type { Identity } from "../identity";
import { arcPoints, type Ctx, lerp, type Point, taper } from "../pen";
import { eyeX, faceOutline, type Turn } from "./outline";
import type { Paint } from "./paint";

export function drawAge(ctx: Ctx, person: Identity, paint: Paint, turn: Turn): void {
  const line = alpha(mix(paint.skinShade, paint.lineSkin, 0.25), 0.85);
  if (person.age === "elder") {
    for (const y of [-44, -33])
      taper(ctx, arcPoints([-26 + turn * 12, y], [4 + turn * 14, y - 5], [30 + turn * 10, y + 1]), 2.1, line);
    taper(
      ctx,
      arcPoints([lerp(-17, -2, turn), 46], [lerp(-27, -15, turn), 56], [lerp(-26, -13, turn), 70]),
      2.3,
      line,
    );
    taper(
      ctx,
      arcPoints([lerp(17, 38, turn), 47], [lerp(27, 45, turn), 56], [lerp(26, 41, turn), 69]),
      2.3,
      line,
    );
    taper(ctx, arcPoints([-48, 40], [-40, 52], [-36, 60]), 1.8, line);
  } else if (person.age === "adult" && person.gender === "male") {
    taper(
      ctx,
      arcPoints([lerp(-18, -3, turn), 50], [lerp(-25, -12, turn), 57], [lerp(-25, -12, turn), 66]),
      1.7,
      line,
    );
    taper(
      ctx,
      arcPoints([lerp(18, 38, turn), 51], [lerp(24, 43, turn), 57], [lerp(24, 40, turn), 65]),
      1.5,
      line,
    );
  }
}

export function drawMarks(ctx: Ctx, person: Identity, paint: Paint, turn: Turn, signSide: -1 | 1): void {
  const [near, far] = eyeX(turn);
  const marked = signSide < 0 ? far : near;
  if (person.beard) drawBeard(ctx, person, paint, turn);
  if (person.freckles) {
    ctx.fillStyle = alpha(paint.of("#b8704e"), 0.6);
    for (const [dx, dy] of [
      [-8, 38],
      [-2, 42],
      [4, 37],
      [-12, 44],
    ] as const)
      for (const x of [near, far]) {
        ctx.beginPath();
        ctx.arc(x + dx, dy, 1.5, 0, Math.PI * 2);
        ctx.fill();
      }
  }
  if (person.mole) {
    ctx.fillStyle = paint.lineSkin;
    ctx.beginPath();
    ctx.arc(marked + (signSide < 0 ? 4 : -2), 47, 1.8, 0, Math.PI * 2);
    ctx.fill();
  }
  if (person.scar === "cheek") {
    ctx.strokeStyle = paint.of("#c26a62");
    ctx.lineWidth = 2.6;
    ctx.beginPath();
    ctx.moveTo(marked - 10, 32);
    ctx.lineTo(marked + 2, 58);
    ctx.moveTo(marked - 9, 46);
    ctx.lineTo(marked + 3, 41);
    ctx.stroke();
  }
}

function drawBeard(ctx: Ctx, person: Identity, paint: Paint, turn: Turn): void {
  const x = lerp(0, 20, turn);
  const far = lerp(1, 0.75, turn);
  if (person.beard === "stubble") {
    ctx.save();
    faceOutline(ctx, person, turn);
    ctx.clip();
    ctx.fillStyle = alpha(mix(paint.hair, paint.skinShade, 0.4), 0.3);
    ctx.beginPath();
    ctx.moveTo(-60, 46);
    ctx.quadraticCurveTo(x, 62, 60, 46);
    ctx.lineTo(60, 110);
    ctx.lineTo(-60, 110);
    ctx.fill();
    ctx.restore();
    return;
  }
  ctx.fillStyle = paint.hair;
  ctx.strokeStyle = alpha(paint.lineSkin, 0.7);
  ctx.lineWidth = paint.wSkin * 0.6;
  if (person.beard === "full") {
    ctx.beginPath();
    ctx.moveTo(-52, 34);
    ctx.bezierCurveTo(-44, 62, -34, 60, x - 20, 60);
    ctx.lineTo(x - 17, 79);
    ctx.lineTo(x + 17 * far, 79);
    ctx.lineTo(x + 20 * far, 60);
    ctx.bezierCurveTo(40, 60, 50, 56, 54, 36);
    ctx.bezierCurveTo(58, 84, 40, 122, x - 2, 134);
    ctx.bezierCurveTo(-34, 124, -58, 92, -52, 34);
    ctx.fill();
    ctx.stroke();
  }
  if (person.beard === "goatee") {
    ctx.beginPath();
    ctx.moveTo(x - 12, 84);
    ctx.quadraticCurveTo(x - 14, 112, x, 138);
    ctx.quadraticCurveTo(x + 14, 112, x + 11, 84);
    ctx.closePath();
    ctx.fill();
    ctx.stroke();
  }
  // The moustache hangs over the lip's corners; strands keep it from reading as a lip.
  for (const side of [-1, 1]) {
    const reach = side > 0 ? far : 1;
    const tip: Point = [x + side * 33 * reach, person.age === "elder" ? 78 : 69];
    ctx.fillStyle = paint.hair;
    ctx.beginPath();
    ctx.moveTo(x, 55);
    ctx.quadraticCurveTo(x + side * 17 * reach, 51, ...tip);
    ctx.quadraticCurveTo(x + side * 16 * reach, 67, x, 63.5);
    ctx.fill();
    ctx.stroke();
    for (const t of [0.3, 0.6])
      taper(
        ctx,
        arcPoints(
          [x + side * 20 * t * reach, 55],
          [x + side * 26 * t * reach, 58],
          [x + side * 30 * t * reach, 64 + 4 * t],
        ),
        1.8,
        alpha(paint.hairDark, 0.8),
        0.1,
      );
  }
}

export function drawTears(ctx: Ctx, face: Expression, turn: Turn, paint: Paint): void {
  const [near, far] = eyeX(turn);
  if (face.tears > 0.2)
    for (const [x, length] of [
      [near - 7, 34],
      [far + 5 - turn * 3, 24],
    ] as const) {
      ctx.fillStyle = alpha(paint.of("#bfe4ff"), 0.8 * face.tears);
      ctx.beginPath();
      ctx.moveTo(x - 2, 30);
      ctx.quadraticCurveTo(x - 6, 30 + length * 0.7, x - 4, 30 + length);
      ctx.quadraticCurveTo(x, 36 + length, x + 3, 30 + length);
      ctx.quadraticCurveTo(x + 3, 30 + length * 0.6, x + 2, 30);
      ctx.fill();
      ctx.fillStyle = alpha("#ffffff", 0.9);
      ctx.beginPath();
      ctx.arc(x - 1, 27 + length, 1.8, 0, Math.PI * 2);
      ctx.fill();
    }
  if (face.sweat > 0.3) {
    ctx.fillStyle = alpha(paint.of("#cfeaff"), 0.85 * face.sweat);
    ctx.strokeStyle = alpha(paint.lineSkin, 0.5);
    ctx.lineWidth = 1.2;
    ctx.beginPath();
    ctx.moveTo(-47, -22);
    ctx.quadraticCurveTo(-56, -6, -49, -2);
    ctx.quadraticCurveTo(-41, -6, -47, -22);
    ctx.fill();
    ctx.stroke();
  }
}
