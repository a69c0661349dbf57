import { alpha } from "../../color";
import type { Identity } from "../../identity";
import { type Ctx, lerp, poly } from "../../pen";
import { eyeX, isProfile } from "../outline";
import type { Paint } from "../paint";

export function drawGlasses(ctx: Ctx, person: Identity, paint: Paint, turn: number): void {
  if (!person.glasses) return;
  if (isProfile(turn)) {
    profileGlasses(ctx, person, paint);
    return;
  }
  const [near, far] = eyeX(turn);
  const frame = paint.of(person.glasses === "round" ? "#4a3a34" : "#22222a");
  ctx.strokeStyle = frame;
  ctx.lineWidth = 3.8;
  for (const [x, squeeze] of [
    [near, 1],
    [far, lerp(1, 0.78, turn)],
  ] as const) {
    ctx.beginPath();
    if (person.glasses === "round") ctx.ellipse(x, 17, 24 * squeeze, 23, 0, 0, Math.PI * 2);
    else ctx.roundRect(x - 24 * squeeze, 1, 48 * squeeze, 32, 7);
    ctx.fillStyle = person.glasses === "dark" ? alpha("#14141c", 0.92) : alpha("#ffffff", 0.12);
    ctx.fill();
    ctx.stroke();
    ctx.fillStyle = alpha("#ffffff", 0.35);
    poly(ctx, [
      [x - 14 * squeeze, 30],
      [x - 4 * squeeze, 30],
      [x + 10 * squeeze, 4],
      [x + 3 * squeeze, 3],
    ]);
    ctx.fill();
  }
  ctx.beginPath();
  ctx.moveTo(near + 23, 14);
  ctx.quadraticCurveTo((near + far) / 2, 7, far - 23 * lerp(1, 0.78, turn), 14);
  ctx.moveTo(near - 24, 13);
  ctx.lineTo(-60, 8);
  ctx.stroke();
}

function profileGlasses(ctx: Ctx, person: Identity, paint: Paint): void {
  ctx.strokeStyle = paint.of(person.glasses === "round" ? "#4a3a34" : "#22222a");
  ctx.lineWidth = 3.8;
  ctx.beginPath();
  ctx.ellipse(46, 16, 11, 21, 0, 0, Math.PI * 2);
  ctx.fillStyle = person.glasses === "dark" ? alpha("#14141c", 0.92) : alpha("#ffffff", 0.14);
  ctx.fill();
  ctx.moveTo(36, 10);
  ctx.lineTo(-10, 4);
  ctx.stroke();
}
