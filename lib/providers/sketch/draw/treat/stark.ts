import { cloudTile, steps, TILE } from "./noise";
import type { Plate } from "./treat";

/** Black and white only: shapes cut by light, the half-tones hatched with a dry brush. Red survives. */
export function stark({ source, target, width, height, scale, left, top }: Plate): void {
  const tooth = cloudTile(64, 64, 3);
  const nearX = steps(width, 0.8 / scale, left);
  const nearY = steps(height, 0.8 / scale, top);
  const pitch = 9 * scale;
  for (let y = 0; y < height; y++) {
    const ny = (nearY[y] ?? 0) * TILE;
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      const a = source[at + 3] ?? 0;
      if (a === 0) continue;
      const r = source[at] ?? 0;
      const g = source[at + 1] ?? 0;
      const b = source[at + 2] ?? 0;
      const light = ((r * 77 + g * 150 + b * 29) >> 8) / 255;
      const rough = ((tooth[ny + (nearX[x] ?? 0)] ?? 128) - 128) / 128;
      const stroke =
        Math.abs(((x + left + (y + top) * 0.62 + rough * pitch * 0.9) % pitch) / pitch - 0.5) * 2;
      // From deep shade through hatching to bare white.
      const cut = light < 0.15 ? -1 : light > 0.46 ? 1 : (light - 0.15) / 0.31 - stroke * 0.92 + rough * 0.22;
      const white = cut < -0.06 ? 0 : cut > 0.06 ? 1 : (cut + 0.06) / 0.12;
      const glint = light < 0.15 ? light * 0.3 : 0;
      const value = 7 + (white + glint) * 234;
      const red = r - Math.max(g, b);
      const keep = red > 40 ? Math.min(1, (red - 40) / 40) : 0;
      target[at] = value + (r * 1.08 - value) * keep;
      target[at + 1] = value * 0.995 + (g * 0.5 - value) * keep;
      target[at + 2] = value * 0.97 + (b * 0.5 - value) * keep;
      target[at + 3] = a;
    }
  }
}
