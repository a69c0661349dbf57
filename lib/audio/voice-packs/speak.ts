import { AppError } from "@/lib/errors";
import { join, resample } from "../pcm/shape";
import type { Pcm } from "../pcm/wav";
import type { PackVoice } from "./installed";
import { findRuntime } from "./runtime";

/** A line in a pack's voice, clause by clause with its silences; null where nothing was to say. */
export async function speakWithPack(
  voice: PackVoice,
  clauses: { text: string; pause: number }[],
  speed: number,
): Promise<Pcm | null> {
  const runtime = await findRuntime();
  if (!runtime) throw new AppError("voice_engine_missing");
  const parts: { pcm: Pcm; pause: number }[] = [];
  for (const { text, pause } of clauses) {
    const pcm = await runtime(voice, text, Math.max(0.5, Math.min(2, speed))).catch((cause: unknown) => {
      throw new AppError("generation_failed", { cause });
    });
    parts.push({ pcm: resample(pcm), pause });
  }
  const last = parts.at(-1);
  if (!last) return null;
  last.pause = 0;
  return join(parts);
}
