import type { Plate } from "./treat";

/** A printed comic: few flat inks, the shade between them in dots, black where it is dark. */
export function print({ source, target, width, height, scale, left, top }: Plate): void {
  const pitch = Math.max(4, 8.5 * scale);
  const turn = Math.PI / 4;
  const [c, s] = [(Math.cos(turn) * Math.PI * 2) / pitch, (Math.sin(turn) * Math.PI * 2) / pitch];
  // Dots as the product of two waves, from a table.
  const wave = Float32Array.from({ length: 1024 }, (_, index) => Math.cos((index / 1024) * Math.PI * 2));
  const turns = 1024 / (Math.PI * 2);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      const a = source[at + 3] ?? 0;
      if (a === 0) continue;
      const r = source[at] ?? 0;
      const g = source[at + 1] ?? 0;
      const b = source[at + 2] ?? 0;
      const light = ((r * 77 + g * 150 + b * 29) >> 8) / 255;
      const u = wave[(((x + left) * c + (y + top) * s) * turns) & 1023] ?? 0;
      const v = wave[(((y + top) * c - (x + left) * s) * turns) & 1023] ?? 0;
      const dot = (u + v) * 0.25 + 0.5;
      target[at + 3] = a;
      if (light < 0.13) {
        target[at] = 12;
        target[at + 1] = 9;
        target[at + 2] = 18;
        continue;
      }
      const step = light * 4.2;
      const low = Math.floor(step);
      const part = step - low;
      const edge = (part - dot) * 5 + 0.5;
      const level = (low + (edge < 0 ? 0 : edge > 1 ? 1 : edge) * 0.8 + 0.35) / 4.2;
      const gain = level / light;
      for (let channel = 0; channel < 3; channel++) {
        const own = (source[at + channel] ?? 0) * gain;
        const grey = level * 255;
        target[at + channel] = grey + (own - grey) * 1.3;
      }
    }
}
