import { SAMPLE_RATE } from "../../pcm/wav";
import { addPartial, enclose, type Instrument, type Partial, pole, samples } from "./kit";

/** Sines that each fade at their own speed. Loud notes are brighter: upper partials follow the velocity. */
const struck =
  (partials: Partial[], attack: number, ring: number, knock = 0): Instrument =>
  (frequency, seconds, velocity, random) => {
    const out = samples(seconds + ring);
    for (const [ratio, level, decay] of partials)
      addPartial(out, frequency * ratio, level * velocity ** (1 + (ratio - 1) * 0.25), decay);
    if (knock > 0) {
      let low = 0;
      for (let i = 0; i < Math.min(out.length, 0.03 * SAMPLE_RATE); i++) {
        low += 0.3 * (random.between(-1, 1) - low);
        out[i] = (out[i] as number) + low * knock * velocity * Math.exp(-i / 300);
      }
    }
    return enclose(out, attack, seconds, ring);
  };

/** A stiff string: the higher the partial, the sharper and the shorter. Low notes ring longer. */
const piano: Instrument = (frequency, seconds, velocity, random) => {
  const long = Math.min(2.6, 1.6 * (220 / frequency) ** 0.5);
  const partials = Array.from({ length: 9 }, (_, index): Partial => {
    const n = index + 1;
    return [n * Math.sqrt(1 + 0.0004 * n * n), 0.5 / n ** 1.25, long / (1 + index * 0.55)];
  });
  return struck(partials, 0.003, 0.45, 0.12)(frequency, seconds, velocity, random);
};

/** Two operators of frequency modulation: a tine piano. */
const electricPiano: Instrument = (frequency, seconds, velocity) => {
  const out = samples(seconds + 0.5);
  const step = (2 * Math.PI * frequency) / SAMPLE_RATE;
  for (let i = 0; i < out.length; i++) {
    const time = i / SAMPLE_RATE;
    const index = velocity * 1.6 * Math.exp(-time * 5);
    const tine = 0.25 * velocity * Math.sin(step * 14 * i) * Math.exp(-time * 18);
    const tremolo = 1 + 0.12 * Math.sin(2 * Math.PI * 4.6 * time);
    out[i] =
      (Math.sin(step * i + index * Math.sin(step * i)) * 0.5 + tine * 0.3) *
      Math.exp(-time * 1.3) *
      velocity *
      tremolo;
  }
  return enclose(out, 0.004, seconds, 0.5);
};

/** A reed organ with air: steady, slightly beating. */
const accordion: Instrument = (frequency, seconds, velocity) => {
  const out = samples(seconds + 0.12);
  const low = pole(2600);
  let soft = 0;
  for (let i = 0; i < out.length; i++) {
    const t = i / SAMPLE_RATE;
    let value = 0;
    for (const detune of [0.998, 1.0025])
      for (let n = 1; n <= 6; n++) value += Math.sin(2 * Math.PI * frequency * detune * n * t) / n ** 0.9;
    soft += low * (value * 0.16 - soft);
    out[i] = soft * velocity;
  }
  return enclose(out, 0.05, seconds, 0.12);
};

export const STRUCK = {
  piano,
  electricPiano,
  accordion,
  bells: struck(
    [
      [1, 0.4, 1.6],
      [2.76, 0.2, 0.9],
      [5.4, 0.1, 0.4],
      [8.9, 0.04, 0.2],
    ],
    0.002,
    1.4,
  ),
  musicBox: struck(
    [
      [1, 0.5, 0.9],
      [3, 0.12, 0.35],
      [6.2, 0.12, 0.12],
    ],
    0.001,
    0.9,
    0.05,
  ),
  celesta: struck(
    [
      [1, 0.5, 0.8],
      [4, 0.14, 0.3],
      [9.6, 0.03, 0.08],
    ],
    0.002,
    0.8,
  ),
  marimba: struck(
    [
      [1, 0.6, 0.28],
      [3.93, 0.18, 0.09],
      [9.2, 0.05, 0.04],
    ],
    0.002,
    0.25,
    0.08,
  ),
  xylophone: struck(
    [
      [1, 0.5, 0.16],
      [3, 0.25, 0.08],
      [6.1, 0.12, 0.05],
    ],
    0.001,
    0.2,
    0.1,
  ),
  vibraphone: struck(
    [
      [1, 0.55, 1.8],
      [4, 0.12, 0.7],
      [10, 0.02, 0.2],
    ],
    0.003,
    1.2,
  ),
  glass: struck(
    [
      [1, 0.3, 2.2],
      [2.32, 0.2, 1.5],
      [4.25, 0.1, 0.9],
      [6.63, 0.04, 0.5],
    ],
    0.03,
    1.6,
  ),
  yangqin: struck(
    [
      [1, 0.4, 0.8],
      [2.003, 0.3, 0.6],
      [3.01, 0.2, 0.4],
      [5.02, 0.12, 0.25],
      [7.05, 0.08, 0.15],
    ],
    0.001,
    0.6,
    0.15,
  ),
} satisfies Record<string, Instrument>;
