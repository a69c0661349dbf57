import { type Code, constant } from "./assembler";

/** Instructions used, by their names in the specification. */
export const i8x16 = { swizzle: 0x0e, equal: 0x23, allTrue: 0x63, narrowUnsigned: 0x66, average: 0x7b };
export const i16x8 = {
  splat: 0x10,
  q15: 0x82,
  narrow: 0x85,
  extendLow: 0x89,
  extendHigh: 0x8a,
  left: 0x8b,
  right: 0x8c,
  rightUnsigned: 0x8d,
  add: 0x8e,
  sub: 0x91,
  mul: 0x95,
};
export const i32x4 = { right: 0xac, add: 0xae, dot: 0xba };
export const v128 = { load: 0x00, load8x8: 0x02, and: 0x4e, or: 0x50, anyTrue: 0x53 };
/** The same 16-bit number in all lanes. */
export const words = (value: number): Code =>
  constant(Array.from({ length: 16 }, (_, i) => (i % 2 ? value >> 8 : value & 255)));
