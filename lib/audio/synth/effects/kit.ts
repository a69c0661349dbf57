import { SAMPLE_RATE } from "../../pcm/wav";
import { addPartial, pole, samples } from "../instruments/kit";
import type { Random } from "../random";
import { mix, type Tape } from "../tape";

type Shape = (time: number) => number;

/** Dies at its own speed. */
export const dying =
  (speed: number): Shape =>
  (time) =>
    Math.exp(-time * speed);
/** Rises for a while, then dies. */
export const swelling =
  (attack: number, speed: number): Shape =>
  (time) =>
    time < attack ? (time / attack) ** 2 : Math.exp(-(time - attack) * speed);
/** A whole number of slow waves, so that a loop has no seam. */
export const breathing =
  (seconds: number, waves: number, depth: number): Shape =>
  (time) =>
    1 - depth + depth * Math.sin((Math.PI * waves * time) / seconds) ** 2;
/** Up and down once. */
export const arch =
  (seconds: number): Shape =>
  (time) =>
    Math.sin(Math.PI * Math.min(1, time / seconds)) ** 2;

type Noise = { seconds: number; low: number; high: number; shape: Shape };

/** Noise between two corner frequencies (Hz), shaped over time. */
export function noise(random: Random, { seconds, low, high, shape }: Noise): Float32Array {
  const out = samples(seconds);
  const rise = pole(high);
  const cut = pole(low);
  let first = 0;
  let bright = 0;
  let dark = 0;
  for (let i = 0; i < out.length; i++) {
    first += rise * (random.between(-1, 1) - first);
    bright += rise * (first - bright);
    dark += cut * (bright - dark);
    out[i] = (bright - dark) * shape(i / SAMPLE_RATE);
  }
  return out;
}

/** Noise that goes on for ever: `seconds` is the length of the loop, and the shape repeats after it. */
export const steady = (random: Random, { seconds, ...band }: Noise): Float32Array =>
  looped(noise(random, { seconds: seconds + OVERLAP, ...band }), seconds);

/** Noise through one moving resonance: wind, whoosh, breath. */
export function gust(random: Random, seconds: number, hertz: Shape, q: number, shape: Shape): Float32Array {
  const out = samples(seconds);
  let low = 0;
  let band = 0;
  for (let i = 0; i < out.length; i++) {
    const time = i / SAMPLE_RATE;
    const f = 2 * Math.sin((Math.PI * Math.min(9000, hertz(time))) / SAMPLE_RATE);
    low += f * band;
    band += f * (random.between(-1, 1) - low - band / q);
    out[i] = (band / Math.sqrt(q)) * shape(time);
  }
  return out;
}

const WAVES = {
  sine: (phase: number) => Math.sin(2 * Math.PI * phase),
  saw: (phase: number) => 2 * phase - 1,
  square: (phase: number) => (phase < 0.5 ? 0.7 : -0.7),
};

/** A tone whose frequency follows `hertz(time)`. */
export function tone(
  seconds: number,
  hertz: Shape,
  shape: Shape,
  wave: keyof typeof WAVES = "sine",
): Float32Array {
  const out = samples(seconds);
  let phase = 0;
  for (let i = 0; i < out.length; i++) {
    const time = i / SAMPLE_RATE;
    phase = (phase + hertz(time) / SAMPLE_RATE) % 1;
    out[i] = WAVES[wave](phase) * shape(time);
  }
  return out;
}

/** Things that ring: partials [Hz, level, decay in seconds]. */
export function ring(
  seconds: number,
  partials: [hertz: number, level: number, decay: number][],
): Float32Array {
  const out = samples(seconds);
  for (const [hertz, level, decay] of partials) addPartial(out, hertz, level, decay);
  return out;
}

/** A thud: a low tone that falls. */
export const thud = (from: number, to: number, speed: number): Float32Array =>
  tone(6 / speed, (t) => to + (from - to) * Math.exp(-t * 30), dying(speed));

/** A click or crack of noise. */
export const crack = (random: Random, low: number, high: number, speed: number): Float32Array =>
  noise(random, { seconds: 6 / speed, low, high, shape: dying(speed) });

/** Scatters many small sounds over the tape. */
export function scatter(
  tape: Tape,
  random: Random,
  count: number,
  seconds: number,
  make: (index: number) => Float32Array,
  gain: [number, number],
): void {
  for (let index = 0; index < count; index++)
    mix(tape, make(index), random.between(0, seconds), random.between(...gain), random.between(-0.9, 0.9));
}

/** Seconds by which continuous sounds of a loop overlap themselves. */
export const OVERLAP = 0.4;

/** Folds what is longer than the loop into its start, so that a steady sound has no seam. */
export function looped(sound: Float32Array, seconds: number): Float32Array {
  const length = Math.round(seconds * SAMPLE_RATE);
  const out = sound.slice(0, length);
  const over = sound.length - length;
  for (let i = 0; i < over; i++) {
    const angle = (Math.PI / 2) * (i / over);
    out[i] = (out[i] as number) * Math.sin(angle) + (sound[length + i] as number) * Math.cos(angle);
  }
  return out;
}

/** A steady bed of noise on both sides. */
export function wash(
  tape: Tape,
  random: Random,
  seconds: number,
  low: number,
  high: number,
  gain: number,
  waves = 3,
  depth = 0.25,
): void {
  for (const [pan, extra] of [
    [-0.7, 0],
    [0.7, 1],
  ] as const)
    mix(
      tape,
      steady(random, { seconds, low, high, shape: breathing(seconds, waves + extra, depth) }),
      0,
      gain,
      pan,
    );
}
