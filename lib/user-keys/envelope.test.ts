import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { open, rewrap, seal } from "./envelope";

const key = (id: string) => ({ id, key: randomBytes(32) });
const k1 = key("k1");
const k2 = key("k2");
const place = ["user_keys", "row-1", "secret", "user-1"];

test("any secret opens again at its place, and nowhere else", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 0, max: 3 }), (secret, at) => {
      const sealed = seal(secret, place, [k1]);
      expect(open(sealed, place, [k2, k1])).toBe(secret);
      const elsewhere = place.map((part, index) => (index === at ? `${part}x` : part));
      expect(() => open(sealed, elsewhere, [k1])).toThrow();
    }),
  );
});

test("one secret sealed twice shows nothing in common", () => {
  const [a, b] = [seal("sk-same", place, [k1]), seal("sk-same", place, [k1])];
  expect(a.sealed).not.toBe(b.sealed);
  expect(a.wrappedKey).not.toBe(b.wrappedKey);
});

test("no bit can be changed", () => {
  const sealed = seal("sk-live-0123456789", place, [k1]);
  for (const field of ["sealed", "wrappedKey"] as const) {
    const bytes = Buffer.from(sealed[field], "base64");
    for (let at = 0; at < bytes.length; at++) {
      const bent = Buffer.from(bytes);
      bent[at] = (bent[at] ?? 0) ^ (1 << (at % 8));
      expect(() => open({ ...sealed, [field]: bent.toString("base64") }, place, [k1])).toThrow();
    }
    const short = bytes.subarray(0, 20).toString("base64");
    expect(() => open({ ...sealed, [field]: short }, place, [k1])).toThrow();
  }
});

test("halves of two envelopes do not fit together, nor does another key of the same name", () => {
  const a = seal("one", place, [k1]);
  const b = seal("two", place, [k1]);
  expect(() => open({ ...a, sealed: b.sealed }, place, [k1])).toThrow();
  expect(() => open(a, place, [key("k1")])).toThrow();
  expect(() => open({ ...a, wrappedBy: "k2" }, place, [k1, k2])).toThrow();
});

test("a new first key seals, an old one still opens until it is wrapped anew, then it can go", () => {
  const before = seal("sk-old", place, [k1]);
  expect(open(before, place, [k2, k1])).toBe("sk-old");
  const after = { ...before, ...rewrap(before, place, [k2, k1]) };
  expect(after).toMatchObject({ sealed: before.sealed, wrappedBy: "k2" });
  expect(open(after, place, [k2])).toBe("sk-old");
});

test("without a key nothing is sealed", () => {
  expect(() => seal("x", place, [])).toThrow(AppError);
});
