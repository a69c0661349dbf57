import { ImageData } from "@napi-rs/canvas";
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
  // From behind, out of focus, or as small as a thumb, there is no face to see.
  if (view.pose.away || rig.placed.unit < 0.22 || rig.placed.blur > 0) return STILL;
  const lines = request.speech.filter(
    ({ characterId }) =>
      characterId === character.id || (characterId === null && alone && character.speaking),
  );
  const syllables = lines.map(syllablesOf);
  const blinks = view.face.closed === 0 ? blinksOf(request, character.id) : [];
  const known = new Map<string, Patch | null>();
  const grounds = new Map<keyof typeof AREAS, Ground | null>();
  const patch = (key: string, area: keyof typeof AREAS, face: () => Expression): Patch[] => {
    let made = known.get(key);
    if (made === undefined) {
      const ground = grounds.get(area) ?? groundOf(rig, area);
      grounds.set(area, ground);
      made = ground && changed(rig, face(), ground, board, grade);
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
const AREAS = {
  lids: { left: -115, top: -75, right: 115, bottom: 42 },
  mouth: { left: -88, top: 28, right: 88, bottom: 128 },
};

type Box = { x: number; y: number; w: number; h: number };

/** An area of the drawing as it is, and as its head alone with the drawing's own face. */
type Ground = { box: Box; shown: Uint32Array; before: Uint32Array };

function groundOf(rig: Rig, area: keyof typeof AREAS): Ground | null {
  const box = boxOf(rig, AREAS[area]);
  if (!box) return null;
  const { canvas, ctx } = sheet(box.w, box.h);
  ctx.drawImage(rig.base, -box.x, -box.y);
  return { box, shown: wordsOf(canvas), before: wordsOf(rig.head(rig.placed.view.face, box)) };
}

/** The pixels that another expression changes there, where no hand or sleeve lies before them. */
function changed(rig: Rig, face: Expression, ground: Ground, board: Board, grade: Grade): Patch | null {
  const { box, shown, before } = ground;
  const after = wordsOf(rig.head(face, box));
  let any = false;
  for (let at = 0; at < after.length; at++) {
    const now = after[at] ?? 0;
    const differs = now !== before[at] && alike(before[at] ?? 0, shown[at] ?? 0) && now >>> 24 === 255;
    if (differs) any = true;
    else after[at] = 0;
  }
  if (!any) return null;
  // Solid or nothing, so it makes no difference that image data are not multiplied by alpha.
  const { canvas, ctx } = sheet(box.w, box.h);
  ctx.putImageData(new ImageData(new Uint8ClampedArray(after.buffer), box.w, box.h), 0, 0);
  const sprite = board.load(grade.apply(canvas, rig.x + box.x, rig.y + box.y));
  return { sprite, x: box.x, y: box.y };
}

/** Nearly the same colour: a style's material may fall a little differently on a head alone. */
function alike(a: number, b: number): boolean {
  const away = (shift: number) => Math.abs(((a >>> shift) & 255) - ((b >>> shift) & 255));
  return a === b || away(0) + away(8) + away(16) <= 30;
}

/** An area around the head in pixels of the drawing. */
function boxOf(
  { placed, base, x, y }: Rig,
  area: Record<"left" | "top" | "right" | "bottom", number>,
): Box | null {
  const { unit } = placed;
  const left = Math.max(0, Math.floor(placed.x - x + area.left * unit));
  const top = Math.max(0, Math.floor(placed.y - y + area.top * unit));
  const w = Math.min(base.width, Math.ceil(placed.x - x + area.right * unit)) - left;
  const h = Math.min(base.height, Math.ceil(placed.y - y + area.bottom * unit)) - top;
  return w < 4 || h < 4 ? null : { x: left, y: top, w, h };
}

/** A copy: the canvas may be gone before its pixels are compared. */
function wordsOf(canvas: Canvas): Uint32Array {
  const bytes = canvas.data();
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4).slice();
}
