import { cloudTile, steps, TILE } from "./noise";
import type { Plate } from "./treat";
import { word } from "./words";

/** Black and white only: shapes cut by light, the half-tones hatched with a dry brush. Red survives. */
export function stark({ source, target, width, height, scale, left, top }: Plate): void {
  const tooth = cloudTile(64, 64, 3);
  const nearX = steps(width, 0.8 / scale, left);
  const nearY = steps(height, 0.8 / scale, top);
  const pitch = 9 * scale;
  // Imported names are looked up each time they are read.
  const [tile, make] = [TILE, word];
  for (let y = 0; y < height; y++) {
    const ny = (nearY[y] ?? 0) * tile;
    // One more, so that it is never negative.
    const hatch = (left + (y + top) * 0.62) / pitch + 1;
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const from = source[at] ?? 0;
      if (from >>> 24 === 0) continue;
      const r = from & 255;
      const g = (from >> 8) & 255;
      const b = (from >> 16) & 255;
      const light = ((r * 77 + g * 150 + b * 29) >> 8) / 255;
      let value = light < 0.15 ? 7 + light * 70.2 : 241;
      if (light >= 0.15 && light <= 0.46) {
        // From deep shade through hatching to bare white.
        const rough = ((tooth[ny + (nearX[x] ?? 0)] ?? 128) - 128) / 128;
        const turn = hatch + x / pitch + rough * 0.9;
        const stroke = Math.abs(turn - (turn | 0) - 0.5) * 2;
        const cut = (light - 0.15) / 0.31 - stroke * 0.92 + rough * 0.22;
        value = cut < -0.06 ? 7 : cut > 0.06 ? 241 : 7 + (cut + 0.06) * 1950;
      }
      const red = r - (g > b ? g : b);
      const keep = red > 40 ? Math.min(1, (red - 40) / 40) : 0;
      target[at] = make(
        value + (r * 1.08 - value) * keep,
        value * 0.995 + (g * 0.5 - value) * keep,
        value * 0.97 + (b * 0.5 - value) * keep,
        from >>> 24,
      );
    }
  }
}
