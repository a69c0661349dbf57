import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { GET as alias } from "@/app/api/health/route";
import { GET as live } from "@/app/health/live/route";
import { GET as health } from "@/app/health/route";
import { VERSION } from "./version";

afterEach(() => vi.unstubAllEnvs());

async function load(variables: Record<string, string>) {
  vi.resetModules();
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  return import("./check-health");
}

test("every part is named with its state and latency", async () => {
  const response = await health();
  expect(response.status).toBe(200);
  const body = await response.json();
  expect(Object.keys(body.components)).toEqual(["database", "redis", "storage", "jobs"]);
  expect(body.components.database.status).toBe("ok");
  expect(body.components.redis.status).toBe("embedded");
  expect(body.components.storage.status).toBe("ok");
  expect(body.components.jobs.status).toBe("detached");
  expect(body).toMatchObject({ status: "degraded", version: VERSION });
  expect((await alias()).status).toBe(200);
  expect(await live().json()).toEqual({ status: "ok" });
});

test("a worker that answers is ok; one that does not makes the whole degraded, not down", async () => {
  const server = createServer((_request, response) => response.end("ok"));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const up = await (await load({ WORKER_URL: url })).checkHealth();
  expect(up).toMatchObject({ status: "ok", components: { jobs: { status: "ok" } } });
  await new Promise((closed) => server.close(closed));
  const gone = await (await load({ WORKER_URL: url })).checkHealth();
  expect(gone).toMatchObject({ status: "degraded", components: { jobs: { status: "down" } } });
});

test("without a database the answer is 503, and says nothing about where it should be", async () => {
  const { healthResponse } = await load({ DATABASE_URL: "postgres://secret:pw@127.0.0.1:9/none" });
  const response = await healthResponse();
  expect(response.status).toBe(503);
  expect(response.headers.get("retry-after")).toBe("5");
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({ status: "down", components: { database: { status: "down" } } });
  expect(text).not.toMatch(/secret|127\.0\.0\.1|ECONN/);
});

test("the version is the package's", () => {
  expect(VERSION).toBe(JSON.parse(readFileSync("package.json", "utf8")).version);
});
