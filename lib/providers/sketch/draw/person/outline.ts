import type { Identity } from "../identity";
import { type Ctx, clamp, lerp } from "../pen";

/**
 * Face units: crown -100, eyes +15, nose +48, mouth +68, chin +96, half width 59. `turn` 0 looks at us, 1 is a
 * three-quarter view to the viewer's right, 2 the profile; the other side is the mirror of this one.
 */
export type Turn = number;

export const isProfile = (turn: Turn) => turn > 1.4;

const FRONT = [
  -57, -30, -59, 8, -54, 38, -41, 60, -31, 77, -13, 96, 0, 96, 13, 96, 31, 77, 41, 60, 50, 46, 54, 32, 56, 14,
  57.5, 0, 58, -16, 57, -30, 56, -72, 30, -94, 0, -94, -30, -94, -56, -72, -57, -30,
];

const QUARTER = [
  -58, -30, -61, 10, -57, 42, -41, 63, -29, 80, -5, 95, 13, 96, 25, 96, 37, 81, 45, 63, 51, 50, 57, 37, 53,
  20, 50, 10, 53, -4, 58, -22, 62, -70, 36, -94, 2, -94, -30, -94, -57, -72, -58, -30,
];

/** How much longer or shorter the lower face is. */
export const stretched = (person: Identity, y: number) => (y > 40 ? 40 + (y - 40) * person.face.length : y);

export function faceOutline(ctx: Ctx, person: Identity, turn: Turn): void {
  if (isProfile(turn)) {
    profileOutline(ctx, person);
    return;
  }
  const { jaw, chin, cheek, temple } = person.face;
  const value = (index: number) => {
    const raw = lerp(FRONT[index] ?? 0, QUARTER[index] ?? 0, turn);
    if (index % 2 === 1) return stretched(person, raw);
    const y = lerp(FRONT[index + 1] ?? 0, QUARTER[index + 1] ?? 0, turn);
    const middle = 13 * turn * clamp((y - 50) / 40, 0, 1);
    const wide =
      y < 0 ? lerp(cheek, temple, clamp(-y / 60, 0, 1)) : lerp(cheek, jaw, clamp((y - 14) / 46, 0, 1));
    const low = clamp((y - 68) / 24, 0, 1);
    return middle + (raw - middle) * lerp(wide, lerp(1, jaw, 0.3) * chin, low);
  };
  ctx.beginPath();
  ctx.moveTo(value(0), value(1));
  for (let i = 2; i < FRONT.length; i += 6)
    ctx.bezierCurveTo(value(i), value(i + 1), value(i + 2), value(i + 3), value(i + 4), value(i + 5));
  ctx.closePath();
}

/** The side of a face: brow, nose, lips, chin, and the jaw back to the ear. */
function profileOutline(ctx: Ctx, person: Identity): void {
  const { nose, face } = person;
  const y = (value: number) => stretched(person, value);
  const tip = 62 + 11 * nose.size;
  const jaw = lerp(1, face.jaw, 0.6);
  ctx.beginPath();
  ctx.moveTo(-20, -90);
  ctx.bezierCurveTo(14, -102, 46, -92, 57, -62);
  ctx.bezierCurveTo(61, -44, 61, -26, 58, -14);
  ctx.bezierCurveTo(55, -4, 54, 6, 58, 16);
  ctx.quadraticCurveTo(64, 30, tip, 40);
  ctx.quadraticCurveTo(tip + 1, 47, 60, y(50));
  ctx.quadraticCurveTo(60, y(55), 62, y(60));
  ctx.quadraticCurveTo(65, y(65), 58, y(68));
  ctx.quadraticCurveTo(63, y(71), 60, y(77));
  ctx.quadraticCurveTo(55, y(80), 55, y(84));
  ctx.bezierCurveTo(57, y(92), 52, y(100), 40, y(101));
  ctx.bezierCurveTo(22, y(100), 2 * jaw, y(88), -12 * jaw, y(66));
  ctx.bezierCurveTo(-20, y(50), -24, 30, -24, 10);
  ctx.bezierCurveTo(-60, -20, -50, -80, -20, -90);
  ctx.closePath();
}

export const eyeX = (turn: Turn): [near: number, far: number] => [
  lerp(-28, -15, Math.min(1, turn)),
  lerp(28, 35, Math.min(1, turn)),
];
