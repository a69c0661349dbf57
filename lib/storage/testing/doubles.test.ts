import { createHash, randomBytes } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { PART_BYTES } from "../put-parts";
import { OSS_ACCOUNT, S3_ACCOUNT } from "./accounts";
import { checkDigest, type Received } from "./bucket-server";
import { admitOss } from "./oss-double";
import { admitS3 } from "./s3-double";
import { newKey, startOss, startS3 } from "./stores";

const stores = { s3: await startS3(), oss: await startOss() };
afterAll(async () => {
  for (const store of Object.values(stores)) await store.stop();
});

const MINUTE = 60_000;
const md5 = (bytes: Buffer) => createHash("md5").update(bytes).digest("base64");
const text = { contentType: "text/plain" };

/** A request of a driver, as it came. */
async function captured(id: keyof typeof stores): Promise<Received> {
  await stores[id].driver.put(newKey("txt"), Buffer.from("as it was sent"), text);
  return stores[id].server.last();
}
const admit = (id: keyof typeof stores, received: Received, now = Date.now()) =>
  id === "s3" ? admitS3(S3_ACCOUNT, received, now) : admitOss(OSS_ACCOUNT, received, now);

describe.each(["s3", "oss"] as const)("the double of %s", (id) => {
  test("takes a request as the vendor's SDK signs it", async () => {
    expect(admit(id, await captured(id))).toBeNull();
  });

  type Change = (received: Received) => Partial<Received>;
  test.each<[string, Change, string]>([
    [
      "without a signature",
      ({ headers }) => ({ headers: { ...headers, authorization: undefined } }),
      "AccessDenied",
    ],
    [
      "with a signature of another kind",
      ({ headers }) => ({ headers: { ...headers, authorization: "OSS a:b" } }),
      "AccessDenied",
    ],
    ["for another key", ({ path }) => ({ path: `${path}x` }), "SignatureDoesNotMatch"],
    ["by another method", () => ({ method: "DELETE" }), "SignatureDoesNotMatch"],
    [
      "with another type",
      ({ headers }) => ({ headers: { ...headers, "content-type": "text/html" } }),
      "SignatureDoesNotMatch",
    ],
    [
      "with another digest",
      ({ headers }) => ({ headers: { ...headers, "content-md5": "x" } }),
      "SignatureDoesNotMatch",
    ],
    ["with a question added", () => ({ query: new URLSearchParams("acl=") }), "SignatureDoesNotMatch"],
    [
      "of another account",
      ({ headers }) => ({
        headers: { ...headers, authorization: headers.authorization?.replace("Credential=", "Credential=X") },
      }),
      "InvalidAccessKeyId",
    ],
  ])("refuses one %s", async (_name, change, code) => {
    const received = await captured(id);
    expect(admit(id, { ...received, ...change(received) })).toEqual({ status: 403, code });
  });

  test.each([-16 * MINUTE, 16 * MINUTE])("refuses one whose clock is %i ms away", async (skew) => {
    expect(admit(id, await captured(id), Date.now() + skew)).toEqual({
      status: 403,
      code: "RequestTimeTooSkewed",
    });
  });

  test("refuses a link of more than a week", async () => {
    await fetch(await stores[id].driver.signRead(newKey(), 60));
    const { query, ...received } = stores[id].server.last();
    const longer = new URLSearchParams(query);
    longer.set(id === "s3" ? "X-Amz-Expires" : "x-oss-expires", "604801");
    expect(admit(id, { ...received, query: longer })).toMatchObject({ status: 400 });
  });

  test("is sent every byte with its digest", async () => {
    const { driver, server } = stores[id];
    const bytes = randomBytes(PART_BYTES + 10);
    await driver.put(newKey("mp4"), bytes, { contentType: "video/mp4" });
    await driver.put(newKey("mp4"), bytes.subarray(0, 10), { contentType: "video/mp4" });
    const puts = server.asked.slice(-5).filter(({ line }) => line.startsWith("PUT"));
    const parts = [bytes.subarray(0, PART_BYTES), bytes.subarray(PART_BYTES), bytes.subarray(0, 10)];
    expect(puts.map(({ headers }) => headers["content-md5"])).toEqual(parts.map(md5));
  });

  test("answers a refusal in the vendor's XML", async () => {
    const answer = await fetch(`${stores[id].server.url}/${id === "s3" ? `${S3_ACCOUNT.bucket}/` : ""}a.txt`);
    expect(answer.status).toBe(403);
    expect(answer.headers.get("content-type")).toBe("application/xml");
    expect(await answer.text()).toMatch(/<Error><Code>AccessDenied<\/Code>.*<RequestId>/);
  });
});

describe("the double of s3", () => {
  test("refuses a body that is not the one that was signed", async () => {
    const received = await captured("s3");
    const refusal = { status: 400, code: "XAmzContentSHA256Mismatch" };
    expect(admit("s3", { ...received, body: Buffer.from("exchanged") })).toEqual(refusal);
  });

  test("refuses headers of its own that are not signed, and bodies in signed chunks", async () => {
    const received = await captured("s3");
    const { headers } = received;
    const acl = { ...received, headers: { ...headers, "x-amz-acl": "public-read" } };
    expect(admit("s3", acl)).toEqual({ status: 403, code: "AccessDenied" });
    const chunked = { ...received, headers: { ...headers, "content-encoding": "aws-chunked" } };
    expect(admit("s3", chunked)).toEqual({ status: 400, code: "InvalidArgument" });
  });
});

test.each([
  ["content-md5", "l33A1z6ZEUUzZLXfwyr6cA==", null],
  ["content-md5", "AAAAAAAAAAAAAAAAAAAAAA==", "BadDigest"],
  ["x-amz-checksum-sha256", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "BadDigest"],
])("bytes whose %s is said to be %s: %s", (header, digest, code) => {
  const refusal = checkDigest({ [header]: digest }, Buffer.from("as it was sent"));
  expect(refusal).toEqual(code && { status: 400, code });
});
