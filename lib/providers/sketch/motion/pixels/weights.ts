/** How RGBA becomes planes: BT.709, limited range, 14 binary places. */
const scaled = (weights: readonly number[]) => weights.map((weight) => Math.round(weight * 16384));
const Y = scaled([0.2126, 0.7152, 0.0722, 0].map((part) => (part * 219) / 255));
const U = scaled([-0.1146, -0.3854, 0.5, 0].map((part) => (part * 224) / 255));
const V = scaled([0.5, -0.4542, -0.0458, 0].map((part) => (part * 224) / 255));

/**
 * Weights in the order of the routines, two pixels a vector. Opaque black is (16, 128, 128): the offsets hang on alpha,
 * so that all values are multiplied by it.
 */
function weightsFor(alpha: readonly number[]): Int16Array {
  const over = (color: number[], offset: number) =>
    color.map((weight, index) => weight + Math.round(((alpha[index] ?? 0) * offset) / 255));
  const rows = [over(Y, 16), alpha, over(U, 128), over(V, 128), alpha];
  return Int16Array.from(rows.flatMap((row) => [...row, ...row]));
}

export const PAINT = weightsFor(scaled([0, 0, 0, 1]));
/** A pixel covers as much as it shines: laid over, light then adds to what is below as the `screen` blend does. */
export const LIGHT = weightsFor(scaled([0.2126, 0.7152, 0.0722, 0]));
