import { createHash } from "node:crypto";
import type { Camera, Transition } from "@/db/schema/values";
import { overlayFor } from "./overlay";
import type { Layer, Piece, Timeline } from "./timeline";
import type { FilmRequest, FilmShot, Watermark } from "./types";

/** Raised when the same inputs would encode to something else. */
const RECIPE = 3;

/** One layer of a segment, with everything that decides its pixels and nothing else. */
export type SegmentLayer = {
  source:
    | { kind: "clip"; digest: string; shape: [number | null, number | null] }
    | { kind: "still"; digest: string; camera: Camera };
  /** First frame of the shot shown; below 0 the first frame is held. */
  offset: number;
  /** Frames of the whole shot: a move over a still runs over all of it. */
  shotFrames: number;
  /** How much slower a clip shorter than its shot is played, 1 = as it is. */
  stretch: number;
};

export type Segment = {
  hash: string;
  /** First frame in the film; not part of the hash. */
  from: number;
  frames: number;
  layers: SegmentLayer[];
  /** Shots of the layers, in the same order. */
  shots: FilmShot[];
  transition: Exclude<Transition, "cut"> | null;
  overlay: string | null;
  watermark: Watermark | null;
};

/** What each piece of the film is encoded from. Equal hashes are equal pictures, wherever in the film they stand. */
export function planSegments(film: FilmRequest, timeline: Timeline): Segment[] {
  return timeline.pieces.map((piece) => {
    const used = piece.kind === "body" ? [piece.layer] : [piece.leaving, piece.coming];
    const shots = used.map((layer) => shotAt(film, layer));
    const layers = used.map((layer, i) => toLayer(layer, shots[i] as FilmShot, timeline));
    const transition = piece.kind === "transition" ? piece.transition : null;
    const overlay = overlayFor(film, piece.from, piece.frames);
    const watermark = film.watermark?.image ? film.watermark : null;
    const { safe: _, ...picture } = film.picture;
    const inputs = {
      recipe: RECIPE,
      picture,
      frames: piece.frames,
      layers,
      transition,
      overlay,
      watermark: watermark && [
        watermark.image?.digest,
        watermark.position,
        watermark.opacity,
        film.label !== null,
        film.picture.safe,
      ],
    };
    const hash = createHash("sha256").update(JSON.stringify(inputs)).digest("hex");
    return { hash, from: piece.from, frames: piece.frames, layers, shots, transition, overlay, watermark };
  });
}

export const framesOf = (pieces: Piece[]) => pieces.reduce((sum, piece) => sum + piece.frames, 0);

function shotAt(film: FilmRequest, layer: Layer): FilmShot {
  const shot = film.shots[layer.shot];
  if (!shot) throw new Error(`the timeline names shot ${layer.shot} of ${film.shots.length}`);
  return shot;
}

/** A clip a little short of its shot is slowed down; more than this shows, and its last frame is held instead. */
const MAX_STRETCH = 1.5;

function toLayer(layer: Layer, shot: FilmShot, timeline: Timeline): SegmentLayer {
  const shotFrames = timeline.shots[layer.shot]?.frames ?? 0;
  const { clip } = shot;
  if (!clip) {
    const digest = shot.still?.digest ?? `card:${shot.description}`;
    return {
      source: { kind: "still", digest, camera: shot.camera },
      offset: layer.offset,
      shotFrames,
      stretch: 1,
    };
  }
  // Mouths that speak must keep their pace.
  const speaks = shot.audioSource === "native" || shot.audioSource === "lip_sync";
  const short = clip.durationMs !== null && shot.durationMs - clip.durationMs > 40;
  const stretch =
    short && !speaks ? Math.min(MAX_STRETCH, shot.durationMs / (clip.durationMs ?? shot.durationMs)) : 1;
  return {
    source: { kind: "clip", digest: clip.digest, shape: [clip.width, clip.height] },
    offset: layer.offset,
    shotFrames,
    stretch: Math.round(stretch * 1e4) / 1e4,
  };
}
