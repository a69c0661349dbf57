import { cloudTile, steps, TILE } from "./noise";
import type { Plate } from "./treat";
import { table, word } from "./words";

const PAPER = [252, 248, 238] as const;
const signed = table((value) => (value - 128) / 128);

/** What blooms of water do to the pigment: pale inside, a dark line around, where water that came late pushed it outwards. */
const POOLS = table((value) => {
  const water = value / 255;
  const pool =
    water > 0.67
      ? 0.12
      : water > 0.645
        ? ((water - 0.645) / 0.025) * 0.24 - 0.12
        : water > 0.63
          ? -((water - 0.63) / 0.015) * 0.12
          : 0;
  return 0.06 + (water - 0.5) * 0.75 + pool;
});

/** Watercolour: edges that bleed, pigment gathered along them, grains in the hollows of the paper, blooms of water. */
export function wet({ source, target, width, height, scale, sway: loose, left, top }: Plate): void {
  const flow = cloudTile(14, 14, 4);
  const grainTile = cloudTile(128, 128, 2);
  const bloom = cloudTile(5, 5, 4);
  const nearX = steps(width, 0.7 / scale, left);
  const nearY = steps(height, 0.7 / scale, top);
  const wideX = steps(width, 0.4 / scale, left);
  const wideY = steps(height, 0.4 / scale, top);
  const sway = table((value) => Math.round(((value - 128) / 128) * 11 * scale * loose));
  const step = Math.max(2, Math.round(3.2 * scale));
  const lights = lightsOf(source);
  const [paperR, paperG, paperB] = PAPER;
  // Imported names are looked up each time they are read.
  const [tile, make] = [TILE, word];
  const wrap = tile * tile - 1;
  for (let y = 0; y < height; y++) {
    const ny = (nearY[y] ?? 0) * tile;
    const wy = (wideY[y] ?? 0) * tile;
    for (let x = 0; x < width; x++) {
      const nx = nearX[x] ?? 0;
      const push = sway[flow[ny + nx] ?? 128] ?? 0;
      const pull = sway[flow[(ny + nx * tile) & wrap] ?? 128] ?? 0;
      const sx = Math.max(step, Math.min(width - 1 - step, x + push));
      const sy = Math.max(step, Math.min(height - 1 - step, y + pull));
      const place = sy * width + sx;
      const from = source[place] ?? 0;
      if (from >>> 24 === 0) continue;
      const light = lights[place] ?? 0;
      // Pigment is carried to where the colour changes, and settles on the darker side.
      const across =
        Math.abs((lights[place - step] ?? 0) - (lights[place + step] ?? 0)) +
        Math.abs((lights[place - step * width] ?? 0) - (lights[place + step * width] ?? 0));
      const rim = Math.min(1, across / 70) * (1 - light / 420);
      const grain = signed[grainTile[ny + nx] ?? 128] ?? 0;
      let thin =
        (POOLS[bloom[wy + (wideX[x] ?? 0)] ?? 128] ?? 0) - rim * 0.42 + grain * 0.13 * (1.25 - light / 255);
      thin = thin < -0.5 ? -0.5 : thin > 0.72 ? 0.72 : thin;
      // The colour, fuller and lifted from black, on its way to paper or to more of itself.
      const much = thin >= 0 ? 1 - thin : 1 + thin * 0.62;
      const bare = thin >= 0 ? thin : 0;
      const base = (46 - light * 0.387) * much;
      const own = 1.247 * much;
      target[y * width + x] = make(
        base + (from & 255) * own + paperR * bare,
        base + ((from >> 8) & 255) * own + paperG * bare,
        base + ((from >> 16) & 255) * own + paperB * bare,
        from >>> 24,
      );
    }
  }
}

function lightsOf(source: Uint32Array): Uint8Array {
  const lights = new Uint8Array(source.length);
  for (let at = 0; at < source.length; at++) {
    const from = source[at] ?? 0;
    lights[at] = ((from & 255) * 77 + ((from >> 8) & 255) * 150 + ((from >> 16) & 255) * 29) >> 8;
  }
  return lights;
}
