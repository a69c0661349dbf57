import { normalise, peak } from "../../pcm/loudness";
import { fade } from "../../pcm/shape";
import type { Pcm } from "../../pcm/wav";
import { createRandom } from "../random";
import { createTape, toPcm } from "../tape";
import { COMIC } from "./comic";
import { DEEDS } from "./deeds";
import { FEELINGS } from "./feelings";
import { PLACES } from "./places";
import { THINGS } from "./things";
import type { Effect } from "./types";
import { WEATHER } from "./weather";

export const EFFECTS: Effect[] = [WEATHER, PLACES, THINGS, DEEDS, FEELINGS, COMIC].flat();
export const EFFECT_CEILING = -1.5;

/** An effect: seamless where it loops, without clicks where it does not, at its own level. */
export function makeEffect(effect: Effect): Pcm {
  const tape = createTape(effect.seconds, effect.loop);
  effect.make(tape, createRandom(effect.seed * 7919));
  const pcm = effect.loop ? toPcm(tape) : fade(toPcm(tape), 0.002, 0.08);
  return peak(pcm) === 0 ? pcm : normalise(pcm, effect.level, { ceiling: EFFECT_CEILING, loop: effect.loop });
}
