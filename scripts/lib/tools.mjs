// Finds the programs the product calls (ffmpeg, ffprobe, espeak-ng) and, for tests, Chromium and PostgreSQL 15;
// installs them where the platform lets us, else says the one command that does.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Stop, say } from "./run.mjs";

const works = (path, args) => {
  const result = spawnSync(path, args, { encoding: "utf8", timeout: 20_000 });
  return result.status === 0 ? `${result.stdout}${result.stderr}` : null;
};

/** @returns {[number, number] | null} */
function versionOf(text) {
  const found = text?.match(/(?:version |n)?(\d+)\.(\d+)/);
  return found ? [Number(found[1]), Number(found[2])] : null;
}

const atLeast = (version, [major, minor]) =>
  version !== null && (version[0] > major || (version[0] === major && version[1] >= minor));

function isDebian() {
  try {
    return /ID(_LIKE)?=.*(debian|ubuntu)/.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}

/** The prefix that makes apt-get work without asking, or null. */
function aptPrefix() {
  if (!isDebian() || spawnSync("which", ["apt-get"]).status !== 0) return null;
  if (process.getuid?.() === 0) return [];
  return spawnSync("sudo", ["-n", "true"]).status === 0 ? ["sudo", "-n"] : null;
}

let updated = false;
function apt(packages) {
  const prefix = aptPrefix();
  if (prefix === null) return false;
  const call = (args) => {
    const [command, ...rest] = [...prefix, "apt-get", "-o", "DPkg::Lock::Timeout=120", ...args];
    return (
      spawnSync(command, rest, {
        encoding: "utf8",
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
        timeout: 600_000,
      }).status === 0
    );
  };
  say(`  installing ${packages.join(", ")} …`);
  const install = () => call(["install", "-y", "-qq", "--no-install-recommends", ...packages]);
  if (install()) return true;
  if (!updated) updated = call(["update", "-qq"]);
  return install();
}

/** A static ffmpeg from npm, whose install downloads: tried, never relied on. */
function ffmpegFromNpm(dataDir) {
  const folder = join(dataDir, "tools");
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, "package.json")))
    writeFileSync(join(folder, "package.json"), '{"private":true}');
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const packages = ["ffmpeg-static@5", "ffprobe-static@3"];
  const done = spawnSync(
    npm,
    ["install", "--prefix", folder, "--ignore-scripts=false", "--no-audit", "--no-fund", ...packages],
    { timeout: 90_000 },
  );
  if (done.status !== 0) return null;
  const require = createRequire(join(folder, "package.json"));
  try {
    return { ffmpeg: require("ffmpeg-static"), ffprobe: require("ffprobe-static").path };
  } catch {
    return null;
  }
}

const HINTS = {
  ffmpeg: {
    darwin: "brew install ffmpeg",
    win32: "winget install Gyan.FFmpeg",
    linux: "install ffmpeg 4.3 or newer with your package manager (Debian: apt-get install ffmpeg)",
  },
  espeak: {
    darwin: "brew install espeak-ng",
    win32: "winget install eSpeak-NG.eSpeak-NG",
    linux: "install espeak-ng with your package manager (Debian: apt-get install espeak-ng)",
  },
  chromium: {
    darwin: "brew install --cask chromium",
    win32: "install Google Chrome",
    linux: "install chromium with your package manager",
  },
};

const missing = (what, name) =>
  new Stop(`${name} was not found. Run: ${HINTS[what][process.platform] ?? HINTS[what].linux}`);

const fine = (path) => atLeast(versionOf(works(path, ["-version"])), [4, 3]);

/** @returns {{FFMPEG_PATH:string, FFPROBE_PATH:string}} */
export function findFfmpeg(dataDir) {
  const candidates = () => [
    { ffmpeg: process.env.FFMPEG_PATH || "ffmpeg", ffprobe: process.env.FFPROBE_PATH || "ffprobe" },
  ];
  const usable = (list) => list.find((pair) => pair && fine(pair.ffmpeg) && fine(pair.ffprobe));
  const found =
    usable(candidates()) ??
    (apt(["ffmpeg"]) ? usable(candidates()) : undefined) ??
    usable([ffmpegFromNpm(dataDir)]);
  if (!found) throw missing("ffmpeg", "ffmpeg (4.3 or newer, with ffprobe)");
  return { FFMPEG_PATH: found.ffmpeg, FFPROBE_PATH: found.ffprobe };
}

/** @returns {{ESPEAK_PATH:string}} */
export function findEspeak() {
  const names = [process.env.ESPEAK_PATH, "espeak-ng", "espeak"].filter(Boolean);
  const usable = () => names.find((name) => works(name, ["--version"])?.includes("eSpeak NG"));
  const found = usable() ?? (apt(["espeak-ng"]) ? usable() : undefined);
  if (!found) throw missing("espeak", "espeak-ng");
  return { ESPEAK_PATH: found };
}

/** Debian's Chromium, or any Chrome already here. */
export function findChromium() {
  const names = [
    process.env.CHROMIUM_PATH,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ].filter(Boolean);
  const usable = () => names.find((name) => existsSync(name));
  const found = usable() ?? (apt(["chromium"]) ? usable() : undefined);
  if (!found) throw missing("chromium", "Chromium");
  return found;
}

/** Folder of Debian's PostgreSQL 15 binaries; null where there is none to be had. */
export function findPostgres15() {
  const bin = "/usr/lib/postgresql/15/bin";
  if (!existsSync(join(bin, "initdb")) && isDebian()) apt(["postgresql-15"]);
  return existsSync(join(bin, "initdb")) ? bin : null;
}

export const versionsOfTools = (tools) =>
  Object.fromEntries(
    Object.entries(tools).map(([name, path]) => [
      name,
      works(path, [name === "ESPEAK_PATH" ? "--version" : "-version"])?.split("\n")[0] ?? path,
    ]),
  );
