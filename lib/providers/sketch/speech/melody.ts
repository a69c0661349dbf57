import { warp } from "@/lib/audio/pcm/shape";
import type { Pcm } from "@/lib/audio/pcm/wav";
import { SAMPLE_RATE } from "@/lib/audio/pcm/wav";
import type { Ending } from "./clauses";
import type { Delivery } from "./delivery";

/** Pitch over a clause: how far it moves over its last moments, and how fast and loud the clause is. */
const SHAPES: Record<Ending, { turn: number; over: number; rate: number; pitch: number; gain: number }> = {
  statement: { turn: 0.94, over: 0.35, rate: 1, pitch: 1, gain: 1 },
  question: { turn: 1.11, over: 0.28, rate: 1, pitch: 1.04, gain: 1 },
  exclaim: { turn: 0.96, over: 0.2, rate: 1.03, pitch: 1.07, gain: 1.18 },
  comma: { turn: 1.02, over: 0.2, rate: 1, pitch: 1, gain: 1 },
  trail: { turn: 0.93, over: 0.6, rate: 0.86, pitch: 0.98, gain: 0.82 },
  cut: { turn: 1, over: 0.1, rate: 1.04, pitch: 1.02, gain: 1 },
  stretch: { turn: 1.05, over: 0.4, rate: 0.8, pitch: 1.02, gain: 1 },
};

export const shapeOf = (ending: Ending) => SHAPES[ending];

/** Steps of a tune as factors of the mean pitch: a pentatonic phrase up and home again. */
const TUNE = [1, 1.122, 1.122, 1, 0.944, 1, 1.122, 1.189, 1.122, 1, 0.944, 0.891];
const NOTE_SECONDS = 0.42;

/**
 * Plays an engine's clause at the speaker's size (`lift`) with living pitch: a turn at the end, a slow drift, tremor
 * where the voice is unsteady, a tune where it sings.
 */
export function bend(pcm: Pcm, ending: Ending, lift: number, delivery: Delivery, tremor: number): Pcm {
  const { turn, over } = SHAPES[ending];
  const seconds = (pcm.channels[0]?.length ?? 0) / pcm.sampleRate / lift;
  const shaking = Math.min(1, tremor + delivery.tremor);
  return warp(pcm, (time) => {
    const drift = 1 + 0.008 * Math.sin(2.1 * time + seconds) + 0.005 * Math.sin(5.3 * time);
    const shake =
      shaking * (0.014 * Math.sin(2 * Math.PI * 5.6 * time) + 0.008 * Math.sin(2 * Math.PI * 8.3 * time));
    if (delivery.treatment === "sung") return lift * sungAt(time);
    const end = Math.min(1, Math.max(0, 1 - (seconds - time) / Math.min(over, seconds)));
    return lift * (drift + shake) * (1 + (turn - 1) * end * end * (3 - 2 * end));
  });
}

function sungAt(time: number): number {
  const at = time / NOTE_SECONDS;
  const note = Math.floor(at);
  const step = (index: number) => TUNE[index % TUNE.length] as number;
  const glide = Math.min(1, (at - note) / 0.2);
  const vibrato = 1 + 0.012 * Math.min(1, (at - note) * 2) * Math.sin(2 * Math.PI * 5.5 * time);
  return (step(Math.max(0, note - 1)) * (1 - glide) + step(note) * glide) * vibrato;
}

/** Quiet breath noise of a voice that has nothing to say: 0.6 s, the same every time. */
export function sigh(): Pcm {
  const length = Math.round(0.6 * SAMPLE_RATE);
  const channel = hiss(length);
  for (let i = 0, low = 0; i < length; i++) {
    low += 0.18 * ((channel[i] as number) - low);
    channel[i] = low * 0.1 * Math.sin((Math.PI * i) / length) ** 2;
  }
  return { sampleRate: SAMPLE_RATE, channels: [channel] };
}

/** White noise −1…1, always the same. */
export function hiss(length: number): Float32Array {
  let seed = 12_345;
  return Float32Array.from({ length }, () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return seed / 0x3fffffff - 1;
  });
}
