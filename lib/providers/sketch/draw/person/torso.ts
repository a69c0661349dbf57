import type { Identity } from "../identity";
import { clamp, lerp, type Point } from "../pen";

/** Body units: neck 112, shoulders 172, waist 370, hips 470, knees 790, soles 1110. */
export type Torso = {
  /** Half widths from the front. */
  s: number;
  waist: number;
  hip: number;
  sin: number;
  cos: number;
  /** Half width as seen, and how far the middle is pushed towards where the person looks. */
  half(y: number): number;
  shift(y: number): number;
  front(y: number): number;
};

/** y, half width as a share of: n neck, s shoulder, w waist, h hip; depth of the body there as a share of that. */
type Knot = readonly [y: number, of: "n" | "s" | "w" | "h", share: number, depth: number, push: number];
const KNOTS: readonly Knot[] = [
  [112, "n", 1, 1, 0],
  [128, "n", 1.16, 1, 0],
  [148, "n", 1.8, 0.8, 0],
  [164, "s", 0.66, 0.56, 0],
  [184, "s", 0.89, 0.52, 0],
  [212, "s", 0.97, 0.56, 0.04],
  [262, "s", 0.86, 0.68, 0.1],
  [310, "s", 0.8, 0.68, 0.08],
  [372, "w", 1, 0.7, 0.03],
  [430, "h", 0.93, 0.74, -0.03],
  [490, "h", 1, 0.8, -0.08],
  [560, "h", 1, 0.78, -0.06],
];

function along(y: number, value: (knot: Knot) => number): number {
  const first = KNOTS[0];
  if (!first || y <= first[0]) return first ? value(first) : 0;
  for (let index = 1; index < KNOTS.length; index++) {
    const [before, after] = [KNOTS[index - 1], KNOTS[index]];
    if (!before || !after || y > after[0]) continue;
    const t = (y - before[0]) / (after[0] - before[0]);
    return lerp(value(before), value(after), t);
  }
  const last = KNOTS.at(-1);
  return last ? value(last) : 0;
}

export function torsoOf({ build, gender, age }: Identity, spin: number): Torso {
  const s = 118 * build.shoulders;
  const woman = gender === "female" && age !== "child";
  const size = {
    n: (woman ? 26 : 34) * lerp(1, build.width, 0.6) * (age === "child" ? 0.86 : 1),
    s,
    w: s * (woman ? 0.64 : 0.73) * build.width + build.belly * 0.5,
    h: s * (woman ? 0.88 : 0.77) * build.width,
  };
  const [sin, cos] = [Math.sin(spin), Math.cos(spin)];
  const bust = woman ? 0.1 : 0;
  const belly = (y: number) => build.belly * Math.exp(-(((y - 372) / 90) ** 2));
  const front = (y: number) => along(y, ([, of, share]) => size[of] * share);
  const half = (y: number) => {
    const depth = along(y, ([at, of, share, deep]) => size[of] * share * (deep + (at === 262 ? bust : 0)));
    return Math.hypot(front(y) * cos, (depth + belly(y) * 0.6) * sin);
  };
  const shift = (y: number) =>
    (along(y, ([at, of, share, , push]) => size[of] * share * (push + (at === 262 ? bust : 0))) +
      belly(y) * 0.6) *
    sin;
  return { s, waist: size.w, hip: size.h, sin, cos, half, shift, front };
}

/**
 * Where a point of the flat pattern falls: `u` from the middle line of front (or, from behind, back), wrapped round the
 * turned body. `ease` is how loosely the cloth hangs.
 */
export function wrapped(torso: Torso, u: number, y: number, ease: number, away: boolean): Point {
  const flat = Math.max(1, torso.front(y) * ease);
  const spin = Math.atan2(torso.sin, torso.cos) - (away ? Math.PI : 0);
  const angle = Math.asin(clamp(u / flat, -1, 1)) + spin;
  const over = Math.abs(u) > flat ? u - Math.sign(u) * flat : 0;
  const round = angle > Math.PI / 2 ? 1 : angle < -Math.PI / 2 ? -1 : Math.sin(angle);
  return [torso.shift(y) + torso.half(y) * ease * round + over * Math.abs(Math.cos(spin)), y];
}
