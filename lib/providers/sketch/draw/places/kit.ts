import { type Ctx, type Point, poly } from "../pen";
import type { Stage } from "../stage";
import { solidsOf } from "./solids";
import { type SpaceOptions, spaceOf } from "./space";
import { trimmingsOf } from "./trimmings";

/** What places are built with: solids in metres, drawn in one-point perspective. Build from back to front. */
export type Kit = ReturnType<typeof kitOf>;

export function kitOf(stage: Stage, options?: SpaceOptions) {
  const space = spaceOf(stage, options);
  return {
    ...space,
    ...solidsOf(space),
    ...trimmingsOf(space),
    rng: stage.rng,
    night: stage.mood.dark > 0.3,
    /** A polygon in the frame's own pixels, for what has no place in space. */
    raw: (ctx: Ctx, points: readonly Point[], color: string) => {
      poly(ctx, points);
      ctx.fillStyle = color;
      ctx.fill();
    },
  };
}
