import { normalise, peak } from "../../pcm/loudness";
import { fade } from "../../pcm/shape";
import type { Pcm } from "../../pcm/wav";
import { createRandom } from "../random";
import { createTape, toPcm } from "../tape";
import { ANIMALS } from "./animals";
import { COMIC } from "./comic";
import { DOORS } from "./doors";
import { FEELINGS } from "./feelings";
import { FIGHTS } from "./fights";
import { GAGS } from "./gags";
import { MOTION } from "./motion";
import { NATURE } from "./nature";
import { OBJECTS } from "./objects";
import { PLACES } from "./places";
import { SIGNALS } from "./signals";
import { STEPS } from "./steps";
import { SUSPENSE } from "./suspense";
import { TOWN } from "./town";
import type { Effect } from "./types";
import { WEATHER } from "./weather";

export const EFFECTS: Effect[] = [
  WEATHER,
  NATURE,
  ANIMALS,
  PLACES,
  TOWN,
  DOORS,
  SIGNALS,
  OBJECTS,
  STEPS,
  FIGHTS,
  MOTION,
  SUSPENSE,
  FEELINGS,
  COMIC,
  GAGS,
].flat();
export const EFFECT_CEILING = -1.5;

/** An effect: seamless where it loops, without clicks where it does not, at its own level. */
export function makeEffect(effect: Effect): Pcm {
  const tape = createTape(effect.seconds, effect.loop);
  effect.make(tape, createRandom(effect.seed * 7919));
  const pcm = effect.loop ? toPcm(tape) : fade(toPcm(tape), 0.002, 0.08);
  return peak(pcm) === 0 ? pcm : normalise(pcm, effect.level, { ceiling: EFFECT_CEILING, loop: effect.loop });
}
