import type { Plate } from "./treat";

/** Sweets: flat, light, full colours without a gradient. */
export function candy({ source, target, width, height }: Plate): void {
  const levels = Uint8ClampedArray.from({ length: 256 }, (_, light) => {
    const step = (light / 255) * 6;
    const part = step - Math.floor(step);
    const flat = (Math.floor(step) + (part < 0.42 ? 0 : part > 0.58 ? 1 : (part - 0.42) / 0.16)) / 6;
    return 84 + flat ** 0.8 * 171;
  });
  for (let at = 0; at < width * height * 4; at += 4) {
    const a = source[at + 3] ?? 0;
    if (a === 0) continue;
    const r = source[at] ?? 0;
    const g = source[at + 1] ?? 0;
    const b = source[at + 2] ?? 0;
    const light = (r * 77 + g * 150 + b * 29) >> 8;
    const level = levels[light] ?? 255;
    const hue = Math.min(2.4, 190 / (light + 40)) * 1.25;
    target[at] = level + (r - light) * hue + 4;
    target[at + 1] = level + (g - light) * hue - 1;
    target[at + 2] = level + (b - light) * hue + 5;
    target[at + 3] = a;
  }
}
