import { SAMPLE_RATE } from "../pcm/wav";
import type { Random } from "./random";

/** One note of an instrument: frequency in Hz, length in seconds as written (it may ring longer), loudness 0…1. */
export type Instrument = (
  frequency: number,
  seconds: number,
  velocity: number,
  random: Random,
) => Float32Array;

const samples = (seconds: number) => new Float32Array(Math.max(1, Math.round(seconds * SAMPLE_RATE)));

type Partial = { ratio: number; level: number; decay: number };

/** Sines that each fade at their own speed: struck and plucked things. */
function struck(partials: Partial[], attack: number, ring: number): Instrument {
  return (frequency, seconds, velocity) => {
    const out = samples(seconds + ring);
    for (const { ratio, level, decay } of partials) {
      const hz = frequency * ratio;
      if (hz > 16_000) continue;
      const step = (2 * Math.PI * hz) / SAMPLE_RATE;
      // Loud notes are brighter: upper partials follow the velocity.
      let amplitude = level * velocity ** (1 + (ratio - 1) * 0.25);
      const fading = Math.exp(-1 / (decay * SAMPLE_RATE));
      for (let i = 0; i < out.length; i++) {
        out[i] = (out[i] as number) + Math.sin(step * i) * amplitude;
        amplitude *= fading;
      }
    }
    return enclose(out, attack, seconds, ring);
  };
}

/** Slow attack, then a fade from the written end on. */
function enclose(out: Float32Array, attack: number, hold: number, ring: number): Float32Array {
  const rise = Math.max(1, attack * SAMPLE_RATE);
  const end = hold * SAMPLE_RATE;
  const fall = Math.max(1, ring * SAMPLE_RATE);
  for (let i = 0; i < out.length; i++) {
    const gain = Math.min(1, i / rise) * (i < end ? 1 : Math.max(0, 1 - (i - end) / fall) ** 2);
    out[i] = (out[i] as number) * gain;
  }
  return out;
}

const piano = struck(
  [
    { ratio: 1, level: 0.5, decay: 1.1 },
    { ratio: 2.001, level: 0.22, decay: 0.7 },
    { ratio: 3.003, level: 0.12, decay: 0.45 },
    { ratio: 4.008, level: 0.07, decay: 0.3 },
    { ratio: 6.02, level: 0.03, decay: 0.18 },
  ],
  0.004,
  0.5,
);

const bells = struck(
  [
    { ratio: 1, level: 0.4, decay: 1.6 },
    { ratio: 2.76, level: 0.2, decay: 0.9 },
    { ratio: 5.4, level: 0.1, decay: 0.4 },
    { ratio: 8.9, level: 0.04, decay: 0.2 },
  ],
  0.002,
  1.4,
);

const marimba = struck(
  [
    { ratio: 1, level: 0.6, decay: 0.28 },
    { ratio: 3.93, level: 0.18, decay: 0.09 },
    { ratio: 9.2, level: 0.05, decay: 0.04 },
  ],
  0.002,
  0.25,
);

/** A plucked string (Karplus–Strong): noise in a loop that loses its edge. Sounds like a pipa or a guitar by `damping`. */
const plucked =
  (damping: number): Instrument =>
  (frequency, seconds, velocity, random) => {
    const out = samples(seconds + 0.6);
    const line = new Float32Array(Math.max(2, Math.round(SAMPLE_RATE / frequency)));
    for (let i = 0; i < line.length; i++) line[i] = random.between(-1, 1) * velocity * 0.6;
    let at = 0;
    for (let i = 0; i < out.length; i++) {
      const next = (at + 1) % line.length;
      const value = line[at] as number;
      out[i] = value;
      line[at] = damping * 0.5 * (value + (line[next] as number));
      at = next;
    }
    return enclose(out, 0.001, seconds, 0.6);
  };

/** Detuned saws behind a slowly opening low pass: strings and pads. */
const strings =
  (attack: number, brightness: number): Instrument =>
  (frequency, seconds, velocity, random) => {
    const out = samples(seconds + 0.9);
    const detunes = [-0.006, -0.002, 0.003, 0.007];
    const phases = detunes.map(() => random.next());
    let low = 0;
    let lower = 0;
    for (let i = 0; i < out.length; i++) {
      let value = 0;
      for (let voice = 0; voice < detunes.length; voice++) {
        const phase =
          ((phases[voice] as number) + (frequency * (1 + (detunes[voice] as number))) / SAMPLE_RATE) % 1;
        phases[voice] = phase;
        value += 2 * phase - 1;
      }
      const opening = brightness * (0.5 + 0.5 * Math.min(1, i / (SAMPLE_RATE * 1.2)));
      low += opening * (value * 0.25 - low);
      lower += opening * (low - lower);
      out[i] = lower * velocity;
    }
    return enclose(out, attack, seconds, 0.9);
  };

/** A breathy sine with late vibrato: a flute. */
const flute: Instrument = (frequency, seconds, velocity, random) => {
  const out = samples(seconds + 0.2);
  let phase = 0;
  let breath = 0;
  for (let i = 0; i < out.length; i++) {
    const time = i / SAMPLE_RATE;
    const vibrato = 1 + 0.005 * Math.min(1, time / 0.6) * Math.sin(2 * Math.PI * 5.2 * time);
    phase += (2 * Math.PI * frequency * vibrato) / SAMPLE_RATE;
    breath += 0.1 * (random.between(-1, 1) - breath);
    out[i] =
      (Math.sin(phase) * 0.5 + Math.sin(2 * phase) * 0.12 + Math.sin(3 * phase) * 0.05 + breath * 0.12) *
      velocity;
  }
  return enclose(out, 0.07, seconds, 0.2);
};

const bass: Instrument = (frequency, seconds, velocity) => {
  const out = samples(seconds + 0.15);
  let low = 0;
  for (let i = 0; i < out.length; i++) {
    const phase = (i * frequency) / SAMPLE_RATE;
    const saw = 2 * (phase % 1) - 1;
    low += 0.035 * (saw - low);
    out[i] = (Math.sin(2 * Math.PI * phase) * 0.55 + low * 0.5) * velocity;
  }
  return enclose(out, 0.01, seconds, 0.15);
};

const kick: Instrument = (_frequency, _seconds, velocity) => {
  const out = samples(0.4);
  let phase = 0;
  for (let i = 0; i < out.length; i++) {
    const time = i / SAMPLE_RATE;
    phase += (2 * Math.PI * (45 + 90 * Math.exp(-time * 28))) / SAMPLE_RATE;
    out[i] = Math.sin(phase) * Math.exp(-time * 11) * velocity;
  }
  return out;
};

/** Filtered noise that dies at its own speed: brushes, hats, shakers. */
const noise =
  (seconds: number, fading: number, bright: number): Instrument =>
  (_frequency, _length, velocity, random) => {
    const out = samples(seconds);
    let low = 0;
    for (let i = 0; i < out.length; i++) {
      const value = random.between(-1, 1);
      low += (1 - bright) * (value - low);
      out[i] = (value - low) * Math.exp((-i / SAMPLE_RATE) * fading) * velocity;
    }
    return out;
  };

export const INSTRUMENTS = {
  piano,
  bells,
  marimba,
  pluck: plucked(0.996),
  softPluck: plucked(0.988),
  strings: strings(0.5, 0.09),
  stabs: strings(0.03, 0.16),
  flute,
  bass,
  kick,
  brush: noise(0.22, 22, 0.35),
  hat: noise(0.09, 55, 0.75),
} satisfies Record<string, Instrument>;
export type InstrumentName = keyof typeof INSTRUMENTS;
