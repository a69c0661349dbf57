import { SAMPLE_RATE } from "./wav";

/** Second-order filters (R. Bristow-Johnson's cookbook), normalised to a0 = 1. */
export type Biquad = { b0: number; b1: number; b2: number; a1: number; a2: number };

type Kind = "lowPass" | "highPass" | "bandPass" | "peak" | "lowShelf" | "highShelf";
type Raw = [b0: number, b1: number, b2: number, a0: number, a1: number, a2: number];

const DESIGNS: Record<Kind, (cos: number, alpha: number, amp: number) => Raw> = {
  lowPass: (c, s) => [(1 - c) / 2, 1 - c, (1 - c) / 2, 1 + s, -2 * c, 1 - s],
  highPass: (c, s) => [(1 + c) / 2, -1 - c, (1 + c) / 2, 1 + s, -2 * c, 1 - s],
  bandPass: (c, s) => [s, 0, -s, 1 + s, -2 * c, 1 - s],
  peak: (c, s, a) => [1 + s * a, -2 * c, 1 - s * a, 1 + s / a, -2 * c, 1 - s / a],
  lowShelf: (c, s, a) => {
    const r = 2 * Math.sqrt(a) * s;
    return [
      a * (a + 1 - (a - 1) * c + r),
      2 * a * (a - 1 - (a + 1) * c),
      a * (a + 1 - (a - 1) * c - r),
      a + 1 + (a - 1) * c + r,
      -2 * (a - 1 + (a + 1) * c),
      a + 1 + (a - 1) * c - r,
    ];
  },
  highShelf: (c, s, a) => {
    const r = 2 * Math.sqrt(a) * s;
    return [
      a * (a + 1 + (a - 1) * c + r),
      -2 * a * (a - 1 + (a + 1) * c),
      a * (a + 1 + (a - 1) * c - r),
      a + 1 - (a - 1) * c + r,
      2 * (a - 1 - (a + 1) * c),
      a + 1 - (a - 1) * c - r,
    ];
  },
};

/** A filter at `hertz`; `gain` in dB for peaks and shelves; at 48 kHz. */
export function biquad(kind: Kind, hertz: number, { q = Math.SQRT1_2, gain = 0 } = {}): Biquad {
  const w = (2 * Math.PI * Math.min(hertz, SAMPLE_RATE * 0.49)) / SAMPLE_RATE;
  const [b0, b1, b2, a0, a1, a2] = DESIGNS[kind](Math.cos(w), Math.sin(w) / (2 * q), 10 ** (gain / 40));
  return { b0: b0 / a0, b1: b1 / a0, b2: b2 / a0, a1: a1 / a0, a2: a2 / a0 };
}

/** Filters in place. With `loop` the filter first hears the sound once, so that its end flows into its start. */
export function filter(signal: Float32Array, { b0, b1, b2, a1, a2 }: Biquad, loop = false): Float32Array {
  let z1 = 0;
  let z2 = 0;
  if (loop)
    for (let i = Math.max(0, signal.length - SAMPLE_RATE); i < signal.length; i++) {
      const x = signal[i] as number;
      const y = b0 * x + z1;
      z1 = b1 * x - a1 * y + z2;
      z2 = b2 * x - a2 * y;
    }
  for (let i = 0; i < signal.length; i++) {
    const x = signal[i] as number;
    const y = b0 * x + z1;
    z1 = b1 * x - a1 * y + z2;
    z2 = b2 * x - a2 * y;
    signal[i] = y;
  }
  return signal;
}

export const filterAll = (signal: Float32Array, filters: Biquad[], loop = false): Float32Array =>
  filters.reduce((sound, one) => filter(sound, one, loop), signal);
