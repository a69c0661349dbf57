import { cloudTile, steps, TILE } from "./noise";
import type { Plate } from "./treat";
import { table, word } from "./words";

const PAPER = [244, 237, 221] as const;
const INK = [20, 22, 26] as const;

/** Five inks from burnt to clear: where a wash of that darkness ends up. */
const LADDER = table((lightness) => {
  const dark = 1 - lightness / 255;
  const wash = Math.min(1, dark ** 1.25 * 1.3);
  const step = wash * 5;
  const part = step - Math.floor(step);
  const soft = Math.max(0, Math.min(1, (part - 0.3) / 0.4));
  return Math.min(1, (Math.floor(step) + soft * soft * (3 - 2 * soft)) / 5) * 0.72 + wash * 0.28;
});

/** The colour of a wash, 0 bare paper – 255 pure ink, without its alpha. */
const WASHES = Uint32Array.from({ length: 256 }, (_, dark) => {
  const [r, g, b] = PAPER.map((paper, channel) => paper + ((INK[channel] ?? 0) - paper) * (dark / 255));
  return word(r ?? 0, g ?? 0, b ?? 0, 0);
});
const signed = table((value) => (value - 128) / 128);
/** How thick the wash of a cloud is, and what a dry brush leaves of a stroke. */
const pooled = table((value) => 0.86 + (value - 90) / 330);
const dried = table((value) => (value / 255 > 0.62 ? 1 - (value / 255 - 0.62) * 1.7 : 1));

/** Ink on rice paper: trembling edges, dry strokes where the brush ran out, washes that pool; red stays red. */
export function ink({ source, target, width, height, scale, sway: loose, left, top }: Plate): void {
  const wobble = cloudTile(24, 24, 3);
  const fibre = cloudTile(128, 128, 2);
  const streak = cloudTile(12, 128, 2);
  const cloud = cloudTile(4, 4, 4);
  const nearX = steps(width, 0.8 / scale, left);
  const nearY = steps(height, 0.8 / scale, top);
  const wideX = steps(width, 0.34 / scale, left);
  const wideY = steps(height, 0.34 / scale, top);
  const sway = table((value) => Math.round(((value - 128) / 128) * 7.5 * scale * loose));
  // Imported names are looked up each time they are read.
  const [tile, make] = [TILE, word];
  const wrap = tile * tile - 1;
  for (let y = 0; y < height; y++) {
    const ny = (nearY[y] ?? 0) * tile;
    const wy = (wideY[y] ?? 0) * tile;
    for (let x = 0; x < width; x++) {
      const nx = nearX[x] ?? 0;
      const sx = Math.max(0, Math.min(width - 1, x + (sway[wobble[ny + nx] ?? 128] ?? 0)));
      const sy = Math.max(0, Math.min(height - 1, y + (sway[wobble[(ny + nx * tile) & wrap] ?? 128] ?? 0)));
      const from = source[sy * width + sx] ?? 0;
      if (from >>> 24 === 0) continue;
      const r = from & 255;
      const g = (from >> 8) & 255;
      const b = (from >> 16) & 255;
      const grain = signed[fibre[ny + nx] ?? 128] ?? 0;
      let dark =
        (LADDER[(r * 77 + g * 150 + b * 29) >> 8] ?? 0) * (pooled[cloud[wy + (wideX[x] ?? 0)] ?? 128] ?? 1);
      dark += grain * 0.3 * dark * (1 - dark * 0.55);
      // The brush ran dry: gaps along its way, in the darker strokes only.
      if (dark > 0.34) dark *= dried[streak[ny + nx] ?? 128] ?? 1;
      const wash = WASHES[dark < 0 ? 0 : dark > 1 ? 255 : (dark * 255) | 0] ?? 0;
      const at = y * width + x;
      const red = r - (g > b ? g : b);
      if (red <= 34) {
        target[at] = ((from & 0xff000000) | wash) >>> 0;
        continue;
      }
      const keep = Math.min(1, (red - 34) / 46);
      const own = (0.94 + grain * 0.16) * keep;
      const rest = 1 - keep;
      target[at] = make(
        (wash & 255) * rest + r * own,
        ((wash >> 8) & 255) * rest + g * own,
        ((wash >> 16) & 255) * rest + b * own,
        from >>> 24,
      );
    }
  }
}
