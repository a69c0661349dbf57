import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { takeLocalToken, takeToken } from "./buckets";

const bucket = { perSecond: 50, burst: 600 };
let server: Server | undefined;

afterEach(async () => {
  vi.unstubAllEnvs();
  server?.closeAllConnections();
  await new Promise<void>((done) => (server ? server.close(() => done()) : done()));
  server = undefined;
});

test("a burst of 600 passes, then 50 a second", () => {
  const at = (second: number) => takeLocalToken("burst", bucket, 1_000_000 + second * 1000).allowed;
  expect(Array.from({ length: 600 }, () => at(0)).every(Boolean)).toBe(true);
  expect(at(0)).toBe(false);
  expect(Array.from({ length: 60 }, () => at(1)).filter(Boolean)).toHaveLength(50);
  expect(Array.from({ length: 700 }, () => at(3600)).filter(Boolean)).toHaveLength(600);
});

test("one key's requests are not another's", () => {
  for (let i = 0; i < 600; i++) takeLocalToken("mine", bucket, 5_000_000);
  expect(takeLocalToken("mine", bucket, 5_000_000)).toMatchObject({ allowed: false, remaining: 0, reset: 1 });
  expect(takeLocalToken("yours", bucket, 5_000_000).allowed).toBe(true);
});

test("without Redis this process counts", async () => {
  expect(await takeToken("here", bucket)).toMatchObject({ allowed: true, limit: 600, remaining: 599 });
});

async function withRedis(listener: Parameters<typeof createServer>[1]) {
  server = createServer(listener);
  await new Promise<void>((ready) => server?.listen(0, "127.0.0.1", ready));
  vi.resetModules();
  vi.stubEnv("UPSTASH_REDIS_REST_URL", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv("UPSTASH_REDIS_REST_TOKEN", "token");
  return import("./buckets");
}

test("a Redis that does not answer lets reads pass", async () => {
  const buckets = await withRedis(() => {});
  expect((await buckets.takeToken("silent", bucket)).allowed).toBe(true);
});

test("a Redis that fails leaves the counting to this process", async () => {
  const buckets = await withRedis((_request, response) => {
    response.statusCode = 500;
    response.end("{}");
  });
  const small = { perSecond: 0.001, burst: 3 };
  const answers = [];
  for (let i = 0; i < 5; i++) answers.push((await buckets.takeToken("failing", small)).allowed);
  expect(answers).toEqual([true, true, true, false, false]);
});

test("what Redis counted is told", async () => {
  let asked = "";
  const buckets = await withRedis((request, response) => {
    request.on("data", (part) => {
      asked += part;
    });
    request.on("end", () => {
      response.setHeader("content-type", "application/json");
      const answer = { result: [-1, Date.now() + 2000] };
      response.end(JSON.stringify(request.url?.endsWith("pipeline") ? [answer] : answer));
    });
  });
  const state = await buckets.takeToken("counted", bucket);
  expect(state).toMatchObject({ allowed: false, limit: 600, remaining: 0 });
  expect(asked).toContain("inkreel:rate:counted");
});
