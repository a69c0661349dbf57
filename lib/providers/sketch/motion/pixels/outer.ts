import type { Pose } from "./board";
import { LANES } from "./routines";

/** Neighbours may lie this many pixels apart before the eye sees a tear. */
const TEAR = 0.5;

/**
 * How much of the outer shift (px) eight pixels of a row take: 0 between the still columns, 1 far outside, and between
 * them as few steps as do not show.
 */
export function outerShare({ still, x, scaleX }: Pose, factor: 1 | 2, outer: number, entry: number): number {
  if (!still) return 0;
  const column = ((entry + 0.5) * LANES * factor - x) / scaleX;
  const far = Math.max(still.left - column, column - still.right) / still.reach;
  if (far <= 0) return 0;
  if (far >= 1) return 1;
  const steps = Math.max(1, Math.ceil(Math.abs(outer) / TEAR));
  return Math.round(far * far * (3 - 2 * far) * steps) / steps;
}
