import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sniffBytes } from "@/lib/media/sniff";
import { UnreadableReferenceError } from "./http";
import { isPublicUrl, linkOrData, readReference, toBase64 } from "./references";
import { PIXEL } from "./testing/vendor-server";

let origin = "";
const server = createServer((request, response) => {
  if (request.url === "/a.png") response.end(Buffer.from(PIXEL, "base64"));
  else if (request.url === "/away") response.writeHead(302, { location: "http://169.254.169.254/" }).end();
  else if (request.url === "/page") response.end("<html>");
  else response.writeHead(403).end();
});
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((done) => server.close(done)));
const trusted = () => ({ trustedOrigins: [origin] });

test("a reference becomes a JPEG without transparency, which every vendor takes", async () => {
  const file = await readReference({ url: `${origin}/a.png` }, trusted());
  expect(file.contentType).toBe("image/jpeg");
  expect(await sniffBytes(file.bytes)).toMatchObject({ contentType: "image/jpeg" });
});

test.each(["/gone", "/page", "/away"])(
  "%s cannot be read, and that is said before anything is sent",
  async (path) => {
    await expect(readReference({ url: origin + path }, trusted())).rejects.toBeInstanceOf(
      UnreadableReferenceError,
    );
  },
);

test("a private address that is not ours is not read", async () => {
  await expect(readReference({ url: `${origin}/a.png` }, {})).rejects.toBeInstanceOf(
    UnreadableReferenceError,
  );
});

describe("an address is left to the vendor only where the vendor can open it", () => {
  test.each([
    ["https://bucket.oss-cn-beijing.aliyuncs.com/a.png?Signature=x", true],
    ["http://bucket.example.com/a.png", false],
    ["https://127.0.0.1/a.png", false],
    ["https://10.0.0.5/a.png", false],
    ["https://[::1]/a.png", false],
    ["https://example.com:8443/a.png", false],
    ["https://user:pass@example.com/a.png", false],
    ["file:///etc/passwd", false],
    ["", false],
  ])("%s", (url, expected) => {
    expect(isPublicUrl(url)).toBe(expected);
  });

  test("else the picture itself goes along", async () => {
    expect(await linkOrData({ url: `${origin}/a.png` }, trusted())).toMatch(/^data:image\/jpeg;base64,/);
    expect(await linkOrData({ url: `${origin}/a.png` }, trusted(), toBase64)).toMatch(/^\/9j\//);
  });
});
