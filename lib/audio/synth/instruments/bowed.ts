import { SAMPLE_RATE } from "../../pcm/wav";
import { enclose, type Formant, type Instrument, pole, resonate, samples, sawAt } from "./kit";

type Bow = {
  attack: number;
  ring: number;
  /** Cents the note slides in from, and of its vibrato once it stands. */
  slide: number;
  vibrato: number;
  rate: number;
  noise: number;
  body: Formant[];
  dry: number;
};

/** One bowed string: a saw through a body, sliding in, vibrating late. */
const bowed =
  (bow: Bow): Instrument =>
  (frequency, seconds, velocity, random) => {
    const raw = samples(seconds + bow.ring);
    const rate = bow.rate * random.between(0.95, 1.05);
    let phase = random.next();
    let hiss = 0;
    for (let i = 0; i < raw.length; i++) {
      const time = i / SAMPLE_RATE;
      const settled = Math.min(1, Math.max(0, (time - 0.18) / 0.35));
      const cents =
        -bow.slide * Math.exp(-time * 16) + bow.vibrato * settled * Math.sin(2 * Math.PI * rate * time);
      const step = (frequency * 2 ** (cents / 1200)) / SAMPLE_RATE;
      phase = (phase + step) % 1;
      hiss += 0.35 * (random.between(-1, 1) - hiss);
      raw[i] = (sawAt(phase, step) + hiss * bow.noise) * velocity * 0.5;
    }
    return enclose(resonate(raw, bow.body, bow.dry), bow.attack, seconds, bow.ring);
  };

/** Many players: detuned saws behind a low pass that opens slowly. */
const ensemble =
  (attack: number, corner: number, ring: number): Instrument =>
  (frequency, seconds, velocity, random) => {
    const out = samples(seconds + ring);
    const steps = [-0.0065, -0.002, 0.0025, 0.007].map((detune) => (frequency * (1 + detune)) / SAMPLE_RATE);
    const phases = steps.map(() => random.next());
    const opening = pole(corner * (0.6 + 0.6 * velocity));
    let low = 0;
    let lower = 0;
    for (let i = 0; i < out.length; i++) {
      let value = 0;
      for (let voice = 0; voice < steps.length; voice++) {
        const step = steps[voice] as number;
        const phase = ((phases[voice] as number) + step) % 1;
        phases[voice] = phase;
        value += sawAt(phase, step);
      }
      low += opening * (value * 0.25 - low);
      lower += opening * (low - lower);
      out[i] = lower * velocity;
    }
    return enclose(out, attack, seconds, ring);
  };

const AAH: Formant[] = [
  [720, 90, 5],
  [1180, 110, 3],
  [2600, 160, 1.2],
];
const OOH: Formant[] = [
  [330, 70, 5],
  [780, 90, 2],
  [2300, 160, 0.4],
];

/** Voices of a choir: an ensemble through a mouth. */
const choir =
  (mouth: Formant[]): Instrument =>
  (frequency, seconds, velocity, random) =>
    resonate(ensemble(0.35, 5000, 0.8)(frequency, seconds, velocity, random), mouth, 0.08);

export const BOWED = {
  strings: ensemble(0.5, 1700, 0.9),
  stabs: ensemble(0.03, 2600, 0.25),
  lowStrings: ensemble(0.25, 800, 0.6),
  erhu: bowed({
    attack: 0.07,
    ring: 0.18,
    slide: 90,
    vibrato: 26,
    rate: 5.8,
    noise: 0.12,
    dry: 0.12,
    body: [
      [480, 120, 3],
      [1050, 160, 4],
      [2200, 260, 1.6],
    ],
  }),
  violin: bowed({
    attack: 0.09,
    ring: 0.2,
    slide: 25,
    vibrato: 16,
    rate: 5.6,
    noise: 0.06,
    dry: 0.2,
    body: [
      [290, 90, 2],
      [560, 140, 2.2],
      [1500, 300, 1.2],
      [3000, 500, 0.8],
    ],
  }),
  cello: bowed({
    attack: 0.12,
    ring: 0.3,
    slide: 20,
    vibrato: 15,
    rate: 5,
    noise: 0.05,
    dry: 0.18,
    body: [
      [180, 60, 2],
      [420, 120, 2.2],
      [900, 250, 1.2],
    ],
  }),
  matouqin: bowed({
    attack: 0.1,
    ring: 0.3,
    slide: 60,
    vibrato: 22,
    rate: 4.6,
    noise: 0.16,
    dry: 0.1,
    body: [
      [240, 80, 3],
      [620, 120, 3],
      [1300, 200, 1.4],
    ],
  }),
  choir: choir(AAH),
  hum: choir(OOH),
} satisfies Record<string, Instrument>;
