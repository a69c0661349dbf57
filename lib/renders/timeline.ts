import type { Transition } from "@/db/schema/values";
import { type PlacedLine, placeLines } from "./place-lines";
import { type FilmShot, FPS } from "./types";

/** A run of one shot's own frames; `offset` is the first of them, below 0 = its first frame is held. */
export type Layer = { shot: number; offset: number };

/** A part of the film that is encoded on its own. Pieces follow one another without gap or overlap. */
export type Piece = { from: number; frames: number } & (
  | { kind: "body"; layer: Layer }
  | { kind: "transition"; transition: Exclude<Transition, "cut">; leaving: Layer; coming: Layer }
);

export type TimelineShot = {
  from: number;
  frames: number;
  startMs: number;
  endMs: number;
  lines: PlacedLine[];
};

export type Timeline = { frames: number; durationMs: number; shots: TimelineShot[]; pieces: Piece[] };

const TRANSITION_FRAMES = 15;

export const framesAt = (ms: number) => Math.round((ms * FPS) / 1000);
export const msAt = (frame: number) => (frame * 1000) / FPS;

/**
 * The film to the frame. Shot borders are rounded cumulatively, so no error adds up: the film lasts the sum of the
 * durations. A transition takes its time from inside its two shots.
 */
export function planTimeline(shots: FilmShot[]): Timeline {
  let ms = 0;
  const placed = shots.map((shot): TimelineShot => {
    const startMs = ms;
    ms += shot.durationMs;
    const from = framesAt(startMs);
    const lines = shot.lines.map((line) => ({ ...line, voiceMs: line.voice?.durationMs ?? null }));
    return {
      from,
      frames: framesAt(ms) - from,
      startMs,
      endMs: ms,
      lines: placeLines(shot.durationMs, lines),
    };
  });
  const frames = framesAt(ms);
  return { frames, durationMs: ms, shots: placed, pieces: planPieces(shots, placed) };
}

function planPieces(shots: FilmShot[], placed: TimelineShot[]): Piece[] {
  const pieces: Piece[] = [];
  // Frames the transition before (and after) each shot takes from it.
  const borders = shots.map((shot, i) => border(shot.transition, placed[i - 1], placed[i]));
  for (const [i, shot] of placed.entries()) {
    const into = borders[i] ?? NONE;
    const out = borders[i + 1] ?? NONE;
    const transition = shots[i]?.transition;
    const before = placed[i - 1];
    if (before && transition && transition !== "cut" && into.after > 0)
      pieces.push({
        kind: "transition",
        transition,
        from: shot.from - into.before,
        frames: into.before + into.after,
        leaving: { shot: i - 1, offset: before.frames - into.before },
        coming: { shot: i, offset: -into.before },
      });
    const frames = shot.frames - into.after - out.before;
    if (frames > 0)
      pieces.push({
        kind: "body",
        from: shot.from + into.after,
        frames,
        layer: { shot: i, offset: into.after },
      });
  }
  return pieces;
}

const NONE = { before: 0, after: 0 };

/** A third of a shot at most goes to each border, so that a short shot is still seen. */
function border(transition: Transition, before: TimelineShot | undefined, after: TimelineShot | undefined) {
  if (transition === "cut" || !before || !after) return NONE;
  const half = Math.floor(TRANSITION_FRAMES / 2);
  const taken = {
    before: Math.min(half, Math.floor(before.frames / 3)),
    after: Math.min(TRANSITION_FRAMES - half, Math.floor(after.frames / 3)),
  };
  return taken.before > 0 && taken.after > 0 ? taken : NONE;
}
