// Starts the whole product on this machine: database, web, worker. Used by `up`, the browser tests and the crash proof.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { freePort, startPostgres } from "./postgres.mjs";
import { root, run, Stop } from "./run.mjs";

const hex = (bytes) => randomBytes(bytes).toString("hex");

/** Secrets of single mode: made once, kept in the data folder, readable by its owner only. */
export function keepSecrets(dataDir) {
  const file = join(dataDir, "secrets.json");
  if (!existsSync(file)) {
    const secrets = {
      AUTH_SECRET: hex(32),
      ENCRYPTION_KEYS: `k1:${randomBytes(32).toString("base64")}`,
      INNGEST_EVENT_KEY: hex(16),
      INNGEST_SIGNING_KEY: `signkey-local-${hex(32)}`,
      demoPassword: hex(6),
    };
    writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return JSON.parse(readFileSync(file, "utf8"));
}

/** What is set and says something: a copied `.env.example` is full of empty values. */
const given = () => Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));

/**
 * The variables web, worker and our own scripts share: what is set by people, else the secrets kept in `dataDir`, else
 * the database in it, which is started when it does not run.
 */
export async function sharedEnv(dataDir, { fast = false } = {}) {
  const { demoPassword, ...secrets } = keepSecrets(dataDir);
  const database = process.env.DATABASE_URL ? null : await startPostgres({ folder: dataDir, fast });
  const env = {
    ...secrets,
    ...given(),
    DATA_DIR: dataDir,
    ...(database && { DATABASE_URL: database.url("inkreel"), DATABASE_ADMIN_URL: database.url("postgres") }),
  };
  return { env, database, demoPassword };
}

const isFree = (port) =>
  new Promise((done) => {
    const server = createServer().once("error", () => done(false));
    server.listen(port, "127.0.0.1", () => server.close(() => done(true)));
  });

/** Two neighbouring free ports: the worker's, and the local engine's. */
async function workerPort() {
  for (let i = 0; i < 50; i++) {
    const port = await freePort();
    if (port < 65_000 && (await isFree(port + 1))) return port;
  }
  throw new Stop("No free ports.");
}

async function healthy(url, child, what, seconds) {
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Stop(`${what} ended while starting; see its log.`);
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    if (answer && answer.status < 500) return;
    await new Promise((r) => setTimeout(r, 100));
  }
  throw new Stop(`${what} did not answer at ${url}.`);
}

/** A child that writes its own log and is its own process group, so that it can be ended with everything below it. */
function startProcess(name, args, env, logs) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env,
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "pipe"],
  });
  const log = createWriteStream(join(logs, `${name}.log`), { flags: "a" });
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  return child;
}

const signalGroup = (child, signal) => {
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, signal);
  } catch {
    // gone
  }
};

const ended = (child, ms) =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done(true);
    const timer = setTimeout(() => done(false), ms);
    child.once("exit", () => {
      clearTimeout(timer);
      done(true);
    });
  });

async function stopProcess(child) {
  signalGroup(child, "SIGTERM");
  if (!(await ended(child, 12_000))) signalGroup(child, "SIGKILL");
  signalGroup(child, "SIGKILL"); // whatever it left below itself
}

/** A process that ends sooner than this after its start, so many times in a row, is not started again. */
const SHORT_LIFE_MS = 20_000;
const SHORT_LIVES = 3;

/**
 * @param {{dataDir:string, port?:number, tools:Record<string,string>, env?:Record<string,string>, fast?:boolean, dev?:boolean, seed?:boolean, onSpawn?:(pids:number[])=>void, onDown?:(down:{name:string, why:string, log:string, again:boolean})=>void}} options
 * `env` is added to both processes; `fast` = a database without durability (tests). With `onDown`, a process that ends by
 * itself (out of memory, a fault) is started again, and `onDown` is told; `again` false = it was given up.
 */
export async function startStack({
  dataDir,
  port,
  tools,
  env = {},
  fast = false,
  dev = false,
  seed = false,
  onSpawn,
  onDown,
}) {
  const data = resolve(dataDir);
  const logs = join(data, "logs");
  mkdirSync(logs, { recursive: true });
  const { env: own, database, demoPassword } = await sharedEnv(data, { fast });
  const web = port ?? (await freePort());
  const worker = await workerPort();
  const shared = {
    ...own,
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    ...tools,
    PORT: String(web),
    APP_URL: process.env.APP_URL || `http://127.0.0.1:${web}`,
    WORKER_URL: `http://127.0.0.1:${worker}`,
    INNGEST_BASE_URL: process.env.INNGEST_BASE_URL || `http://127.0.0.1:${worker + 1}`,
    DEMO_PASSWORD: demoPassword,
    ...env,
  };
  const tsx = ["--import", "tsx"];
  run(process.execPath, [...tsx, "scripts/migrate.ts", ...(seed ? ["--seed"] : [])], { env: shared });

  const next = join(root, "node_modules/next/dist/bin/next");
  const host = process.env.APP_URL ? [] : ["-H", "127.0.0.1"];
  const starts = {
    web: () => startProcess("web", [next, dev ? "dev" : "start", "-p", String(web), ...host], shared, logs),
    worker: () => startProcess("worker", [...tsx, "inngest/worker/main.ts"], shared, logs),
  };
  const checks = {
    web: (child) => healthy(`http://127.0.0.1:${web}/health/live`, child, "The web server", 60),
    worker: (child) => healthy(`${shared.WORKER_URL}/health`, child, "The worker", 60),
  };
  const children = {};
  let stopping = false;
  const shortLives = { web: 0, worker: 0 };
  const start = (name) => {
    const child = starts[name]();
    const began = Date.now();
    children[name] = child;
    if (!onDown) return;
    child.once("exit", (code, signal) => {
      if (stopping || children[name] !== child) return;
      shortLives[name] = Date.now() - began < SHORT_LIFE_MS ? shortLives[name] + 1 : 0;
      const again = shortLives[name] < SHORT_LIVES;
      onDown({ name, why: String(signal ?? code), log: join(logs, `${name}.log`), again });
      signalGroup(child, "SIGKILL"); // whatever it left below itself
      if (!again) return;
      start(name);
      onSpawn?.([children.web.pid, children.worker.pid]);
    });
  };
  start("web");
  start("worker");
  onSpawn?.([children.web.pid, children.worker.pid]);
  const stack = {
    url: shared.APP_URL,
    workerUrl: shared.WORKER_URL,
    databaseUrl: shared.DATABASE_URL,
    env: shared,
    logs,
    database,
    children,
    demoPassword,
    pids: () => [children.web.pid, children.worker.pid, ...(database ? [database.pid] : [])],
    /** Ends web and/or worker as a power cut would, with everything they started. */
    async kill(...names) {
      for (const name of names) {
        signalGroup(children[name], "SIGKILL");
        await ended(children[name], 5000);
      }
    },
    async restart(...names) {
      for (const name of names) start(name);
      await Promise.all(names.map((name) => checks[name](children[name])));
    },
    async stop() {
      stopping = true;
      await Promise.all([stopProcess(children.web), stopProcess(children.worker)]);
      await database?.stop();
    },
  };
  try {
    await Promise.all([checks.web(children.web), checks.worker(children.worker)]);
  } catch (error) {
    await stack.stop();
    throw new Stop(
      `${error.message}\n${lastLines(join(logs, "web.log"))}\n${lastLines(join(logs, "worker.log"))}`,
    );
  }
  return stack;
}

function lastLines(file) {
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").slice(-15).join("\n") : "";
}

/** Removes a stack's data. */
export const discard = (dataDir) => rmSync(dataDir, { recursive: true, force: true });
