import type { Canvas } from "../pen";
import { replaced, sheet } from "../pen";
import type { Rig } from "../rig";
import type { StyleSpec } from "../styles";
import { candy } from "./candy";
import { dabbed } from "./dabbed";
import { ink } from "./ink";
import { print } from "./print";
import { stark } from "./stark";
import { wet } from "./wet";

/** The pixels of a layer (words of A, B, G, R; not premultiplied) and where they go. Nothing is there at first. */
export type Plate = {
  source: Uint32Array;
  target: Uint32Array;
  width: number;
  height: number;
  /** 1 at 1080 px of the short side. */
  scale: number;
  /** How far edges may tremble: 1 for walls, little for faces. */
  sway: number;
  /** Where the plate lies in a larger one, so that both have the same grain. */
  left: number;
  top: number;
};

/** `pointwise`: looks at no pixel but the one it makes, so that source and target may be the same. */
type Press = { make: (plate: Plate) => void; pointwise?: boolean };

const PRESSES: Partial<Record<StyleSpec["id"], Press>> = {
  chinese: { make: ink },
  watercolor: { make: wet },
  noir: { make: stark, pointwise: true },
  comic: { make: print, pointwise: true },
  chibi: { make: candy, pointwise: true },
  realistic: { make: dabbed },
};

/** How the style's material turns a flat drawing into a picture: wash, print, pigment, paint. On the same canvas. */
export function treated(canvas: Canvas, style: StyleSpec, shortSide: number, sway = 1): Canvas {
  const press = PRESSES[style.id];
  if (!press) return canvas;
  const scale = shortSide / 1080;
  const detail = DETAIL[style.id] ?? 1;
  if (detail === 1) return pressed(canvas, press, { scale, sway, left: 0, top: 0 });
  const small = sheet(canvas.width * detail, canvas.height * detail);
  small.ctx.drawImage(canvas, 0, 0, small.canvas.width, small.canvas.height);
  const made = pressed(small.canvas, press, { scale: scale * detail, sway, left: 0, top: 0 });
  return replaced(canvas, made, "high");
}

/** Styles whose people are of the same stuff as their places. */
const PEOPLE = new Set<StyleSpec["id"]>(["chinese", "watercolor", "noir"]);
const FACE_SWAY = 0.22;
/** How far edges tremble in what is shown large before the place: things, hands, words. */
export const PIECE_SWAY = 0.45;
/** What is drawn around a head, so that its edges tremble as in the whole figure, thousandths of the short side. */
const MARGIN = 8;

/** The person in the style's material, with any expression. */
export function treatedRig(rig: Rig, style: StyleSpec, shortSide: number): Rig {
  const press = PEOPLE.has(style.id) ? PRESSES[style.id] : undefined;
  if (!press) return rig;
  const scale = shortSide / 1080;
  const margin = Math.ceil(MARGIN * scale) + 2;
  return {
    ...rig,
    base: pressed(rig.base, press, { scale, sway: FACE_SWAY, left: 0, top: 0 }),
    head(face, box) {
      const x = Math.max(0, box.x - margin);
      const y = Math.max(0, box.y - margin);
      const w = Math.min(rig.base.width, box.x + box.w + margin) - x;
      const h = Math.min(rig.base.height, box.y + box.h + margin) - y;
      const whole = pressed(rig.head(face, { x, y, w, h }), press, {
        scale,
        sway: FACE_SWAY,
        left: x,
        top: y,
      });
      const { canvas, ctx } = sheet(box.w, box.h);
      ctx.drawImage(whole, x - box.x, y - box.y);
      return canvas;
    },
  };
}

/** Soft materials lose nothing when they are made at fewer pixels; what has hard edges keeps all of them. */
const DETAIL: Partial<Record<StyleSpec["id"], number>> = { chinese: 0.62, watercolor: 0.55, realistic: 0.66 };

function pressed(canvas: Canvas, press: Press, how: Pick<Plate, "scale" | "sway" | "left" | "top">): Canvas {
  const box = filled(canvas, 24 * how.scale);
  if (!box) return canvas;
  const ctx = canvas.getContext("2d");
  const image = ctx.getImageData(box.x, box.y, box.w, box.h);
  const result = press.pointwise ? image : ctx.createImageData(box.w, box.h);
  press.make({
    ...how,
    source: wordsOf(image.data),
    target: wordsOf(result.data),
    width: box.w,
    height: box.h,
    left: how.left + box.x,
    top: how.top + box.y,
  });
  ctx.putImageData(result, box.x, box.y);
  return canvas;
}

const wordsOf = (bytes: Uint8ClampedArray) =>
  new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);

const COARSE = 8;

/** The rectangle that has anything on it, and a margin for what trembles; null where there is nothing. */
function filled(canvas: Canvas, margin: number): { x: number; y: number; w: number; h: number } | null {
  const small = sheet(canvas.width / COARSE, canvas.height / COARSE);
  const { width, height } = small.canvas;
  small.ctx.drawImage(canvas, 0, 0, width, height);
  const { data } = small.ctx.getImageData(0, 0, width, height);
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if ((data[(y * width + x) * 4 + 3] ?? 0) === 0) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  if (right < 0) return null;
  const pad = Math.ceil(margin) + COARSE;
  const x = Math.max(0, left * COARSE - pad);
  const y = Math.max(0, top * COARSE - pad);
  return {
    x,
    y,
    w: Math.min(canvas.width, (right + 1) * COARSE + pad) - x,
    h: Math.min(canvas.height, (bottom + 1) * COARSE + pad) - y,
  };
}
