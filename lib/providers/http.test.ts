import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { inspect } from "node:util";
import { afterEach, describe, expect, test } from "vitest";
import { createVendorClient, NotSentError, type VendorRequest } from "./http";
import { emptyAddress } from "./testing/vendor-server";

const KEY = "sk-secret/with+signs=0123456789";
const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function serve(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  stops.push(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const client = (baseUrl: string) =>
  createVendorClient({
    vendor: "acme",
    baseUrl,
    headers: () => ({ authorization: `Bearer ${KEY}` }),
  });

/** What came of it, as a log would show it. */
async function thrown(baseUrl: string, request: Partial<VendorRequest> = {}) {
  const error = await client(baseUrl)({ path: "/jobs?token=abc", ...request }).then(
    () => new Error("answered"),
    (one: Error) => one,
  );
  expect(inspect(error, { depth: 10, showHidden: true })).not.toContain("sk-secret");
  return error;
}

describe("what was not sent is told from what was lost", () => {
  test("nobody listens", async () => {
    expect(await thrown(await emptyAddress())).toBeInstanceOf(NotSentError);
  });

  test("a host that is no host", async () => {
    expect(await thrown("http://nowhere.invalid")).toBeInstanceOf(NotSentError);
  });

  test("somebody who does not speak TLS, where it is asked for", async () => {
    const url = await serve((_request, response) => void response.end());
    const error = await thrown(url.replace("http:", "https:"));
    expect(error.message).toMatch(/^acme GET \/jobs: \w+$/);
  });

  test.each<[string, RequestListener]>([
    ["a connection that ends after the request", (request) => void request.socket.destroy()],
    [
      "half an answer",
      (request, response) => {
        response.writeHead(200, { "content-length": "100" });
        response.write("half", () => request.socket.destroy());
      },
    ],
    ["a redirect", (_request, response) => void response.writeHead(302, { location: "/elsewhere" }).end()],
  ])("%s", async (_name, listener) => {
    const error = await thrown(await serve(listener));
    expect(error).not.toBeInstanceOf(NotSentError);
    expect(error.message).toMatch(/^acme GET \/jobs: /);
    expect(error.cause).toBeUndefined();
  });

  test("a connection that is closed before it says anything", async () => {
    const server = createTcpServer((socket) => socket.destroy());
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    stops.push(() => new Promise((done) => server.close(done)));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await thrown(url)).not.toBeInstanceOf(NotSentError);
  });

  test("no answer in time", async () => {
    const url = await serve(() => {});
    expect((await thrown(url, { timeoutMs: 50 })).message).toBe("acme GET /jobs: TimeoutError");
  });

  test("a request that was given up", async () => {
    const url = await serve(() => {});
    expect((await thrown(url, { signal: AbortSignal.timeout(20) })).message).toMatch(
      /TimeoutError|AbortError/,
    );
  });
});

test.each([
  ["of an announced length", true],
  ["of no announced length", false],
])("an answer %s is cut off at the cap", async (_name, announced) => {
  const url = await serve((_request, response) => {
    const body = Buffer.alloc(200_000, "a");
    if (announced) response.setHeader("content-length", body.length);
    response.end(body);
  });
  expect((await thrown(url, { maxBytes: 100_000 })).message).toMatch(/ANSWER_TOO_LARGE$/);
  expect((await client(url)({ path: "/", maxBytes: 200_000 })).bytes).toHaveLength(200_000);
});

test("a key that cannot be a header is not in the error", async () => {
  const odd = createVendorClient({
    vendor: "acme",
    baseUrl: "http://127.0.0.1:9",
    headers: () => ({ authorization: "Bearer sk-secret\nx: y" }),
  });
  const error = await odd({ path: "/" }).catch((one: Error) => one);
  expect(inspect(error, { depth: 10 })).not.toContain("sk-secret");
});

test("a key the vendor repeats, also encoded, is taken out of what it said", async () => {
  const url = await serve((_request, response) =>
    response.end(JSON.stringify({ said: `bad key ${KEY}`, link: `https://a/?k=${encodeURIComponent(KEY)}` })),
  );
  const answer = await client(url)({ path: "/" });
  expect(answer.json()).toEqual({ said: "bad key [key]", link: "https://a/?k=[key]" });
});

test.each([
  [{ "retry-after": "7" }, 7],
  [{ "retry-after": "0" }, 1],
  [{ "retry-after": "99999" }, 3_600],
  [{ "retry-after": "soon" }, undefined],
  [{ "retry-after-ms": "1500" }, 2],
  [{}, undefined],
])("%j asks to wait %s s", async (headers, seconds) => {
  const url = await serve((_request, response) => void response.writeHead(429, headers).end());
  expect((await client(url)({ path: "/" })).retryAfter).toBe(seconds);
});

test("a date to come back at is seconds from now", async () => {
  const at = new Date(Date.now() + 90_000).toUTCString();
  const url = await serve((_request, response) => void response.writeHead(429, { "retry-after": at }).end());
  expect((await client(url)({ path: "/" })).retryAfter).toBeGreaterThan(60);
});

test("a redirect that is an answer says where to, and is not followed", async () => {
  let asked = 0;
  const url = await serve((_request, response) => {
    asked++;
    response.writeHead(302, { location: "https://files.example.com/a" }).end();
  });
  const answer = await client(url)({ path: "/", redirects: true });
  expect(answer).toMatchObject({ status: 302, location: "https://files.example.com/a" });
  expect(asked).toBe(1);
});

test("a base address keeps its path; queries are encoded", async () => {
  let line = "";
  const url = await serve((request, response) => {
    line = request.url ?? "";
    response.end("{}");
  });
  await client(`${url}/api/v1/`)({ path: "/query", query: { id: "veo3.1:17 7&x" } });
  expect(line).toBe("/api/v1/query?id=veo3.1%3A17+7%26x");
});
