/** Semitones of the scales melodies are written in. 宫商徵羽: the five-note scales of Chinese music. */
export const SCALES = {
  major: [0, 2, 4, 5, 7, 9, 11],
  minor: [0, 2, 3, 5, 7, 8, 10],
  harmonicMinor: [0, 2, 3, 5, 7, 8, 11],
  dorian: [0, 2, 3, 5, 7, 9, 10],
  phrygian: [0, 1, 3, 5, 7, 8, 10],
  lydian: [0, 2, 4, 6, 7, 9, 11],
  mixolydian: [0, 2, 4, 5, 7, 9, 10],
  gong: [0, 2, 4, 7, 9],
  shang: [0, 2, 5, 7, 10],
  zhi: [0, 2, 5, 7, 9],
  yu: [0, 3, 5, 7, 10],
  blues: [0, 3, 5, 6, 7, 10],
} as const;
export type ScaleName = keyof typeof SCALES;

/** A chord: semitones above the tonic of its root, and of its tones above that root. */
export type Chord = { root: number; tones: number[] };

const NUMERALS = ["i", "ii", "iii", "iv", "v", "vi", "vii"];
const DEGREES = [0, 2, 4, 5, 7, 9, 11];
const COLOURS: Record<string, (third: number) => number[]> = {
  "": (third) => [0, third, 7],
  "5": () => [0, 7],
  "7": (third) => [0, third, 7, 10],
  maj7: (third) => [0, third, 7, 11],
  "6": (third) => [0, third, 7, 9],
  add9: (third) => [0, third, 7, 14],
  sus2: () => [0, 2, 7],
  sus4: () => [0, 5, 7],
  dim: () => [0, 3, 6],
  dim7: () => [0, 3, 6, 9],
  aug: () => [0, 4, 8],
};

/** Reads "bVI", "ii7", "Vsus4": small numerals are minor; flats and sharps are against the major scale of the tonic. */
export function chordOf(symbol: string): Chord {
  const [, sign = "", numeral = "", colour = ""] = /^([b#]?)([ivIV]+)(.*)$/.exec(symbol) ?? [];
  const degree = DEGREES[NUMERALS.indexOf(numeral.toLowerCase())];
  const make = COLOURS[colour];
  if (degree === undefined || !make) throw new Error(`no such chord: ${symbol}`);
  const root = (degree + (sign === "b" ? -1 : sign === "#" ? 1 : 0) + 12) % 12;
  return { root, tones: make(numeral === numeral.toLowerCase() ? 3 : 4) };
}

/** Pitch classes of a chord above the tonic. */
export const classesOf = ({ root, tones }: Chord): number[] => [
  ...new Set(tones.map((tone) => (root + tone) % 12)),
];

/** Two notes of which one grinds against the other: a minor second, in one octave or over the next. */
export const clashes = (a: number, b: number): boolean => {
  const gap = Math.abs(a - b);
  return gap === 1 || gap === 13;
};

/** Every way to put one note of each class between two pitches. */
function placements(classes: number[], low: number, high: number): number[][] {
  return classes.reduce<number[][]>(
    (sets, pitchClass) =>
      sets.flatMap((set) => {
        const out: number[][] = [];
        for (let note = low + ((((pitchClass - low) % 12) + 12) % 12); note <= high; note += 12)
          out.push([...set, note]);
        return out;
      }),
    [[]],
  );
}

/**
 * The next voicing: each voice moves as little as it can from the one before, no two notes grind, and the notes stay
 * together. The root of a seventh chord is left to the bass.
 */
export function voiceChord(
  tonic: number,
  chord: Chord,
  before: number[],
  low: number,
  high: number,
): number[] {
  const all = classesOf(chord);
  const wanted = (all.length > 3 ? all.slice(1) : all).map((value) => (value + tonic) % 12);
  const centre = (low + high) / 2;
  let best: number[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const set of placements(wanted, low, high)) {
    const notes = [...set].sort((a, b) => a - b);
    if (notes.some((note, i) => notes.slice(i + 1).some((other) => clashes(note, other)))) continue;
    const movement = notes.reduce(
      (sum, note, i) => sum + Math.abs(note - (before[Math.min(i, before.length - 1)] ?? centre)),
      0,
    );
    const spread = (notes.at(-1) ?? 0) - (notes[0] ?? 0);
    const cost = movement + Math.max(0, spread - 14) * 2 + Math.max(0, 5 - spread);
    if (cost < least) {
      least = cost;
      best = notes;
    }
  }
  return best;
}
