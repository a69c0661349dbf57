import type { BgmRegion } from "@/db/schema/projects";
import type { AspectRatio, AudioSource, Camera, ObjectRef, Region, Transition } from "@/db/schema/values";
import type { Cue } from "@/lib/subtitles/cue";
import type { SubtitleStyle } from "@/lib/subtitles/styles";

/** The film's frame rate; every time in it is a whole number of frames. */
export const FPS = 30;

/** A stored object as a render needs it. `digest` names its content: the same digest is never fetched or encoded twice. */
export type FilmMedia = {
  digest: string;
  /** Null while an item of the library has not been made yet: `libraryId` says which one is to be made first. */
  ref: ObjectRef | null;
  libraryId?: string;
  contentType: string;
  durationMs: number | null;
  width: number | null;
  height: number | null;
};

export type FilmLine = {
  id: string;
  kind: "dialogue" | "narration" | "caption";
  text: string;
  voice: FilmMedia | null;
};

export type FilmEffect = { sound: FilmMedia; offsetMs: number; volume: number };

/** `transition` is how the film comes to this shot from the one before it. */
export type FilmShot = {
  id: string;
  durationMs: number;
  transition: Transition;
  camera: Camera;
  description: string;
  audioSource: AudioSource;
  clip: FilmMedia | null;
  still: FilmMedia | null;
  lines: FilmLine[];
  effects: FilmEffect[];
};

export type FilmMusic = { sound: FilmMedia } & Pick<
  BgmRegion,
  "startMs" | "endMs" | "volume" | "fadeInMs" | "fadeOutMs"
>;

export type WatermarkPosition = "top-left" | "top-right" | "bottom-left" | "bottom-right";
export type Watermark = {
  position: WatermarkPosition;
  /** 0–1 */
  opacity: number;
  text: string | null;
  image: FilmMedia | null;
};

export type Picture = {
  width: number;
  height: number;
  quality: "preview" | "final";
  /** x264's constant rate factor, and the bit rate it may not exceed (kbit/s). */
  crf: number;
  maxRate: number;
  /** Share of the height the platform covers with its own controls. */
  safe: { top: number; bottom: number };
};

/** The picture that stands for the film where it is listed. */
export type FilmCover = { atMs: number } | { image: FilmMedia };

/** Everything a film is made from, frozen when the render was asked for: nothing is read from editable rows after. */
export type FilmRequest = {
  kind: "preview" | "final";
  format: "mp4" | "mov";
  region: Region;
  aspectRatio: AspectRatio;
  resolution: string;
  picture: Picture;
  shots: FilmShot[];
  cues: Cue[];
  subtitleStyle: SubtitleStyle;
  music: FilmMusic[];
  ducking: boolean;
  /** LUFS */
  loudness: number;
  /** The visible label, in words; null = the person switched it off. */
  label: string | null;
  watermark: Watermark | null;
  /** Absent = a frame of ours. */
  cover?: FilmCover;
};

export type Check = { name: string; ok: boolean; value?: string };
