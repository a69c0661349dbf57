import { createRng } from "../rng";

/** Side of every tile; a power of two, so that wrapping is a bit mask. */
export const TILE = 512;
const MASK = TILE - 1;

const tiles = new Map<string, Uint8Array>();

/** Smooth noise that repeats without a seam: 0–255, `across` and `down` cells per tile, halved amplitudes per octave. */
export function cloudTile(across: number, down: number, octaves: number): Uint8Array {
  const key = `${across}/${down}/${octaves}`;
  const known = tiles.get(key);
  if (known) return known;
  const sum = new Float32Array(TILE * TILE);
  let weight = 0;
  for (let octave = 0; octave < octaves; octave++) {
    const [columns, rows] = [across << octave, down << octave];
    if (columns > TILE || rows > TILE) break;
    const rng = createRng(`${key}/${octave}`);
    const knots = Float32Array.from({ length: columns * rows }, () => rng());
    const strength = 0.5 ** octave;
    weight += strength;
    for (let y = 0; y < TILE; y++) {
      const v = (y * rows) / TILE;
      const [y0, y1] = [Math.floor(v), (Math.floor(v) + 1) % rows];
      const fy = ease(v - y0);
      for (let x = 0; x < TILE; x++) {
        const u = (x * columns) / TILE;
        const [x0, x1] = [Math.floor(u), (Math.floor(u) + 1) % columns];
        const fx = ease(u - x0);
        const top = mixed(knots[y0 * columns + x0], knots[y0 * columns + x1], fx);
        const bottom = mixed(knots[y1 * columns + x0], knots[y1 * columns + x1], fx);
        sum[y * TILE + x] = (sum[y * TILE + x] ?? 0) + (top + (bottom - top) * fy) * strength;
      }
    }
  }
  const tile = Uint8Array.from(sum, (value) => Math.round((value / weight) * 255));
  tiles.set(key, tile);
  return tile;
}

const mixed = (a = 0, b = 0, share = 0) => a + (b - a) * share;
const ease = (t: number) => t * t * (3 - 2 * t);

export type Dabs = { dx: Int8Array; dy: Int8Array; tone: Int8Array };
let dabs: Dabs | undefined;

/** For every pixel the way to the middle of the brush dab it belongs to, and how much lighter that dab is. */
export function dabTile(): Dabs {
  if (dabs) return dabs;
  const cell = 8;
  const count = TILE / cell;
  const rng = createRng("dabs");
  const seeds = Array.from({ length: count * count }, (_, index) => ({
    x: ((index % count) + rng()) * cell,
    y: (Math.floor(index / count) + rng()) * cell,
    angle: -0.5 + rng.between(-0.5, 0.5),
    tone: Math.round(rng.between(-9, 9)),
  }));
  const made: Dabs = {
    dx: new Int8Array(TILE * TILE),
    dy: new Int8Array(TILE * TILE),
    tone: new Int8Array(TILE * TILE),
  };
  for (let y = 0; y < TILE; y++)
    for (let x = 0; x < TILE; x++) {
      let best = Number.POSITIVE_INFINITY;
      const index = y * TILE + x;
      for (let cy = -2; cy <= 2; cy++)
        for (let cx = -2; cx <= 2; cx++) {
          const column = (Math.floor(x / cell) + cx + count) % count;
          const row = (Math.floor(y / cell) + cy + count) % count;
          const seed = seeds[row * count + column];
          if (!seed) continue;
          const dx = wrapped(seed.x - x);
          const dy = wrapped(seed.y - y);
          const along = dx * Math.cos(seed.angle) + dy * Math.sin(seed.angle);
          const off = dy * Math.cos(seed.angle) - dx * Math.sin(seed.angle);
          const distance = along * along * 0.22 + off * off;
          if (distance >= best) continue;
          best = distance;
          made.dx[index] = Math.round(dx);
          made.dy[index] = Math.round(dy);
          made.tone[index] = seed.tone;
        }
    }
  dabs = made;
  return made;
}

const wrapped = (d: number) => (d > TILE / 2 ? d - TILE : d < -TILE / 2 ? d + TILE : d);

/** Index of each column (or row) of a picture in a tile that is laid at `scale` tile pixels per picture pixel. */
export function steps(length: number, scale: number, origin = 0): Uint16Array {
  return Uint16Array.from({ length }, (_, index) => Math.floor((index + origin) * scale) & MASK);
}
