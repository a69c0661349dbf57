import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { requireSpace, withTempDir } from "@/lib/media/temp";
import type { AudioPlan } from "./audio-plan";
import { cached } from "./cache";
import { encodeLevelled, type Loudness, loudnessSchema } from "./loudness";
import { mixAudio } from "./mix-audio";

export type MasteredAudio = { path: string; measured: Loudness };

/** The film's sound: mixed, levelled, encoded as AAC. Named by the plan's hash, so an unchanged sound is never made twice. */
export async function masterAudio(plan: AudioPlan, signal?: AbortSignal): Promise<MasteredAudio> {
  const facts = await cached("sound", `${plan.hash}.json`, async (draft) => {
    await withTempDir("sound", async (cwd) => {
      await requireSpace(cwd, plan.samples * 12);
      await mixAudio(plan, join(cwd, "mix.raw"), signal);
      const run = { cwd, timeoutMs: 120_000 + plan.samples / 24, niceness: 10, signal };
      const result = await encodeLevelled(plan.loudness, run);
      await cached("sound", `${plan.hash}.m4a`, (audio) => rename(join(cwd, "film.m4a"), audio));
      await writeFile(draft, JSON.stringify(result));
    });
  });
  const path = facts.replace(/\.json$/, ".m4a");
  return { path, measured: loudnessSchema.parse(JSON.parse(await readFile(facts, "utf8"))) };
}
