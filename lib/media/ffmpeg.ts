import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { setPriority } from "node:os";
import { resolve } from "node:path";
import type { Readable, Writable } from "node:stream";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

/** Demuxers a file from outside may be opened with: media only, nothing that names other files. */
const OUTSIDE_FORMATS = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,mp3,wav,ogg,flac,aac";
/** Decoders stop at pictures larger than this many pixels. */
const MAX_PIXELS = 60_000_000;
const STDERR_KEPT = 8_000;
const STDOUT_MAX = 64 * 1024 * 1024;
/** Address space of one tool: 4K encoding needs ~3 GB of it, a bomb would take all. */
const MEMORY_BYTES = 12 * 1024 ** 3;
const FILE_BYTES = 32 * 1024 ** 3;

export type ToolOptions = {
  cwd?: string;
  /** Wall clock; the process group is killed when it is over. */
  timeoutMs: number;
  signal?: AbortSignal;
  /** A generator is asked for its next chunk when the one before has been written, so it may use the same memory again. */
  stdin?: Readable | Uint8Array | Generator<Uint8Array>;
  /** 0–19; x264 must never starve whatever answers people. */
  niceness?: number;
};
export type FfmpegOptions = ToolOptions & {
  /** Seconds of output written so far. */
  onProgress?: (seconds: number) => void;
  /** Each whole line of stdout as it comes; a throw ends the tool and is thrown. */
  onLine?: (line: string) => void;
};
export type ToolOutput = { stdout: Buffer; stderr: string };

/** A media tool ended badly. `stderr` is for logs only: it may quote what is in the file. */
export class ToolError extends Error {
  constructor(
    readonly tool: string,
    readonly exit: number | string | null,
    readonly stderr: string,
  ) {
    super(`${tool} ended with ${exit}`);
    this.name = "ToolError";
  }
}

/**
 * Arguments that open a local file which came from outside. The demuxer is forced where the container is known (from
 * sniffing, never from the name), and limited to plain media otherwise: a playlist named .mp4 is refused.
 */
export function outsideInput(path: string, container?: string): string[] {
  const forced = container === undefined ? [] : ["-f", container];
  return [
    "-format_whitelist",
    OUTSIDE_FORMATS,
    "-max_pixels",
    String(MAX_PIXELS),
    ...forced,
    "-i",
    `file:${path}`,
  ];
}

/** Runs ffmpeg on local files. Every input is limited to files and pipes; a URL among the arguments is a bug and throws. */
export async function runFfmpeg(args: string[], options: FfmpegOptions): Promise<ToolOutput> {
  const progress = options.onProgress ? ["-progress", "pipe:1", "-nostats"] : [];
  const head = [
    "-hide_banner",
    "-loglevel",
    "error",
    "-y",
    ...(options.stdin ? [] : ["-nostdin"]),
    ...progress,
  ];
  return runTool(env.FFMPEG_PATH, [...head, ...withWhitelist(args)], options);
}

export async function runFfprobe(args: string[], options: ToolOptions): Promise<ToolOutput> {
  return runTool(env.FFPROBE_PATH, ["-hide_banner", "-v", "error", ...withWhitelist(args)], options);
}

/** The option belongs to one input, so it goes before each of them. */
function withWhitelist(args: string[]): string[] {
  for (const arg of args) if (arg.includes("://")) throw new Error("a media tool was given a URL");
  return args.flatMap((arg) => (arg === "-i" ? ["-protocol_whitelist", "file,pipe", arg] : [arg]));
}

const hasLimits = process.platform === "linux" && existsSync("/usr/bin/prlimit");
const diesWithParent = process.platform === "linux" && existsSync("/usr/bin/setpriv");

/** CPU, memory and file size are limited where the platform can; a child never outlives a killed worker where it can. */
function limited(command: string, args: string[], timeoutMs: number): [string, string[]] {
  const words = [command, ...args];
  const cpuSeconds = Math.ceil((timeoutMs / 1000) * 4) + 5;
  if (hasLimits)
    words.unshift(
      "/usr/bin/prlimit",
      `--cpu=${cpuSeconds}`,
      `--as=${MEMORY_BYTES}`,
      `--fsize=${FILE_BYTES}`,
      "--core=0",
      "--",
    );
  if (diesWithParent) words.unshift("/usr/bin/setpriv", "--pdeathsig", "KILL", "--");
  const [first = command, ...rest] = words;
  return [first, rest];
}

async function runTool(command: string, args: string[], options: FfmpegOptions): Promise<ToolOutput> {
  options.signal?.throwIfAborted();
  const [program, words] = limited(command, args, options.timeoutMs);
  const child = spawn(program, words, {
    cwd: options.cwd,
    detached: true,
    stdio: [options.stdin ? "pipe" : "ignore", "pipe", "pipe"],
    env: toolEnvironment(),
  });
  if (child.pid !== undefined && options.niceness) lowerPriority(child.pid, options.niceness);

  let stderr = "";
  let timedOut = false;
  const kill = () => {
    if (child.pid !== undefined && child.exitCode === null) killGroup(child.pid);
  };
  const timer = setTimeout(() => {
    timedOut = true;
    kill();
  }, options.timeoutMs);
  options.signal?.addEventListener("abort", kill, { once: true });
  child.stderr?.on("data", (chunk: Buffer) => {
    stderr = (stderr + chunk.toString("utf8")).slice(-STDERR_KEPT);
  });
  let fault: unknown;
  const fail = (error: unknown) => {
    fault ??= error;
    kill();
  };
  const output = options.onLine
    ? splitLines(child.stdout, options.onLine, fail)
    : collect(child.stdout, options.onProgress, kill);
  if (options.stdin && child.stdin) feed(options.stdin, child.stdin).catch(fail);

  try {
    const exit = await new Promise<number | string | null>((settle, reject) => {
      child.on("error", reject);
      child.on("close", (code, signal) => settle(code ?? signal));
    });
    if (fault !== undefined) throw fault;
    if (exit === 0) return { stdout: output(), stderr };
    options.signal?.throwIfAborted();
    if (timedOut) throw new AppError("timed_out");
    // prlimit and setpriv report a program they cannot find as 127.
    if (exit === 127) throw new AppError("ffmpeg_missing");
    if (/No space left on device|File too large/.test(stderr)) throw new AppError("disk_full");
    throw new ToolError(command, exit, stderr);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      throw new AppError("ffmpeg_missing");
    throw error;
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener("abort", kill);
  }
}

/** Throws what the source throws. A tool that stops reading early is judged by its exit, not by the broken pipe. */
async function feed(source: NonNullable<ToolOptions["stdin"]>, target: Writable): Promise<void> {
  let broken = false;
  target.on("error", () => {
    broken = true;
  });
  for await (const chunk of source instanceof Uint8Array ? [source] : source) {
    const written = new Promise<void>((settle) => target.write(chunk, () => settle()));
    await written;
    if (broken) return;
  }
  target.end();
}

/** stdout is either progress lines or the result. */
function collect(
  stdout: Readable | null,
  onProgress: FfmpegOptions["onProgress"],
  kill: () => void,
): () => Buffer {
  const chunks: Buffer[] = [];
  let length = 0;
  stdout?.on("data", (chunk: Buffer) => {
    if (onProgress) {
      const time = /out_time_us=(\d+)/.exec(chunk.toString("latin1"))?.[1];
      if (time !== undefined) onProgress(Number(time) / 1e6);
      return;
    }
    length += chunk.length;
    if (length > STDOUT_MAX) return kill();
    chunks.push(chunk);
  });
  return () => Buffer.concat(chunks);
}

/** Nothing is kept: the lines are the result. */
function splitLines(
  stdout: Readable | null,
  onLine: (line: string) => void,
  fail: (error: unknown) => void,
): () => Buffer {
  let rest = "";
  stdout?.on("data", (chunk: Buffer) => {
    const lines = (rest + chunk.toString("utf8")).split("\n");
    rest = lines.pop() ?? "";
    try {
      for (const line of lines) if (line !== "") onLine(line);
    } catch (error) {
      fail(error);
    }
  });
  return () => Buffer.alloc(0);
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It ended by itself in the meantime.
  }
}

function lowerPriority(pid: number, niceness: number): void {
  try {
    setPriority(pid, niceness);
  } catch {
    // Not permitted, or already gone: it merely runs at our own priority.
  }
}

/** Nothing of ours reaches a tool that reads hostile files: no keys, no database address. */
function toolEnvironment(): NodeJS.ProcessEnv {
  return {
    NODE_ENV: "production",
    PATH: "/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin",
    LC_ALL: "C.UTF-8",
    HOME: "/nonexistent",
    // Without a place for its cache, fontconfig scans every font of the system at each start.
    XDG_CACHE_HOME: resolve(env.DATA_DIR, "cache"),
  };
}
