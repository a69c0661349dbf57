import { expect, test } from "vitest";
import { workerAddress } from "./address";

test("without variables the worker listens on 127.0.0.1:3001 and its engine is elsewhere", () => {
  expect(workerAddress({})).toEqual({
    host: "127.0.0.1",
    port: 3001,
    serveUrl: "http://127.0.0.1:3001/api/inngest",
    enginePort: null,
  });
});

test("an engine on a loopback address at the worker's port + 1 is our own", () => {
  const own = { WORKER_URL: "http://127.0.0.1:4100", INNGEST_BASE_URL: "http://localhost:4101/" };
  expect(workerAddress(own).enginePort).toBe(4101);
  expect(workerAddress({ INNGEST_BASE_URL: "http://127.0.0.1:3002" }).enginePort).toBe(3002);
});

test("any other engine is not started here: another port, another machine", () => {
  const WORKER_URL = "http://127.0.0.1:4100";
  expect(workerAddress({ WORKER_URL, INNGEST_BASE_URL: "http://127.0.0.1:8288" }).enginePort).toBeNull();
  expect(workerAddress({ WORKER_URL, INNGEST_BASE_URL: "http://inngest:4101" }).enginePort).toBeNull();
});

test("a worker others must reach listens on all addresses", () => {
  expect(workerAddress({ WORKER_URL: "http://worker:3001" })).toMatchObject({ host: "0.0.0.0", port: 3001 });
});
