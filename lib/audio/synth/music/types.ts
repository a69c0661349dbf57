import type { InstrumentName } from "../instruments/orchestra";
import type { ScaleName } from "./theory";

export const BED_MOODS = ["happy", "sad", "tense", "romantic", "epic", "calm", "comic", "mystery"] as const;
export type BedMood = (typeof BED_MOODS)[number];

/** Sections: the introduction, the theme, the contrast, the varied theme. */
export type Section = "i" | "A" | "B" | "V";

/** Who plays, what, how loud and where. Steps are 16ths of a bar; x = strong, o = soft, . = rest. */
export type Part = {
  plays: InstrumentName;
  as: "pad" | "comp" | "broken" | "bass" | "melody" | "counter" | "rhythm";
  gain: number;
  /** Octaves above the tonic's own. */
  octave?: number;
  pan?: number;
  /** One or two bars that take turns. In a bass r = root, f = fifth, o = octave, t = third. */
  steps?: string[];
  /** Sections it plays in; all of them when unset. */
  in?: string;
  /** Share of the step a note is held: short ones bounce. */
  hold?: number;
  /** Chord tones in order, for broken chords: 0 = lowest. */
  order?: number[];
};

/** A piece of background music. Seeds make its tunes; everything else is written here. */
export type Bed = {
  id: string;
  mood: BedMood;
  seed: number;
  bpm: number;
  /** Beats a bar: 4, or 3 for a waltz. */
  meter: 3 | 4;
  /** MIDI number of the tonic. */
  tonic: number;
  scale: ScaleName;
  /** A chord a bar; theme and contrast. */
  chords: { A: string; B: string };
  /** Order of the sections. The introduction takes the first half of the theme's chords. */
  form: Section[];
  /** How the tune moves. */
  tune: "singing" | "lively" | "sparse" | "driving" | "dancing";
  /** Later eighths, 0 = straight, 0.33 = triplets. */
  swing?: number;
  parts: Part[];
  room: { amount: number; decay: number };
  tags: string[];
};

/** A written note: beats from the start of the piece. */
export type Note = { part: number; at: number; beats: number; midi: number; velocity: number };
export type Score = { notes: Note[]; bars: number; beats: number };
