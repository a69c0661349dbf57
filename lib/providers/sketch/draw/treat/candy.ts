import type { Plate } from "./treat";
import { table, word } from "./words";

/** Sweets: flat, light, full colours without a gradient. */
export function candy({ source, target }: Plate): void {
  const levels = table((light) => {
    const step = (light / 255) * 6;
    const part = step - Math.floor(step);
    const flat = (Math.floor(step) + (part < 0.42 ? 0 : part > 0.58 ? 1 : (part - 0.42) / 0.16)) / 6;
    return 84 + flat ** 0.8 * 171;
  });
  const hues = table((light) => Math.min(2.4, 190 / (light + 40)) * 1.25);
  const make = word;
  for (let at = 0; at < source.length; at++) {
    const from = source[at] ?? 0;
    if (from >>> 24 === 0) continue;
    const r = from & 255;
    const g = (from >> 8) & 255;
    const b = (from >> 16) & 255;
    const light = (r * 77 + g * 150 + b * 29) >> 8;
    const level = levels[light] ?? 255;
    const hue = hues[light] ?? 0;
    target[at] = make(
      level + (r - light) * hue + 4,
      level + (g - light) * hue - 1,
      level + (b - light) * hue + 5,
      from >>> 24,
    );
  }
}
