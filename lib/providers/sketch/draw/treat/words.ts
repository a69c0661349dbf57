/** A channel's value as a byte. */
const byte = (value: number): number => (value <= 0 ? 0 : value >= 255 ? 255 : (value + 0.5) | 0);

/** Pixels as the canvas keeps them: alpha in the highest byte, red in the lowest. */
export const word = (r: number, g: number, b: number, a: number): number =>
  (byte(r) | (byte(g) << 8) | (byte(b) << 16) | (a << 24)) >>> 0;

/** What a function makes of every byte: looked up, it costs a pixel nothing. */
export const table = (of: (value: number) => number): Float32Array =>
  Float32Array.from({ length: 256 }, (_, value) => of(value));
