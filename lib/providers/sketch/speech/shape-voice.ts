import { type Biquad, biquad, filter, filterAll } from "@/lib/audio/pcm/biquad";
import { compress, deEss, envelope, saturate } from "@/lib/audio/pcm/dynamics";
import { SAMPLE_RATE } from "@/lib/audio/pcm/wav";
import type { Delivery, Treatment } from "./delivery";
import { hiss } from "./melody";
import type { Timbre } from "./timbre";

/** Reflections of a small furnished room: [seconds, gain]. */
const ROOM: [number, number][] = [
  [0.011, 0.11],
  [0.019, -0.08],
  [0.029, 0.07],
  [0.041, -0.05],
  [0.053, 0.035],
];
/** Thoughts and songs sound from a larger, softer place. */
const HALL: [number, number][] = [
  [0.023, 0.3],
  [0.047, -0.24],
  [0.079, 0.2],
  [0.113, -0.15],
  [0.151, 0.11],
  [0.197, -0.07],
];

type Place = { colour: Biquad[]; drive?: number; echoes: [number, number][] };

const PLACES: Record<Treatment, Place> = {
  plain: { colour: [], echoes: ROOM },
  whisper: {
    colour: [biquad("highPass", 220), biquad("highShelf", 4500, { gain: 2 })],
    echoes: ROOM.slice(0, 2),
  },
  shout: { colour: [biquad("peak", 2600, { q: 0.9, gain: 4 })], drive: 1.8, echoes: ROOM },
  phone: {
    colour: [
      biquad("highPass", 380),
      biquad("highPass", 320),
      biquad("lowPass", 3300),
      biquad("lowPass", 3100),
      biquad("peak", 1700, { gain: 4 }),
    ],
    drive: 2.6,
    echoes: [],
  },
  inner: { colour: [biquad("lowPass", 5200), biquad("lowShelf", 240, { gain: 2 })], echoes: HALL },
  sung: { colour: [], echoes: HALL },
};

/** What makes the engine's bare buzz a voice in a room: colour, air, evenness, place. In place; returns what may be longer. */
export function shapeVoice(voice: Float32Array, timbre: Timbre, delivery: Delivery): Float32Array {
  const air = timbre.air + delivery.edge;
  filterAll(voice, [
    biquad("highPass", Math.max(60, timbre.hertz * 0.55)),
    biquad("lowShelf", 220, { gain: timbre.warmth }),
    // The engine's formants are sharpest here: less of it is less of a machine.
    biquad("peak", 3400, { q: 0.8, gain: -3 }),
    biquad("highShelf", 5000, { gain: air }),
    biquad("lowPass", 10_500),
  ]);
  addBreath(voice, Math.min(1, timbre.breath + delivery.breath), delivery.treatment === "whisper");
  deEss(voice, 5500, 0.5);
  compress(voice, -14, delivery.treatment === "shout" ? 4 : 2.5);
  const { colour, drive, echoes } = PLACES[delivery.treatment];
  filterAll(voice, colour);
  if (drive) drivenTo(voice, drive);
  return echo(voice, echoes);
}

/** Air that follows the voice. A whisper has its own from the engine. */
function addBreath(voice: Float32Array, amount: number, whispered: boolean): void {
  if (amount <= 0 || whispered) return;
  const level = envelope(voice, 0.01, 0.06);
  const air = filterAll(hiss(voice.length), [biquad("highPass", 1800), biquad("lowPass", 8000)]);
  for (let i = 0; i < voice.length; i++)
    voice[i] = (voice[i] as number) + (air[i] as number) * (level[i] as number) * amount * 0.3;
}

/** Saturation works on a signal of a known size. */
function drivenTo(voice: Float32Array, drive: number): void {
  const top = voice.reduce((max, value) => Math.max(max, Math.abs(value)), 1e-6);
  for (let i = 0; i < voice.length; i++) voice[i] = (voice[i] as number) / top;
  saturate(voice, drive);
}

function echo(voice: Float32Array, echoes: [number, number][]): Float32Array {
  const longest = Math.round((echoes.at(-1)?.[0] ?? 0) * SAMPLE_RATE);
  const out = new Float32Array(voice.length + longest);
  out.set(voice);
  const dull = filter(Float32Array.from(voice), biquad("lowPass", 4200));
  for (const [seconds, gain] of echoes) {
    const delay = Math.round(seconds * SAMPLE_RATE);
    for (let i = 0; i < dull.length; i++)
      out[i + delay] = (out[i + delay] as number) + (dull[i] as number) * gain;
  }
  return out;
}
