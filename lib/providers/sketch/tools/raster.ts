import { createCanvas } from "@napi-rs/canvas";
import { LABEL } from "../draw/draw-image";

/** A picture as bytes: red, green, blue, alpha of every pixel. */
export type Raster = { width: number; height: number; data: Uint8Array | Uint8ClampedArray };

export const raster = (width: number, height: number): Raster => ({
  width,
  height,
  data: new Uint8Array(width * height * 4),
});

const clampTo = (value: number, most: number) => (value < 0 ? 0 : value > most ? most : value);

/** Reads between pixels; beyond the edge the edge goes on. Writes red, green, blue. */
export function sampleInto(source: Raster, x: number, y: number, out: Uint8Array, at: number): void {
  const { width, height, data } = source;
  const left = clampTo(x, width - 1.001);
  const top = clampTo(y, height - 1.001);
  const [x0, y0] = [left | 0, top | 0];
  const [fx, fy] = [left - x0, top - y0];
  const here = (y0 * width + x0) * 4;
  const below = here + width * 4;
  for (let channel = 0; channel < 3; channel++) {
    const a = data[here + channel] ?? 0;
    const b = data[here + 4 + channel] ?? 0;
    const c = data[below + channel] ?? 0;
    const d = data[below + 4 + channel] ?? 0;
    const upper = a + (b - a) * fx;
    out[at + channel] = upper + (c + (d - c) * fx - upper) * fy;
  }
}

/** Says in the corner what it is, in every frame. */
export function createLabel(width: number): (frame: Uint8Array, stride: number, height: number) => void {
  const size = Math.max(10, Math.round(width / 30));
  const mark = createCanvas(size * 8, Math.round(size * 1.6));
  const ctx = mark.getContext("2d");
  ctx.font = `600 ${size}px sans-serif`;
  ctx.textBaseline = "middle";
  const textWidth = Math.ceil(ctx.measureText(LABEL).width + size);
  ctx.fillStyle = "rgba(0,0,0,0.45)";
  ctx.fillRect(0, 0, textWidth, mark.height);
  ctx.fillStyle = "rgba(255,255,255,0.92)";
  ctx.fillText(LABEL, size / 2, mark.height / 2);
  const pixels = ctx.getImageData(0, 0, Math.min(textWidth, width), mark.height);
  return (frame, stride, height) => {
    const [left, top] = [
      Math.max(0, stride - pixels.width - size / 2) | 0,
      Math.max(0, height - pixels.height - size / 2) | 0,
    ];
    for (let y = 0; y < pixels.height && top + y < height; y++)
      for (let x = 0; x < pixels.width && left + x < stride; x++) {
        const from = (y * pixels.width + x) * 4;
        const to = ((top + y) * stride + left + x) * 3;
        const alpha = (pixels.data[from + 3] ?? 0) / 255;
        for (let channel = 0; channel < 3; channel++) {
          const under = frame[to + channel] ?? 0;
          // Canvas pixels come unpremultiplied.
          frame[to + channel] = under + ((pixels.data[from + channel] ?? 0) - under) * alpha;
        }
      }
  };
}
