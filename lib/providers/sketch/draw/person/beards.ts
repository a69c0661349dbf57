import { alpha, mix } from "../color";
import type { Identity } from "../identity";
import { arcPoints, type Ctx, lerp, linear, type Point, taper } from "../pen";
import { faceOutline, type Turn } from "./outline";
import type { Paint } from "./paint";

/** Under the mouth: beards grow round it. */
export function drawBeard(ctx: Ctx, person: Identity, paint: Paint, turn: Turn): void {
  const x = lerp(0, 20, turn);
  const far = lerp(1, 0.75, turn);
  if (person.beard === "stubble") {
    const tone = mix(paint.hair, paint.skinShade, 0.5);
    ctx.save();
    faceOutline(ctx, person, turn);
    ctx.clip();
    ctx.fillStyle = linear(
      ctx,
      [0, 52],
      [0, 96],
      [
        [0, alpha(tone, 0)],
        [0.4, alpha(tone, 0.24)],
        [1, alpha(tone, 0.34)],
      ],
    );
    ctx.fillRect(-70, 50, 150, 70);
    ctx.restore();
    return;
  }
  ctx.fillStyle = paint.hair;
  ctx.strokeStyle = alpha(paint.lineSkin, 0.7);
  ctx.lineWidth = paint.wSkin * 0.6;
  if (person.beard === "full") {
    ctx.beginPath();
    ctx.moveTo(-54, 26);
    ctx.bezierCurveTo(-50, 58, -40, 60, x - 18, 58);
    ctx.quadraticCurveTo(x, 54, x + 18 * far, 58);
    ctx.bezierCurveTo(40, 60, 50, 54, 55, 28);
    ctx.bezierCurveTo(60, 84, 42, 116, x - 2, 124);
    ctx.bezierCurveTo(-36, 116, -60, 88, -54, 26);
    ctx.fill();
    ctx.stroke();
    for (const u of [-26, -9, 9, 26])
      taper(
        ctx,
        arcPoints([x + u, 84], [x + u * 1.05, 100], [x + u * 0.7, 116], 5),
        2.4,
        alpha(paint.hairDark, 0.6),
        0.05,
      );
    return;
  }
  if (person.beard === "long") {
    ctx.beginPath();
    ctx.moveTo(-46, 56);
    ctx.bezierCurveTo(-34, 76, x - 22, 66, x - 17, 76);
    ctx.lineTo(x + 17 * far, 76);
    ctx.bezierCurveTo(x + 22 * far, 66, 40, 74, 48, 56);
    ctx.bezierCurveTo(52, 110, 30, 180, x + 4, 226);
    ctx.bezierCurveTo(x - 8, 196, -44, 130, -46, 56);
    ctx.fill();
    ctx.stroke();
    for (const u of [-22, -8, 8, 22])
      taper(
        ctx,
        arcPoints([x + u, 92], [x + u * 1.1, 136], [x + u * 0.35, 196]),
        2.6,
        alpha(paint.hairDark, 0.6),
        0.05,
      );
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
