import type { Pcm } from "./wav";

/**
 * Between samples a wave can be higher than at them. Four times oversampling by a windowed sinc of 12 taps a phase, as
 * ITU-R BS.1770-4 asks for.
 */
const TAPS = 12;
const PHASES = [0.25, 0.5, 0.75].map((shift) =>
  Float64Array.from({ length: TAPS }, (_, tap) => {
    const x = tap - TAPS / 2 + 1 - shift;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / (TAPS / 2 + 0.5));
    return (Math.sin(Math.PI * x) / (Math.PI * x)) * window;
  }),
);

/** Highest of the sample and the three points after it. Quiet stretches (below `floor`) are not looked into. */
function peakAt(channel: Float32Array, i: number, floor: number): number {
  const here = Math.abs(channel[i] as number);
  if (here < floor && Math.abs(channel[i + 1] ?? 0) < floor) return here;
  let top = here;
  const from = i - TAPS / 2 + 1;
  for (const phase of PHASES) {
    let sum = 0;
    for (let tap = 0; tap < TAPS; tap++) sum += (phase[tap] as number) * (channel[from + tap] ?? 0);
    top = Math.max(top, Math.abs(sum));
  }
  return top;
}

/** True peak, linear. */
export function truePeak({ channels }: Pcm): number {
  let top = 0;
  for (const channel of channels)
    for (let i = 0; i < channel.length; i++) top = Math.max(top, peakAt(channel, i, top * 0.6));
  return top;
}

export const toDb = (linear: number): number => 20 * Math.log10(Math.max(linear, 1e-9));
export const fromDb = (db: number): number => 10 ** (db / 20);

/** Samples a limiter looks ahead: 2.5 ms at 48 kHz. */
const AHEAD = 120;

/**
 * Holds true peaks under a ceiling (linear), in place: a gain that looks ahead, so that it bends nothing abruptly.
 * A loop is limited around its seam as well.
 */
export function limit(pcm: Pcm, ceiling: number, loop = false): Pcm {
  const length = pcm.channels[0]?.length ?? 0;
  const wanted = new Float32Array(length).fill(1);
  let busy = false;
  for (const channel of pcm.channels)
    for (let i = 0; i < length; i++) {
      const top = peakAt(channel, i, ceiling * 0.6);
      if (top <= ceiling) continue;
      busy = true;
      wanted[i] = Math.min(wanted[i] as number, ceiling / top);
    }
  if (!busy) return pcm;
  const gain = smooth(lowest(wanted, loop), loop);
  for (const channel of pcm.channels)
    for (let i = 0; i < length; i++) channel[i] = (channel[i] as number) * (gain[i] as number);
  return pcm;
}

const indexOf = (i: number, length: number, loop: boolean) =>
  loop ? (i + length) % length : Math.max(0, Math.min(length - 1, i));

/** The smallest value within AHEAD samples on either side. Gains are 1 almost everywhere: only the others are spread. */
function lowest(values: Float32Array, loop: boolean): Float32Array {
  const out = new Float32Array(values.length).fill(1);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value === 1) continue;
    for (let k = i - AHEAD; k <= i + AHEAD; k++) {
      const at = indexOf(k, values.length, loop);
      if (value < (out[at] as number)) out[at] = value;
    }
  }
  return out;
}

/** Mean over the same span: no corner in the gain is left, and no gain is above what was wanted. */
function smooth(values: Float32Array, loop: boolean): Float32Array {
  const { length } = values;
  const out = new Float32Array(length);
  const width = 2 * AHEAD + 1;
  let sum = 0;
  for (let k = -AHEAD; k <= AHEAD; k++) sum += values[indexOf(k, length, loop)] as number;
  for (let i = 0; i < length; i++) {
    out[i] = sum / width;
    sum += values[indexOf(i + AHEAD + 1, length, loop)] as number;
    sum -= values[indexOf(i - AHEAD, length, loop)] as number;
  }
  return out;
}
