import { type Canvas, sheet } from "../../draw/pen";
import type { Arena } from "./board";
import { LIGHT, PAINT } from "./weights";

/** Pixels around a drawing that may be read: nothing there, or its edge again where it is opaque. */
const MARGIN = 64;
const MARGIN_ROWS = 4;
/** Soft light is kept at half its size: a quarter of the memory, and no eye can tell. */
const SOFT = 2;

export type Side = {
  /** Bytes from a row to the next; of the alpha plane too. */
  pitch: number;
  alphaPitch: number;
  alpha: number;
  /** Rows that may be read. */
  first: number;
  last: number;
  /** By row from `first`: the columns between which something is to be seen in it and the next. */
  from: Int32Array;
  to: Int32Array;
  widest: number;
};

/** The visible part of a drawing as planes in the shared memory. Addresses are those of its upper left pixel. */
export type Sprite = {
  /** Where that part begins in the drawing, and drawing pixels per sprite pixel. */
  left: number;
  top: number;
  unit: number;
  height: number;
  opaque: boolean;
  y: number;
  u: number;
  v: number;
  side: Record<1 | 2, Side>;
};

export type LoadOptions = {
  /** Has no transparent pixel, and goes on beyond its edges. */
  opaque?: boolean;
  /** Is light on nothing, to be added to what is below. */
  screen?: boolean;
};

/** null = there is nothing to be seen on it. */
export function loadSprite(arena: Arena, drawing: Canvas, options: LoadOptions = {}): Sprite | null {
  const { opaque = false, screen = false } = options;
  const unit = screen ? SOFT : 1;
  const canvas = screen ? smaller(drawing, SOFT) : drawing;
  const pixels = canvas.data();
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength / 4);
  const box = opaque ? { x: 0, y: 0, w: canvas.width, h: canvas.height } : seen(words, canvas);
  if (!box) return null;
  const wide = Math.ceil(box.w / 8) * 8;
  const rows = Math.ceil(box.h / 2) * 2;
  const plane = (factor: 1 | 2) => {
    const pitch = (wide + MARGIN * 2) / factor;
    const lead = (MARGIN_ROWS / factor) * pitch + MARGIN / factor;
    const size = (rows / factor + (MARGIN_ROWS * 2) / factor) * pitch;
    // All of an opaque drawing's alpha is one row.
    const solid = () => arena.take(pitch) + MARGIN / factor;
    const take = () => arena.take(size) + lead;
    return { pitch, take, alpha: opaque ? solid() : take(), alphaPitch: opaque ? 0 : pitch };
  };
  const [fine, half] = [plane(1), plane(2)];
  const [atY, atU, atV] = [fine.take(), half.take(), half.take()];
  const weighting = screen ? LIGHT : PAINT;
  const weights = arena.take(weighting.byteLength);
  const scratch = arena.take(wide * 8);
  const bytes = new Uint8Array(arena.memory.buffer);
  bytes.set(new Uint8Array(weighting.buffer), weights);
  const { luma, chroma } = arena.routines;
  const extents = Array.from({ length: rows }, (): [number, number] => [wide, 0]);
  for (let row = 0; row < rows; row++) {
    const line = scratch + (row % 2) * wide * 4;
    const source = ((box.y + Math.min(row, box.h - 1)) * canvas.width + box.x) * 4;
    if (row < box.h || opaque) bytes.set(pixels.subarray(source, source + box.w * 4), line);
    else bytes.fill(0, line, line + wide * 4);
    if (opaque)
      for (let x = box.w; x < wide; x++) bytes.copyWithin(line + x * 4, line + x * 4 - 4, line + x * 4);
    const alpha = fine.alpha + row * fine.alphaPitch;
    luma(line, atY + row * fine.pitch, alpha, wide / 4, weights);
    extents[row] = opaque ? [0, wide] : visible(bytes, alpha, wide);
    if (row % 2 === 0) continue;
    const at = (row >> 1) * half.pitch;
    chroma(
      scratch,
      line,
      atU + at,
      atV + at,
      half.alpha + (row >> 1) * half.alphaPitch,
      wide / 8,
      weights + 32,
    );
  }
  if (opaque) {
    for (let row = 0; row < rows; row++) extend(bytes, atY + row * fine.pitch, wide, MARGIN);
    for (const at of [atU, atV])
      for (let row = 0; row < rows / 2; row++) extend(bytes, at + row * half.pitch, wide / 2, MARGIN / 2);
    extend(bytes, fine.alpha, wide, MARGIN);
    extend(bytes, half.alpha, wide / 2, MARGIN / 2);
  }
  const side = (factor: 1 | 2): Side => {
    const { pitch, alphaPitch, alpha } = factor === 1 ? fine : half;
    const spare = opaque ? 0 : MARGIN_ROWS / factor;
    const [first, last] = [-spare, rows / factor + spare - 1];
    const from = new Int32Array(last - first + 1).fill(opaque ? -MARGIN / factor : wide);
    const to = new Int32Array(last - first + 1).fill(opaque ? (wide + MARGIN) / factor : 0);
    for (let row = first; !opaque && row <= last; row++)
      for (const [low, high] of extents.slice(Math.max(0, row * factor), Math.max(0, (row + 2) * factor))) {
        from[row - first] = Math.min(from[row - first] ?? 0, Math.floor(low / factor));
        to[row - first] = Math.max(to[row - first] ?? 0, Math.ceil(high / factor));
      }
    return { pitch, alphaPitch, alpha, first, last, from, to, widest: wide / factor };
  };
  const place = { left: box.x * unit, top: box.y * unit, unit, height: rows };
  return { ...place, opaque, y: atY, u: atU, v: atV, side: { 1: side(1), 2: side(2) } };
}

function smaller(canvas: Canvas, step: number): Canvas {
  const { canvas: small, ctx } = sheet(canvas.width / step, canvas.height / step);
  ctx.drawImage(canvas, 0, 0, canvas.width / step, canvas.height / step);
  return small;
}

/** The rectangle outside which nothing is to be seen, its corner at even pixels; found four pixels at a time. */
function seen(pixels: Uint32Array, { width, height }: Canvas) {
  const STEP = 4;
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y += STEP)
    for (let x = 0; x < width; x += STEP) {
      if ((pixels[y * width + x] ?? 0) >>> 24 < 2) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  if (right < 0) return null;
  const [x, y] = [Math.max(0, left - STEP), Math.max(0, top - STEP)];
  return { x, y, w: Math.min(width, right + STEP * 2) - x, h: Math.min(height, bottom + STEP * 2) - y };
}

/** First and one past the last pixel of a row that is not wholly transparent. */
function visible(alpha: Uint8Array, at: number, width: number): [number, number] {
  let [low, high] = [0, width];
  while (low < high && alpha[at + low] === 0) low++;
  while (high > low && alpha[at + high - 1] === 0) high--;
  return low < high ? [low, high] : [width, 0];
}

/** Repeats the first and the last pixel of a row into its margins. */
function extend(bytes: Uint8Array, at: number, width: number, margin: number): void {
  bytes.fill(bytes[at] ?? 0, at - margin, at);
  bytes.fill(bytes[at + width - 1] ?? 0, at + width, at + width + margin);
}
