import { createRandom, type Random } from "../random";
import { type Bar, degreeToMidi } from "./plan";
import { classesOf, SCALES } from "./theory";
import type { Bed, Note } from "./types";

/** Rhythms of a bar in beats; negative = rest. */
const RHYTHMS: Record<Bed["tune"], Record<3 | 4, number[][]>> = {
  singing: {
    4: [
      [1, 1, 2],
      [1.5, 0.5, 2],
      [2, 1, 1],
      [3, 1],
      [1, 0.5, 0.5, 2],
      [2, 2],
    ],
    3: [[2, 1], [1, 1, 1], [1.5, 0.5, 1], [3], [1, 2]],
  },
  lively: {
    4: [
      [0.5, 0.5, 1, 0.5, 0.5, 1],
      [1, 0.5, 0.5, 1, 1],
      [0.5, 1, 0.5, 1, 1],
      [1, 1, 0.5, 0.5, 1],
      [0.75, 0.25, 1, 1, -1],
    ],
    3: [
      [0.5, 0.5, 1, 1],
      [1, 0.5, 0.5, 1],
      [1, 1, 0.5, 0.5],
    ],
  },
  sparse: {
    4: [[3, -1], [-1, 1, 2], [4], [2, -2], [-2, 2], [1, 3]],
    3: [[3], [2, -1], [-1, 2]],
  },
  driving: {
    4: [
      [0.5, 0.5, 0.5, 0.5, 1, 1],
      [1, 0.5, 0.5, 1, 0.5, 0.5],
      [1.5, 1.5, 1],
      [0.5, 0.5, 1, 0.5, 0.5, 1],
    ],
    3: [
      [1, 0.5, 0.5, 1],
      [0.5, 0.5, 0.5, 0.5, 1],
    ],
  },
  dancing: {
    4: [
      [0.75, 0.25, 0.5, 0.5, 1, 1],
      [1, 0.75, 0.25, 1, 1],
      [0.5, 0.5, 0.5, 0.5, 1, -1],
      [-0.5, 0.5, 1, 0.5, 0.5, 1],
    ],
    3: [
      [1, 0.5, 0.5, 1],
      [0.5, 0.5, 1, 1],
      [1, 1, -1],
    ],
  },
};

type Motif = { rhythm: number[]; steps: number[] };

const motif = (bed: Bed, random: Random): Motif => {
  const rhythm = random.pick(RHYTHMS[bed.tune][bed.meter]);
  return { rhythm, steps: rhythm.map(() => random.pick([-2, -1, -1, 1, 1, 2, 3])) };
};

/**
 * A tune in questions and answers: motif a, a again, motif b, and home. Notes of the chord on strong beats, steps of the
 * scale between. The contrast has motifs of its own and lies higher; the variation divides the long notes of the theme.
 */
export function writeMelody(bed: Bed, part: number, octave: number, bars: Bar[]): Note[] {
  const notes: Note[] = [];
  const motifs = {
    theme: createMotifs(bed, bed.seed * 31 + part),
    contrast: createMotifs(bed, bed.seed * 57 + part + 7),
  };
  let degree = SCALES[bed.scale].length === 5 ? 2 : 4;
  for (const bar of bars) {
    const own = bar.section === "B" ? motifs.contrast : motifs.theme;
    if (bar.inSection === 0) degree = own.start + (bar.section === "B" ? 2 : 0);
    const closing = bar.inSection === bar.sectionBars - 1;
    const { rhythm, steps } = closing
      ? { rhythm: [bed.meter - 1, -1], steps: [0, 0] }
      : (own.line[bar.inSection % own.line.length] as Motif);
    let time = 0;
    rhythm.forEach((length, index) => {
      const beats = Math.abs(length);
      if (length > 0) {
        const strong = isStrong(bed, time);
        degree = choose(bed, bar, degree + (steps[index] ?? 0), strong || beats >= 1, closing);
        const at = bar.index * bed.meter + time;
        const velocity = (strong ? 0.86 : 0.68) * bar.level;
        notes.push(
          ...sung(
            bed,
            bar,
            { part, at, beats: beats * 0.96, midi: degreeToMidi(bed, degree, octave), velocity },
            degree,
            octave,
          ),
        );
      }
      time += beats;
    });
  }
  return notes;
}

function createMotifs(bed: Bed, seed: number): { start: number; line: Motif[] } {
  const random = createRandom(seed);
  const [a, b, c] = [motif(bed, random), motif(bed, random), motif(bed, random)];
  return { start: random.pick([0, 2, 4]), line: [a, b, a, c] };
}

const isStrong = (bed: Bed, time: number) => (bed.meter === 4 ? time % 2 === 0 : time === 0);

/** The degree closest to a wish that agrees with the chord (on strong beats and long notes) or at least with the scale. */
function choose(bed: Bed, bar: Bar, wish: number, strong: boolean, closing: boolean): number {
  const size = SCALES[bed.scale].length;
  const top = size + Math.ceil(size / 2);
  const held = Math.max(-1, Math.min(top, wish));
  if (!strong) return held;
  const classes = classesOf(bar.chord);
  const fits = (degree: number) => {
    const pitch = (degreeToMidi(bed, degree, 0) - bed.tonic + 120) % 12;
    if (classes.includes(pitch)) return closing && pitch === bar.chord.root ? 2 : 1;
    const grinds = classes.some((one) => [1, 11].includes((pitch - one + 12) % 12));
    return grinds ? -1 : 0.4;
  };
  let best = held;
  let most = Number.NEGATIVE_INFINITY;
  for (let degree = -1; degree <= top; degree++) {
    const score = fits(degree) * 3 - Math.abs(degree - held);
    if (score > most && fits(degree) > 0) {
      most = score;
      best = degree;
    }
  }
  return best;
}

/** In the variation a long note is turned: note, neighbour, note. */
function sung(bed: Bed, bar: Bar, note: Note, degree: number, octave: number): Note[] {
  if (bar.section !== "V" || note.beats < 1.4 || bar.inSection === bar.sectionBars - 1) return [note];
  const turn = degreeToMidi(bed, degree + (bar.index % 2 === 0 ? 1 : -1), octave);
  return [
    { ...note, beats: 0.48 },
    { ...note, at: note.at + 0.5, beats: 0.24, midi: turn, velocity: note.velocity * 0.85 },
    { ...note, at: note.at + 0.75, beats: note.beats - 0.75 },
  ];
}
