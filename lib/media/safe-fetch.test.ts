import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { admitUrl, isPublicAddress, safeFetch } from "./safe-fetch";

let server: Server;
let origin = "";
let touched = 0;
const folder = mkdtempSync(join(tmpdir(), "safe-fetch-"));
const target = () => join(folder, "file");

beforeAll(async () => {
  server = createServer((request, response) => {
    touched++;
    const path = request.url ?? "";
    if (path === "/file") return response.end("picture");
    if (path === "/gone") return response.writeHead(403).end();
    if (path === "/down") return response.writeHead(503).end();
    if (path === "/big") return response.end(Buffer.alloc(5000));
    if (path === "/announced") return response.writeHead(200, { "content-length": "5000000" }).end("x");
    if (path === "/to-private")
      return response.writeHead(302, { location: "https://169.254.169.254/latest" }).end();
    if (path === "/loop") return response.writeHead(302, { location: "/loop" }).end();
    if (path === "/cut") {
      response.writeHead(200, { "content-length": "100" });
      response.write("half");
      setTimeout(() => response.destroy(), 20);
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const limits = { maxBytes: 1000, timeoutMs: 5000 };

describe("addresses nobody may send us to", () => {
  test.each([
    "127.0.0.1",
    "0.0.0.0",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.100.100.200",
    "100.64.0.1",
    "224.0.0.1",
    "::1",
    "::",
    "::ffff:7f00:1",
    "::ffff:127.0.0.1",
    "fc00::1",
    "fe80::1",
    "ff02::1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "not an address",
  ])("%s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
  test.each(["1.1.1.1", "8.8.8.8", "2606:4700:4700::1111"])("%s is public", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe("URLs refused before anything is sent", () => {
  test.each([
    "https://127.0.0.1/a",
    "https://[::1]/a",
    "https://[::ffff:7f00:1]/a",
    "https://0x7f000001/a",
    "https://2130706433/a",
    "https://0177.0.0.1/a",
    "https://user:secret@example.com/a",
    "https://example.com:8443/a",
    "ftp://example.com/a",
    "file:///etc/passwd",
    "data:text/plain,x",
    "gopher://x",
    "",
    "//x",
  ])("%s", (url) => {
    expect(admitUrl(url)).toHaveProperty("refused");
  });
  test("http is upgraded, an origin of ours is kept as it is", () => {
    expect(admitUrl("http://example.com/a")).toMatchObject({ trusted: false, url: { protocol: "https:" } });
    expect(admitUrl("http://127.0.0.1:9/a", ["http://127.0.0.1:9"])).toMatchObject({
      trusted: true,
      url: { protocol: "http:" },
    });
    expect(admitUrl("http://127.0.0.1:10/a", ["http://127.0.0.1:9"])).toHaveProperty("refused");
  });
});

describe("fetching", () => {
  test("a name that resolves to this machine is refused inside the connection, untouched", async () => {
    const before = touched;
    const result = await safeFetch("https://localhost/file", target(), limits);
    expect(result).toMatchObject({ ok: false, reason: "refused" });
    expect(touched).toBe(before);
  });

  test("a file of a trusted origin arrives whole", async () => {
    expect(
      await safeFetch(`${origin}/file`, target(), { ...limits, trustedOrigins: [origin] }),
    ).toMatchObject({ ok: true, size: 7 });
    expect(readFileSync(target(), "utf8")).toBe("picture");
  });

  test.each([
    ["/gone", "expired"],
    ["/down", "unavailable"],
    ["/big", "too_large"],
    ["/announced", "too_large"],
    ["/to-private", "refused"],
    ["/loop", "refused"],
    ["/cut", "unavailable"],
  ])("%s is %s and leaves no file", async (path, reason) => {
    rmSync(target(), { force: true });
    expect(await safeFetch(origin + path, target(), { ...limits, trustedOrigins: [origin] })).toMatchObject({
      ok: false,
      reason,
    });
    expect(existsSync(target())).toBe(false);
  });
});
