/**
 * Just enough of WebAssembly to write vector code by hand: expressions are the bytes that leave their value on the stack.
 * https://webassembly.github.io/spec/core/binary/
 */
export type Code = readonly number[];

const I32 = 0x7f;
export const V128 = 0x7b;

function unsigned(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; ) {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest === 0 ? low : low | 0x80);
    if (rest === 0) return bytes;
  }
}

function signed(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; ) {
    const low = rest & 0x7f;
    rest >>= 7;
    const done = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
    bytes.push(done ? low : low | 0x80);
    if (done) return bytes;
  }
}

const list = (items: Code[]): number[] => [...unsigned(items.length), ...items.flat()];
const section = (id: number, content: Code): number[] => [id, ...unsigned(content.length), ...content];

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)];
export const int = (value: number): Code => [0x41, ...signed(value)];
export const add = (a: Code, b: Code): Code => [...a, ...b, 0x6a];
/** Repeats `body` while `condition`, read before each round, is not 0. */
export const loop = (condition: Code, body: Code): Code => [
  ...[0x02, 0x40, 0x03, 0x40],
  ...[...condition, 0x45, 0x0d, 1],
  ...[...body, 0x0c, 0, 0x0b, 0x0b],
];
export const when = (condition: Code, body: Code, otherwise: Code = []): Code => [
  ...[...condition, 0x04, 0x40, ...body],
  ...(otherwise.length > 0 ? [0x05, ...otherwise] : []),
  0x0b,
];

/** A vector instruction on operands from the stack. */
export const vector = (instruction: number, ...operands: Code[]): Code => [
  ...operands.flat(),
  0xfd,
  ...unsigned(instruction),
];
/** A vector instruction that reads memory; unaligned. */
export const read = (instruction: number, address: Code, offset = 0): Code => [
  ...vector(instruction, address),
  ...[0, ...unsigned(offset)],
];
export const store128 = (address: Code, value: Code): Code => [...vector(0x0b, address, value), 0, 0];
/** Stores the low 8 bytes. */
export const store64 = (address: Code, value: Code): Code => [...vector(0x5b, address, value), 0, 0, 0];
/** Stores the low 4 bytes. */
export const store32 = (address: Code, value: Code): Code => [...vector(0x5a, address, value), 0, 0, 0];
export const constant = (bytes: readonly number[]): Code => [...vector(0x0c), ...bytes];
export const shuffle = (a: Code, b: Code, lanes: readonly number[]): Code => [
  ...vector(0x0d, a, b),
  ...lanes,
];

export type Routine = { name: string; parameters: number; vectors: number; integers: number; body: Code };

/** A module of routines over one imported memory. Locals: parameters (integers), then integers, then vectors. */
export function assemble(routines: Routine[]): Uint8Array<ArrayBuffer> {
  const text = (value: string) => [...unsigned(value.length), ...Buffer.from(value, "latin1")];
  const types = routines.map(({ parameters }) => [
    0x60,
    ...unsigned(parameters),
    ...Array(parameters).fill(I32),
    0,
  ]);
  const code = routines.map(({ integers, vectors, body }) => {
    const content = [2, ...unsigned(integers), I32, ...unsigned(vectors), V128, ...body, 0x0b];
    return [...unsigned(content.length), ...content];
  });
  return new Uint8Array([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, list(types)),
    ...section(2, list([[...text("host"), ...text("memory"), 2, 0, 1]])),
    ...section(3, list(routines.map((_, index) => unsigned(index)))),
    ...section(7, list(routines.map(({ name }, index) => [...text(name), 0, ...unsigned(index)]))),
    ...section(10, list(code)),
  ]);
}
