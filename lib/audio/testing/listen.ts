import { type Pcm, SAMPLE_RATE } from "../pcm/wav";

/** Ears for tests: what a sound is like, in numbers. */

const mono = ({ channels }: Pcm): Float32Array => {
  const [first = new Float32Array(0), second] = channels;
  return second ? first.map((value, i) => (value + (second[i] as number)) / 2) : first;
};

/** In-place radix-2 FFT. */
function fft(re: Float64Array, im: Float64Array): void {
  const n = re.length;
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      [re[i], re[j]] = [re[j] as number, re[i] as number];
      [im[i], im[j]] = [im[j] as number, im[i] as number];
    }
  }
  for (let size = 2; size <= n; size <<= 1) {
    const half = size / 2;
    for (let k = 0; k < half; k++) {
      const angle = (-2 * Math.PI * k) / size;
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      for (let i = k; i < n; i += size) {
        const j = i + half;
        const x = (re[j] as number) * c - (im[j] as number) * s;
        const y = (re[j] as number) * s + (im[j] as number) * c;
        re[j] = (re[i] as number) - x;
        im[j] = (im[i] as number) - y;
        re[i] = (re[i] as number) + x;
        im[i] = (im[i] as number) + y;
      }
    }
  }
}

export const FRAME = 4096;

/** Magnitudes of windowed frames, `hop` samples apart. */
export function spectra(pcm: Pcm, hop = FRAME): Float64Array[] {
  const sound = mono(pcm);
  const frames: Float64Array[] = [];
  for (let start = 0; start + FRAME <= sound.length; start += hop) {
    const re = Float64Array.from(
      { length: FRAME },
      (_, i) => (sound[start + i] as number) * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / FRAME)),
    );
    const im = new Float64Array(FRAME);
    fft(re, im);
    frames.push(
      Float64Array.from({ length: FRAME / 2 }, (_, i) => Math.hypot(re[i] as number, im[i] as number)),
    );
  }
  return frames;
}

const hertzOf = (bin: number) => (bin * SAMPLE_RATE) / FRAME;

/** Where the weight of the spectrum lies, Hz. */
export function brightness(pcm: Pcm): number {
  let weighted = 0;
  let total = 0;
  for (const frame of spectra(pcm))
    frame.forEach((size, bin) => {
      weighted += hertzOf(bin) * size;
      total += size;
    });
  return weighted / total;
}

/** Share of energy in third-octave bands from 60 Hz up, in dB: what two sounds are compared by. */
export function fingerprint(pcm: Pcm): number[] {
  const bands = new Array<number>(24).fill(1e-12);
  for (const frame of spectra(pcm))
    frame.forEach((size, bin) => {
      const band = Math.floor(3 * Math.log2(Math.max(hertzOf(bin), 1) / 60));
      if (band >= 0 && band < bands.length) bands[band] = (bands[band] as number) + size * size;
    });
  const total = bands.reduce((sum, value) => sum + value, 0);
  return bands.map((value) => Math.max(-60, 10 * Math.log10(value / total)));
}

/** Mean difference of two fingerprints, dB. */
export const distance = (a: number[], b: number[]): number =>
  a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] as number)), 0) / a.length;

/** Energy of the twelve pitch classes between 190 and 2000 Hz, C first, as shares of 1. */
export function chroma(pcm: Pcm): number[] {
  const classes = new Array<number>(12).fill(0);
  for (const frame of spectra(pcm, FRAME * 2))
    for (let bin = 16; hertzOf(bin) < 2000; bin++) {
      const size = frame[bin] as number;
      const [below, above] = [frame[bin - 1] as number, frame[bin + 1] as number];
      if (size < below || size < above) continue;
      const between = (above - below) / (2 * (2 * size - above - below) || 1);
      const midi = 69 + 12 * Math.log2(hertzOf(bin + between) / 440);
      const index = ((Math.round(midi) % 12) + 12) % 12;
      classes[index] = (classes[index] as number) + size * size;
    }
  const total = classes.reduce((sum, value) => sum + value, 0) || 1;
  return classes.map((value) => value / total);
}

/** Attacks a second: how often the spectrum suddenly grows. */
export function onsetRate(pcm: Pcm): number {
  const hop = 1024;
  const frames = spectra(pcm, hop);
  const flux = frames.map((frame, at) =>
    frame.reduce((sum, size, bin) => sum + Math.max(0, size - (frames[at - 1]?.[bin] ?? size)), 0),
  );
  const mean = flux.reduce((sum, value) => sum + value, 0) / flux.length;
  let count = 0;
  for (let i = 2; i < flux.length - 2; i++) {
    const value = flux[i] as number;
    const around = Math.max(flux[i - 2] ?? 0, flux[i - 1] ?? 0, flux[i + 1] ?? 0, flux[i + 2] ?? 0);
    if (value > mean * 1.3 && value >= around) count++;
  }
  return count / ((frames.length * hop) / SAMPLE_RATE);
}

/** Median fundamental frequency of a voice, Hz; 0 where nothing is voiced. */
export function pitchOf(pcm: Pcm): number {
  const sound = mono(pcm);
  const size = 2400;
  const found: number[] = [];
  for (let start = 0; start + 2 * size < sound.length; start += size) {
    let energy = 0;
    for (let i = 0; i < size; i++) energy += (sound[start + i] as number) ** 2;
    if (energy / size < 1e-4) continue;
    let best = 0;
    let lagOf = 0;
    for (let lag = 96; lag < 800; lag++) {
      let product = 0;
      let shifted = 0;
      for (let i = 0; i < size; i += 2) {
        product += (sound[start + i] as number) * (sound[start + i + lag] as number);
        shifted += (sound[start + i + lag] as number) ** 2;
      }
      const score = (2 * product) / Math.sqrt(energy * 2 * shifted + 1e-9);
      if (score > best * 1.06) {
        best = score;
        lagOf = lag;
      }
    }
    if (best > 0.6) found.push(SAMPLE_RATE / lagOf);
  }
  found.sort((a, b) => a - b);
  return found[Math.floor(found.length / 2)] ?? 0;
}

/** The loudest step between two neighbouring samples, and the one over the seam of a loop. */
export function seamOf({ channels }: Pcm): { seam: number; largest: number } {
  let seam = 0;
  let largest = 0;
  for (const channel of channels) {
    for (let i = 1; i < channel.length; i++)
      largest = Math.max(largest, Math.abs((channel[i] as number) - (channel[i - 1] as number)));
    seam = Math.max(seam, Math.abs((channel[0] as number) - (channel.at(-1) as number)));
  }
  return { seam, largest };
}

/** Level in dB of each stretch of so many seconds. */
export function levels(pcm: Pcm, seconds: number): number[] {
  const sound = mono(pcm);
  const size = Math.round(seconds * SAMPLE_RATE);
  const out: number[] = [];
  for (let start = 0; start + size <= sound.length; start += size) {
    let sum = 0;
    for (let i = start; i < start + size; i++) sum += (sound[i] as number) ** 2;
    out.push(10 * Math.log10(sum / size + 1e-12));
  }
  return out;
}
