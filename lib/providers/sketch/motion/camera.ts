import type { Camera, ShotType } from "@/db/schema/values";
import { clamp, smooth } from "../draw/pen";

/** Where the camera is at one moment, relative to the still: shares of the frame's longer side, and a factor. `blur` 0–1: how fast it whips. */
export type CameraState = { zoom: number; x: number; y: number; blur: number };

/** How far the layers must reach beyond the frame, as a share of its longer side. */
export const BLEED = 0.08;

/** Seconds a whip takes to arrive. */
const WHIP = 0.46;

/** Eased at both ends, so that clips cut together without a jerk. `t` is 0–1 of the shot, `seconds` since its start. */
export function cameraAt(
  camera: Camera,
  t: number,
  seconds: number,
  shotType: ShotType = "medium",
): CameraState {
  const way = clamp(t, 0, 1);
  const eased = smooth(way) * 0.66 + way * 0.34;
  const still = { zoom: 1, x: 0, y: 0, blur: 0 };
  // A face fills the frame: the same move looks twice as fast on it.
  const reach = shotType === "extreme_closeup" ? 0.6 : shotType === "closeup" ? 0.8 : 1;
  switch (camera) {
    case "push":
      return { ...still, zoom: 1 + 0.16 * reach * eased };
    case "pull":
      return { ...still, zoom: 1 - 0.066 * eased };
    case "pan_left":
      return { ...still, zoom: 1.025, x: 0.062 * eased };
    case "pan_right":
      return { ...still, zoom: 1.025, x: -0.062 * eased };
    case "tilt_up":
      return { ...still, zoom: 1.025, y: 0.06 * eased };
    case "tilt_down":
      return { ...still, zoom: 1.025, y: -0.06 * eased };
    case "crane":
      return { ...still, zoom: 1 + 0.08 * eased, y: 0.05 * eased, x: 0.01 * eased };
    case "handheld":
      return {
        zoom: 1.03,
        x: reach * (0.004 * Math.sin(seconds * 1.9) + 0.0018 * Math.sin(seconds * 4.7 + 1)),
        y: reach * (0.0046 * Math.sin(seconds * 2.5 + 2) + 0.0024 * Math.sin(seconds * 5.6)),
        blur: 0,
      };
    case "whip": {
      const left = (1 - clamp(seconds / WHIP, 0, 1)) ** 3;
      const settle =
        seconds > WHIP ? 0.002 * Math.exp(-(seconds - WHIP) * 7) * Math.sin((seconds - WHIP) * 22) : 0;
      return { zoom: 1.02 + 0.02 * way, x: -0.064 * left + settle, y: 0, blur: left * (1 - left * 0.2) };
    }
    default:
      return { ...still, zoom: 1 + 0.026 * reach * way };
  }
}

/** How much of the camera's move a layer at that depth takes part in. */
export function share(depth: number): number {
  return 0.4 + 0.6 * depth;
}
