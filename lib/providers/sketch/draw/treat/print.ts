import type { Plate } from "./treat";
import { word } from "./words";

const BLACK = 0x12090c;

/** A printed comic: few flat inks, the shade between them in dots, black where it is dark. */
export function print({ source, target, width, height, scale, left, top }: Plate): void {
  const pitch = Math.max(4, 8.5 * scale);
  // Dots as the product of two waves, from a table.
  const wave = Float32Array.from({ length: 1024 }, (_, index) => Math.cos((index / 1024) * Math.PI * 2));
  const step = (Math.SQRT1_2 * 1024) / pitch;
  const make = word;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const from = source[at] ?? 0;
      if (from >>> 24 === 0) continue;
      const r = from & 255;
      const g = (from >> 8) & 255;
      const b = (from >> 16) & 255;
      const light = (r * 77 + g * 150 + b * 29) >> 8;
      if (light < 34) {
        target[at] = ((from & 0xff000000) | BLACK) >>> 0;
        continue;
      }
      const [column, row] = [(x + left) * step, (y + top) * step];
      const dot = ((wave[(column + row) & 1023] ?? 0) + (wave[(row - column) & 1023] ?? 0)) * 0.25 + 0.5;
      const ink = (light / 255) * 4.2;
      const low = ink | 0;
      const edge = (ink - low - dot) * 5 + 0.5;
      const level = (low + (edge < 0 ? 0 : edge > 1 ? 1 : edge) * 0.8 + 0.35) / 4.2;
      // Less grey in it than in what was drawn.
      const gain = (level * 255 * 1.3) / light;
      const grey = level * -0.3 * 255;
      target[at] = make(grey + r * gain, grey + g * gain, grey + b * gain, from >>> 24);
    }
}
