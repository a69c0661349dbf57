// Debian's own PostgreSQL 15 on a private folder and port, for the tests that prove the SQL stays within it.
import { spawn, spawnSync } from "node:child_process";
import { chownSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./postgres.mjs";

const root = process.getuid?.() === 0;
const NOBODY = 65534;
const identity = root ? { uid: NOBODY, gid: NOBODY } : {};

/** @returns {Promise<{url:string, stop:()=>Promise<void>}>} */
export async function startDebianPostgres(bin, name) {
  // Below the system's temporary folder: the checkout may lie where the database's user cannot go.
  const folder = join(tmpdir(), `inkreel-${name.split("/").pop()}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (root) chownSync(folder, NOBODY, NOBODY);
  const made = spawnSync(
    join(bin, "initdb"),
    [
      "-D",
      join(folder, "data"),
      "-U",
      "inkreel",
      "--auth=trust",
      "--encoding=UTF8",
      "--locale=C.UTF-8",
      "--no-sync",
    ],
    { ...identity, cwd: "/", encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(made.stderr);
  const port = await freePort();
  const settings = [
    "-c",
    "fsync=off",
    "-c",
    "synchronous_commit=off",
    "-c",
    "full_page_writes=off",
    "-c",
    "max_connections=200",
  ];
  const server = spawn(
    join(bin, "postgres"),
    ["-D", join(folder, "data"), "-h", "127.0.0.1", "-p", String(port), "-k", folder, ...settings],
    { ...identity, cwd: "/", stdio: "ignore" },
  );
  for (let i = 0; i < 200; i++) {
    if (spawnSync(join(bin, "pg_isready"), ["-h", "127.0.0.1", "-p", String(port)]).status === 0) break;
    await new Promise((r) => setTimeout(r, 100));
  }
  return {
    url: `postgres://inkreel@127.0.0.1:${port}/postgres`,
    async stop() {
      server.kill("SIGINT");
      await new Promise((done) => server.once("exit", done));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
