import type { InstrumentName } from "./instruments";

export const BED_MOODS = ["happy", "sad", "tense", "romantic", "epic", "calm", "comic", "mystery"] as const;
export type BedMood = (typeof BED_MOODS)[number];

/** A part: who plays, how (chords held, broken, bass, melody, a rhythm of 16ths), how loud, where it sits. */
export type Part = {
  plays: InstrumentName;
  as: "pad" | "broken" | "bass" | "melody" | "rhythm";
  gain: number;
  octave: number;
  pan?: number;
  /** 16 steps a bar; x = strike, o = soft. For broken chords and rhythms. */
  steps?: string;
};

/** A piece of background music, composed by `compose.ts`: eight bars that loop. */
export type Bed = {
  id: string;
  mood: BedMood;
  seed: number;
  bpm: number;
  /** MIDI number of the tonic, and semitones of the scale. */
  tonic: number;
  scale: number[];
  /** A chord a bar, by scale degree (0 = tonic); with `color`, sevenths or suspensions. */
  chords: number[];
  color: "triad" | "seventh" | "fifth";
  parts: Part[];
  room: { amount: number; decay: number };
  tags: string[];
};

const MAJOR = [0, 2, 4, 5, 7, 9, 11];
const MINOR = [0, 2, 3, 5, 7, 8, 10];
/** 宫 and 羽: the five-note scales of Chinese music. */
const GONG = [0, 2, 4, 7, 9];
const YU = [0, 3, 5, 7, 10];

export const BEDS: Bed[] = [
  {
    id: "bgm-sunny-lane",
    mood: "happy",
    seed: 11,
    bpm: 112,
    tonic: 60,
    scale: MAJOR,
    chords: [0, 4, 5, 3, 0, 4, 3, 4],
    color: "triad",
    parts: [
      { plays: "pluck", as: "broken", gain: 0.34, octave: 0, pan: -0.3, steps: "x.o.x.o.x.o.x.o." },
      { plays: "marimba", as: "melody", gain: 0.42, octave: 1, pan: 0.25 },
      { plays: "bass", as: "bass", gain: 0.34, octave: -2 },
      { plays: "kick", as: "rhythm", gain: 0.4, octave: 0, steps: "x.......x......." },
      { plays: "brush", as: "rhythm", gain: 0.12, octave: 0, pan: 0.1, steps: "....x.......x..o" },
      { plays: "hat", as: "rhythm", gain: 0.06, octave: 0, pan: 0.3, steps: "o.x.o.x.o.x.o.x." },
    ],
    room: { amount: 0.5, decay: 0.7 },
    tags: ["开心", "轻快", "日常", "happy", "bright", "daily"],
  },
  {
    id: "bgm-empty-shop",
    mood: "sad",
    seed: 23,
    bpm: 66,
    tonic: 57,
    scale: MINOR,
    chords: [0, 5, 2, 6, 0, 3, 4, 0],
    color: "seventh",
    parts: [
      { plays: "strings", as: "pad", gain: 0.16, octave: -1 },
      { plays: "piano", as: "broken", gain: 0.34, octave: 0, pan: -0.15, steps: "x...o...x...o..." },
      { plays: "piano", as: "melody", gain: 0.4, octave: 1, pan: 0.15 },
      { plays: "bass", as: "bass", gain: 0.2, octave: -2 },
    ],
    room: { amount: 1, decay: 0.84 },
    tags: ["悲伤", "离别", "回忆", "sad", "farewell", "memory"],
  },
  {
    id: "bgm-six-in-the-morning",
    mood: "tense",
    seed: 37,
    bpm: 128,
    tonic: 52,
    scale: MINOR,
    chords: [0, 0, 5, 5, 0, 0, 6, 4],
    color: "fifth",
    parts: [
      { plays: "stabs", as: "broken", gain: 0.16, octave: 0, pan: 0.2, steps: "x..x..x.x..x..x." },
      { plays: "strings", as: "pad", gain: 0.13, octave: -1 },
      { plays: "bass", as: "broken", gain: 0.3, octave: -2, steps: "x.x.x.x.x.x.x.x." },
      { plays: "kick", as: "rhythm", gain: 0.5, octave: 0, steps: "x.....x...x....." },
      { plays: "hat", as: "rhythm", gain: 0.07, octave: 0, pan: -0.3, steps: "x.o.x.o.x.o.x.oo" },
    ],
    room: { amount: 0.5, decay: 0.74 },
    tags: ["紧张", "追赶", "冲突", "tense", "chase", "conflict"],
  },
  {
    id: "bgm-lantern-light",
    mood: "romantic",
    seed: 41,
    bpm: 76,
    tonic: 62,
    scale: GONG,
    chords: [0, 3, 1, 4, 0, 3, 4, 0],
    color: "triad",
    parts: [
      { plays: "strings", as: "pad", gain: 0.14, octave: -1 },
      { plays: "softPluck", as: "broken", gain: 0.4, octave: 0, pan: -0.25, steps: "x..o..x..o..x.o." },
      { plays: "flute", as: "melody", gain: 0.26, octave: 1, pan: 0.15 },
      { plays: "bells", as: "rhythm", gain: 0.03, octave: 2, pan: 0.4, steps: "x..............." },
      { plays: "bass", as: "bass", gain: 0.22, octave: -2 },
    ],
    room: { amount: 0.9, decay: 0.82 },
    tags: ["浪漫", "重逢", "温暖", "romantic", "reunion", "warm"],
  },
  {
    id: "bgm-city-wakes",
    mood: "epic",
    seed: 53,
    bpm: 92,
    tonic: 50,
    scale: MINOR,
    chords: [0, 5, 2, 6, 0, 5, 3, 4],
    color: "triad",
    parts: [
      { plays: "strings", as: "pad", gain: 0.22, octave: 0 },
      { plays: "stabs", as: "broken", gain: 0.13, octave: 0, pan: -0.2, steps: "x.xxx.xxx.xxx.xx" },
      { plays: "stabs", as: "melody", gain: 0.2, octave: 1, pan: 0.15 },
      { plays: "bass", as: "bass", gain: 0.36, octave: -1 },
      { plays: "kick", as: "rhythm", gain: 0.6, octave: 0, steps: "x..x..x.x..x..xx" },
      { plays: "brush", as: "rhythm", gain: 0.16, octave: 0, steps: "....x.......x.x." },
    ],
    room: { amount: 0.9, decay: 0.84 },
    tags: ["史诗", "高潮", "胜利", "epic", "climax", "victory"],
  },
  {
    id: "bgm-river-mist",
    mood: "calm",
    seed: 67,
    bpm: 60,
    tonic: 55,
    scale: YU,
    chords: [0, 2, 3, 0, 1, 3, 2, 0],
    color: "fifth",
    parts: [
      { plays: "strings", as: "pad", gain: 0.14, octave: -1 },
      { plays: "pluck", as: "broken", gain: 0.26, octave: 0, pan: -0.2, steps: "x.....o...x....." },
      { plays: "flute", as: "melody", gain: 0.2, octave: 1, pan: 0.2 },
      { plays: "bells", as: "rhythm", gain: 0.025, octave: 2, pan: -0.4, steps: "........x......." },
    ],
    room: { amount: 1.2, decay: 0.86 },
    tags: ["平静", "夜色", "江面", "calm", "night", "river"],
  },
];
