import type { Camera } from "@/db/schema/values";
import { clamp, smooth } from "../draw/pen";

/** Where the camera is at one moment, relative to the still: shares of the frame, and a factor. */
export type CameraState = { zoom: number; x: number; y: number; blur: number };

/** How far the layers must reach beyond the frame, as a share of its longer side. */
export const BLEED = 0.08;

/** Eased at both ends, so that clips cut together without a jerk. `t` is 0–1 of the shot, `seconds` since its start. */
export function cameraAt(camera: Camera, t: number, seconds: number): CameraState {
  const eased = smooth(clamp(t, 0, 1)) * 0.72 + clamp(t, 0, 1) * 0.28;
  const still = { zoom: 1, x: 0, y: 0, blur: 0 };
  switch (camera) {
    case "push":
      return { ...still, zoom: 1 + 0.13 * eased };
    case "pull":
      return { ...still, zoom: 1 - 0.062 * eased };
    case "pan_left":
      return { ...still, zoom: 1.02, x: 0.062 * eased };
    case "pan_right":
      return { ...still, zoom: 1.02, x: -0.062 * eased };
    case "tilt_up":
      return { ...still, zoom: 1.02, y: 0.058 * eased };
    case "tilt_down":
      return { ...still, zoom: 1.02, y: -0.058 * eased };
    case "crane":
      return { ...still, zoom: 1 + 0.07 * eased, y: 0.05 * eased };
    case "handheld":
      return {
        zoom: 1.03,
        x: 0.0042 * Math.sin(seconds * 2.1) + 0.0026 * Math.sin(seconds * 5.3 + 1),
        y: 0.0036 * Math.sin(seconds * 2.7 + 2) + 0.0022 * Math.sin(seconds * 6.1),
        blur: 0,
      };
    case "whip": {
      const left = (1 - clamp(seconds / 0.42, 0, 1)) ** 3;
      return { ...still, zoom: 1.02, x: -0.07 * left, blur: left };
    }
    default:
      return { ...still, zoom: 1 + 0.022 * clamp(t, 0, 1) };
  }
}

/** How much of the camera's move a layer at that depth takes part in. */
export function share(depth: number): number {
  return 0.4 + 0.6 * depth;
}
