import { SAMPLE_RATE } from "../../pcm/wav";
import { createRandom, type Random } from "../random";
import { BOWED } from "./bowed";
import { DRUMS } from "./drums";
import { PLUCKED } from "./plucked";
import { STRUCK } from "./struck";
import { SYNTHS } from "./synths";
import { WINDS } from "./winds";

/** Everything that can play. Drums have one pitch and take the note only as a stroke. */
export const INSTRUMENTS = { ...STRUCK, ...PLUCKED, ...BOWED, ...WINDS, ...SYNTHS, ...DRUMS };
export type InstrumentName = keyof typeof INSTRUMENTS;

const REFERENCE = { pitches: [131, 262, 523], seconds: 0.8, rms: 0.12 };
const gains = new Map<InstrumentName, number>();

/** Loudest 200 ms of a sound, RMS. */
function heard(sound: Float32Array): number {
  const window = Math.round(0.2 * SAMPLE_RATE);
  let sum = 0;
  let top = 0;
  for (let i = 0; i < sound.length; i++) {
    sum += (sound[i] as number) ** 2 - (i >= window ? (sound[i - window] as number) ** 2 : 0);
    top = Math.max(top, sum);
  }
  return Math.sqrt(top / window);
}

/** What brings an instrument to the common loudness, measured once on three of its notes: gains of parts then compare. */
function gainOf(name: InstrumentName): number {
  const known = gains.get(name);
  if (known !== undefined) return known;
  const levels = REFERENCE.pitches.map((hertz) =>
    heard(INSTRUMENTS[name](hertz, REFERENCE.seconds, 0.8, createRandom(7))),
  );
  const gain = REFERENCE.rms / (levels.reduce((sum, level) => sum + level, 0) / levels.length);
  gains.set(name, gain);
  return gain;
}

/** A note of an instrument at the common loudness. */
export function playNote(
  name: InstrumentName,
  hertz: number,
  seconds: number,
  velocity: number,
  random: Random,
): Float32Array {
  const sound = INSTRUMENTS[name](hertz, seconds, velocity, random);
  const gain = gainOf(name);
  for (let i = 0; i < sound.length; i++) sound[i] = (sound[i] as number) * gain;
  return sound;
}

export const isDrum = (name: InstrumentName): boolean => name in DRUMS;
