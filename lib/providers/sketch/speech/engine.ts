import { execFile } from "node:child_process";
import { decodeWav, type Pcm } from "@/lib/audio/pcm/wav";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

const TIMEOUT_MS = 120_000;
const MAX_BYTES = 256 * 1024 * 1024;

export type EngineVoice = {
  language: string;
  variant: string /** words a minute */;
  rate: number /** 0–99 */;
  pitch: number;
};

/**
 * espeak-ng speaks one run of words. It is a separate program (GPL-3.0) that is called, never linked. Text goes in
 * through stdin, so that nothing in it can be an option. null = there was nothing in it that the engine can say.
 */
export async function runEngine(text: string, voice: EngineVoice): Promise<Pcm | null> {
  const options = (variant: string) => [
    ...[
      "-v",
      `${voice.language}${variant && `+${variant}`}`,
      "-s",
      String(voice.rate),
      "-p",
      String(voice.pitch),
    ],
    ...["-b", "1", "-z", "--stdout", "--stdin"],
  ];
  // An engine without this variant of the voice still has the voice itself.
  const bytes = (await call(options(voice.variant), text)) ?? (await call(options(""), text));
  if (!bytes) return null;
  const pcm = decodeWav(bytes);
  return pcm.channels[0]?.some((value) => value !== 0) ? pcm : null;
}

function call(args: string[], text: string): Promise<Buffer | null> {
  return new Promise((done, fail) => {
    const child = execFile(
      env.ESPEAK_PATH,
      args,
      { encoding: "buffer", timeout: TIMEOUT_MS, killSignal: "SIGKILL", maxBuffer: MAX_BYTES },
      (error, stdout) => {
        if (error?.code === "ENOENT") return fail(new AppError("espeak_missing", { cause: error }));
        if (error?.killed) return fail(new AppError("generation_failed", { cause: error }));
        done(!error && stdout.length > 44 ? stdout : null);
      },
    );
    child.stdin?.on("error", () => {}); // an engine that ended early says why by its exit code
    child.stdin?.end(text);
  });
}
