import {
  add,
  type Code,
  constant,
  get,
  int,
  loop,
  type Routine,
  read,
  set,
  shuffle,
  store32,
  vector,
} from "./assembler";
import { i8x16, i16x8, i32x4, v128 } from "./instructions";

const EVEN = [0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27];
const ODD = EVEN.map((lane) => lane + 4);

/** Four values of one component from four pixels (R, G, B, A bytes in `pixels`), by the 16-bit weights at `weights`. */
function component(pixels: number, weights: Code, a: number, b: number): Code {
  const dot = (half: number) => vector(i32x4.dot, vector(half, get(pixels)), read(v128.load, weights));
  return [
    ...set(a, dot(i16x8.extendLow)),
    ...set(b, dot(i16x8.extendHigh)),
    ...set(
      a,
      vector(
        i32x4.right,
        vector(
          i32x4.add,
          vector(i32x4.add, shuffle(get(a), get(b), EVEN), shuffle(get(a), get(b), ODD)),
          constant(Array.from({ length: 16 }, (_, i) => (i % 4 === 1 ? 0x20 : 0))),
        ),
        int(14),
      ),
    ),
    ...vector(i8x16.narrowUnsigned, vector(i16x8.narrow, get(a), get(a)), get(a)),
  ];
}

/** luma(src, dst, alpha, count, weights): brightness and alpha of `count` × 4 pixels. Weights: Y, then A. */
export function luma(): Routine {
  const [src, dst, alpha, count, weights] = [0, 1, 2, 3, 4] as const;
  const [pixels, a, b] = [5, 6, 7] as const;
  return {
    name: "luma",
    parameters: 5,
    integers: 0,
    vectors: 3,
    body: loop(get(count), [
      ...set(pixels, read(v128.load, get(src))),
      ...store32(get(dst), component(pixels, get(weights), a, b)),
      ...store32(get(alpha), component(pixels, add(get(weights), int(16)), a, b)),
      ...set(src, add(get(src), int(16))),
      ...set(dst, add(get(dst), int(4))),
      ...set(alpha, add(get(alpha), int(4))),
      ...set(count, add(get(count), int(-1))),
    ]),
  };
}

/** chroma(top, bottom, u, v, alpha, count, weights): colour and alpha of `count` × 4 squares of four pixels. Weights: U, V, A. */
export function chroma(): Routine {
  const [top, bottom, u, v, alpha, count, weights] = [0, 1, 2, 3, 4, 5, 6] as const;
  const [pixels, a, b] = [7, 8, 9] as const;
  const mean = (offset: number) =>
    vector(i8x16.average, read(v128.load, get(top), offset), read(v128.load, get(bottom), offset));
  return {
    name: "chroma",
    parameters: 7,
    integers: 0,
    vectors: 3,
    body: loop(get(count), [
      ...set(a, mean(0)),
      ...set(b, mean(16)),
      ...set(pixels, vector(i8x16.average, shuffle(get(a), get(b), EVEN), shuffle(get(a), get(b), ODD))),
      ...store32(get(u), component(pixels, get(weights), a, b)),
      ...store32(get(v), component(pixels, add(get(weights), int(16)), a, b)),
      ...store32(get(alpha), component(pixels, add(get(weights), int(32)), a, b)),
      ...[...set(top, add(get(top), int(32))), ...set(bottom, add(get(bottom), int(32)))],
      ...[u, v, alpha].flatMap((plane) => set(plane, add(get(plane), int(4)))),
      ...set(count, add(get(count), int(-1))),
    ]),
  };
}
