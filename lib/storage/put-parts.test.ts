import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type PartStore, putInParts } from "./put-parts";

/** A store that only remembers what it was told. */
function listener() {
  const told = { whole: [] as Buffer[], parts: [] as Buffer[], completed: 0, aborted: 0 };
  const store: PartStore = {
    putWhole: async (bytes) => void told.whole.push(Buffer.from(bytes)),
    begin: async () => "upload",
    putPart: async (_id, number, bytes) => {
      told.parts.push(Buffer.from(bytes));
      return String(number);
    },
    complete: async (_id, etags) => {
      expect(etags).toEqual(told.parts.map((_part, index) => String(index + 1)));
      told.completed++;
    },
    abort: async () => void told.aborted++,
  };
  return { told, store };
}

const chunks = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 12 });
const partSize = fc.integer({ min: 1, max: 50 });
const plain = { contentType: "text/plain" };

test("however a body comes, its bytes go up in order, in equal parts, once", async () => {
  await fc.assert(
    fc.asyncProperty(chunks, partSize, fc.boolean(), async (body, partBytes, known) => {
      const { told, store } = listener();
      const all = Buffer.concat(body);
      const size = known ? all.length : undefined;
      const head = await putInParts(store, Readable.from(body), { ...plain, size, partBytes });
      const sha256 = createHash("sha256").update(all).digest("hex");
      expect(head).toEqual({ ...plain, size: all.length, sha256 });
      expect(Buffer.concat([...told.whole, ...told.parts]).equals(all)).toBe(true);
      expect(told.aborted).toBe(0);
      if (all.length < partBytes) expect([told.whole.length, told.completed]).toEqual([1, 0]);
      else {
        expect([told.whole.length, told.completed]).toEqual([0, 1]);
        expect(told.parts.slice(0, -1).every(({ length }) => length === partBytes)).toBe(true);
        expect(told.parts.at(-1)?.length).toBeGreaterThan(0);
      }
    }),
  );
});

test("a body of another length than announced is never completed, and what was begun is aborted", async () => {
  const wrong = fc.integer({ min: -20, max: 20 }).filter((by) => by !== 0);
  await fc.assert(
    fc.asyncProperty(chunks, partSize, wrong, async (body, partBytes, by) => {
      const { told, store } = listener();
      const length = Buffer.concat(body).length;
      const size = Math.max(0, length + by);
      fc.pre(size !== length);
      const put = putInParts(store, Readable.from(body), { ...plain, size, partBytes });
      await expect(put).rejects.toMatchObject({ reason: size < length ? "too_large" : "storage_failed" });
      expect([told.whole.length, told.completed]).toEqual([0, 0]);
      expect(told.aborted).toBe(told.parts.length > 0 ? 1 : 0);
    }),
  );
});
