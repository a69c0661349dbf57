import type { VideoRequest } from "../../types";
import type { Composition } from "../draw/compose";
import { clamp, smooth } from "../draw/pen";
import { giveBack } from "../draw/spare";
import { type Actor, actorsOf, paintActor } from "./actor";
import { type CameraState, cameraAt, share } from "./camera";
import { type Effects, effectsOf } from "./effects";
import { gradeOf } from "./grade";
import { type Layer, type LayerSet, layersOf } from "./layers";
import { type Board, createBoard } from "./pixels/board";

export const FPS = 30;

/** Makes the frame at `seconds`: Y, U and V planes of `stride` × height. The next frame may be written over it. */
export type Stager = { stride: number; frame(seconds: number): Uint8Array };

/** How a flame breathes; 1 at the start, where the picture is. */
const flame = (seconds: number) =>
  1 -
  0.06 * (0.5 - 0.5 * Math.cos(seconds * 2.3)) -
  0.07 * (0.5 - 0.5 * Math.cos(seconds * 8.9)) * (0.6 + 0.4 * Math.sin(seconds * 1.7));

/** Where a cel lies when the camera stands so: far things follow it less. */
export function placed(
  { x, y, depth }: { x: number; y: number; depth: number },
  state: CameraState,
  { width, height }: { width: number; height: number },
) {
  const k = share(depth);
  const zoom = 1 + (state.zoom - 1) * k;
  const long = Math.max(width, height);
  return {
    x: width / 2 + state.x * long * k + zoom * (x - width / 2),
    y: height / 2 + state.y * long * k + zoom * (y - height / 2),
    scaleX: zoom,
    scaleY: zoom,
  };
}

/** A clip of layers we drew ourselves: parallax, acting, weather; towards the end picture where there is one. */
export function stageLayers(request: VideoRequest, start: Composition, end: Composition | null): Stager {
  const { width, height, duration, brief } = request;
  const board = createBoard(width, height);
  const grade = gradeOf(start.overlays, width, height);
  const first = layersOf(start, board, grade, end !== null);
  const last = end ? layersOf(end, board, gradeOf(end.overlays, width, height), true, first) : null;
  const cast = actorsOf(first, request, start, board, grade);
  const endCast = last && end ? actorsOf(last, request, end, board, grade) : [];
  const effects = effectsOf(request, start, board);
  const fixed = grade.fixed.map((canvas) => board.load(canvas));
  const paper = grade.paper && board.load(grade.paper, { opaque: true });
  // Everything that is painted from now on has been loaded into the board.
  giveBack([...start.sheets, ...(end?.sheets ?? [])]);
  const size = { width, height };

  const paintLayers = (layers: Layer[], state: CameraState, seconds: number, opacity: number) => {
    for (const layer of layers) {
      const light = layer.flicker ? flame(seconds) : 1;
      board.paint(layer.sprite, {
        ...placed(layer, state, size),
        opacity: layer.opacity * light * opacity,
      });
    }
  };
  /** Layers of both pictures, those that are equal once, the others melting into one another. */
  const paintPart = (part: keyof LayerSet, state: CameraState, seconds: number, way: number) => {
    const old = first[part].filter(({ rig }) => !rig);
    const fresh = last ? last[part].filter(({ rig }) => !rig) : [];
    const stays = (layer: Layer) => !last || fresh.some(({ print }) => print === layer.print);
    const opaque = part === "behind" ? 1 : 1 - way;
    for (const layer of old) paintLayers([layer], state, seconds, stays(layer) ? 1 : opaque);
    if (way <= 0.004) return;
    for (const layer of fresh)
      if (!old.some(({ print }) => print === layer.print)) paintLayers([layer], state, seconds, way);
  };

  return {
    stride: board.stride,
    frame(seconds) {
      const t = clamp(seconds / duration, 0, 1);
      const draw = (at: number) => {
        const state = effects.shaken(
          cameraAt(brief.camera, clamp(at / duration, 0, 1), at, brief.shotType),
          at,
        );
        const way = last ? smooth(t) : 0;
        paintPart("behind", state, at, way);
        effects.behind(at);
        paintPart("people", state, at, way);
        paintCast(board, cast, endCast, { state, seconds: at, t, size, effects });
        paintPart("front", state, at, way);
        effects.before(at);
        if (paper) board.shade(paper);
        for (const sprite of fixed) board.paint(sprite, { x: 0, y: 0, scaleX: 1, scaleY: 1 });
        effects.flash(at);
      };
      const blur = cameraAt(brief.camera, t, seconds, brief.shotType).blur;
      if (blur >= 0.04) return board.exposed((moment) => draw(seconds + SHUTTER[moment] / FPS));
      draw(seconds);
      return board.frame();
    },
  };
}

/** Moments of an open shutter, in frames, for moves too fast for the eye. */
const SHUTTER = [-0.38, -0.13, 0.13, 0.38] as const;

type Moment = {
  state: CameraState;
  seconds: number;
  t: number;
  size: { width: number; height: number };
  effects: Effects;
};

/** Both drawings of a person travel the same way; around the middle one melts into the other. */
function paintCast(board: Board, cast: Actor[], endCast: Actor[], moment: Moment): void {
  const { t, size } = moment;
  const melt = endCast.length > 0 ? smooth(clamp((t - 0.36) / 0.28, 0, 1)) : 0;
  const way = smooth(t);
  const show = (actors: Actor[], others: Actor[], opacity: number, travelled: number) => {
    if (opacity <= 0) return;
    for (const actor of actors) {
      const other = others.find(({ layer }) => layer.id === actor.layer.id);
      const dx = other ? (other.head.x - actor.head.x) * travelled : 0;
      const dy = other ? (other.head.y - actor.head.y) * travelled : 0;
      const at = placed(actor.layer, moment.state, size);
      paintActor(
        board,
        actor,
        { ...at, x: at.x + dx, y: at.y + dy, opacity },
        moment.seconds,
        moment.effects,
      );
    }
  };
  show(cast, endCast, melt < 0.5 ? 1 : 2 - 2 * melt, way);
  show(endCast, cast, melt < 0.5 ? 2 * melt : 1, way - 1);
}
