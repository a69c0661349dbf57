import type { Canvas } from "../pen";
import { sheet } from "../pen";
import type { Rig } from "../rig";
import type { StyleSpec } from "../styles";
import { candy } from "./candy";
import { dabbed } from "./dabbed";
import { ink } from "./ink";
import { print } from "./print";
import { stark } from "./stark";
import { wet } from "./wet";

/** The pixels of a layer (not premultiplied) and where they go. `scale`: pixels per thousandth of the picture's height. */
export type Plate = {
  source: Uint8ClampedArray;
  target: Uint8ClampedArray;
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

export type Press = (plate: Plate) => void;

const PRESSES: Partial<Record<StyleSpec["id"], Press>> = {
  chinese: ink,
  watercolor: wet,
  noir: stark,
  comic: print,
  chibi: candy,
  realistic: dabbed,
};

/** How the style's material turns a flat drawing into a picture: wash, print, pigment, paint. A new canvas. */
export function treated(canvas: Canvas, style: StyleSpec, shortSide: number): Canvas {
  const press = PRESSES[style.id];
  return press ? pressed(canvas, press, { scale: shortSide / 1080, sway: 1, left: 0, top: 0 }) : canvas;
}

/** Styles whose people are of the same stuff as their places. */
const PEOPLE = new Set<StyleSpec["id"]>(["chinese", "watercolor", "noir"]);
const FACE_SWAY = 0.22;
/** What is drawn around a part of a figure, so that its edges tremble as in the whole, thousandths of the short side. */
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
    part(face, box) {
      const x = Math.max(0, box.x - margin);
      const y = Math.max(0, box.y - margin);
      const w = Math.min(rig.base.width, box.x + box.w + margin) - x;
      const h = Math.min(rig.base.height, box.y + box.h + margin) - y;
      const whole = pressed(rig.part(face, { x, y, w, h }), press, {
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

function pressed(canvas: Canvas, press: Press, how: Pick<Plate, "scale" | "sway" | "left" | "top">): Canvas {
  const { width, height } = canvas;
  const image = canvas.getContext("2d").getImageData(0, 0, width, height);
  const out = sheet(width, height);
  const result = out.ctx.createImageData(width, height);
  press({ source: image.data, target: result.data, width, height, ...how });
  out.ctx.putImageData(result, 0, 0);
  return out.canvas;
}
