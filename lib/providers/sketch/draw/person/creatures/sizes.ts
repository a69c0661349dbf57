import type { Creature } from "../looks/creatures";

/** From the head's centre down to whatever it stands on, in face units. */
const DROP: Record<Creature, number> = {
  cat: 268,
  dog: 330,
  fox: 300,
  rabbit: 214,
  wolf: 372,
  bear: 420,
  horse: 560,
  bird: 190,
  dragon: 470,
  robot: 900,
};
export const creatureDrop = (creature: Creature) => DROP[creature];
