import type { Creature } from "../looks/creatures";

/** From the head's centre down to whatever it stands on as painted, how wide that is, and how much larger it is among people. */
const SIZES: Record<Creature, { drop: number; wide: number; scale: number }> = {
  cat: { drop: 268, wide: 320, scale: 0.9 },
  dog: { drop: 330, wide: 340, scale: 1.1 },
  fox: { drop: 300, wide: 400, scale: 1 },
  rabbit: { drop: 214, wide: 300, scale: 0.8 },
  wolf: { drop: 372, wide: 640, scale: 1.3 },
  bear: { drop: 420, wide: 640, scale: 1.7 },
  horse: { drop: 560, wide: 720, scale: 1.9 },
  bird: { drop: 190, wide: 340, scale: 0.6 },
  dragon: { drop: 470, wide: 620, scale: 1.9 },
  robot: { drop: 900, wide: 420, scale: 1.15 },
};
export const creatureScale = (creature: Creature) => SIZES[creature].scale;
/** Among people. */
export const creatureDrop = (creature: Creature) => SIZES[creature].drop * SIZES[creature].scale;
export const creatureWidth = (creature: Creature) => SIZES[creature].wide * SIZES[creature].scale;
/** As painted. */
export const paintedDrop = (creature: Creature) => SIZES[creature].drop;
