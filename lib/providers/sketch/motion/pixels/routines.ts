import {
  add,
  assemble,
  type Code,
  constant,
  get,
  int,
  loop,
  type Routine,
  read,
  set,
  store64,
  store128,
  vector,
  when,
} from "./assembler";
import { chroma, luma } from "./convert";
import { i8x16, i16x8, v128, words } from "./instructions";
import { shade, tint } from "./shade";

const both = (a: Code, b: Code): Code => [...a, ...b, 0x71];
const atMost = (a: Code, b: Code): Code => [...a, ...b, 0x4c];

/** Bytes of one entry of a column table: where to read, which bytes, and how far between them. */
export const COLUMN = 64;
/** Pixels one entry makes. */
export const LANES = 8;

/** Eight values between four neighbours each, ×128. `top` and `bottom` are rows; the local names are vectors. */
function sample(top: number, bottom: number, at: Locals, out: number): Code {
  const part = (row: number, bytes: number) =>
    vector(i8x16.swizzle, read(v128.load, add(get(row), get(at.base))), get(bytes));
  const between = (bytes: number, to: number): Code => [
    ...set(at.upper, part(top, bytes)),
    ...set(
      to,
      vector(
        i16x8.add,
        vector(i16x8.left, get(at.upper), int(7)),
        vector(i16x8.mul, vector(i16x8.sub, part(bottom, bytes), get(at.upper)), get(at.down)),
      ),
    ),
  ];
  return [
    ...between(at.left, at.first),
    ...between(at.right, out),
    ...set(
      out,
      vector(
        i16x8.add,
        get(at.first),
        vector(i16x8.q15, vector(i16x8.sub, get(out), get(at.first)), get(at.along)),
      ),
    ),
  ];
}

type Locals = Record<"base" | "left" | "right" | "along" | "down" | "upper" | "first", number>;

const rounded = (value: Code): Code => vector(i16x8.right, vector(i16x8.add, value, words(64)), int(7));
const bytesOf = (value: Code): Code => vector(i8x16.narrowUnsigned, value, value);

/** Reads the entry of the column table at `table`. */
const column = (table: number, at: Locals): Code => [
  ...set(at.base, [...get(table), 0x28, 2, 0]),
  ...set(at.left, read(v128.load, get(table), 16)),
  ...set(at.right, read(v128.load, get(table), 32)),
  ...set(at.along, read(v128.load, get(table), 48)),
];

const next = (dst: number, table: number, count: number): Code => [
  ...set(dst, add(get(dst), int(LANES))),
  ...set(table, add(get(table), int(COLUMN))),
  ...set(count, add(get(count), int(-1))),
];

/** cover(dst, count, table, top, bottom, down): a row of an opaque plane, `count` entries long; `down` 0–128. */
function cover(): Routine {
  const [dst, count, table, top, bottom, down] = [0, 1, 2, 3, 4, 5] as const;
  const at: Locals = { base: 6, left: 7, right: 8, along: 9, down: 10, upper: 11, first: 12 };
  const out = 13;
  return {
    name: "cover",
    parameters: 6,
    integers: 1,
    vectors: 7,
    body: [
      ...set(at.down, vector(i16x8.splat, get(down))),
      ...loop(get(count), [
        ...column(table, at),
        ...sample(top, bottom, at, out),
        ...store64(get(dst), bytesOf(rounded(get(out)))),
        ...next(dst, table, count),
      ]),
    ],
  };
}

/**
 * blend(dst, count, table, top, bottom, down, alphaTop, alphaBottom, opacity): a row of a plane whose values are already
 * multiplied by its alpha, laid over `dst`; `opacity` 0–32767. Where nothing is to be seen, nothing is written.
 */
function blend(): Routine {
  const [dst, count, table, top, bottom, down, alphaTop, alphaBottom, opacity] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8,
  ] as const;
  const at: Locals = { base: 9, left: 10, right: 11, along: 12, down: 13, upper: 14, first: 15 };
  const [alpha, value, strength] = [16, 17, 18] as const;
  // Nothing shines through sixteen solid neighbours, and mixing can be left out.
  const full = both(
    atMost(int(32767), get(opacity)),
    vector(
      i8x16.allTrue,
      vector(i8x16.equal, vector(v128.and, get(alpha), get(value)), constant(Array(16).fill(255))),
    ),
  );
  const faded = (local: number) => rounded(vector(i16x8.q15, get(local), get(strength)));
  const mixed = [
    ...sample(alphaTop, alphaBottom, at, alpha),
    ...set(alpha, vector(i16x8.sub, words(255), faded(alpha))),
    ...sample(top, bottom, at, value),
    // What is below, × (255 − alpha) / 255, rounded.
    ...set(alpha, vector(i16x8.add, vector(i16x8.mul, read(v128.load8x8, get(dst)), get(alpha)), words(128))),
    ...set(
      alpha,
      vector(
        i16x8.rightUnsigned,
        vector(i16x8.add, get(alpha), vector(i16x8.rightUnsigned, get(alpha), int(8))),
        int(8),
      ),
    ),
    ...store64(get(dst), bytesOf(vector(i16x8.add, faded(value), get(alpha)))),
  ];
  return {
    name: "blend",
    parameters: 9,
    integers: 1,
    vectors: 9,
    body: [
      ...set(at.down, vector(i16x8.splat, get(down))),
      ...set(strength, vector(i16x8.splat, get(opacity))),
      ...loop(get(count), [
        ...column(table, at),
        ...set(alpha, read(v128.load, add(get(alphaTop), get(at.base)))),
        ...set(value, read(v128.load, add(get(alphaBottom), get(at.base)))),
        ...when(vector(v128.anyTrue, vector(v128.or, get(alpha), get(value))), [
          ...when(
            full,
            [...sample(top, bottom, at, value), ...store64(get(dst), bytesOf(rounded(get(value))))],
            mixed,
          ),
        ]),
        ...next(dst, table, count),
      ]),
    ],
  };
}

/** mean(dst, src, count): `count` × 16 bytes become the average of both. */
function mean(): Routine {
  const [dst, src, count] = [0, 1, 2] as const;
  return {
    name: "mean",
    parameters: 3,
    integers: 0,
    vectors: 0,
    body: loop(get(count), [
      ...store128(get(dst), vector(i8x16.average, read(v128.load, get(dst)), read(v128.load, get(src)))),
      ...set(dst, add(get(dst), int(16))),
      ...set(src, add(get(src), int(16))),
      ...set(count, add(get(count), int(-1))),
    ]),
  };
}

export type Routines = {
  shade(dst: number, count: number, paper: number): void;
  tint(dst: number, count: number, paper: number, hue: number): void;
  mean(dst: number, src: number, count: number): void;
  cover(dst: number, count: number, table: number, top: number, bottom: number, down: number): void;
  blend(
    dst: number,
    count: number,
    table: number,
    top: number,
    bottom: number,
    down: number,
    alphaTop: number,
    alphaBottom: number,
    opacity: number,
  ): void;
  luma(src: number, dst: number, alpha: number, count: number, weights: number): void;
  chroma(
    top: number,
    bottom: number,
    u: number,
    v: number,
    alpha: number,
    count: number,
    weights: number,
  ): void;
};

const compiled = new WebAssembly.Module(
  assemble([mean(), cover(), blend(), luma(), chroma(), shade(), tint()]),
);

export function routinesOver(memory: WebAssembly.Memory): Routines {
  return new WebAssembly.Instance(compiled, { host: { memory } }).exports as Routines;
}
