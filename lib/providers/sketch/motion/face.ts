import type { VideoRequest } from "../../types";
import type { Expression } from "../draw/expressions";
import { type Canvas, sheet } from "../draw/pen";
import type { Rig } from "../draw/rig";
import { createRng } from "../draw/rng";
import type { Grade } from "./grade";
import { type MouthShape, mouthAt, syllablesOf, withMouth } from "./mouth";
import type { Board } from "./pixels/board";
import type { Sprite } from "./pixels/sprite";

/** A changed part of a drawing; its corner in the drawing, px. */
export type Patch = { sprite: Sprite | null; x: number; y: number };

/** Figures are drawn on twos: fifteen drawings a second, as hand-drawn animation is. */
export const onTwos = (seconds: number) => Math.floor(seconds * 15 + 1e-6) / 15;

/** One person's face in a clip: what of it differs from the picture at a moment. Drawings are made on first use. */
export type Face = { at(seconds: number): Patch[]; speaks(seconds: number): boolean };

const STILL: Face = { at: () => [], speaks: () => false };

export function faceOf(rig: Rig, request: VideoRequest, alone: boolean, board: Board, grade: Grade): Face {
  const { character, view } = rig.placed;
  // From behind, or as small as a thumb, there is no face to see.
  if (view.pose.away || rig.placed.unit < 0.22) return STILL;
  const lines = request.speech.filter(
    ({ characterId }) =>
      characterId === character.id || (characterId === null && alone && character.speaking),
  );
  const syllables = lines.map(syllablesOf);
  const blinks = view.face.closed === 0 ? blinksOf(request, character.id) : [];
  const known = new Map<string, Patch | null>();
  const patch = (key: string, area: keyof typeof BOX, face: () => Expression): Patch[] => {
    let made = known.get(key);
    if (made === undefined) {
      made = changed(rig, face(), area, board, grade);
      known.set(key, made);
    }
    return made ? [made] : [];
  };
  const mouth = (shape: MouthShape | null): Patch[] =>
    shape === null ? [] : patch(shape, "mouth", () => withMouth(view.face, shape));
  const lids = (seconds: number): Patch[] => {
    const since = seconds - (blinks.findLast((at) => at <= seconds) ?? Number.NEGATIVE_INFINITY);
    if (since < 2.5 / 15) {
      const shut = since >= 0.5 / 15 && since < 1.9 / 15;
      return patch(shut ? "shut lids" : "half", "lids", () => ({
        ...view.face,
        lid: shut ? 0.05 : view.face.lid * 0.55,
      }));
    }
    return [];
  };
  return {
    at(seconds) {
      const time = onTwos(seconds);
      const spoken = syllables.map((line) => mouthAt(line, time)).find((shape) => shape !== null);
      return [...lids(time), ...mouth(spoken ?? null)];
    },
    speaks: (seconds) => lines.some(({ start, end }) => seconds >= start && seconds < end),
  };
}

/** Every two to five seconds, never in the first half second, where a cut has just been. */
export function blinksOf({ seed, duration }: VideoRequest, id: string): number[] {
  const rng = createRng(`${seed}/${id}/blinks`);
  const blinks: number[] = [];
  for (let at = rng.between(0.6, 1.9); at < duration - 0.2; at += rng.between(2.2, 4.8)) {
    blinks.push(onTwos(at));
    if (rng.chance(0.18)) blinks.push(onTwos(at + 0.34));
  }
  return blinks;
}

/** What lids and mouths can change, in face units around the middle of the head, to whichever side it is turned. */
const BOX = {
  lids: { left: -115, top: -75, right: 115, bottom: 42 },
  mouth: { left: -88, top: 28, right: 88, bottom: 128 },
};

/** The pixels that another expression changes there, and nothing else. */
function changed(
  rig: Rig,
  face: Expression,
  area: keyof typeof BOX,
  board: Board,
  grade: Grade,
): Patch | null {
  const { unit } = rig.placed;
  const { width, height } = rig.base;
  const around = BOX[area];
  const headX = rig.placed.x - rig.x;
  const headY = rig.placed.y - rig.y;
  const left = Math.max(0, Math.floor(headX + around.left * unit));
  const top = Math.max(0, Math.floor(headY + around.top * unit));
  const w = Math.min(width, Math.ceil(headX + around.right * unit)) - left;
  const h = Math.min(height, Math.ceil(headY + around.bottom * unit)) - top;
  if (w < 4 || h < 4) return null;
  const part = rig.part(face, { x: left, y: top, w, h });
  const before = sheet(w, h);
  before.ctx.drawImage(rig.base, -left, -top);
  const box = differing(before.canvas, part);
  if (!box) return null;
  const cut = sheet(box.w, box.h);
  cut.ctx.drawImage(part, -box.x, -box.y);
  const [x, y] = [left + box.x, top + box.y];
  const sprite = board.load(grade.apply(cut.canvas, rig.x + x, rig.y + y));
  return { sprite, x, y };
}

/** The smallest rectangle outside which two drawings agree. */
function differing(a: Canvas, b: Canvas): { x: number; y: number; w: number; h: number } | null {
  const { width, height } = a;
  const view = (canvas: Canvas) => {
    const bytes = canvas.data();
    return new Uint32Array(bytes.buffer, bytes.byteOffset, width * height);
  };
  const [one, two] = [view(a), view(b)];
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (one[y * width + x] === two[y * width + x]) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  return right < 0 ? null : { x: left, y: top, w: right - left + 1, h: bottom - top + 1 };
}
