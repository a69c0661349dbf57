import { randomBytes } from "node:crypto";
import { rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { log } from "@/lib/log";
import type { JobFailure } from "../schemas";
import { UNREADABLE } from "../tools/open-files";
import { readFaults } from "./faults";
import type { Draw } from "./pool";
import type { Job, JobStore } from "./store";

type Options = { delayMs: number; draw: Draw; onProgress: (percent: number) => void };

/** Works one job to its end and records it; an aborted job is left to whoever aborted it. */
export async function runJob(
  store: JobStore,
  job: Job,
  signal: AbortSignal,
  options: Options,
): Promise<void> {
  try {
    await store.save({ ...job, status: "running" });
    const faults = readFaults(job.request);
    await wait(options.delayMs + faults.delay * 1000, undefined, { signal });
    if (faults.fail === "server") throw new Error("failed on request");
    const outBase = path.join(store.filesFolder, job.id);
    const drawn = await options.draw({
      request: job.request,
      outBase,
      signal,
      onProgress: options.onProgress,
    });
    if (faults.fail === "garbage") await replace(drawn.file, randomBytes(4096));
    if (signal.aborted) return;
    await store.save({
      ...job,
      status: "succeeded",
      finishedAt: Date.now(),
      result: { file: path.basename(drawn.file), contentType: drawn.contentType },
      params: remembered(job),
    });
  } catch (error) {
    if (signal.aborted) return;
    log.warn({ jobId: job.id, err: error }, "sketch job failed");
    await store.save({ ...job, status: "failed", finishedAt: Date.now(), error: reasonOf(error) });
  }
}

/** What a later clip needs to draw the same picture again. */
function remembered({ request }: Job): Record<string, unknown> {
  if (request.kind === "speech") return { offline: true, voice: request.voiceId };
  if (request.kind === "animate" || request.kind === "emoji") return { offline: true };
  const { brief, prompt, style, seed, width, height } = request;
  return { offline: true, seed, width, height, sketch: { version: 1, brief, prompt, style, seed } };
}

/** A program or a voice that is not on this machine: trying again would not bring it. */
const MISSING = new Set(["espeak_missing", "ffmpeg_missing", "voice_engine_missing"]);

function reasonOf(error: unknown): JobFailure {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const message = error instanceof Error ? error.message : "failed";
  if (message.startsWith(UNREADABLE)) return { reason: "invalid_input", message: message.slice(0, 300) };
  const missing = code === "ERR_MODULE_NOT_FOUND" || MISSING.has(message);
  return { reason: missing ? "unsupported" : "provider_failed", message: message.slice(0, 300) };
}

async function replace(file: string, content: Uint8Array): Promise<void> {
  await writeFile(`${file}.part`, content);
  await rename(`${file}.part`, file);
}
