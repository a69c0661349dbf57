import { MOVING_POSES } from "./moving-poses";
import type { PoseRow } from "./pose-type";
import { STILL_POSES } from "./still-poses";

export const POSES = { ...STILL_POSES, ...MOVING_POSES } as const satisfies Record<string, PoseRow>;
export type PoseKind = keyof typeof POSES;
export const poseRow = (kind: PoseKind): PoseRow => POSES[kind];

const WAIST = 374;
/** Where the hips are when the back leans forward by so many degrees. */
export function hipOf(lean: number): { y: number; z: number } {
  const angle = (lean * Math.PI) / 180;
  return { y: 112 + Math.cos(angle) * WAIST, z: -Math.sin(angle) * WAIST };
}
export const legOf = (row: PoseRow) => row.leg ?? 624;
