import { dabTile, steps, TILE } from "./noise";
import type { Plate } from "./treat";

/** Oil paint: every dab of the brush has one colour, a little lighter or darker than its neighbour. */
export function dabbed({ source, target, width, height, scale }: Plate): void {
  const { dx, dy, tone } = dabTile();
  const size = Math.max(0.35, scale * 0.62);
  const near = steps(Math.max(width, height), 1 / size);
  for (let y = 0; y < height; y++) {
    const ny = (near[y] ?? 0) * TILE;
    for (let x = 0; x < width; x++) {
      const cell = ny + (near[x] ?? 0);
      const sx = Math.max(0, Math.min(width - 1, Math.round(x + (dx[cell] ?? 0) * size)));
      const sy = Math.max(0, Math.min(height - 1, Math.round(y + (dy[cell] ?? 0) * size)));
      const from = (sy * width + sx) * 4;
      const a = source[from + 3] ?? 0;
      if (a === 0) continue;
      const at = (y * width + x) * 4;
      const r = source[from] ?? 0;
      const g = source[from + 1] ?? 0;
      const b = source[from + 2] ?? 0;
      const light = (r * 77 + g * 150 + b * 29) >> 8;
      const shift = (tone[cell] ?? 0) * (0.35 + light / 255);
      target[at] = r + shift;
      target[at + 1] = g + shift;
      target[at + 2] = b + shift * 0.8;
      target[at + 3] = a;
    }
  }
}
