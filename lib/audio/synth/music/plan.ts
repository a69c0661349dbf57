import { type Chord, chordOf, SCALES, voiceChord } from "./theory";
import type { Bed, Section } from "./types";

/** A bar with everything the players look at. */
export type Bar = {
  index: number;
  section: Section;
  /** Bar within its section, and how many the section has. */
  inSection: number;
  sectionBars: number;
  chord: Chord;
  /** The chord as played by pads and broken chords: MIDI numbers from low to high. */
  voicing: number[];
  /** Loudness of the section. */
  level: number;
};

const LEVELS: Record<Section, number> = { i: 0.78, A: 0.92, B: 1.04, V: 1 };

/** Where chords lie: C3 to F4, above the bass and below the tune. */
const MIDDLE = [48, 65] as const;

const symbols = (line: string) => line.split(" ");

/** Chords of a section: the introduction is the first half of the theme. */
function chordsOf(bed: Bed, section: Section): string[] {
  if (section === "B") return symbols(bed.chords.B);
  const theme = symbols(bed.chords.A);
  return section === "i" ? theme.slice(0, Math.ceil(theme.length / 2)) : theme;
}

export const barsOf = (bed: Bed): number =>
  bed.form.reduce((sum, section) => sum + chordsOf(bed, section).length, 0);

export const bedSeconds = (bed: Bed): number => (barsOf(bed) * bed.meter * 60) / bed.bpm;

/** The piece bar by bar, chords voiced so that they lead into each other. */
export function planBars(bed: Bed): Bar[] {
  const bars: Bar[] = [];
  let before: number[] = [];
  for (const section of bed.form) {
    const line = chordsOf(bed, section);
    line.forEach((symbol, inSection) => {
      const chord = chordOf(symbol);
      const voicing = voiceChord(bed.tonic, chord, before, ...MIDDLE);
      before = voicing;
      bars.push({
        index: bars.length,
        section,
        inSection,
        sectionBars: line.length,
        chord,
        voicing,
        level: LEVELS[section],
      });
    });
  }
  return bars;
}

/** MIDI number of a degree of the bed's scale; it may lie above or below the first octave. */
export function degreeToMidi(bed: Bed, degree: number, octave: number): number {
  const scale = SCALES[bed.scale];
  const step = ((degree % scale.length) + scale.length) % scale.length;
  return bed.tonic + (scale[step] as number) + 12 * (octave + Math.floor(degree / scale.length));
}
