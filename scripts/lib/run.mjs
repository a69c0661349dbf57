// Small helpers of the command scripts. Plain Node: they run before anything is installed.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

export const say = (text) => console.log(text);

/** A refusal with one sentence a person can act on. */
export class Stop extends Error {}

/** Variables of `.env.local` and `.env`, for every process we start; what is set already stays. */
export function readEnvFiles() {
  for (const name of [".env.local", ".env"]) {
    const file = join(root, name);
    if (!existsSync(file)) continue;
    if (!process.loadEnvFile)
      throw new Stop(`${name} is read from Node 20.12 on; set the variables yourself.`);
    process.loadEnvFile(file);
  }
}

/** Runs a command to its end, its output shown only when it fails (or always with `show`). */
export function run(command, args, { show = false, env = process.env, cwd = root, timeout } = {}) {
  const result = spawnSync(command, args, {
    cwd,
    env,
    timeout,
    encoding: "utf8",
    stdio: show ? "inherit" : "pipe",
  });
  if (result.error || result.status !== 0) {
    const said = show ? "" : `\n${(result.stdout ?? "").slice(-4000)}${(result.stderr ?? "").slice(-4000)}`;
    throw new Stop(
      `${command} ${args.join(" ")} failed (${result.error?.message ?? result.status ?? result.signal})${said}`,
    );
  }
  return result.stdout ?? "";
}

/** @returns {Promise<number>} exit code; output goes to ours, each line marked when a label is given */
export function stream(command, args, { env = process.env, cwd = root, label } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    const mark = label ? `[${label}] ` : "";
    for (const [source, sink] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      let rest = "";
      source.setEncoding("utf8");
      source.on("data", (chunk) => {
        const lines = (rest + chunk).split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines) sink.write(`${mark}${line}\n`);
      });
      source.on("end", () => rest && sink.write(`${mark}${rest}\n`));
    }
    child.once("error", fail);
    child.once("close", (code, signal) => done(code ?? (signal ? 1 : 0)));
  });
}

const npm = process.platform === "win32" ? "npm.cmd" : "npm";
const hashOf = (text) => createHash("sha256").update(text).digest("hex");

/** Installs exactly what the lock file says, without install scripts; nothing when it is already there. */
export function installPackages() {
  const wanted = hashOf(readFileSync(join(root, "package-lock.json")));
  const mark = join(root, "node_modules", ".inkreel-installed");
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return false;
  // A checkout whose packages someone installed by hand is as good, if the lock file agrees.
  run(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
  writeFileSync(mark, wanted);
  return true;
}

const SOURCES = ["app", "components", "lib", "db", "inngest", "messages", "public", "i18n"];
const FILES = [
  "package-lock.json",
  "next.config.ts",
  "tsconfig.json",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
];

function* filesBelow(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (!/\.(test|bench)\.tsx?$/.test(entry.name)) yield path;
  }
}

/** One hash of everything the production build is made from. */
export function sourceHash() {
  const hash = createHash("sha256");
  const paths = [
    ...SOURCES.flatMap((name) => [...filesBelow(join(root, name))]),
    ...FILES.map((name) => join(root, name)),
  ];
  for (const path of paths) {
    if (!existsSync(path) || !statSync(path).isFile()) continue;
    hash.update(relative(root, path)).update("\0").update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
}

/** Builds the app when its sources changed since the last build. */
export async function buildApp({ label } = {}) {
  const wanted = sourceHash();
  const mark = join(root, ".next", "inkreel-built");
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return false;
  const code = await stream(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build"], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
    label,
  });
  if (code !== 0) throw new Stop("The build failed; see above.");
  writeFileSync(mark, wanted);
  return true;
}
