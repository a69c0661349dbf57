// `npm run up`: from a fresh clone to a running studio. Plain Node, no dependencies.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildApp, installPackages, readEnvFiles, root, Stop, say } from "./lib/run.mjs";
import { findEspeak, findFfmpeg } from "./lib/tools.mjs";

readEnvFiles();
const dataDir = resolve(root, process.env.DATA_DIR || ".data");
const state = join(dataDir, "up.json");
const port = Number(process.env.PORT || 3000);

const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** A process of ours, not a stranger that got the number of one. */
function ours(pid) {
  if (!alive(pid)) return false;
  try {
    return (
      readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(root) ||
      readFileSync(`/proc/${pid}/environ`, "utf8").includes(`DATA_DIR=${dataDir}`)
    );
  } catch {
    return process.platform !== "linux";
  }
}

/** What a killed run left behind is ended first; a live run is left alone. */
async function clearLeftovers() {
  if (!existsSync(state)) return;
  const { pid, children, url } = JSON.parse(readFileSync(state, "utf8"));
  if (pid !== process.pid && ours(pid)) throw new Stop(`Already running at ${url} (process ${pid}).`);
  const left = children.filter(ours);
  if (left.length > 0) say("  ending what a killed run left behind");
  for (const child of left) {
    try {
      process.kill(-child, "SIGKILL");
    } catch {
      process.kill(child, "SIGKILL");
    }
  }
  for (let i = 0; i < 50 && left.some(alive); i++) await new Promise((r) => setTimeout(r, 100));
  rmSync(state, { force: true });
}

async function main() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 9))
    throw new Stop(`Node 20.9 or newer is needed; this is ${process.versions.node}.`);
  mkdirSync(dataDir, { recursive: true });
  const began = Date.now();
  const step = (text) => say(`› ${text}`);

  await clearLeftovers();
  step("packages");
  installPackages();
  step("ffmpeg and espeak-ng");
  const tools = { ...findFfmpeg(dataDir), ...findEspeak() };
  step("build");
  await buildApp();
  step("database, web, worker");
  const { startStack } = await import("./lib/stack.mjs");
  let stack;
  let stopping = false;
  const stop = async (code) => {
    if (stopping) return;
    stopping = true;
    say("\nStopping …");
    await stack?.stop();
    rmSync(state, { force: true });
    process.exit(code);
  };
  process.on("SIGINT", () => stop(0));
  process.on("SIGTERM", () => stop(0));
  // Written as soon as there is something to clean up, so that a killed start is survived too.
  const onSpawn = (children) =>
    writeFileSync(state, JSON.stringify({ pid: process.pid, url: `http://127.0.0.1:${port}`, children }));
  const onDown = ({ name, why, log, again }) => {
    say(`${name} ended (${why}); ${again ? "started again" : "given up"}. Its log: ${log}`);
    if (!again) stop(1);
  };
  stack = await startStack({ dataDir, port, tools, seed: true, onSpawn, onDown });
  say(`\nInkreel · 墨影 is running: ${stack.url}   (${Math.round((Date.now() - began) / 1000)} s)`);
  say(`Demo account: demo@inkreel.local · ${stack.demoPassword}`);
  say("Ctrl-C stops everything.");
}

main().catch((error) => {
  console.error(error instanceof Stop ? `\n${error.message}` : error);
  process.exit(1);
});
