import type { Box } from "../../types";
import type { Raster } from "./raster";

export type FoundFace = { faceBox: Box; extBox: Box } | { code: string };

/** Cells across the longer side: enough to tell eyes from cheeks. */
const GRID = 128;
const SKIN_LEAST = 0.006;

type Blob = { left: number; top: number; right: number; bottom: number; area: number };
type Face = { x: number; y: number; width: number; height: number; score: number };

/**
 * A guess, made without any model: the largest patch of skin with something dark in it where eyes and a mouth would be.
 * Pixels of the picture it is given.
 */
export function findFace(picture: Raster): FoundFace {
  const cell = Math.max(1, Math.max(picture.width, picture.height) / GRID);
  const [columns, rows] = [Math.floor(picture.width / cell), Math.floor(picture.height / cell)];
  const { skin, luma } = shrink(picture, columns, rows, cell);
  const faces = blobsOf(skin, columns, rows)
    .filter(({ area }) => area > columns * rows * SKIN_LEAST)
    .flatMap((blob) => faceIn(blob, skin, luma, columns) ?? [])
    .sort((a, b) => b.score - a.score);
  const [best, second] = faces;
  if (!best) return { code: "InvalidFile.NoHuman" };
  if (second && second.score > best.score * 0.45 && apart(best, second))
    return { code: "InvalidFile.MultiHuman" };
  if (best.width < columns * 0.07) return { code: "InvalidFile.BodyProportion" };
  return boxesOf(best, cell, picture);
}

const apart = (a: Face, b: Face) => Math.abs(a.x - b.x) > (a.width + b.width) / 2;

function boxesOf(face: Face, cell: number, { width, height }: Raster): FoundFace {
  const [x, y, w, h] = [face.x * cell, face.y * cell, face.width * cell, face.height * cell];
  const within = (value: number, most: number) => Math.round(Math.max(0, Math.min(most, value)));
  const faceBox: Box = [
    within(x - w / 2, width - 2),
    within(y - h / 2, height - 2),
    within(x + w / 2, width),
    within(y + h / 2, height),
  ];
  const side = Math.min(width, height, Math.round(h * 1.9));
  const left = within(x - side / 2, width - side);
  const top = within(y - side * 0.5, height - side);
  return { faceBox, extBox: [left, top, left + side, top + side] };
}

/** The usual bounds of skin in YCbCr, of people as of drawings. */
function isSkin(r: number, g: number, b: number): boolean {
  const cb = 128 - 0.169 * r - 0.331 * g + 0.5 * b;
  const cr = 128 + 0.5 * r - 0.419 * g - 0.081 * b;
  return r > 60 && r > b && cb > 77 && cb < 128 && cr > 133 && cr < 180;
}

function shrink(picture: Raster, columns: number, rows: number, cell: number) {
  const skin = new Uint8Array(columns * rows);
  const luma = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [r, g, b] = meanOf(picture, column * cell, row * cell, cell);
      const at = row * columns + column;
      luma[at] = 0.299 * r + 0.587 * g + 0.114 * b;
      skin[at] = isSkin(r, g, b) ? 1 : 0;
    }
  return { skin, luma };
}

function meanOf({ width, data }: Raster, x: number, y: number, cell: number): [number, number, number] {
  const step = Math.max(1, Math.floor(cell / 3));
  let [r, g, b, count] = [0, 0, 0, 0];
  for (let dy = 0; dy < cell; dy += step)
    for (let dx = 0; dx < cell; dx += step) {
      const at = (Math.floor(y + dy) * width + Math.floor(x + dx)) * 4;
      r += data[at] ?? 0;
      g += data[at + 1] ?? 0;
      b += data[at + 2] ?? 0;
      count++;
    }
  return [r / count, g / count, b / count];
}

/** Patches of cells that touch. */
function blobsOf(skin: Uint8Array, columns: number, rows: number): Blob[] {
  const seen = new Uint8Array(skin.length);
  const blobs: Blob[] = [];
  for (let start = 0; start < skin.length; start++) {
    if (!skin[start] || seen[start]) continue;
    const blob: Blob = { left: columns, top: rows, right: 0, bottom: 0, area: 0 };
    const stack = [start];
    seen[start] = 1;
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const [x, y] = [at % columns, Math.floor(at / columns)];
      blob.area++;
      blob.left = Math.min(blob.left, x);
      blob.right = Math.max(blob.right, x);
      blob.top = Math.min(blob.top, y);
      blob.bottom = Math.max(blob.bottom, y);
      for (const [nx, ny] of [
        [x - 1, y],
        [x + 1, y],
        [x, y - 1],
        [x, y + 1],
      ] as const) {
        const next = ny * columns + nx;
        if (nx < 0 || ny < 0 || nx >= columns || ny >= rows || !skin[next] || seen[next]) continue;
        seen[next] = 1;
        stack.push(next);
      }
    }
    blobs.push(blob);
  }
  return blobs;
}

/** The head at the top of a patch (the patch may go on below, as neck and arms); null = nothing looks out of it. */
function faceIn(blob: Blob, skin: Uint8Array, luma: Uint8Array, columns: number): Face | null {
  const tall = blob.bottom - blob.top + 1;
  const broad = blob.right - blob.left + 1;
  const height = Math.min(tall, broad * 1.4);
  if (tall < broad * 0.55 || blob.area < broad * height * 0.3) return null;
  // The width of a head is that of the patch in the upper part of the head.
  const bounds = edgesOf(skin, columns, blob, Math.round(blob.top + height * 0.75));
  const width = Math.min(broad, bounds.right - bounds.left + 1);
  const [x, y] = [(bounds.left + bounds.right + 1) / 2, blob.top + height / 2];
  const dark = darkShare(luma, columns, { x, y, width, height });
  if (dark < 0.012 || dark > 0.55) return null;
  return { x, y, width, height: Math.min(height, width * 1.45), score: width * height };
}

function edgesOf(skin: Uint8Array, columns: number, { left, right, top }: Blob, until: number) {
  const found = { left: right, right: left };
  for (let y = top; y <= until; y++)
    for (let x = left; x <= right; x++) {
      if (!skin[y * columns + x]) continue;
      found.left = Math.min(found.left, x);
      found.right = Math.max(found.right, x);
    }
  return found;
}

/** How much of the middle of a face is clearly darker than the rest of it: eyes, brows, a mouth. */
function darkShare(luma: Uint8Array, columns: number, face: Omit<Face, "score">): number {
  const values: number[] = [];
  for (let dy = -0.38; dy <= 0.4; dy += 1 / Math.max(8, face.height))
    for (let dx = -0.38; dx <= 0.38; dx += 1 / Math.max(8, face.width)) {
      // Hair looks in at the corners.
      if (Math.hypot(dx / 0.4, dy / 0.42) > 0.9) continue;
      const at = Math.floor(face.y + dy * face.height) * columns + Math.floor(face.x + dx * face.width);
      values.push(luma[at] ?? 0);
    }
  const bright = [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.75)] ?? 0;
  return values.filter((value) => value < bright * 0.72).length / values.length;
}
