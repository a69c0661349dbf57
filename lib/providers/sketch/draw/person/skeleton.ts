import { clamp, type Point } from "../pen";
import type { FigureView } from "./figure-view";
import type { PoseRow, Reach } from "./poses/pose-type";
import { hipOf, legOf, poseRow } from "./poses/table";
import { type Torso, torsoOf } from "./torso";

type Vec = readonly [x: number, y: number, z: number];
export type Joint = { at: Point /** Towards the viewer. */; depth: number };
export type ArmBones = { side: -1 | 1; reach: Reach; shoulder: Joint; elbow: Joint; wrist: Joint };
export type LegBones = { side: -1 | 1; hip: Joint; knee: Joint; ankle: Joint };
export type Skeleton = {
  row: PoseRow;
  torso: Torso;
  /** Drawing of the trunk about the neck: radians, and how long it looks. */
  bend: number;
  length: number;
  /** Middle of the hips on the picture. */
  hips: Point;
  arms: readonly [ArmBones, ArmBones];
  legs: readonly [LegBones, LegBones];
  soles: number;
};

const ARM = [176, 164] as const;
const LEG = [300, 302] as const;
/** How much lower things look that are nearer to us. */
const PITCH = 0.2;

/** Radians the body is turned: 0 looks at us, π away from us; to the viewer's right in between. */
export function spinOf({ pose, turn }: FigureView): number {
  const angle = turn <= 1 ? turn * 30 : 30 + (turn - 1) * 60;
  return ((pose.away ? 180 - clamp(turn, 0, 1) * 38 : angle) * Math.PI) / 180;
}

const sub = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const add = (a: Vec, b: Vec, k = 1): Vec => [a[0] + b[0] * k, a[1] + b[1] * k, a[2] + b[2] * k];
const dot = (a: Vec, b: Vec) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const unit = (a: Vec): Vec => {
  const length = Math.hypot(...a) || 1;
  return [a[0] / length, a[1] / length, a[2] / length];
};

/** A two-part limb in space; `hint` is where its middle joint wants to go. */
function bent(
  from: Vec,
  to: Vec,
  [upper, lower]: readonly [number, number],
  hint: Vec,
): { mid: Vec; end: Vec } {
  const way = sub(to, from);
  const reach = clamp(Math.hypot(...way), Math.abs(upper - lower) + 8, (upper + lower) * 0.998);
  const dir = unit(way);
  const along = (upper * upper + reach * reach - lower * lower) / (2 * reach);
  const off = Math.sqrt(Math.max(0, upper * upper - along * along));
  const side = unit(add(hint, dir, -dot(hint, dir)));
  return { mid: add(add(from, dir, along), side, off), end: add(from, dir, reach) };
}

export function skeletonOf(view: FigureView): Skeleton {
  const { person, pose } = view;
  const row = poseRow(pose.kind);
  const spin = spinOf(view);
  const [cos, sin] = [Math.cos(spin), Math.sin(spin)];
  const torso = torsoOf(person, spin);
  const lean = (row.lean ?? 0) + person.build.stoop;
  const angle = (lean * Math.PI) / 180;
  const sway = row.sway ?? 0;
  const drop = Math.sin((sway * Math.PI) / 420);

  const onPicture = ([x, y, z]: Vec, pitch: number, base = 0): Joint => {
    const depth = z * cos - x * sin;
    return { at: [x * cos + z * sin, y + (depth - base) * pitch], depth };
  };
  /** A point of the upright trunk where leaning and swaying take it. */
  const inTrunk = (x: number, y: number): Vec => {
    const down = y - 112;
    return [x + (sway * down) / 374, 112 + Math.cos(angle) * down + x * drop, -Math.sin(angle) * down];
  };

  const arms = ([-1, 1] as const).map((side): ArmBones => {
    const reach = side < 0 ? row.a : row.b;
    const from = inTrunk(side * torso.s * 0.84, 204);
    const [out, y, z] = reach.at;
    const to: Vec = [side * out * torso.s + sway * 0.4, y, z];
    // Hands before the body keep the elbows down, or people look like jugs.
    const [ex, ey, ez] = reach.elbow ?? (reach.front ? [0.55, 1, -0.3] : [1, 0.7, -0.6]);
    const { mid, end } = bent(from, to, ARM, [side * ex, ey, ez]);
    return {
      side,
      reach,
      shoulder: onPicture(from, 0),
      elbow: onPicture(mid, 0.06),
      wrist: onPicture(end, 0.06),
    };
  });

  const hip = hipOf(lean);
  const foot = hip.y + legOf(row);
  // Feet stand where the hips are, however far the back has leant them.
  const base = hip.z * cos;
  const legs = ([-1, 1] as const).map((side): LegBones => {
    const step = row.legs?.[side < 0 ? 0 : 1] ?? [0.56, 0, side * 6];
    const from = inTrunk(side * torso.hip * 0.5, 486);
    const to: Vec = [side * step[0] * torso.hip + sway * 0.2, foot - 28 - step[1], hip.z + step[2]];
    const { mid, end } = bent(from, to, LEG, [side * 0.16, 0, 1]);
    return {
      side,
      hip: onPicture(from, PITCH, base),
      knee: onPicture(mid, PITCH, base),
      ankle: onPicture(end, PITCH, base),
    };
  });
  const middle = onPicture(inTrunk(0, 486), 0);
  const [dx, dy] = [middle.at[0], middle.at[1] - 112];
  const [armA, armB] = arms;
  const [legA, legB] = legs;
  if (!armA || !armB || !legA || !legB) throw new Error("a body has two arms and two legs");
  return {
    row,
    torso,
    bend: Math.atan2(-dx, dy),
    length: Math.hypot(dx, dy) / 374,
    hips: middle.at,
    arms: [armA, armB],
    legs: [legA, legB],
    soles: foot,
  };
}
