import { isDrum } from "../instruments/orchestra";
import { accompany } from "./accompany";
import { writeMelody } from "./melody";
import { type Bar, planBars } from "./plan";
import { clashes } from "./theory";
import type { Bed, Note, Score } from "./types";

/** A bed as written notes: the same seed, the same score. */
export function writeScore(bed: Bed): Score {
  const bars = planBars(bed);
  const notes = bed.parts.flatMap((part, index) => {
    const playing = bars.filter(({ section }) => (part.in ?? "iABV").includes(section));
    return part.as === "melody"
      ? writeMelody(bed, index, part.octave ?? 1, playing)
      : playing.flatMap((bar) => accompany(bed, index, part, bar));
  });
  return { notes: settle(bed, bars, notes), bars: bars.length, beats: bars.length * bed.meter };
}

export const pitched = (bed: Bed, { part }: Note): boolean => {
  const player = bed.parts[part];
  return player !== undefined && !isDrum(player.plays);
};

export const strongBeats = (bed: Bed, bars: number): number[] =>
  Array.from({ length: bars }, (_, bar) => (bed.meter === 4 ? [bar * 4, bar * 4 + 2] : [bar * 3])).flat();

const soundsAt = (note: Note, time: number) => note.at <= time + 0.01 && note.at + note.beats > time + 0.05;

/** Pairs that grind on a strong beat. */
export function grinding(bed: Bed, score: Pick<Score, "notes" | "bars">): [Note, Note][] {
  const tones = score.notes.filter((note) => pitched(bed, note));
  return strongBeats(bed, score.bars).flatMap((time) => {
    const sounding = tones.filter((note) => soundsAt(note, time));
    return sounding.flatMap((a, i) =>
      sounding.slice(i + 1).flatMap((b): [Note, Note][] => (clashes(a.midi, b.midi) ? [[a, b]] : [])),
    );
  });
}

/** Moves every tune note that grinds on a strong beat to the nearest note of the chord that does not. */
function settle(bed: Bed, bars: Bar[], notes: Note[]): Note[] {
  const score = { notes, bars: bars.length };
  for (let round = 0; round < 4; round++) {
    const pairs = grinding(bed, score);
    if (pairs.length === 0) break;
    for (const [a, b] of pairs) {
      const movable = bed.parts[a.part]?.as === "melody" ? a : b;
      const fixed = movable === a ? b : a;
      movable.midi = nearestFree(bars, bed, movable, fixed.midi);
    }
  }
  return notes;
}

function nearestFree(bars: Bar[], bed: Bed, note: Note, other: number): number {
  const bar = bars[Math.floor((note.at + 0.01) / bed.meter)];
  const classes = (bar?.voicing ?? []).map((midi) => midi % 12);
  for (const step of [1, -1, 2, -2, 3, -3, 4, -4, 5, -5]) {
    const midi = note.midi + step;
    if (classes.includes(midi % 12) && !clashes(midi, other)) return midi;
  }
  return note.midi;
}
