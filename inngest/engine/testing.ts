import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/node";
import { pool } from "@/db";
import { env } from "@/lib/env";
import { registerApp } from "../worker/register-app";
import { type EngineOptions, startEngine } from "./engine";

/** For tests: an engine, an app served over HTTP, and ways to look at what came of it. */
export const TEST_SIGNING_KEY = `signkey-test-${"0123456789abcdef".repeat(4)}`;
export const TEST_EVENT_KEY = "test-event-key";

const quiet = () => {};
export const silentLogger = { info: quiet, warn: quiet, error: quiet, debug: quiet };

export const testEngine = (overrides: Partial<EngineOptions> = {}) =>
  startEngine({
    databaseUrl: env.DATABASE_URL,
    port: 0,
    signingKey: TEST_SIGNING_KEY,
    eventKeys: [TEST_EVENT_KEY],
    backoff: () => 40,
    ...overrides,
  });

export const testClient = (baseUrl: string, id = "app") =>
  new Inngest({
    id,
    eventKey: TEST_EVENT_KEY,
    signingKey: TEST_SIGNING_KEY,
    baseUrl,
    isDev: false,
    checkpointing: false,
    logger: silentLogger,
    internalLogger: silentLogger,
  });

export async function listenLocally(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Serves functions of a client and registers them with its engine. `idle`: no call is being answered any more. */
export async function serveApp(client: Inngest, functions: InngestFunction.Any[]) {
  const answer = serve({ client, functions, enableUnauthedSync: false });
  let open = 0;
  const server = await listenLocally(async (request, response) => {
    open += 1;
    try {
      await answer(request, response);
    } finally {
      open -= 1;
    }
  });
  const url = `${server.url}/api/inngest`;
  try {
    await registerApp(url, TEST_SIGNING_KEY);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ...server, serveUrl: url, idle: () => eventually(() => open === 0) };
}

/** Polls until `look` gives a value; a test's own time limit ends the wait. */
export async function eventually<T>(
  look: () => Promise<T | undefined | false> | T | undefined | false,
): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

export type TestRun = {
  id: string;
  status: string;
  output: unknown;
  error: { name: string; message: string };
};

/** The ended runs of a function, once there are `count` of them. */
export const endedRuns = (functionId: string, count = 1): Promise<TestRun[]> =>
  eventually(async () => {
    const rows = await pool<TestRun[]>`
      select id, status, output, error from engine_runs
      where function_id = ${functionId} and status <> 'running' order by created_at`;
    return rows.length >= count && rows;
  });

/** Time passes for everything that waits: the engine only knows the database's instants. */
export async function passTime(seconds: number): Promise<void> {
  await pool`update engine_timers set due_at = due_at - ${seconds} * interval '1 s'`;
  await pool`update engine_jobs set available_at = available_at - ${seconds} * interval '1 s'`;
  await pool`update engine_crons set next_at = next_at - ${seconds} * interval '1 s'`;
  await pool`select pg_notify('engine_work', '')`;
}
