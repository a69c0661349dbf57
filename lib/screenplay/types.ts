import type { BeatType } from "@/db/schema/scripts";
import type { Camera, ShotType, Transition } from "@/db/schema/values";

export type ScreenplayFormat = "chinese" | "simple" | "fountain" | "novel" | "table" | "prose";

/** A run of the source: UTF-16 offsets into the decoded text, end exclusive. */
export type Span = { start: number; end: number };

/** How the script itself wants a beat filmed: rows of a storyboard table, 特写, CLOSE ON. Beats of one row share `row`. */
export type ShotHint = {
  row?: string;
  type?: ShotType;
  camera?: Camera;
  /** Seconds of the whole row. */
  duration?: number;
};

/** One thing that happens: a line, a caption, a sound, an action. `text` is the source's own words. */
export type Beat = {
  id: string;
  type: BeatType;
  /** Canonical name of the speaker, after aliases were resolved. */
  character?: string;
  text: string;
  /** As written: 忽然睁眼, beer raised. */
  emotion?: string;
  /** OS / VO / 画外音 and thoughts: heard, lips do not move. */
  offscreen?: boolean;
  /** Others who say the same words at the same time. */
  together?: string[];
  shot?: ShotHint;
  /** Seconds it takes, by speech rate or by action. */
  duration: number;
  source: Span[];
};

export type ParsedScene = {
  id: string;
  number: number;
  /** The heading as written; "" where the text had none. */
  heading: string;
  location: string;
  time: string;
  interior: boolean | null;
  atmosphere: string;
  /** Canonical names of everyone present. */
  characters: string[];
  props: string[];
  /** Transition into this scene as the script asks for it. */
  transition?: Transition;
  beats: Beat[];
  source: Span[];
};

export type ParsedCharacter = {
  name: string;
  aliases: string[];
  /** As written in the bio; each field only where the text says it. */
  attributes: {
    gender?: string;
    age?: string;
    hair?: string;
    clothing?: string;
    features?: string[];
    temper?: string;
    role?: string;
  };
  description: string;
  lines: number;
};

export type Screenplay = {
  format: ScreenplayFormat;
  language: "zh" | "en";
  title: string;
  /** Everything that is not in a scene: title page, synopsis, bios, notes. In source order. */
  metadata: {
    kind: "title" | "synopsis" | "bio" | "note" | "episode" | "chapter" | "other";
    text: string;
    source: Span[];
  }[];
  scenes: ParsedScene[];
  characters: ParsedCharacter[];
  props: string[];
  /** Stable keys for people: `no_scene_heading`, `no_dialogue`, `third_language`… */
  warnings: string[];
  /** Seconds. */
  estimatedDuration: number;
};

/** Where the text says 第N集 / EPISODE N: one part per episode, in order, covering the whole text. */
export type EpisodePart = {
  number: number;
  title: string;
  content: string;
  /** Front matter of the whole text, for `parseScreenplay(content, { context })`; "" on the part that contains it. */
  context: string;
};

export type StoryboardOptions = {
  maxShots: number;
  /** Seconds. */
  shotDurationRange: [number, number];
  /** Seconds the film should last. */
  targetDuration: number;
  language: "zh" | "en";
};

export type PlannedLine = {
  beatId: string;
  kind: "dialogue" | "narration" | "caption";
  character?: string;
  text: string;
  emotion?: string;
  offscreen?: boolean;
};

/** A shot as the director would plan it; the database gives it identity. */
export type PlannedShot = {
  sceneNumber: number;
  beatIds: string[];
  type: ShotType;
  camera: Camera;
  /** What is seen, in the script's language. */
  description: string;
  mood: string;
  /** Canonical names, most important first. */
  characters: string[];
  /** Seconds. */
  duration: number;
  /** Into this shot, from the one before. */
  transition: Transition;
  lines: PlannedLine[];
  /** Sounds asked for by the text, as words: 雨声, door slam. */
  sounds: string[];
};

export type Storyboard = { shots: PlannedShot[]; totalDuration: number; warnings: string[] };
