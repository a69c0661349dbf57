import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { requireSpace, withTempDir } from "@/lib/media/temp";
import { type AudioPlan, SAMPLE_RATE } from "./audio-plan";
import { cached } from "./cache";
import { mixAudio } from "./mix-audio";

/** As measured by EBU R 128: LUFS and dBTP; null = silence. */
const measured = z.object({ loudness: z.number().nullable(), peak: z.number().nullable() });
export type Loudness = z.infer<typeof measured>;
export type MasteredAudio = { path: string; measured: Loudness };

/** dBTP the finished file must stay under, and where the limiter stands before AAC adds its own ripple. */
export const PEAK_CEILING = -1;
const LIMIT_DB = -2;
const TOLERANCE = 0.5;
/** Beyond this, what is raised is noise. */
const MAX_GAIN = 40;
const RAW = ["-f", "f32le", "-ar", String(SAMPLE_RATE), "-ac", "2", "-i", "mix.raw"];

/**
 * The film's sound: mixed, brought to its loudness (measured first, then one linear gain and a peak limiter, measured
 * again on the encoded file and corrected where the limiter took some), encoded as AAC. Named by the plan's hash, so an
 * unchanged sound is never made twice.
 */
export async function masterAudio(plan: AudioPlan, signal?: AbortSignal): Promise<MasteredAudio> {
  const facts = await cached("sound", `${plan.hash}.json`, async (draft) => {
    await withTempDir("sound", async (cwd) => {
      await requireSpace(cwd, plan.samples * 12);
      await mixAudio(plan, join(cwd, "mix.raw"), signal);
      const result = await master(plan, cwd, signal);
      await cached("sound", `${plan.hash}.m4a`, (audio) => rename(join(cwd, "film.m4a"), audio));
      await writeFile(draft, JSON.stringify(result));
    });
  });
  const path = facts.replace(/\.json$/, ".m4a");
  return { path, measured: measured.parse(JSON.parse(await readFile(facts, "utf8"))) };
}

async function master(plan: AudioPlan, cwd: string, signal?: AbortSignal): Promise<Loudness> {
  const run = { cwd, timeoutMs: 120_000 + plan.samples / 24, niceness: 10, signal };
  const source = await measure(RAW, run, "sample");
  if (source.loudness === null) {
    await runFfmpeg([...RAW, ...AAC, "film.m4a"], run);
    return source;
  }
  let gain = Math.min(MAX_GAIN, plan.loudness - source.loudness);
  let result: Loudness = source;
  let limit = LIMIT_DB;
  for (let attempt = 0; attempt < 6; attempt++) {
    await runFfmpeg([...RAW, "-af", chain(gain, source.peak, limit), ...AAC, "film.m4a"], run);
    result = await measure(["-i", "film.m4a"], run);
    const miss = plan.loudness - (result.loudness ?? plan.loudness);
    // What AAC makes of a hard consonant can stand 2 dB above the limiter: then it has to stand lower.
    const over = (result.peak ?? PEAK_CEILING) - PEAK_CEILING;
    if ((Math.abs(miss) <= TOLERANCE || gain >= MAX_GAIN) && over <= 0) break;
    if (over > 0) limit -= over + 0.3;
    if (Math.abs(miss) > TOLERANCE) gain = Math.min(MAX_GAIN, gain + miss);
  }
  return result;
}

/** The limiter works at twice the rate, where most peaks between samples are samples; idle where nothing is that loud. */
function chain(gain: number, peak: number | null, limitDb: number): string {
  const volume = `volume=${gain.toFixed(2)}dB`;
  if (peak !== null && peak + gain < limitDb - 1.5) return volume;
  const limit = (10 ** (limitDb / 20)).toFixed(4);
  const limiter = `alimiter=level=disabled:limit=${limit}:attack=5:release=80`;
  return `${volume},aresample=${SAMPLE_RATE * 2},${limiter},aresample=${SAMPLE_RATE}`;
}

const AAC = [
  "-c:a",
  "aac",
  "-b:a",
  "192k",
  "-map_metadata",
  "-1",
  "-fflags",
  "+bitexact",
  "-flags:a",
  "+bitexact",
  "-f",
  "mp4",
];

/** `sample` peaks cost a quarter of `true` ones and miss what lies between the samples. */
async function measure(
  input: string[],
  run: Parameters<typeof runFfmpeg>[1],
  peak: "sample" | "true" = "true",
): Promise<Loudness> {
  const args = [
    "-loglevel",
    "info",
    "-nostats",
    ...input,
    "-af",
    `ebur128=peak=${peak}:framelog=verbose`,
    "-f",
    "null",
    "-",
  ];
  const { stderr } = await runFfmpeg(args, run);
  return parseLoudness(stderr);
}

export function parseLoudness(stderr: string): Loudness {
  const summary = stderr.slice(stderr.lastIndexOf("Summary:"));
  const read = (pattern: RegExp) => {
    const value = Number(pattern.exec(summary)?.[1] ?? Number.NaN);
    return Number.isFinite(value) ? value : null;
  };
  const loudness = read(/I:\s+(-?[\d.]+) LUFS/);
  // −70 is the meter's floor: nothing was heard.
  return {
    loudness: loudness !== null && loudness > -69 ? loudness : null,
    peak: read(/Peak:\s+(-?[\d.]+) dBFS/),
  };
}
