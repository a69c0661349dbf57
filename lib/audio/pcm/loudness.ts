import { fromDb, limit } from "./true-peak";
import { type Pcm, SAMPLE_RATE } from "./wav";

/** ITU-R BS.1770 K-weighting at 48 kHz: a high shelf, then a high pass. */
const STAGES = [
  { b: [1.53512485958697, -2.69169618940638, 1.19839281085285], a: [-1.69065929318241, 0.73248077421585] },
  { b: [1, -2, 1], a: [-1.99004745483398, 0.99007225036621] },
] as const;

function weighted(input: Float32Array): Float32Array {
  let signal = input;
  for (const { b, a } of STAGES) {
    const out = new Float32Array(signal.length);
    let x1 = 0;
    let x2 = 0;
    let y1 = 0;
    let y2 = 0;
    for (let i = 0; i < signal.length; i++) {
      const x = signal[i] as number;
      const y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2;
      x2 = x1;
      x1 = x;
      y2 = y1;
      y1 = y;
      out[i] = y;
    }
    signal = out;
  }
  return signal;
}

const toLufs = (power: number) => -0.691 + 10 * Math.log10(power);

/**
 * Integrated loudness in LUFS (gated as EBU R 128); −Infinity for silence. Sound shorter than one 400 ms block is one
 * block. Needs 48 kHz.
 */
export function loudness({ channels, sampleRate }: Pcm): number {
  if (sampleRate !== SAMPLE_RATE) throw new Error(`loudness needs ${SAMPLE_RATE} Hz`);
  const signals = channels.map(weighted);
  const length = channels[0]?.length ?? 0;
  const block = Math.min(length, 0.4 * SAMPLE_RATE);
  const hop = 0.1 * SAMPLE_RATE;
  const powers: number[] = [];
  for (let start = 0; start + block <= length && block > 0; start += hop) {
    let power = 0;
    for (const signal of signals) {
      let sum = 0;
      for (let i = start; i < start + block; i++) sum += (signal[i] as number) ** 2;
      power += sum / block;
    }
    powers.push(power);
  }
  const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const loud = powers.filter((power) => toLufs(power) > -70);
  if (loud.length === 0) return Number.NEGATIVE_INFINITY;
  const gate = toLufs(mean(loud)) - 10;
  return toLufs(mean(loud.filter((power) => toLufs(power) > gate)));
}

/** Highest sample, linear. */
export const peak = ({ channels }: Pcm): number =>
  channels.reduce((top, channel) => channel.reduce((max, value) => Math.max(max, Math.abs(value)), top), 0);

export type Level = {
  /** Highest true peak, dBTP. */
  ceiling?: number;
  /** The sound repeats: what is done at its end fits its start. */
  loop?: boolean;
};

/**
 * Brings a sound to so many LUFS with its true peaks under the ceiling, in place. What limiting takes away is given
 * back in further rounds.
 */
export function normalise(pcm: Pcm, target: number, { ceiling = -1.5, loop = false }: Level = {}): Pcm {
  const top = fromDb(ceiling);
  for (let round = 0; round < 6; round++) {
    const missing = target - loudness(pcm);
    if (!Number.isFinite(missing)) return pcm;
    const gain = fromDb(missing);
    for (const channel of pcm.channels)
      for (let i = 0; i < channel.length; i++) channel[i] = (channel[i] as number) * gain;
    limit(pcm, top * 0.98, loop);
    if (Math.abs(target - loudness(pcm)) < 0.1) break;
  }
  return pcm;
}
