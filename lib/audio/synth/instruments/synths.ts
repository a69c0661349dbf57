import { SAMPLE_RATE } from "../../pcm/wav";
import { enclose, type Instrument, pole, samples, sawAt, squareAt } from "./kit";

/** A wave, a filter that closes over time, an envelope. */
type Synth = {
  wave: "saw" | "square" | "pulse" | "triangle";
  detune: number[];
  /** Corner of the filter at the start and in the end, as multiples of the note; and how fast it closes. */
  open: [from: number, to: number, speed: number];
  fade: number;
  attack: number;
  ring: number;
};

const WAVES: Record<Synth["wave"], (phase: number, step: number) => number> = {
  saw: sawAt,
  square: (phase, step) => squareAt(phase, step),
  pulse: (phase, step) => squareAt(phase, step, 0.25),
  triangle: (phase) => 4 * Math.abs(phase - 0.5) - 1,
};

const synth =
  ({ wave, detune, open, fade, attack, ring }: Synth): Instrument =>
  (frequency, seconds, velocity, random) => {
    const out = samples(seconds + ring);
    const steps = detune.map((cents) => (frequency * 2 ** (cents / 1200)) / SAMPLE_RATE);
    const phases = steps.map(() => (detune.length > 1 ? random.next() : 0));
    const shape = WAVES[wave];
    const [from, to, speed] = open;
    let low = 0;
    let lower = 0;
    let corner = 0;
    for (let i = 0; i < out.length; i++) {
      const time = i / SAMPLE_RATE;
      if (i % 32 === 0)
        corner = pole(
          Math.min(16_000, frequency * (to + (from - to) * Math.exp(-time * speed)) * (0.5 + 0.5 * velocity)),
        );
      let value = 0;
      for (let voice = 0; voice < steps.length; voice++) {
        const step = steps[voice] as number;
        const phase = ((phases[voice] as number) + step) % 1;
        phases[voice] = phase;
        value += shape(phase, step);
      }
      low += corner * (value / steps.length - low);
      lower += corner * (low - lower);
      out[i] = lower * velocity * Math.exp(-time * fade);
    }
    return enclose(out, attack, seconds, ring);
  };

/** A plucked double bass: a round sine that growls at first. */
const uprightBass: Instrument = (frequency, seconds, velocity) => {
  const out = samples(seconds + 0.12);
  for (let i = 0; i < out.length; i++) {
    const time = i / SAMPLE_RATE;
    const w = 2 * Math.PI * frequency * time;
    const growl = Math.exp(-time * 9);
    out[i] =
      (Math.sin(w) * 0.6 + (0.3 * Math.sin(2 * w) + 0.15 * Math.sin(3 * w)) * (0.35 + 0.65 * growl)) *
      velocity *
      Math.exp(-time * 1.4);
  }
  return enclose(out, 0.008, seconds, 0.12);
};

export const SYNTHS = {
  uprightBass,
  pad: synth({ wave: "saw", detune: [-9, -4, 3, 8], open: [2, 5, 0.8], fade: 0, attack: 0.7, ring: 1.1 }),
  darkPad: synth({ wave: "pulse", detune: [-7, 6], open: [1.5, 2.5, 0.5], fade: 0, attack: 0.9, ring: 1.2 }),
  lead: synth({ wave: "saw", detune: [-5, 5], open: [9, 4, 3], fade: 0.3, attack: 0.015, ring: 0.2 }),
  pluckSynth: synth({
    wave: "saw",
    detune: [-4, 4],
    open: [14, 1.4, 12],
    fade: 3.2,
    attack: 0.002,
    ring: 0.25,
  }),
  chip: synth({ wave: "pulse", detune: [0], open: [40, 40, 1], fade: 0.8, attack: 0.002, ring: 0.03 }),
  chipSquare: synth({ wave: "square", detune: [0], open: [30, 30, 1], fade: 2.4, attack: 0.002, ring: 0.03 }),
  chipBass: synth({ wave: "triangle", detune: [0], open: [40, 40, 1], fade: 0.2, attack: 0.003, ring: 0.03 }),
  synthBass: synth({ wave: "saw", detune: [-3, 3], open: [12, 3, 9], fade: 0.9, attack: 0.004, ring: 0.08 }),
  subBass: synth({ wave: "triangle", detune: [0], open: [8, 4, 2], fade: 0.2, attack: 0.02, ring: 0.15 }),
} satisfies Record<string, Instrument>;
