const DEFAULT_WORKER_URL = "http://127.0.0.1:3001";
const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

export type WorkerAddress = {
  host: string;
  port: number;
  /** Where engines reach the functions. */
  serveUrl: string;
  /** The port our own engine listens on; null = the engine is another server's. */
  enginePort: number | null;
};

const portOf = (url: URL) => Number(url.port || (url.protocol === "https:" ? 443 : 80));

/**
 * The worker listens where WORKER_URL says: on the loopback address when that is one, else on all addresses, behind the
 * signature every call needs. INNGEST_BASE_URL on a loopback address at the worker's port + 1 names our own engine, which
 * the worker then runs itself; any other one, or none, is a server that runs elsewhere.
 */
export function workerAddress(env: {
  WORKER_URL?: string | undefined;
  INNGEST_BASE_URL?: string | undefined;
}): WorkerAddress {
  const worker = new URL(env.WORKER_URL ?? DEFAULT_WORKER_URL);
  const port = portOf(worker);
  const engine = env.INNGEST_BASE_URL === undefined ? null : new URL(env.INNGEST_BASE_URL);
  const isLocal = engine !== null && LOOPBACK.has(engine.hostname) && portOf(engine) === port + 1;
  return {
    host: LOOPBACK.has(worker.hostname) ? "127.0.0.1" : "0.0.0.0",
    port,
    serveUrl: new URL("/api/inngest", worker).toString(),
    enginePort: isLocal ? port + 1 : null,
  };
}
