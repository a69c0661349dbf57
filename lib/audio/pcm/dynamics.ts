import { biquad, filter } from "./biquad";
import { fromDb } from "./true-peak";
import { SAMPLE_RATE } from "./wav";

const coefficient = (seconds: number) => 1 - Math.exp(-1 / (seconds * SAMPLE_RATE));

/** How loud a signal is from moment to moment: fast up, slow down. */
export function envelope(signal: Float32Array, attack: number, release: number): Float32Array {
  const out = new Float32Array(signal.length);
  const up = coefficient(attack);
  const down = coefficient(release);
  let level = 0;
  for (let i = 0; i < signal.length; i++) {
    const size = Math.abs(signal[i] as number);
    level += (size > level ? up : down) * (size - level);
    out[i] = level;
  }
  return out;
}

/** Evens a voice out, in place: what is over `threshold` (dB under the signal's own peak) is pressed by `ratio`. */
export function compress(signal: Float32Array, threshold: number, ratio: number): Float32Array {
  const level = envelope(signal, 0.004, 0.09);
  const top = level.reduce((max, value) => Math.max(max, value), 0);
  const knee = top * fromDb(threshold);
  if (knee === 0) return signal;
  for (let i = 0; i < signal.length; i++) {
    const over = (level[i] as number) / knee;
    if (over > 1) signal[i] = (signal[i] as number) * over ** (1 / ratio - 1);
  }
  return signal;
}

/** Softens s and sh, in place: the band above `hertz` may be no louder than `share` of the whole. */
export function deEss(signal: Float32Array, hertz: number, share: number): Float32Array {
  const sharp = filter(Float32Array.from(signal), biquad("highPass", hertz));
  const whole = envelope(signal, 0.02, 0.15);
  const hiss = envelope(sharp, 0.001, 0.03);
  for (let i = 0; i < signal.length; i++) {
    const allowed = (whole[i] as number) * share;
    const heard = hiss[i] as number;
    if (heard > allowed) signal[i] = (signal[i] as number) - (sharp[i] as number) * (1 - allowed / heard);
  }
  return signal;
}

/** Warmth of an overdriven circuit, in place; `drive` 1 = clean. */
export function saturate(signal: Float32Array, drive: number): Float32Array {
  const scale = Math.tanh(drive);
  for (let i = 0; i < signal.length; i++) signal[i] = Math.tanh((signal[i] as number) * drive) / scale;
  return signal;
}
