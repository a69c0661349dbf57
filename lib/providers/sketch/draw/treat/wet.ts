import { cloudTile, steps, TILE } from "./noise";
import type { Plate } from "./treat";

const PAPER = [252, 248, 238] as const;

/** Watercolour: edges that bleed, pigment gathered along them, grains in the hollows of the paper, blooms of water. */
export function wet({ source, target, width, height, scale, sway: loose, left, top }: Plate): void {
  const flow = cloudTile(14, 14, 4);
  const grainTile = cloudTile(128, 128, 2);
  const bloom = cloudTile(5, 5, 4);
  const nearX = steps(width, 0.7 / scale, left);
  const nearY = steps(height, 0.7 / scale, top);
  const wideX = steps(width, 0.4 / scale, left);
  const wideY = steps(height, 0.4 / scale, top);
  const reach = 15 * scale * loose;
  const step = Math.max(2, Math.round(3.2 * scale));
  const lightAt = (index: number) =>
    ((source[index] ?? 0) * 77 + (source[index + 1] ?? 0) * 150 + (source[index + 2] ?? 0) * 29) >> 8;
  for (let y = 0; y < height; y++) {
    const ny = (nearY[y] ?? 0) * TILE;
    const wy = (wideY[y] ?? 0) * TILE;
    for (let x = 0; x < width; x++) {
      const nx = nearX[x] ?? 0;
      const push = ((flow[ny + nx] ?? 128) - 128) / 128;
      const pull = ((flow[(ny + nx * TILE) & (TILE * TILE - 1)] ?? 128) - 128) / 128;
      const sx = Math.max(step, Math.min(width - 1 - step, x + Math.round(push * reach)));
      const sy = Math.max(step, Math.min(height - 1 - step, y + Math.round(pull * reach)));
      const from = (sy * width + sx) * 4;
      const a = source[from + 3] ?? 0;
      if (a === 0) continue;
      const light = lightAt(from);
      // Pigment is carried to where the colour changes, and settles on the darker side.
      const across =
        Math.abs(lightAt(from - step * 4) - lightAt(from + step * 4)) +
        Math.abs(lightAt(from - step * width * 4) - lightAt(from + step * width * 4));
      const rim = Math.min(1, across / 70) * (1 - light / 420);
      const grain = ((grainTile[ny + nx] ?? 128) - 128) / 128;
      const water = (bloom[wy + (wideX[x] ?? 0)] ?? 128) / 255;
      // Water that came late pushed the colour outwards: pale inside, a dark line around.
      const pool =
        water > 0.67
          ? 0.12
          : water > 0.645
            ? ((water - 0.645) / 0.025) * 0.24 - 0.12
            : water > 0.63
              ? -((water - 0.63) / 0.015) * 0.12
              : 0;
      let thin = 0.06 + (water - 0.5) * 0.75 + pool - rim * 0.42 + grain * 0.13 * (1.25 - light / 255);
      thin = thin < -0.5 ? -0.5 : thin > 0.72 ? 0.72 : thin;
      const at = (y * width + x) * 4;
      const grey = light;
      for (let channel = 0; channel < 3; channel++) {
        const paper = PAPER[channel] ?? 255;
        const own = grey + ((source[from + channel] ?? 0) - grey) * 1.45;
        const lifted = 46 + own * 0.86;
        target[at + channel] = thin >= 0 ? lifted + (paper - lifted) * thin : lifted * (1 + thin * 0.62);
      }
      target[at + 3] = a;
    }
  }
}
