import { createServer, type RequestListener, type Server } from "node:http";
import { serve } from "inngest/node";
import { pool } from "@/db";
import { ensureLibrary } from "@/lib/audio/ensure-library";
import type { Env } from "@/lib/env";
import { startOutboxLoop } from "@/lib/generations/outbox-loop";
import { log } from "@/lib/log";
import { startSketchStudio } from "@/lib/providers/sketch/studio/server";
import { workerInngest } from "../client";
import { serverBackoff, singleBackoff } from "../engine/durations";
import { type Engine, startEngine } from "../engine/engine";
import { allFunctions } from "../functions";
import { workerAddress } from "./address";
import { registerApp } from "./register-app";

const REGISTER_RETRY_MS = 5_000;

export type Worker = { url: string; engine: "local" | "remote"; stop(graceMs: number): Promise<void> };

function missing(env: Env): string | undefined {
  const names = (["INNGEST_EVENT_KEY", "INNGEST_SIGNING_KEY"] as const).filter(
    (name) => env[name] === undefined,
  );
  if (names.length > 0) return `${names.join(" and ")} must be set (npm run up makes them).`;
  return undefined;
}

/** Whether the database answers and has our tables, said plainly. */
async function checkDatabase(): Promise<void> {
  const rows = await pool`select to_regclass('engine_jobs') is not null as migrated`.catch((error: Error) => {
    throw new Error(`the database at DATABASE_URL does not answer (${error.message}).`);
  });
  if (!rows[0]?.migrated) throw new Error("the database has no tables yet: run npm run db:migrate.");
}

/** Starts everything the worker is made of. Throws a plain sentence when something essential is missing. */
export async function startWorker(env: Env): Promise<Worker> {
  const problem = missing(env);
  if (problem) throw new Error(problem);
  await checkDatabase();
  const address = workerAddress(env);
  const studio = await startSketchStudio();
  const answer = serve({
    client: workerInngest,
    functions: allFunctions(workerInngest),
    serveOrigin: new URL(address.serveUrl).origin,
    servePath: "/api/inngest",
    enableUnauthedSync: false,
  });
  const server = await listen(address.host, address.port, (request, response) => {
    const path = new URL(request.url ?? "/", "http://worker").pathname;
    if (path === "/api/inngest") void answer(request, response);
    else if (path === "/sketch" || path.startsWith("/sketch/")) void studio.handle(request, response);
    else {
      const healthy = path === "/health";
      response.writeHead(healthy ? 200 : 404, { "content-type": "application/json" });
      response.end(JSON.stringify({ status: healthy ? "ok" : "not_found" }));
    }
  });
  const engine = address.enginePort === null ? null : await startLocalEngine(env, address.enginePort);
  const stopRegistering = await announce(address.serveUrl, env.INNGEST_SIGNING_KEY ?? "", engine !== null);
  const stopOutbox = startOutboxLoop();
  const library = makeLibrary();
  return {
    url: address.serveUrl,
    engine: engine ? "local" : "remote",
    async stop(graceMs) {
      stopRegistering();
      library.abort();
      await stopOutbox();
      await (engine ? engine.stop(graceMs) : drain(server, graceMs));
      server.close();
      server.closeAllConnections();
      await studio.stop();
      await pool.end({ timeout: 1 });
    },
  };
}

/** Music and effects, made in the background at the first start; what is asked for earlier is made first. */
function makeLibrary(): AbortController {
  const controller = new AbortController();
  ensureLibrary(controller.signal).then(
    ({ made }) => made > 0 && log.info({ made }, "worker: library made"),
    (error) => log.error({ err: error }, "worker: the library could not be made"),
  );
  return controller;
}

function startLocalEngine(env: Env, port: number): Promise<Engine> {
  return startEngine({
    databaseUrl: env.DATABASE_DIRECT_URL ?? env.DATABASE_URL,
    port,
    signingKey: env.INNGEST_SIGNING_KEY ?? "",
    signingKeyFallback: env.INNGEST_SIGNING_KEY_FALLBACK,
    eventKeys: [env.INNGEST_EVENT_KEY ?? ""],
    backoff: env.APP_ENV === "production" ? serverBackoff : singleBackoff,
  });
}

/** Our own engine must accept the functions before anything starts; another server may be late, and is asked again. */
async function announce(serveUrl: string, signingKey: string, isLocal: boolean): Promise<() => void> {
  if (isLocal) {
    await registerApp(serveUrl, signingKey);
    return () => {};
  }
  let timer: NodeJS.Timeout | undefined;
  const attempt = () => {
    registerApp(serveUrl, signingKey).catch((error) => {
      log.warn({ err: error }, "worker: the engine has not taken the functions; asking again");
      timer = setTimeout(attempt, REGISTER_RETRY_MS);
    });
  };
  attempt();
  return () => clearTimeout(timer);
}

function listen(host: string, port: number, listener: RequestListener): Promise<Server> {
  const server = createServer(listener);
  server.keepAliveTimeout = 60_000;
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new Error(`port ${port} is taken by another process.`) : error),
    );
    server.listen(port, host, () => resolve(server));
  });
}

/** Lets calls in flight end; new ones are refused. */
function drain(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, graceMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
