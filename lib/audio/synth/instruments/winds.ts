import { SAMPLE_RATE } from "../../pcm/wav";
import { enclose, type Instrument, pole, resonate, samples, sawAt } from "./kit";

type Wind = {
  /** Levels of the harmonics, first to last. */
  harmonics: number[];
  breath: number;
  attack: number;
  ring: number;
  /** Cents of vibrato, and its rate. */
  vibrato: number;
  rate: number;
  /** Cents the note is scooped up from. */
  scoop?: number;
  /** Buzz of a membrane (笛膜), 0–1. */
  buzz?: number;
};

/** A blown pipe: harmonics with breath around them. */
const blown =
  (wind: Wind): Instrument =>
  (frequency, seconds, velocity, random) => {
    const out = samples(seconds + wind.ring);
    const harmonics = wind.harmonics.filter((_, index) => frequency * (index + 1) < 16_000);
    const air = pole(Math.min(9000, frequency * 3));
    let phase = 0;
    let low = 0;
    let lower = 0;
    for (let i = 0; i < out.length; i++) {
      const time = i / SAMPLE_RATE;
      const late = Math.min(1, Math.max(0, (time - 0.15) / 0.45));
      const cents =
        wind.vibrato * late * Math.sin(2 * Math.PI * wind.rate * time) -
        (wind.scoop ?? 0) * Math.exp(-time * 28);
      phase = (phase + (frequency * 2 ** (cents / 1200)) / SAMPLE_RATE) % 1;
      let value = 0;
      for (let n = 0; n < harmonics.length; n++)
        value += (harmonics[n] as number) * Math.sin(2 * Math.PI * phase * (n + 1));
      if (wind.buzz) value += wind.buzz * Math.tanh(value * 3.2) * Math.abs(Math.sin(Math.PI * phase));
      low += air * (random.between(-1, 1) - low);
      lower += air * 0.25 * (low - lower);
      out[i] = (value * 0.5 + (low - lower) * wind.breath * (1 + 2 * Math.exp(-time * 25))) * velocity;
    }
    return enclose(out, wind.attack, seconds, wind.ring);
  };

/** Brass: a saw that opens as the note is blown. */
const brass =
  (corner: number, attack: number): Instrument =>
  (frequency, seconds, velocity, random) => {
    const raw = samples(seconds + 0.18);
    const steps = [0.998, 1.002].map((detune) => (frequency * detune) / SAMPLE_RATE);
    const phases = steps.map(() => random.next());
    let low = 0;
    let lower = 0;
    for (let i = 0; i < raw.length; i++) {
      const time = i / SAMPLE_RATE;
      const open = pole(corner * velocity * (0.35 + 0.65 * Math.min(1, time / (attack * 2.5))));
      let value = 0;
      for (let voice = 0; voice < 2; voice++) {
        const step = steps[voice] as number;
        const phase = ((phases[voice] as number) + step) % 1;
        phases[voice] = phase;
        value += sawAt(phase, step);
      }
      low += open * (value * 0.5 - low);
      lower += open * (low - lower);
      raw[i] = lower * velocity;
    }
    return enclose(resonate(raw, [[900, 400, 0.8]], 1), attack, seconds, 0.18);
  };

export const WINDS = {
  flute: blown({
    harmonics: [1, 0.24, 0.1, 0.03],
    breath: 0.1,
    attack: 0.06,
    ring: 0.18,
    vibrato: 9,
    rate: 5.2,
  }),
  dizi: blown({
    harmonics: [1, 0.6, 0.35, 0.22, 0.12, 0.06],
    breath: 0.08,
    attack: 0.03,
    ring: 0.12,
    vibrato: 13,
    rate: 6,
    scoop: 45,
    buzz: 0.35,
  }),
  xiao: blown({
    harmonics: [1, 0.14, 0.16, 0.03],
    breath: 0.2,
    attack: 0.12,
    ring: 0.3,
    vibrato: 11,
    rate: 4.5,
    scoop: 30,
  }),
  clarinet: blown({
    harmonics: [1, 0.04, 0.5, 0.04, 0.26, 0.03, 0.1],
    breath: 0.03,
    attack: 0.04,
    ring: 0.1,
    vibrato: 4,
    rate: 5,
  }),
  bassoon: blown({
    harmonics: [0.6, 0.9, 0.7, 0.45, 0.3, 0.2, 0.12, 0.08],
    breath: 0.03,
    attack: 0.03,
    ring: 0.08,
    vibrato: 5,
    rate: 5,
  }),
  whistle: blown({
    harmonics: [1, 0.03],
    breath: 0.07,
    attack: 0.04,
    ring: 0.08,
    vibrato: 18,
    rate: 5.6,
    scoop: 60,
  }),
  kazoo: blown({
    harmonics: [0.7, 0.6, 0.6, 0.5, 0.45, 0.35, 0.3],
    breath: 0.04,
    attack: 0.03,
    ring: 0.06,
    vibrato: 20,
    rate: 6,
    scoop: 50,
    buzz: 0.6,
  }),
  suona: blown({
    harmonics: [0.6, 0.8, 0.9, 0.7, 0.5, 0.4, 0.25, 0.15],
    breath: 0.02,
    attack: 0.03,
    ring: 0.1,
    vibrato: 20,
    rate: 6.2,
    scoop: 60,
  }),
  horns: brass(2600, 0.07),
  tuba: brass(900, 0.04),
} satisfies Record<string, Instrument>;
