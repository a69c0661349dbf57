import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { connectEngine, ENGINE_CHANNEL } from "@/db/queries/engine";
import { log } from "@/lib/log";
import type { EngineContext, EngineSettings } from "./context";
import { singleBackoff } from "./durations";
import { createRegistry } from "./functions";
import { route } from "./routes";
import { createScheduler } from "./scheduler";
import { isSigningKey } from "./signature";

export const ENGINE_DEFAULTS: EngineSettings = {
  workers: 16,
  leaseMs: 15_000,
  renewMs: 5_000,
  pollMs: 1_000,
  backoff: singleBackoff,
  maxLosses: 10,
  retentionDays: 7,
  inlineLimit: 4 * 1024 * 1024,
};

export type EngineOptions = Partial<EngineSettings> & {
  databaseUrl: string;
  /** 0 picks a free one. */
  port: number;
  signingKey: string;
  signingKeyFallback?: string;
  eventKeys: string[];
};

export type Engine = {
  url: string;
  stop(graceMs?: number): Promise<void>;
};

const HOST = "127.0.0.1";
const RENEW_PAUSE_MS = 1_000;

/** Starts the local engine: its HTTP interface on the loopback address and its scheduler. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { databaseUrl, port, signingKey, signingKeyFallback, eventKeys, ...overrides } = options;
  if (!isSigningKey(signingKey))
    throw new Error("The signing key must be hexadecimal, of an even length of at least 32 digits");
  const settings = { ...ENGINE_DEFAULTS, ...overrides };
  const sql = connectEngine(databaseUrl, Math.min(settings.workers + 2, 10));
  const functions = createRegistry(sql);
  const context: EngineContext = {
    sql,
    functions,
    settings,
    signingKeys: signingKeyFallback ? [signingKey, signingKeyFallback] : [signingKey],
    eventKeys,
    wake: () => {},
  };
  let server: Server;
  try {
    await functions.load();
    server = await listen(context, port);
  } catch (error) {
    await sql.end({ timeout: 1 });
    throw error;
  }
  const scheduler = createScheduler(context);
  context.wake = scheduler.wake;
  const listener = keepListening(databaseUrl, scheduler.wake);
  scheduler.onRecovered = listener.renew;
  scheduler.wake();
  return {
    url: `http://${HOST}:${(server.address() as AddressInfo).port}`,
    async stop(graceMs = 10_000) {
      // Steps in flight may still send events: the interface closes last.
      await scheduler.stop(graceMs);
      server.close();
      server.closeAllConnections();
      await listener.stop();
      await sql.end({ timeout: 2 });
    },
  };
}

function listen(context: EngineContext, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    route(context, request)
      .catch((error: unknown) => {
        log.error({ err: error, path: request.url }, "engine: a request failed");
        return { status: 500, body: { error: "The engine could not do this", status: 500 } };
      })
      .then(({ status, body }) => {
        response.writeHead(status, { "content-type": "application/json" });
        response.end(body === undefined ? undefined : JSON.stringify(body));
      });
  });
  server.keepAliveTimeout = 60_000;
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HOST, () => {
      server.off("error", reject);
      resolve(server);
    });
  });
}

/** LISTEN on a connection of its own. The driver listens again after a cut; after an outage it is made anew. */
function keepListening(databaseUrl: string, wake: () => void) {
  let renewedAt = 0;
  let current = connect();
  function connect() {
    renewedAt = performance.now();
    const sql = connectEngine(databaseUrl, 1);
    sql
      .listen(ENGINE_CHANNEL, wake, wake)
      .catch((error) => log.warn({ err: error }, "engine: not listening"));
    return sql;
  }
  return {
    renew() {
      // Everything that waited for the database reports its return.
      if (performance.now() - renewedAt < RENEW_PAUSE_MS) return;
      const old = current;
      current = connect();
      old.end({ timeout: 1 }).catch(() => {});
    },
    stop: () => current.end({ timeout: 1 }),
  };
}
