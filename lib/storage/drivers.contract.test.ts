import { createHash, randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { PART_BYTES } from "./put-parts";
import { follow, newKey, startLocal, startOss, startS3, type TestStore } from "./testing/stores";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const read = async (stream: Readable) => Buffer.concat((await stream.toArray()) as Buffer[]);
const binary = { contentType: "application/octet-stream" };

/** A body that says nothing about its length and comes in odd pieces. */
function pieces(bytes: Buffer, breakAt = Number.POSITIVE_INFINITY): Readable {
  async function* source() {
    for (let at = 0; at < bytes.length; at += 65_537) {
      if (at >= breakAt) throw new Error("the source broke");
      yield bytes.subarray(at, at + 65_537);
    }
  }
  return Readable.from(source(), { objectMode: false });
}

describe.each([
  ["local", startLocal],
  ["s3", startS3],
  ["oss", startOss],
] as const)("the %s store", (id, start) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await start();
  });
  afterAll(() => store.stop());

  test("says who it is", () => {
    expect(store.driver.id).toBe(id);
  });

  test.each([
    ["nothing", 0],
    ["a byte", 1],
    ["one part less a byte", PART_BYTES - 1],
    ["exactly one part", PART_BYTES],
    ["several parts", 2 * PART_BYTES + 12_345],
  ])("gives back %s as it was put, from a buffer or a stream of unknown length", async (_name, length) => {
    const bytes = randomBytes(length);
    for (const body of [bytes, pieces(bytes)]) {
      const key = newKey("mp4");
      const put = await store.driver.put(key, body, { contentType: "video/mp4" });
      expect(put).toEqual({ size: length, contentType: "video/mp4", sha256: sha256(bytes) });
      expect(await store.driver.head(key)).toMatchObject({ size: length, contentType: "video/mp4" });
      expect((await read(await store.driver.get(key))).equals(bytes)).toBe(true);
    }
    expect(store.leftovers()).toBe(0);
  });

  test("takes a stream whose size is known", async () => {
    const key = newKey("png");
    const bytes = randomBytes(200_000);
    await store.driver.put(key, pieces(bytes), { contentType: "image/png", size: bytes.length });
    expect(await store.driver.head(key)).toMatchObject({ size: 200_000, contentType: "image/png" });
  });

  test("replaces what was there, whole", async () => {
    const key = newKey("txt");
    for (const text of ["the first, longer text", "second"])
      await store.driver.put(key, Buffer.from(text), { contentType: "text/plain" });
    expect((await read(await store.driver.get(key))).toString()).toBe("second");
  });

  test.each([
    ["a range", { start: 6, end: 8 }, "lan"],
    ["a range to the end", { start: 6 }, "lantern"],
    ["the first byte", { start: 0, end: 0 }, "h"],
    ["a range that ends beyond the end", { start: 10, end: 99 }, "ern"],
  ])("reads %s", async (_name, range, expected) => {
    const key = newKey("txt");
    store.seed(key, Buffer.from("hello lantern"));
    expect((await read(await store.driver.get(key, range))).toString()).toBe(expected);
  });

  test.each([
    ["a source that breaks in the first part", 300_000, 200_000, undefined, "storage_failed"],
    [
      "a source that breaks in a later part",
      PART_BYTES + 900_000,
      PART_BYTES + 500_000,
      undefined,
      "storage_failed",
    ],
    ["fewer bytes than announced", 1000, undefined, 1001, "storage_failed"],
    ["fewer bytes than announced, in parts", PART_BYTES + 10, undefined, PART_BYTES + 11, "storage_failed"],
    ["more bytes than announced", 1000, undefined, 999, "too_large"],
    ["more bytes than announced, in parts", 2 * PART_BYTES, undefined, PART_BYTES + 1, "too_large"],
  ])("leaves nothing behind of %s", async (_name, length, breakAt, size, reason) => {
    const key = newKey();
    const body = pieces(randomBytes(length), breakAt);
    await expect(store.driver.put(key, body, { ...binary, size })).rejects.toMatchObject({ reason });
    expect(await store.driver.head(key)).toBeNull();
    expect(store.leftovers()).toBe(0);
    expect(body.destroyed).toBe(true);
  });

  test("knows nothing of a key that was never put", async () => {
    const key = newKey();
    expect(await store.driver.head(key)).toBeNull();
    await expect(store.driver.get(key)).rejects.toMatchObject({ reason: "not_found" });
  });

  test("deletes, and deletes again", async () => {
    const key = newKey("txt");
    store.seed(key, Buffer.from("x"));
    await store.driver.delete(key);
    await store.driver.delete(key);
    expect(await store.driver.head(key)).toBeNull();
  });

  test("lists a prefix in order, page by page, and nothing else", async () => {
    const prefix = `users/list-${id}/`;
    const names = Array.from(
      { length: 1203 },
      (_, n) => `${prefix}projects/p/${String(n).padStart(5, "0")}.txt`,
    );
    for (const key of [...names].reverse()) store.seed(key, Buffer.from("x"));
    store.seed(`users/list-${id}x/other.txt`, Buffer.from("x"));
    const first = await store.driver.list(prefix);
    expect(first.keys).toEqual(names.slice(0, 1000));
    const second = await store.driver.list(prefix, first.cursor);
    expect(second).toEqual({ keys: names.slice(1000) });
    expect(await store.driver.list(`users/nobody-${id}/`)).toEqual({ keys: [] });
  });

  test("signs a link that reads one object until it is over", async () => {
    const key = newKey("txt");
    store.seed(key, Buffer.from("for your eyes"));
    const url = await store.driver.signRead(key, 60);
    expect(await follow(store, url)).toEqual({ status: 200, body: Buffer.from("for your eyes") });
    const other = url.replace(/\.txt/, ".png");
    expect((await follow(store, other)).status).toBe(403);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 2 * 3_600_000 });
    const old = await store.driver.signRead(key, 3600).finally(() => vi.useRealTimers());
    expect((await follow(store, old)).status).toBe(403);
  });

  test("signs a write for exactly one type, size and time", async () => {
    const before = Date.now();
    const ticket = await store.driver.signWrite(newKey("png"), {
      contentType: "image/png",
      size: 10,
      seconds: 60,
    });
    expect(ticket.expiresAt.getTime()).toBeGreaterThanOrEqual(before + 60_000);
    expect(ticket.expiresAt.getTime()).toBeLessThanOrEqual(Date.now() + 60_000);
  });
});
