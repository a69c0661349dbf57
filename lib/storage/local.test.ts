import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, describe, expect, test } from "vitest";
import { createLocalDriver } from "./local";
import { readLocalGrant } from "./local-signature";
import { parseRange } from "./range";

const root = mkdtempSync(join(tmpdir(), "local-driver-"));
const driver = createLocalDriver(root);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const changed = (query: URLSearchParams, values: Record<string, string>) =>
  new URLSearchParams({ ...Object.fromEntries(query), ...values });

const text = async (stream: Readable) => Buffer.concat(await stream.toArray()).toString();

describe("the local store", () => {
  test("gives back what was put, whole or by range", async () => {
    const head = await driver.put("users/a/library/1.txt", Buffer.from("hello lantern"), {
      contentType: "text/plain",
    });
    expect(head).toMatchObject({ size: 13, contentType: "text/plain" });
    expect(await text(await driver.get("users/a/library/1.txt"))).toBe("hello lantern");
    expect(await text(await driver.get("users/a/library/1.txt", { start: 6, end: 12 }))).toBe("lantern");
    expect(await driver.head("users/a/library/1.txt")).toMatchObject({ size: 13 });
  });

  test("leaves nothing of a put that breaks off, is too long or too short", async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from("half");
        throw new Error("connection lost");
      })(),
    );
    await expect(driver.put("users/a/x.txt", broken, { contentType: "text/plain" })).rejects.toMatchObject({
      reason: "storage_failed",
    });
    await expect(
      driver.put("users/a/x.txt", Buffer.from("12345"), { contentType: "text/plain", size: 4 }),
    ).rejects.toMatchObject({ reason: "too_large" });
    await expect(
      driver.put("users/a/x.txt", Buffer.from("123"), { contentType: "text/plain", size: 4 }),
    ).rejects.toMatchObject({ reason: "storage_failed" });
    expect(await driver.head("users/a/x.txt")).toBeNull();
    expect(readdirSync(join(root, "incoming"))).toEqual([]);
  });

  test.each(["../escape.txt", "users/../../escape.txt", "a\0b", "/etc/passwd"])(
    "refuses the key %j outside its folder",
    async (key) => {
      await expect(driver.get(key)).rejects.toMatchObject({ reason: "not_found" });
    },
  );

  test("lists a prefix in order and deletes", async () => {
    for (const name of ["b", "a", "c"])
      await driver.put(`users/list/${name}.txt`, Buffer.from(name), { contentType: "text/plain" });
    expect((await driver.list("users/list/")).keys).toEqual([
      "users/list/a.txt",
      "users/list/b.txt",
      "users/list/c.txt",
    ]);
    await driver.delete("users/list/b.txt");
    expect((await driver.list("users/list/")).keys).toEqual(["users/list/a.txt", "users/list/c.txt"]);
  });
});

describe("a signed URL", () => {
  const parts = async (url: string) => {
    const parsed = new URL(url);
    return {
      key: decodeURIComponent(parsed.pathname.replace("/api/storage/", "")),
      query: parsed.searchParams,
    };
  };

  test("reads its own key until it is over", async () => {
    const { key, query } = await parts(await driver.signRead("users/a/1.png", 60));
    expect(readLocalGrant("GET", key, query)).toMatchObject({ key: "users/a/1.png" });
    expect(readLocalGrant("GET", key, query, Date.now() + 61_000)).toBeNull();
  });

  type Misuse = { method?: "GET" | "PUT"; key?: string; changes?: Record<string, string> };
  test.each<[string, Misuse]>([
    ["another key", { key: "users/b/1.png" }],
    ["writing", { method: "PUT" }],
    ["a longer life", { changes: { expires: String(Date.now() + 1e9) } }],
    ["no signature", { changes: { signature: "" } }],
  ])("is worth nothing for %s", async (_name, { method = "GET", key = "users/a/1.png", changes = {} }) => {
    const { query } = await parts(await driver.signRead("users/a/1.png", 60));
    expect(readLocalGrant(method, key, changed(query, changes))).toBeNull();
  });

  test("writes only the announced type and size", async () => {
    const { url } = await driver.signWrite("users/a/2.png", {
      contentType: "image/png",
      size: 10,
      seconds: 60,
    });
    const { key, query } = await parts(url);
    expect(readLocalGrant("PUT", key, query)).toMatchObject({ contentType: "image/png", size: 10 });
    query.set("size", "11");
    expect(readLocalGrant("PUT", key, query)).toBeNull();
  });
});

test.each([
  [null, null],
  ["bytes=0-3", { start: 0, end: 3 }],
  ["bytes=8-", { start: 8, end: 9 }],
  ["bytes=-4", { start: 6, end: 9 }],
  ["bytes=0-99", { start: 0, end: 9 }],
  ["bytes=10-", "unsatisfiable"],
  ["bytes=5-2", "unsatisfiable"],
  ["bytes=0-1,4-5", null],
  ["pages=1", null],
])("range %j of ten bytes is %j", (header, expected) => {
  expect(parseRange(header, 10)).toEqual(expected);
});
