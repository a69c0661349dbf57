import type { Bar } from "./plan";
import type { Bed, Note, Part } from "./types";

/** Strokes of a bar: when (in beats) and how hard. */
function strokes(bed: Bed, part: Part, bar: Bar): { at: number; mark: string; gap: number }[] {
  const pattern = part.steps?.[bar.index % part.steps.length] ?? "x";
  const size = bed.meter / pattern.length;
  const marks = [...pattern].flatMap((mark, step) => (mark === "." ? [] : [{ mark, step }]));
  return marks.map(({ mark, step }, index) => {
    const next = marks[index + 1]?.step ?? pattern.length;
    const offbeat = (step * size * 2) % 2 === 1;
    return { at: step * size + (offbeat ? (bed.swing ?? 0) * 0.5 : 0), mark, gap: (next - step) * size };
  });
}

const LOUD: Record<string, number> = { x: 0.88, o: 0.56 };

/** Bass: roots, fifths and octaves below, moving from chord to chord by the shorter way. */
function bassNote(bed: Bed, part: Part, bar: Bar, mark: string): number {
  const floor = bed.tonic + 12 * (part.octave ?? -2);
  const { root, tones } = bar.chord;
  const low = floor + root > floor + 7 ? floor + root - 12 : floor + root;
  const fifth = tones.includes(6) && !tones.includes(7) ? 6 : tones.includes(8) && !tones.includes(7) ? 8 : 7;
  return low + ({ f: fifth, o: 12, t: tones[1] ?? 0 }[mark] ?? 0);
}

type Writer = (bed: Bed, part: Part, bar: Bar) => Omit<Note, "part">[];

const WRITERS: Record<Exclude<Part["as"], "melody">, Writer> = {
  pad: (bed, part, bar) =>
    bar.voicing.map((midi) => ({
      at: 0,
      beats: bed.meter * 0.99,
      midi: midi + 12 * (part.octave ?? 0),
      velocity: 0.75,
    })),
  comp: (bed, part, bar) =>
    strokes(bed, part, bar).flatMap(({ at, mark, gap }) =>
      bar.voicing.map((midi) => ({
        at,
        beats: Math.min(gap, 2) * (part.hold ?? 0.8),
        midi: midi + 12 * (part.octave ?? 0),
        velocity: LOUD[mark] ?? 0.7,
      })),
    ),
  broken: (bed, part, bar) => {
    const order = part.order ?? [0, 1, 2, 1];
    return strokes(bed, part, bar).map(({ at, mark, gap }, index) => {
      const place = order[index % order.length] as number;
      const size = bar.voicing.length;
      const midi = (bar.voicing[place % size] as number) + 12 * Math.floor(place / size);
      return {
        at,
        beats: Math.max(gap, 0.5) * (part.hold ?? 1.4),
        midi: midi + 12 * (part.octave ?? 0),
        velocity: LOUD[mark] ?? 0.7,
      };
    });
  },
  bass: (bed, part, bar) =>
    strokes(bed, part, bar).map(({ at, mark, gap }, index) => ({
      at,
      beats: gap * (part.hold ?? 0.92),
      midi: bassNote(bed, part, bar, mark),
      velocity: index === 0 ? 0.9 : 0.74,
    })),
  // A slow line above the chords: the highest note of the voicing, its neighbour in the second half.
  counter: (bed, part, bar) => {
    const [top = 60, below = top] = [...bar.voicing].reverse();
    const octave = 12 * (part.octave ?? 1);
    const half = bed.meter === 4 ? 2 : 1;
    return bar.inSection % 2 === 0
      ? [{ at: 0, beats: bed.meter * 0.97, midi: top + octave, velocity: 0.7 }]
      : [
          { at: 0, beats: half * 0.97, midi: below + octave, velocity: 0.72 },
          { at: half, beats: (bed.meter - half) * 0.97, midi: top + octave, velocity: 0.62 },
        ];
  },
  rhythm: (bed, part, bar) =>
    strokes(bed, part, bar).map(({ at, mark }) => ({
      at,
      beats: 0.25,
      midi: 60 + 12 * (part.octave ?? 0),
      velocity: LOUD[mark] ?? 0.7,
    })),
};

/** What an accompanying part plays in one bar. */
export function accompany(bed: Bed, index: number, part: Part, bar: Bar): Note[] {
  if (part.as === "melody") return [];
  return WRITERS[part.as](bed, part, bar).map((note) => ({
    ...note,
    part: index,
    at: bar.index * bed.meter + note.at,
    // Nothing is held into the next chord; what rings there is the instrument's own.
    beats: Math.min(note.beats, bed.meter - note.at),
    velocity: note.velocity * bar.level,
  }));
}
