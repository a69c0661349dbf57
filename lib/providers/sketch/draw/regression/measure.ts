import { type Canvas, createCanvas, type Image } from "@napi-rs/canvas";

/** A picture as the eye keeps it: brightness on a small grid, colour on a coarser one, a hash of its large forms. */
export type Impression = { light: Float64Array; lab: Float64Array; hash: boolean[] };

const SIDE = 32;
const COARSE = 16;
const HASH = 8;

function pixels(picture: Canvas | Image, side: number): Uint8ClampedArray {
  // In two steps, so that every pixel of a large picture counts.
  const half = createCanvas(side * 4, side * 4);
  half.getContext("2d").drawImage(picture, 0, 0, side * 4, side * 4);
  const small = createCanvas(side, side);
  small.getContext("2d").drawImage(half, 0, 0, side, side);
  return small.getContext("2d").getImageData(0, 0, side, side).data;
}

export function impressionOf(picture: Canvas | Image): Impression {
  const fine = pixels(picture, SIDE);
  const light = Float64Array.from({ length: SIDE * SIDE }, (_, index) => lightness(fine, index * 4));
  const coarse = pixels(picture, COARSE);
  const lab = new Float64Array(COARSE * COARSE * 3);
  for (let index = 0; index < COARSE * COARSE; index++) lab.set(labOf(coarse, index * 4), index * 3);
  return { light, lab, hash: hashOf(light) };
}

const lightness = (data: Uint8ClampedArray, at: number) =>
  0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);

/** The lowest frequencies of the cosine transform, each above or below their median. */
function hashOf(light: Float64Array): boolean[] {
  const waves: number[] = [];
  for (let v = 0; v < HASH; v++)
    for (let u = 0; u < HASH; u++) {
      let sum = 0;
      for (let y = 0; y < SIDE; y++)
        for (let x = 0; x < SIDE; x++)
          sum +=
            (light[y * SIDE + x] ?? 0) *
            Math.cos((Math.PI * u * (x + 0.5)) / SIDE) *
            Math.cos((Math.PI * v * (y + 0.5)) / SIDE);
      waves.push(sum);
    }
  const rest = waves.slice(1);
  const middle = [...rest].sort((a, b) => a - b)[Math.floor(rest.length / 2)] ?? 0;
  return rest.map((wave) => wave > middle);
}

function labOf(data: Uint8ClampedArray, at: number): [number, number, number] {
  const linear = [0, 1, 2].map((channel) => {
    const value = (data[at + channel] ?? 0) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [r = 0, g = 0, b = 0] = linear;
  const root = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = root(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

export type Distance = {
  /** Of 63 signs of the large forms, how many differ. */
  forms: number;
  /** Mean colour difference (Lab), 0–100. */
  color: number;
};

export function distanceOf(a: Impression, b: Impression): Distance {
  let color = 0;
  for (let index = 0; index < a.lab.length; index += 3)
    color += Math.hypot(
      (a.lab[index] ?? 0) - (b.lab[index] ?? 0),
      (a.lab[index + 1] ?? 0) - (b.lab[index + 1] ?? 0),
      (a.lab[index + 2] ?? 0) - (b.lab[index + 2] ?? 0),
    );
  return {
    forms: a.hash.filter((sign, index) => sign !== b.hash[index]).length,
    color: color / (a.lab.length / 3),
  };
}

/** Another version of the canvas moves a few edges by a part of a pixel; another style moves far more than this. */
export const TOLERANCE: Distance = { forms: 8, color: 4 };

/**
 * How much of the difference between two pictures no change of brightness or contrast explains, 0–1: what is left of
 * their light after the best straight line from one to the other, on the fine grid.
 */
export function beyondTint(a: Impression, b: Impression): number {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ma, mb] = [mean(a.light), mean(b.light)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let index = 0; index < a.light.length; index++) {
    const [x, y] = [(a.light[index] ?? 0) - ma, (b.light[index] ?? 0) - mb];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa === 0 || bb === 0 ? 1 : 1 - (ab * ab) / (aa * bb);
}

/** Bits of brightness per pixel, and the share of pixels on an edge. */
export function detailOf(canvas: Canvas): { entropy: number; edges: number } {
  const { width, height } = canvas;
  const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
  const counts = new Uint32Array(64);
  let edges = 0;
  for (let y = 1; y < height; y++)
    for (let x = 1; x < width; x++) {
      const at = (y * width + x) * 4;
      const here = lightness(data, at);
      counts[Math.min(63, here >> 2)] = (counts[Math.min(63, here >> 2)] ?? 0) + 1;
      const step =
        Math.abs(here - lightness(data, at - 4)) + Math.abs(here - lightness(data, at - width * 4));
      if (step > 14) edges++;
    }
  const total = (width - 1) * (height - 1);
  let entropy = 0;
  for (const count of counts) if (count > 0) entropy -= (count / total) * Math.log2(count / total);
  return { entropy, edges: edges / total };
}
