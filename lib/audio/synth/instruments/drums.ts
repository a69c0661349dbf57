import { SAMPLE_RATE } from "../../pcm/wav";
import type { Random } from "../random";
import { addPartial, type Instrument, pole, samples } from "./kit";

type Skin = { seconds: number; from: number; to: number; drop: number; fade: number; click: number };

/** A skin: a sine that falls in pitch, with the click of the beater. */
const skin =
  ({ seconds, from, to, drop, fade, click }: Skin): Instrument =>
  (_frequency, _length, velocity, random) => {
    const out = samples(seconds);
    let phase = 0;
    let low = 0;
    for (let i = 0; i < out.length; i++) {
      const time = i / SAMPLE_RATE;
      phase += (2 * Math.PI * (to + (from - to) * Math.exp(-time * drop))) / SAMPLE_RATE;
      low += 0.25 * (random.between(-1, 1) - low);
      out[i] = (Math.sin(phase) * Math.exp(-time * fade) + low * click * Math.exp(-time * 90)) * velocity;
    }
    return out;
  };

type Hiss = { seconds: number; low: number; high: number; fade: number; attack?: number; ring?: number[] };

/** Noise between two corners that dies at its own speed; `ring` adds metal. */
const hiss =
  ({ seconds, low, high, fade, attack = 0.001, ring = [] }: Hiss): Instrument =>
  (_frequency, _length, velocity, random) => {
    const out = samples(seconds);
    const top = pole(high);
    const bottom = pole(low);
    let bright = 0;
    let dark = 0;
    for (let i = 0; i < out.length; i++) {
      const time = i / SAMPLE_RATE;
      bright += top * (random.between(-1, 1) - bright);
      dark += bottom * (bright - dark);
      out[i] = (bright - dark) * Math.min(1, time / attack) * Math.exp(-time * fade) * velocity;
    }
    for (const hertz of ring) addPartial(out, hertz, 0.1 * velocity, 1 / fade);
    return out;
  };

/** Wood, hollow or solid: a few short partials. */
const wood =
  (hertz: number, ratios: number[], decay: number): Instrument =>
  (_frequency, _length, velocity) => {
    const out = samples(decay * 8);
    for (const [index, ratio] of ratios.entries())
      addPartial(out, hertz * ratio, (0.7 * velocity) / (index + 1), decay / (1 + index * 0.5));
    return out;
  };

const snare: Instrument = (frequency, length, velocity, random) => {
  const wires = hiss({ seconds: 0.26, low: 900, high: 9000, fade: 19 })(
    frequency,
    length,
    velocity * 0.9,
    random,
  );
  const head = skin({ seconds: 0.26, from: 260, to: 180, drop: 40, fade: 26, click: 0.4 })(
    frequency,
    length,
    velocity * 0.6,
    random,
  );
  return wires.map((value, i) => value + (head[i] as number));
};

/** Three quick bursts and a tail. */
const clap: Instrument = (_frequency, _length, velocity, random) => {
  const out = samples(0.3);
  for (const at of [0, 0.011, 0.023]) burst(out, at, velocity, random);
  return out;
};

function burst(out: Float32Array, at: number, velocity: number, random: Random): void {
  let low = 0;
  let lower = 0;
  for (let i = Math.round(at * SAMPLE_RATE); i < out.length; i++) {
    const time = i / SAMPLE_RATE - at;
    low += 0.3 * (random.between(-1, 1) - low);
    lower += 0.08 * (low - lower);
    out[i] = (out[i] as number) + (low - lower) * Math.exp(-time * (at > 0.02 ? 22 : 120)) * velocity;
  }
}

/** A gong: inharmonic metal that blooms after the stroke. */
const gong: Instrument = (_frequency, _length, velocity, random) => {
  const out = samples(3.2);
  for (const hertz of [92, 147, 213, 274, 361, 418, 527, 689, 811, 1033])
    addPartial(out, hertz * random.between(0.995, 1.005), 0.16 * velocity, 90 / hertz + 0.5);
  for (let i = 0; i < out.length; i++)
    out[i] =
      (out[i] as number) *
      Math.min(1, 0.35 + i / (0.12 * SAMPLE_RATE)) *
      Math.min(1, (out.length - i) / 9600);
  return out;
};

export const DRUMS = {
  kick: skin({ seconds: 0.4, from: 140, to: 46, drop: 30, fade: 11, click: 0.35 }),
  softKick: skin({ seconds: 0.35, from: 95, to: 52, drop: 26, fade: 14, click: 0.1 }),
  tom: skin({ seconds: 0.5, from: 170, to: 95, drop: 18, fade: 9, click: 0.3 }),
  taiko: skin({ seconds: 1.3, from: 118, to: 58, drop: 16, fade: 4.2, click: 0.8 }),
  timpani: skin({ seconds: 1.4, from: 96, to: 73, drop: 20, fade: 3.2, click: 0.4 }),
  frameDrum: skin({ seconds: 0.7, from: 150, to: 88, drop: 20, fade: 7, click: 0.25 }),
  chipKick: skin({ seconds: 0.14, from: 420, to: 60, drop: 40, fade: 16, click: 0 }),
  snare,
  clap,
  gong,
  brush: hiss({ seconds: 0.22, low: 1500, high: 7000, fade: 22, attack: 0.012 }),
  hat: hiss({ seconds: 0.09, low: 7000, high: 15_000, fade: 55 }),
  openHat: hiss({ seconds: 0.4, low: 6500, high: 15_000, fade: 9 }),
  shaker: hiss({ seconds: 0.1, low: 5000, high: 12_000, fade: 40, attack: 0.02 }),
  tambourine: hiss({ seconds: 0.25, low: 6000, high: 14_000, fade: 16, ring: [7300, 9100] }),
  cymbal: hiss({ seconds: 2.4, low: 3500, high: 14_000, fade: 1.9, ring: [3170, 4410, 5230] }),
  swell: hiss({ seconds: 2.2, low: 3000, high: 12_000, fade: 1.1, attack: 1.6 }),
  chipNoise: hiss({ seconds: 0.08, low: 2500, high: 16_000, fade: 45 }),
  rim: wood(1700, [1, 1.61], 0.012),
  block: wood(880, [1, 2.4], 0.03),
  muyu: wood(520, [1, 2.1, 3.3], 0.045),
  clave: wood(2450, [1], 0.03),
  tick: wood(3100, [1, 1.5], 0.008),
} satisfies Record<string, Instrument>;
