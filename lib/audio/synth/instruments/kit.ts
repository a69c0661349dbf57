import { SAMPLE_RATE } from "../../pcm/wav";
import type { Random } from "../random";

/** One note of an instrument: frequency in Hz, length in seconds as written (it may ring longer), loudness 0…1. */
export type Instrument = (
  frequency: number,
  seconds: number,
  velocity: number,
  random: Random,
) => Float32Array;

export const samples = (seconds: number) => new Float32Array(Math.max(1, Math.round(seconds * SAMPLE_RATE)));

/** Rises in `attack` seconds, holds until `hold`, then fades over `ring`: in place. */
export function enclose(out: Float32Array, attack: number, hold: number, ring: number): Float32Array {
  const rise = Math.max(1, attack * SAMPLE_RATE);
  const end = hold * SAMPLE_RATE;
  const fall = Math.max(1, ring * SAMPLE_RATE);
  for (let i = 0; i < out.length; i++) {
    const down = i < end ? 1 : Math.max(0, 1 - (i - end) / fall) ** 2;
    out[i] = (out[i] as number) * Math.min(1, i / rise) * down;
  }
  return out;
}

export type Partial = [ratio: number, level: number, decay: number];

/** Adds a sine that fades by itself, computed by recurrence: `decay` is the time to 37 %. */
export function addPartial(out: Float32Array, hertz: number, level: number, decay: number): void {
  if (hertz > 18_000) return;
  const r = Math.exp(-1 / (decay * SAMPLE_RATE));
  const w = (2 * Math.PI * hertz) / SAMPLE_RATE;
  const a = 2 * r * Math.cos(w);
  const b = -r * r;
  let before = 0;
  let now = level * r * Math.sin(w);
  for (let i = 0; i < out.length; i++) {
    out[i] = (out[i] as number) + before;
    const next = a * now + b * before;
    before = now;
    now = next;
  }
}

/** Takes the edge off a jump of a saw or square wave; `t` is the phase, `dt` the phase step. */
export function edge(t: number, dt: number): number {
  if (t < dt) {
    const x = t / dt;
    return x + x - x * x - 1;
  }
  if (t > 1 - dt) {
    const x = (t - 1) / dt;
    return x * x + x + x + 1;
  }
  return 0;
}

export const sawAt = (phase: number, step: number): number => 2 * phase - 1 - edge(phase, step);

export function squareAt(phase: number, step: number, width = 0.5): number {
  const second = (phase + 1 - width) % 1;
  return (phase < width ? 1 : -1) + edge(phase, step) - edge(second, step);
}

/** Resonances of a body or a mouth: [Hz, width in Hz, gain]. */
export type Formant = [hertz: number, width: number, gain: number];

/** Passes a sound through parallel resonances; what is not resonant stays at `dry`. */
export function resonate(input: Float32Array, formants: Formant[], dry: number): Float32Array {
  const out = input.map((value) => value * dry);
  for (const [hertz, width, gain] of formants) {
    const r = Math.exp((-Math.PI * width) / SAMPLE_RATE);
    const a = 2 * r * Math.cos((2 * Math.PI * hertz) / SAMPLE_RATE);
    // A resonance at this corner is heard `gain` times as loud, however low it lies.
    const scale = gain * (1 - r) * 2 * Math.sin((2 * Math.PI * hertz) / SAMPLE_RATE);
    let y1 = 0;
    let y2 = 0;
    for (let i = 0; i < input.length; i++) {
      const y = (input[i] as number) * scale + a * y1 - r * r * y2;
      y2 = y1;
      y1 = y;
      out[i] = (out[i] as number) + y;
    }
  }
  return out;
}

/** One-pole low pass coefficient for a corner in Hz. */
export const pole = (hertz: number): number => 1 - Math.exp((-2 * Math.PI * hertz) / SAMPLE_RATE);
