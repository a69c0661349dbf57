import { cloudTile, steps, TILE } from "./noise";
import type { Plate } from "./treat";

const PAPER = [244, 237, 221] as const;
const INK = [20, 22, 26] as const;

/** Five inks from burnt to clear: where a wash of that darkness ends up. */
const LADDER = Float32Array.from({ length: 256 }, (_, lightness) => {
  const dark = 1 - lightness / 255;
  const wash = Math.min(1, dark ** 1.25 * 1.3);
  const step = wash * 5;
  const part = step - Math.floor(step);
  const soft = Math.max(0, Math.min(1, (part - 0.3) / 0.4));
  return Math.min(1, (Math.floor(step) + soft * soft * (3 - 2 * soft)) / 5) * 0.72 + wash * 0.28;
});

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
  const reach = 7.5 * scale * loose;
  for (let y = 0; y < height; y++) {
    const ny = (nearY[y] ?? 0) * TILE;
    const wy = (wideY[y] ?? 0) * TILE;
    for (let x = 0; x < width; x++) {
      const nx = nearX[x] ?? 0;
      const tremble = ((wobble[ny + nx] ?? 128) - 128) / 128;
      const lift = ((wobble[((ny + nx * TILE) & (TILE * TILE - 1)) | 0] ?? 128) - 128) / 128;
      const sx = Math.max(0, Math.min(width - 1, x + Math.round(tremble * reach)));
      const sy = Math.max(0, Math.min(height - 1, y + Math.round(lift * reach)));
      const from = (sy * width + sx) * 4;
      const a = source[from + 3] ?? 0;
      if (a === 0) continue;
      const r = source[from] ?? 0;
      const g = source[from + 1] ?? 0;
      const b = source[from + 2] ?? 0;
      const light = (r * 77 + g * 150 + b * 29) >> 8;
      let dark = LADDER[light] ?? 0;
      const grain = ((fibre[ny + nx] ?? 128) - 128) / 128;
      const dry = (streak[ny + nx] ?? 128) / 255;
      dark *= 0.86 + ((cloud[wy + (wideX[x] ?? 0)] ?? 128) - 90) / 330;
      dark += grain * 0.3 * dark * (1 - dark * 0.55);
      // The brush ran dry: gaps along its way, in the darker strokes only.
      if (dark > 0.34 && dry > 0.62) dark *= 1 - (dry - 0.62) * 1.7;
      dark = dark < 0 ? 0 : dark > 1 ? 1 : dark;
      const red = r - Math.max(g, b);
      const keep = red > 34 ? Math.min(1, (red - 34) / 46) : 0;
      const at = (y * width + x) * 4;
      for (let channel = 0; channel < 3; channel++) {
        const paper = PAPER[channel] ?? 255;
        const wash = paper + ((INK[channel] ?? 0) - paper) * dark;
        const own = (source[from + channel] ?? 0) * (0.94 + grain * 0.16);
        target[at + channel] = wash + (own - wash) * keep;
      }
      target[at + 3] = a;
    }
  }
}
