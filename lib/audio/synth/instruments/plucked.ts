import { SAMPLE_RATE } from "../../pcm/wav";
import type { Random } from "../random";
import { enclose, type Instrument, pole, samples } from "./kit";

type Pluck = {
  /** Seconds until a middle C has faded to a thousandth. */
  sustain: number;
  /** Corner of the plectrum's noise, Hz: a nail is bright, a thumb is dull. */
  bright: number;
  /** Where it is plucked, as a share of the string: takes out harmonics. */
  at: number;
  ring: number;
  /** Cents the pitch sinks from at the start, and of a slow vibrato after it. */
  bend?: number;
  vibrato?: number;
};

/** A string (Karplus–Strong): noise in a loop that loses its edge, tuned by an allpass. */
function string(
  out: Float32Array,
  from: number,
  frequency: number,
  velocity: number,
  pluck: Pluck,
  random: Random,
): void {
  const period = SAMPLE_RATE / frequency;
  const size = Math.max(2, Math.floor(period - 0.6));
  const delay = period - 0.5 - size;
  const tune = (1 - delay) / (1 + delay);
  const loss = 10 ** (-3 / (pluck.sustain * frequency * (frequency / 261) ** -0.35));
  const line = new Float32Array(size);
  const corner = pole(pluck.bright * (0.5 + 0.7 * velocity));
  let low = 0;
  for (let i = 0; i < size; i++) {
    low += corner * (random.between(-1, 1) - low);
    line[i] = low;
  }
  const comb = Math.max(1, Math.round(size * pluck.at));
  const burst = line.map((value, i) => value - (line[(i + size - comb) % size] as number));
  const mean = burst.reduce((sum, value) => sum + value, 0) / size;
  const top = burst.reduce((max, value) => Math.max(max, Math.abs(value)), 1e-6);
  for (let i = 0; i < size; i++) line[i] = (((burst[i] as number) - mean) / top) * velocity * 0.6;
  let at = 0;
  let before = 0;
  let x1 = 0;
  let y1 = 0;
  for (let i = from; i < out.length; i++) {
    const value = line[at] as number;
    out[i] = (out[i] as number) + value;
    const soft = 0.5 * (value + before) * loss;
    before = value;
    const y = tune * soft + x1 - tune * y1;
    x1 = soft;
    y1 = y;
    line[at] = y;
    at = at + 1 === size ? 0 : at + 1;
  }
}

const plucked =
  (pluck: Pluck): Instrument =>
  (frequency, seconds, velocity, random) => {
    const out = samples(seconds + pluck.ring);
    string(out, 0, frequency, velocity, pluck, random);
    return enclose(pluck.bend || pluck.vibrato ? swayed(out, pluck) : out, 0.001, seconds, pluck.ring);
  };

/** Reads the string at a swaying speed: the press behind the bridge (按、揉) of a zither. */
function swayed(input: Float32Array, { bend = 0, vibrato = 0 }: Pluck): Float32Array {
  const out = new Float32Array(input.length);
  let position = 0;
  for (let i = 0; i < out.length; i++) {
    const time = i / SAMPLE_RATE;
    const cents =
      -bend * Math.exp(-time * 22) + vibrato * Math.min(1, time / 0.5) * Math.sin(2 * Math.PI * 5 * time);
    const k = Math.floor(position);
    const t = position - k;
    out[i] = (input[k] ?? 0) * (1 - t) + (input[k + 1] ?? 0) * t;
    position += 2 ** (cents / 1200);
  }
  return out;
}

/** Wheel of fingers (轮指): a long note is plucked again and again. */
const rolled =
  (pluck: Pluck, rate: number): Instrument =>
  (frequency, seconds, velocity, random) => {
    const out = samples(seconds + pluck.ring);
    const strokes = Math.max(1, Math.round(seconds * rate));
    for (let stroke = 0; stroke < strokes; stroke++) {
      const from = Math.round((stroke / rate + random.between(0, 0.008)) * SAMPLE_RATE);
      string(
        out,
        from,
        frequency,
        velocity * (stroke === 0 ? 0.8 : random.between(0.45, 0.6)),
        pluck,
        random,
      );
    }
    return enclose(out, 0.001, seconds, pluck.ring);
  };

export const PLUCKED = {
  guitar: plucked({ sustain: 3, bright: 5200, at: 0.18, ring: 0.5 }),
  nylon: plucked({ sustain: 2.4, bright: 2600, at: 0.3, ring: 0.45 }),
  harp: plucked({ sustain: 3.4, bright: 3000, at: 0.45, ring: 1.1 }),
  guzheng: plucked({ sustain: 4.2, bright: 7500, at: 0.12, ring: 1.2, bend: 35, vibrato: 14 }),
  pipa: rolled({ sustain: 1.3, bright: 8000, at: 0.1, ring: 0.25 }, 11),
  ruan: plucked({ sustain: 2.2, bright: 2200, at: 0.22, ring: 0.5 }),
  ukulele: plucked({ sustain: 1.1, bright: 4200, at: 0.35, ring: 0.25 }),
  banjo: plucked({ sustain: 0.8, bright: 9000, at: 0.1, ring: 0.15 }),
  pizzicato: plucked({ sustain: 0.5, bright: 1800, at: 0.25, ring: 0.2 }),
  pickedBass: plucked({ sustain: 2.2, bright: 900, at: 0.2, ring: 0.15 }),
} satisfies Record<string, Instrument>;
