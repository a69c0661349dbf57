import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { inspect } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { createOssDriver } from "./oss";
import { PART_BYTES } from "./put-parts";
import { createS3Driver } from "./s3";
import { OSS_ACCOUNT, S3_ACCOUNT } from "./testing/accounts";
import { newKey, QUICK, type RemoteStore, startOss, startS3 } from "./testing/stores";

const small = randomBytes(200_000);
const large = randomBytes(PART_BYTES + 300_000);
const video = { contentType: "video/mp4" };
const read = async (stream: Readable) => Buffer.concat((await stream.toArray()) as Buffer[]);

describe.each([
  ["s3", startS3],
  ["oss", startOss],
] as const)("the %s store in trouble", (id, start) => {
  let store: RemoteStore;
  beforeAll(async () => {
    store = await start();
  });
  afterEach(() => store.server.faults.clear());
  afterAll(() => store.stop());
  const requests = (method: string) =>
    store.server.asked.filter(({ line }) => line.startsWith(method)).length;

  test.each([
    ["one request", small],
    ["parts", large],
  ])("repeats an upload in %s whose connection breaks half-way", async (_name, bytes) => {
    const key = newKey("mp4");
    store.server.faults.plan({ kind: "reset-upload", method: "PUT", times: 2 });
    await store.driver.put(key, Readable.from([bytes], { objectMode: false }), video);
    expect((await read(await store.driver.get(key))).equals(bytes)).toBe(true);
    expect(store.leftovers()).toBe(0);
  });

  test.each([
    ["one request", small],
    ["parts", large],
  ])("gives an upload in %s up that always breaks half-way, and leaves nothing", async (_name, bytes) => {
    const key = newKey("mp4");
    store.server.faults.plan({ kind: "reset-upload", method: "PUT" });
    await expect(store.driver.put(key, bytes, video)).rejects.toMatchObject({ reason: "storage_failed" });
    store.server.faults.clear();
    expect(await store.driver.head(key)).toBeNull();
    expect(store.leftovers()).toBe(0);
  });

  test("fails whole when a later part is refused for good, and takes the parts away", async () => {
    const key = newKey("mp4");
    store.server.faults.plan({
      kind: "refuse",
      method: "PUT",
      on: "partNumber=2",
      status: 403,
      code: "AccessDenied",
    });
    await expect(store.driver.put(key, large, video)).rejects.toMatchObject({ reason: "storage_failed" });
    expect(await store.driver.head(key)).toBeNull();
    expect(store.leftovers()).toBe(0);
  });

  test("knows that an upload was completed although the answer was lost", async () => {
    const key = newKey("mp4");
    store.server.faults.plan({ kind: "lose-answer", method: "POST", on: "uploadId", times: 1 });
    await store.driver.put(key, large, video);
    expect((await read(await store.driver.get(key))).equals(large)).toBe(true);
  });

  test("does not take an upload that somebody aborted for a completed one", async () => {
    const key = newKey("mp4");
    store.server.faults.plan({
      kind: "refuse",
      method: "POST",
      on: "uploadId",
      times: 1,
      status: 404,
      code: "NoSuchUpload",
    });
    await expect(store.driver.put(key, large, video)).rejects.toMatchObject({ reason: "storage_failed" });
  });

  test.each([
    ["SlowDown", 503],
    ["InternalError", 500],
  ])("tries again after %s", async (code, status) => {
    const key = newKey("mp4");
    for (const method of ["PUT", "GET", "HEAD", "DELETE"])
      store.server.faults.plan({ kind: "refuse", method, times: 2, status, code });
    await store.driver.put(key, small, video);
    expect((await read(await store.driver.get(key))).equals(small)).toBe(true);
    expect(await store.driver.head(key)).toMatchObject({ size: small.length });
    await store.driver.delete(key);
    expect(await store.driver.head(key)).toBeNull();
  });

  test("tries again when its upload was too slow for the store", async () => {
    const key = newKey("mp4");
    store.server.faults.plan({
      kind: "refuse",
      method: "PUT",
      times: 1,
      status: 400,
      code: "RequestTimeout",
    });
    await store.driver.put(key, small, video);
    expect(await store.driver.head(key)).toMatchObject({ size: small.length });
  });

  test("gives up after four tries when the store stays overloaded", async () => {
    store.server.faults.plan({ kind: "refuse", method: "DELETE", status: 503, code: "SlowDown" });
    const before = requests("DELETE");
    await expect(store.driver.delete(newKey())).rejects.toMatchObject({ reason: "storage_failed" });
    expect(requests("DELETE") - before).toBe(4);
  });

  test.each([
    [403, "AccessDenied"],
    [501, "NotImplemented"],
    [404, "NoSuchBucket"],
  ])("does not repeat what is refused for good (%i %s)", async (status, code) => {
    store.server.faults.plan({ kind: "refuse", method: "PUT", status, code });
    const before = requests("PUT");
    await expect(store.driver.put(newKey(), small, video)).rejects.toMatchObject({
      reason: "storage_failed",
    });
    expect(requests("PUT") - before).toBe(1);
  });

  test.each([["truncate"], ["stall"]] as const)("fails a download that breaks off (%s)", async (kind) => {
    const key = newKey("mp4");
    await store.driver.put(key, small, video);
    store.server.faults.plan({ kind, method: "GET" });
    await expect(read(await store.driver.get(key))).rejects.toMatchObject({ reason: "storage_failed" });
  });

  test("waits for a download that comes in drops", async () => {
    const key = newKey("mp4");
    await store.driver.put(key, small, video);
    store.server.faults.plan({ kind: "drip", method: "GET" });
    expect((await read(await store.driver.get(key))).equals(small)).toBe(true);
  });

  test("lets a reader pause for longer than the store may", async () => {
    const key = newKey("mp4");
    await store.driver.put(key, large, video);
    const parts: Buffer[] = [];
    for await (const chunk of await store.driver.get(key)) {
      if (parts.length === 1) await new Promise((done) => setTimeout(done, 2 * QUICK.idleMs));
      parts.push(chunk as Buffer);
    }
    expect(Buffer.concat(parts).equals(large)).toBe(true);
  });

  test("closes the connection of a download nobody reads", async () => {
    const key = newKey("mp4");
    await store.driver.put(key, large, video);
    const body = await store.driver.get(key);
    body.destroy();
    await vi.waitFor(() => expect(store.server.open()).toBe(0));
  });

  test("does not follow a redirect with its signature", async () => {
    const visits: string[] = [];
    const elsewhere = createServer((request, response) => {
      visits.push(String(request.url));
      response.end("not yours");
    });
    await new Promise<void>((done) => elsewhere.listen(0, "127.0.0.1", done));
    const location = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/elsewhere`;
    for (const method of ["GET", "PUT"]) store.server.faults.plan({ kind: "redirect", method, location });
    const key = newKey();
    await expect(store.driver.get(key)).rejects.toMatchObject({ reason: "storage_failed" });
    await expect(store.driver.put(key, small, video)).rejects.toMatchObject({ reason: "storage_failed" });
    expect(visits).toEqual([]);
    elsewhere.close();
  });

  test("tells of a wrong secret without telling it", async () => {
    const right = id === "s3" ? S3_ACCOUNT.secretAccessKey : OSS_ACCOUNT.accessKeySecret;
    const endpoint = store.server.url;
    const driver =
      id === "s3"
        ? createS3Driver({
            ...S3_ACCOUNT,
            secretAccessKey: `${right}x`,
            endpoint,
            forcePathStyle: true,
            timing: QUICK,
          })
        : createOssDriver({ ...OSS_ACCOUNT, accessKeySecret: `${right}x`, endpoint, timing: QUICK });
    const attempts = [
      () => driver.put(newKey(), small, video),
      () => driver.get(newKey()),
      () => driver.list("users/"),
    ];
    for (const attempt of attempts) {
      const error: unknown = await attempt().catch((caught) => caught);
      expect(error).toMatchObject({ reason: "storage_failed" });
      const said = inspect(error, { depth: 20, showHidden: true });
      expect(said).toContain("403");
      for (const hidden of [right, S3_ACCOUNT.accessKeyId, OSS_ACCOUNT.accessKeyId, "Signature="])
        expect(said).not.toContain(hidden);
    }
  });

  test("does not wait for ever for an answer", async () => {
    const other = await start({ timing: { ...QUICK, answerMs: 100 } });
    for (const method of ["HEAD", "GET", "PUT"]) other.server.faults.plan({ kind: "silence", method });
    const failure = { reason: "storage_failed" };
    await expect(other.driver.head(newKey())).rejects.toMatchObject(failure);
    await expect(other.driver.get(newKey())).rejects.toMatchObject(failure);
    await expect(other.driver.put(newKey(), Buffer.from("x"), video)).rejects.toMatchObject(failure);
    await other.stop();
  });

  test("says so when nobody is there", async () => {
    const other = await start();
    await other.stop();
    await expect(other.driver.head(newKey())).rejects.toMatchObject({ reason: "storage_failed" });
  });
});
