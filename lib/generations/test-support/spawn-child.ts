import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Command } from "./child";

const file = fileURLToPath(new URL("./child.ts", import.meta.url));

export type ChildReport = {
  code: number | null;
  signal: NodeJS.Signals | null;
  lines: string[];
  /** It hung, and was killed for that. */
  hung: boolean;
};

/** Starts a process of its own on this test's database and waits for its end, natural or not. */
export function spawnChild(
  command: Command,
  { crashAt, limitMs = 120_000 }: { crashAt?: string; limitMs?: number } = {},
): Promise<ChildReport> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", file, JSON.stringify(command)], {
      env: { ...process.env, CRASH_AT: crashAt ?? "" },
      stdio: ["ignore", "pipe", "ignore"],
    });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    let hung = false;
    const timer = setTimeout(() => {
      hung = true;
      child.kill("SIGKILL");
    }, limitMs);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, lines: output.split("\n").filter(Boolean), hung });
    });
  });
}
