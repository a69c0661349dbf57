import { createHash } from "node:crypto";
import OSS from "ali-oss";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { createOssDriver } from "./oss";
import { signOssRead } from "./oss-signature";
import { createS3Driver } from "./s3";
import { OSS_ACCOUNT, S3_ACCOUNT } from "./testing/accounts";
import { newKey, type RemoteStore, startOss, startS3 } from "./testing/stores";
import type { SignedWrite } from "./types";

const picture = Buffer.from("not really a picture");
const announced = { contentType: "image/png", size: picture.length, seconds: 900 };
const codeOf = async (answer: Response) => (await answer.text()).match(/<Code>(\w+)</)?.[1];

/** What a browser does with a ticket. */
function send(
  ticket: SignedWrite,
  body: Buffer,
  changes: { headers?: Record<string, string>; type?: string } = {},
) {
  const headers = { ...ticket.headers, ...changes.headers };
  const bytes = new Uint8Array(body);
  if (!ticket.fields) return fetch(ticket.url, { method: ticket.method, headers, body: bytes });
  const form = new FormData();
  for (const [name, value] of Object.entries(ticket.fields)) form.append(name, value);
  form.append("file", new Blob([bytes], { type: changes.type ?? "image/png" }), "face.png");
  return fetch(ticket.url, { method: ticket.method, headers, body: form });
}

afterEach(() => vi.useRealTimers());
const later = (ms: number) => vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + ms });

describe.each([
  ["s3", startS3],
  ["oss", startOss],
] as const)("links of the %s store", (_id, start) => {
  let store: RemoteStore;
  beforeAll(async () => {
    store = await start();
  });
  afterAll(() => store.stop());

  test("read under the stored type, by range, and save under a name in any language", async () => {
    const key = newKey("png");
    store.server.shelf.put(key, picture, "image/png");
    const url = await store.driver.signRead(key, 60, { downloadName: "墨影 (第1集).png" });
    const answer = await fetch(url, { headers: { range: "bytes=4-9" } });
    expect(answer.status).toBe(206);
    expect(await answer.text()).toBe("really");
    expect(answer.headers.get("content-type")).toBe("image/png");
    expect(answer.headers.get("content-disposition")).toBe(
      `attachment; filename="__ (_1_).png"; filename*=UTF-8''%E5%A2%A8%E5%BD%B1%20%28%E7%AC%AC1%E9%9B%86%29.png`,
    );
  });

  test("are the same for everybody who asks within the hour", async () => {
    const hour = Math.ceil(Date.now() / 3_600_000) * 3_600_000;
    const key = newKey("png");
    const at = async (late: number) => {
      vi.useFakeTimers({ toFake: ["Date"], now: hour + late });
      return store.driver.signRead(key, 90_000 - late / 1000);
    };
    const first = await at(0);
    expect(await at(1_234_567)).toBe(first);
    expect(await at(3_600_000)).not.toBe(first);
  });

  test("cannot be given more time, another name or another method", async () => {
    const key = newKey("png");
    store.server.shelf.put(key, picture, "image/png");
    const url = await store.driver.signRead(key, 60, { downloadName: "a.png" });
    const changed = [url.replace(/(Expires|expires)=\d+/, "$1=600000"), url.replace("a.png", "b.png")];
    for (const address of changed) {
      expect(address).not.toBe(url);
      expect(await codeOf(await fetch(address))).toBe("SignatureDoesNotMatch");
    }
    const put = await fetch(url, { method: "PUT", body: "x" });
    expect(put.status).toBe(403);
    expect(store.server.shelf.objects.get(key)?.bytes).toEqual(picture);
  });

  test("write what was announced, once", async () => {
    const key = newKey("png");
    const ticket = await store.driver.signWrite(key, announced);
    expect((await send(ticket, picture)).status).toBe(200);
    expect(store.server.shelf.objects.get(key)).toEqual({ bytes: picture, contentType: "image/png" });
    const again = await send(ticket, Buffer.from("exchanged afterwards"));
    expect([409, 412]).toContain(again.status);
    expect(store.server.shelf.objects.get(key)?.bytes).toEqual(picture);
  });

  test("write no other size", async () => {
    const key = newKey("png");
    const ticket = await store.driver.signWrite(key, announced);
    for (const body of [picture.subarray(1), Buffer.concat([picture, Buffer.from("!")])])
      expect((await send(ticket, body)).ok).toBe(false);
    expect(store.server.shelf.objects.has(key)).toBe(false);
  });

  test("write nothing after their time", async () => {
    const ticket = await store.driver.signWrite(newKey("png"), announced);
    later(901_000);
    const answer = await send(ticket, picture);
    expect(answer.status).toBe(403);
    expect(await codeOf(answer)).toBe("AccessDenied");
  });

  test("write to no other key", async () => {
    const ticket = await store.driver.signWrite(newKey("png"), announced);
    const other = newKey("png");
    const moved = ticket.fields
      ? { ...ticket, fields: { ...ticket.fields, key: other } }
      : { ...ticket, url: ticket.url.replace(/users\/[^?]+/, other) };
    expect((await send(moved, picture)).status).toBe(403);
    expect(store.server.shelf.objects.has(other)).toBe(false);
  });

  test("go through the CDN for reading, straight to the store for writing", async () => {
    const fronted = await start({ cdnUrl: "https://media.example/" });
    const key = newKey("png");
    fronted.server.shelf.put(key, picture, "image/png");
    const url = await fronted.driver.signRead(key, 60);
    expect(url.startsWith(`https://media.example/${key}?`)).toBe(true);
    // A CDN asks the bucket under its own name and passes the query on.
    const origin = _id === "s3" ? `${fronted.server.url}/${S3_ACCOUNT.bucket}` : fronted.server.url;
    expect((await fetch(url.replace("https://media.example", origin))).status).toBe(200);
    const ticket = await fronted.driver.signWrite(newKey("png"), announced);
    expect(ticket.url.startsWith(fronted.server.url)).toBe(true);
    await fronted.stop();
  });
});

describe("s3 alone", () => {
  let store: RemoteStore;
  beforeAll(async () => {
    store = await startS3();
  });
  afterAll(() => store.stop());

  test("refuses another type than was signed", async () => {
    const ticket = await store.driver.signWrite(newKey("png"), announced);
    const answer = await send(ticket, picture, { headers: { "content-type": "text/html" } });
    expect(await codeOf(answer)).toBe("SignatureDoesNotMatch");
  });

  test("refuses other bytes than were announced by their hash", async () => {
    const sha256 = createHash("sha256").update(picture).digest("hex");
    const ticket = await store.driver.signWrite(newKey("png"), { ...announced, sha256 });
    expect(await codeOf(await send(ticket, Buffer.from("also twenty bytes!!!")))).toBe("BadDigest");
    expect((await send(ticket, picture)).status).toBe(200);
  });

  test("signs nothing about checksums that a browser would not send", async () => {
    const { url, headers } = await store.driver.signWrite(newKey("png"), announced);
    expect(url).not.toMatch(/checksum|sdk-algorithm/i);
    expect(Object.keys(headers)).toEqual(["content-type", "if-none-match"]);
  });

  test.each(["https://cos.ap-guangzhou.myqcloud.com", "https://s3.oss-cn-hangzhou.aliyuncs.com"])(
    "asks no condition of %s, which knows none",
    async (endpoint) => {
      const driver = createS3Driver({ ...S3_ACCOUNT, endpoint });
      const { url, headers } = await driver.signWrite(newKey("png"), announced);
      expect(new URL(url).host).toBe(`${S3_ACCOUNT.bucket}.${new URL(endpoint).host}`);
      expect(headers).toEqual({ "content-type": "image/png" });
      expect(url).not.toContain("if-none-match");
    },
  );

  test("is AWS in its region when no address is given", async () => {
    const url = await createS3Driver(S3_ACCOUNT).signRead("users/a/1.png", 60);
    expect(new URL(url).origin).toBe("https://inkreel-media.s3.eu-central-1.amazonaws.com");
  });
});

describe("oss alone", () => {
  test("stores under the announced type whatever the browser calls the file", async () => {
    const store = await startOss();
    const key = newKey("png");
    const ticket = await store.driver.signWrite(key, announced);
    expect((await send(ticket, picture, { type: "text/html" })).status).toBe(200);
    expect(store.server.shelf.objects.get(key)?.contentType).toBe("image/png");
    const changed = { ...ticket, fields: { ...ticket.fields, "x-oss-content-type": "text/html" } };
    expect((await send(changed, picture)).status).toBe(403);
    await store.stop();
  });

  test.each([
    [undefined, "https://inkreel-media.oss-cn-hangzhou.aliyuncs.com"],
    ["https://oss-cn-hangzhou-internal.aliyuncs.com", "https://inkreel-media.oss-cn-hangzhou.aliyuncs.com"],
    ["https://oss-accelerate.aliyuncs.com", "https://inkreel-media.oss-accelerate.aliyuncs.com"],
  ])("with the endpoint %s gives browsers the address %s", async (endpoint, origin) => {
    for (const region of ["cn-hangzhou", "oss-cn-hangzhou"]) {
      const driver = createOssDriver({ ...OSS_ACCOUNT, region, endpoint });
      expect(new URL(await driver.signRead("users/a/1.png", 60)).origin).toBe(origin);
      expect((await driver.signWrite("users/a/1.png", announced)).url).toBe(`${origin}/`);
    }
  });

  test("signs links exactly as the vendor's SDK does", async () => {
    const signedAt = new Date("2026-11-21T17:00:00Z");
    vi.useFakeTimers({ toFake: ["Date"], now: signedAt });
    const sdk = new OSS({ ...OSS_ACCOUNT, region: "oss-cn-hangzhou", secure: true, authorizationV4: true });
    const key = "users/a/墨影 (1)+.png";
    const query = { "response-content-disposition": `attachment; filename*=UTF-8''%E5%A2%A8.png` };
    const theirs = new URL(await sdk.signatureUrlV4("GET", 3600, { queries: query }, key)).searchParams;
    const ours = new URLSearchParams(signOssRead(OSS_ACCOUNT, key, { signedAt, seconds: 3600, query }));
    expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(theirs));
  });
});
