import { darken } from "../color";
import { type Ctx, curve, type Point } from "../pen";
import { FEET, type FigureView } from "./figure-view";
import type { Torso } from "./garments/cloth";
import { HEMS } from "./garments/draw-garment";
import { drawLimb } from "./limbs";

export function drawLegs(ctx: Ctx, { person, paint, pose }: FigureView, torso: Torso): void {
  const hem = HEMS[person.garment];
  const hip = torso.hip * 0.5;
  const cloth = person.legs.kind === "skirt" ? paint.skin : paint.of(person.legs.color);
  const shoe = paint.of(person.garment === "school" ? "#2a2024" : darken(person.legs.color, 0.45));
  const thick = (person.gender === "female" ? 72 : 84) * person.build.width;
  const widths: [number, number, number] =
    person.legs.kind === "skirt"
      ? [thick * 0.85, thick * 0.58, thick * 0.36]
      : [thick * 1.12, thick * 0.86, thick * 0.66];
  const sit = pose.kind === "sit";
  if (sit) {
    ctx.beginPath();
    ctx.roundRect(-torso.hip * 1.5, 560, torso.hip * 3, 42, 10);
    ctx.fillStyle = paint.of("#6b452b");
    ctx.fill();
    ctx.strokeStyle = paint.lineCloth;
    ctx.lineWidth = paint.wCloth;
    ctx.stroke();
    for (const x of [-1.25, 1.1]) {
      ctx.fillStyle = paint.of("#573722");
      ctx.fillRect(torso.hip * x, 600, 24, 300);
    }
  }
  for (const side of [-1, 1]) {
    const stride = pose.kind === "walk" ? side * 64 : side * 10;
    const from: Point = [side * hip, sit ? 520 : 460];
    const foot: Point = sit
      ? [side * (hip + 26), 880]
      : [side * hip * 0.86 + stride, FEET - 18 - (pose.kind === "walk" && side < 0 ? 26 : 0)];
    const knee: Point = sit ? [side * (hip + 40), 622] : [side * hip + stride * 0.55 + 4, 790];
    if (hem < 1000 || pose.kind === "walk") drawLimb(ctx, paint, from, knee, foot, widths, cloth);
    curve(
      ctx,
      [
        [foot[0] - 30, foot[1] + 2],
        [foot[0] - 8, foot[1] - 20],
        [foot[0] + 22, foot[1] - 14],
        [foot[0] + 52, foot[1] + 8],
        [foot[0] + 44, foot[1] + 22],
        [foot[0] - 28, foot[1] + 22],
      ],
      true,
    );
    ctx.fillStyle = shoe;
    ctx.fill();
    ctx.strokeStyle = paint.lineCloth;
    ctx.lineWidth = paint.wCloth;
    ctx.stroke();
  }
  if (person.legs.kind === "skirt" && hem < 700) {
    const bottom = 690;
    curve(
      ctx,
      [
        [-torso.waist, 440],
        [-torso.hip * 1.05, 500],
        [-torso.hip * 1.5, bottom],
        [-30, bottom + 12],
        [torso.hip * 1.5, bottom],
        [torso.hip * 1.05, 500],
        [torso.waist, 440],
      ],
      true,
    );
    ctx.fillStyle = paint.of(person.legs.color);
    ctx.fill();
    ctx.strokeStyle = paint.lineCloth;
    ctx.lineWidth = paint.wCloth;
    ctx.stroke();
    for (let pleat = -3; pleat <= 3; pleat++) {
      ctx.beginPath();
      ctx.moveTo(pleat * torso.hip * 0.26, 480);
      ctx.lineTo(pleat * torso.hip * 0.42, bottom);
      ctx.stroke();
    }
  }
}
