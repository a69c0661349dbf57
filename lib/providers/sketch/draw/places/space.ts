import type { Color } from "../color";
import type { Ctx, Point } from "../pen";
import type { Stage } from "../stage";

/** A point of the place in metres: to the right of the middle, above the ground, ahead of the eye. */
export type Spot = readonly [x: number, y: number, z: number];

export type FaceOptions = {
  /** 0–1 of lamp light on it. */
  light?: number;
  /** Line around it; 0 = none. */
  line?: number;
  /** Colours that survive in ink and noir. */
  accent?: boolean;
  ctx?: Ctx;
  /** Haze at this thing instead of what its distance would give. */
  air?: number;
};

export type SpaceOptions = {
  /** Height of the eye, m. */
  eye?: number;
  /** Metres in which two thirds of everything are lost in the air. */
  haze?: number;
  /** Multiplies the focal length: above 1 things are larger and flatter. */
  focal?: number;
};

/** 0 for a tall frame – 1 for a wide one. */
export const breadth = (stage: Pick<Stage, "w" | "h">) =>
  Math.max(0, Math.min(1, (stage.w / stage.h - 0.5625) / 1.2));

/** How a frame sees a place in metres: one-point perspective, and the air between. */
export function spaceOf(stage: Stage, { eye: level = 1.55, haze = 45, focal = 1 }: SpaceOptions = {}) {
  const eye = level * stage.angle.eye;
  const f = stage.h * (0.54 + 0.31 * breadth(stage)) * focal;
  const px = (z: number) => f / z;
  const at = (x: number, y: number, z: number): Point => [
    stage.w / 2 + x * px(z),
    stage.horizon + (eye - y) * px(z),
  ];
  const air = (z: number) => 1 - Math.exp(-Math.max(0, z - 2) / haze);
  const ctxAt = (z: number): Ctx => (z > 2.8 ? stage.layer.far : stage.layer.mid);
  const tint = (color: Color, z: number, options: FaceOptions) => {
    const distance = options.air ?? air(z);
    return options.accent ? stage.accent(color, distance) : stage.at(color, distance, options.light ?? 0);
  };
  return { stage, eye, at, px, air, ctxAt, tint };
}

export type Space = ReturnType<typeof spaceOf>;
