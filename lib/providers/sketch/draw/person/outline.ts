import type { Identity } from "../identity";
import { type Ctx, lerp } from "../pen";

/**
 * Face units: crown -100, eyes +15, nose +48, mouth +68, chin +96, half width 59. `turn` 0 looks at us, 1 is a
 * three-quarter view to the viewer's right; the other side is the mirror of this one.
 */
export type Turn = number;

const FRONT = [
  -57, -30, -59, 8, -54, 38, -41, 60, -31, 77, -13, 96, 0, 96, 13, 96, 31, 77, 41, 60, 50, 46, 54, 32, 56, 14,
  57.5, 0, 58, -16, 57, -30, 56, -72, 30, -94, 0, -94, -30, -94, -56, -72, -57, -30,
];

const QUARTER = [
  -58, -30, -61, 10, -57, 42, -41, 63, -29, 80, -5, 95, 13, 96, 25, 96, 37, 81, 45, 63, 51, 50, 57, 37, 53,
  20, 50, 10, 53, -4, 58, -22, 62, -70, 36, -94, 2, -94, -30, -94, -57, -72, -58, -30,
];

export function faceOutline(ctx: Ctx, person: Identity, turn: Turn): void {
  const { jaw, chin, cheek } = person.face;
  const value = (index: number) => {
    const raw = lerp(FRONT[index] ?? 0, QUARTER[index] ?? 0, turn);
    if (index % 2 === 1) return raw > 40 ? 40 + (raw - 40) * chin : raw;
    const y = lerp(FRONT[index + 1] ?? 0, QUARTER[index + 1] ?? 0, turn);
    const low = Math.max(0, Math.min(1, (y - 10) / 50));
    return raw * lerp(1 + (cheek - 0.5) * 0.02, jaw, low);
  };
  ctx.beginPath();
  ctx.moveTo(value(0), value(1));
  for (let i = 2; i < FRONT.length; i += 6)
    ctx.bezierCurveTo(value(i), value(i + 1), value(i + 2), value(i + 3), value(i + 4), value(i + 5));
  ctx.closePath();
}

export const eyeX = (turn: Turn): [near: number, far: number] => [lerp(-28, -15, turn), lerp(28, 35, turn)];
