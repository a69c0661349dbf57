import { normalise } from "../pcm/loudness";
import type { Pcm } from "../pcm/wav";
import type { Bed, Part } from "./beds";
import { INSTRUMENTS } from "./instruments";
import { createRandom, type Random } from "./random";
import { addRoom, createTape, mix, type Tape, toPcm } from "./tape";

export const BED_LUFS = -16;
const BARS_TURNS = 2; // the chord line is played twice, its melody varied

export const bedSeconds = (bed: Bed): number => (bed.chords.length * BARS_TURNS * 4 * 60) / bed.bpm;

const hertz = (midi: number) => 440 * 2 ** ((midi - 69) / 12);

/** MIDI number of a scale degree (it may lie above or below the first octave). */
function degreeToMidi(bed: Bed, degree: number, octave: number): number {
  const size = bed.scale.length;
  const step = ((degree % size) + size) % size;
  return bed.tonic + (bed.scale[step] as number) + 12 * (octave + Math.floor(degree / size));
}

function chordDegrees(bed: Bed, root: number): number[] {
  if (bed.color === "fifth") return [root, root + (bed.scale.length === 5 ? 3 : 4), root + bed.scale.length];
  const triad = [root, root + 2, root + 4];
  return bed.color === "seventh" ? [...triad, root + 6] : triad;
}

/** A bed of music: seamless loop, at the common level, the same for the same seed. */
export function composeBed(bed: Bed): Pcm {
  const tape = createTape(bedSeconds(bed), true);
  for (const [index, part] of bed.parts.entries())
    play(tape, bed, part, createRandom(bed.seed * 101 + index));
  addRoom(tape, bed.room.amount, bed.room.decay);
  return normalise(toPcm(tape), BED_LUFS);
}

function play(tape: Tape, bed: Bed, part: Part, random: Random): void {
  const beat = 60 / bed.bpm;
  const bar = beat * 4;
  const bars = bed.chords.length * BARS_TURNS;
  if (part.as === "melody") {
    playMelody(tape, bed, part, random, bars, beat);
    return;
  }
  for (let index = 0; index < bars; index++) {
    const degrees = chordDegrees(bed, bed.chords[index % bed.chords.length] as number);
    const at = index * bar;
    const note = (degree: number, start: number, seconds: number, velocity: number) =>
      strike(tape, part, hertz(degreeToMidi(bed, degree, part.octave)), start, seconds, velocity, random);
    if (part.as === "pad") for (const degree of degrees) note(degree, at, bar * 0.98, 0.8);
    else if (part.as === "bass") {
      note(degrees[0] as number, at, beat * 1.9, 0.9);
      note(degrees[random.chance(0.6) ? 0 : 1] as number, at + beat * 2, beat * 1.9, 0.75);
    } else
      playSteps(part, random, (step, velocity, count) => {
        const degree =
          part.as === "rhythm" ? (degrees[0] as number) : (degrees[count % degrees.length] as number);
        note(degree, at + (step * beat) / 4, part.as === "rhythm" ? beat / 2 : beat * 0.9, velocity);
      });
  }
}

function playSteps(
  part: Part,
  random: Random,
  strikeStep: (step: number, velocity: number, count: number) => void,
): void {
  let count = 0;
  for (const [step, mark] of [...(part.steps ?? "")].entries()) {
    if (mark === ".") continue;
    strikeStep(step, (mark === "x" ? 0.9 : 0.55) * random.between(0.9, 1.05), count);
    count++;
  }
}

function strike(
  tape: Tape,
  part: Part,
  frequency: number,
  at: number,
  seconds: number,
  velocity: number,
  random: Random,
): void {
  const human = random.between(-0.006, 0.006);
  const start = Math.max(0, at + human);
  mix(tape, INSTRUMENTS[part.plays](frequency, seconds, velocity, random), start, part.gain, part.pan ?? 0);
}

/** Rhythms of a bar in beats; negative = rest. */
const MOTIFS = [
  [1, 1, 2],
  [1.5, 0.5, 2],
  [2, 1, 1],
  [1, 0.5, 0.5, 2],
  [3, -1],
  [-1, 1, 1, 1],
  [0.5, 0.5, 1, 2],
];

/**
 * A tune: two motifs in question and answer, notes of the chord on strong beats, steps between, home at the end. The
 * second turn keeps the rhythm and varies the notes.
 */
function playMelody(tape: Tape, bed: Bed, part: Part, random: Random, bars: number, beat: number): void {
  const question = random.pick(MOTIFS);
  const answer = random.pick(MOTIFS);
  let degree = 4;
  for (let index = 0; index < bars; index++) {
    const chord = chordDegrees(bed, bed.chords[index % bed.chords.length] as number);
    let time = 0;
    for (const length of index % 2 === 0 ? question : answer) {
      const seconds = Math.abs(length) * beat;
      if (length > 0) {
        const strong = time % 2 === 0;
        degree = strong
          ? nearest(chord, degree + random.pick([-1, 0, 1]), bed.scale.length)
          : degree + random.pick([-1, 1, 1, -2]);
        degree = Math.max(0, Math.min(bed.scale.length + 3, degree));
        const last = index === bars - 1 && time + length >= 4;
        const midi = degreeToMidi(bed, last ? bed.scale.length : degree, part.octave);
        strike(
          tape,
          part,
          hertz(midi),
          (index * 4 + time) * beat,
          seconds * 0.95,
          strong ? 0.85 : 0.65,
          random,
        );
      }
      time += Math.abs(length);
    }
  }
}

/** The chord tone (in any octave) closest to a degree. */
function nearest(chord: number[], degree: number, size: number): number {
  const tones = chord.flatMap((tone) => [tone - size, tone, tone + size]);
  return tones.reduce((best, tone) => (Math.abs(tone - degree) < Math.abs(best - degree) ? tone : best));
}
