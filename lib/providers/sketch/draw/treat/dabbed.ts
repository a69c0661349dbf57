import { dabTile, steps, TILE } from "./noise";
import type { Plate } from "./treat";
import { word } from "./words";

/** Oil paint: every dab of the brush has one colour, a little lighter or darker than its neighbour. */
export function dabbed({ source, target, width, height, scale, sway }: Plate): void {
  const { dx, dy, tone } = dabTile();
  const size = Math.max(0.2, scale * 0.46 * sway);
  const near = steps(Math.max(width, height), 1 / size);
  // Imported names are looked up each time they are read.
  const [tile, make] = [TILE, word];
  for (let y = 0; y < height; y++) {
    const ny = (near[y] ?? 0) * tile;
    for (let x = 0; x < width; x++) {
      const cell = ny + (near[x] ?? 0);
      const sx = Math.max(0, Math.min(width - 1, Math.round(x + (dx[cell] ?? 0) * size)));
      const sy = Math.max(0, Math.min(height - 1, Math.round(y + (dy[cell] ?? 0) * size)));
      const from = source[sy * width + sx] ?? 0;
      if (from >>> 24 === 0) continue;
      const [r, g, b] = [from & 255, (from >> 8) & 255, (from >> 16) & 255];
      const light = (r * 77 + g * 150 + b * 29) >> 8;
      const shift = (tone[cell] ?? 0) * (0.35 + light / 255);
      target[y * width + x] = make(r + shift, g + shift, b + shift * 0.8, from >>> 24);
    }
  }
}
