import type { Hand } from "../hands";

/**
 * Where hands and feet are, in body units around the neck (0, 112): `out` in shoulder widths from the middle line to the
 * arm's own side (negative crosses it), y downwards, z towards where the person looks.
 */
export type Reach = {
  at: readonly [out: number, y: number, z: number];
  hand?: Hand;
  /** Radians where the fingers point on the picture, instead of along the forearm; mirrored with the arm. */
  angle?: number;
  /** Drawn before the trunk (and, above the chin, before the face). */
  front?: boolean;
  prop?: boolean;
  /** Where the elbow goes: sideways, down, back. */
  elbow?: readonly [number, number, number];
};
/** out in hip widths, lift above the ground, z. */
export type Step = readonly [out: number, lift: number, z: number];
export type PoseRow = {
  a: Reach;
  b: Reach;
  legs?: readonly [Step, Step];
  /** Degrees forward from the hips. */
  lean?: number;
  /** Hips to the side; shoulders tilt against it. */
  sway?: number;
  head?: number;
  /** From the hips to the soles; 624 standing. */
  leg?: number;
  seat?: boolean;
  /** Metres the soles are above the ground: on a rung. */
  rise?: number;
  /** The whole figure about the head's centre, degrees. */
  roll?: number;
};
