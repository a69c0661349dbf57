import { createCanvas, ImageData } from "@napi-rs/canvas";
import { findFace } from "./find-face";
import type { Raster } from "./raster";

export function canvasOf({ width, height, data }: Raster) {
  const canvas = createCanvas(width, height);
  canvas.getContext("2d").putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  return canvas;
}

/** The square around the head; without a face, the middle of the upper part. */
export function squareOf(picture: Raster): [left: number, top: number, side: number] {
  const found = findFace(picture);
  if ("extBox" in found) return [found.extBox[0], found.extBox[1], found.extBox[2] - found.extBox[0]];
  const side = Math.min(picture.width, picture.height);
  return [(picture.width - side) / 2, Math.min(picture.height - side, picture.height * 0.05), side];
}
