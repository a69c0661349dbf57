import { alpha, mix } from "../color";
import type { Expression } from "../expressions";
import type { Identity } from "../identity";
import { arcPoints, type Ctx, lerp, taper } from "../pen";
import { eyeX, type Turn } from "./outline";
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
    const [near, far] = eyeX(turn);
    for (const [x, side] of [
      [near, -1],
      [far, 1],
    ] as const) {
      taper(ctx, arcPoints([x - 12, 29], [x, 35], [x + 12, 29]), 1.7, line);
      for (const dy of [-4, 2])
        taper(
          ctx,
          arcPoints(
            [x + side * 19, 14 + dy],
            [x + side * 23, 14 + dy * 1.6],
            [x + side * 27, 13 + dy * 2.6],
            4,
          ),
          1.6,
          line,
        );
    }
  } else if (person.age === "adult" && person.gender === "female") {
    const [near, far] = eyeX(turn);
    for (const x of [near, far]) taper(ctx, arcPoints([x - 10, 32], [x, 36], [x + 9, 32]), 1.4, line);
    taper(
      ctx,
      arcPoints([lerp(-18, -3, turn), 52], [lerp(-23, -11, turn), 58], [lerp(-23, -11, turn), 64]),
      1.3,
      line,
    );
  } else if (person.age === "adult") {
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
  if (face.vein > 0.3) {
    ctx.strokeStyle = paint.accent("#c8323a");
    ctx.lineWidth = 4;
    ctx.lineCap = "round";
    ctx.globalAlpha = Math.min(1, face.vein);
    for (const [sx, sy] of [
      [-1, -1],
      [1, -1],
      [-1, 1],
      [1, 1],
    ] as const) {
      ctx.beginPath();
      ctx.moveTo(46 + sx * 12, -50 + sy * 4);
      ctx.quadraticCurveTo(46 + sx * 4, -50 + sy * 4, 46 + sx * 4, -50 + sy * 12);
      ctx.stroke();
    }
    ctx.globalAlpha = 1;
  }
  if (face.gloom > 0.2) {
    ctx.fillStyle = alpha(paint.of("#3a4a86"), 0.34 * face.gloom);
    for (let index = 0; index < 7; index++) ctx.fillRect(-44 + index * 14, -58, 4, 40 + (index % 3) * 14);
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
