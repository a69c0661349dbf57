import { add, type Code, get, int, loop, type Routine, read, set, store64, vector } from "./assembler";
import { i8x16, i16x8, v128, words } from "./instructions";

/** White and black of the frame's brightness; what a level of paper is worth, so that black paper takes all light. */
const [WHITE, BLACK, LEVEL] = [235, 16, 149];
const MIDDLE = 128;

/** How much light paper of that brightness takes, as a factor of 0–32767. */
const taken = (paper: Code) => vector(i16x8.mul, vector(i16x8.sub, words(WHITE), paper), words(LEVEL));
/** `value` without that share of its distance from `still`. */
const less = (value: Code, still: number, share: Code) =>
  vector(i16x8.sub, value, vector(i16x8.q15, vector(i16x8.sub, value, words(still)), share));

/** shade(dst, count, paper): `count` × 8 values of brightness, multiplied by the paper's. */
export function shade(): Routine {
  const [dst, count, paper, value] = [0, 1, 2, 3] as const;
  const shaded = less(get(value), BLACK, taken(read(v128.load8x8, get(paper))));
  return {
    name: "shade",
    parameters: 3,
    integers: 0,
    vectors: 1,
    body: loop(get(count), [
      ...set(value, read(v128.load8x8, get(dst))),
      ...store64(get(dst), vector(i8x16.narrowUnsigned, shaded, shaded)),
      ...set(dst, add(get(dst), int(8))),
      ...set(paper, add(get(paper), int(8))),
      ...set(count, add(get(count), int(-1))),
    ]),
  };
}

/** tint(dst, count, paper, hue): `count` × 8 values of colour under paper of that brightness (twice as fine) and colour. */
export function tint(): Routine {
  const [dst, count, paper, hue, value] = [0, 1, 2, 3, 4] as const;
  const every = vector(v128.and, read(v128.load, get(paper)), words(255));
  const own = vector(i16x8.sub, read(v128.load8x8, get(hue)), words(MIDDLE));
  return {
    name: "tint",
    parameters: 4,
    integers: 0,
    vectors: 1,
    body: loop(get(count), [
      ...set(value, read(v128.load8x8, get(dst))),
      ...set(value, vector(i16x8.add, less(get(value), MIDDLE, taken(every)), own)),
      ...store64(get(dst), vector(i8x16.narrowUnsigned, get(value), get(value))),
      ...set(dst, add(get(dst), int(8))),
      ...set(hue, add(get(hue), int(8))),
      ...set(paper, add(get(paper), int(16))),
      ...set(count, add(get(count), int(-1))),
    ]),
  };
}
