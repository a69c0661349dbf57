import { z } from "zod";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { SAMPLE_RATE } from "./audio-plan";

/** As measured by EBU R 128: LUFS and dBTP; null = silence. */
export const loudnessSchema = z.object({ loudness: z.number().nullable(), peak: z.number().nullable() });
export type Loudness = z.infer<typeof loudnessSchema>;
type Run = Parameters<typeof runFfmpeg>[1];

/** dBTP the finished file must stay under, and where the limiter stands before AAC adds its own ripple. */
export const PEAK_CEILING = -1;
const LIMIT_DB = -2;
const TOLERANCE = 0.5;
/** Beyond this, what is raised is noise. */
const MAX_GAIN = 40;
const ATTEMPTS = 8;
const RAW = ["-f", "f32le", "-ar", String(SAMPLE_RATE), "-ac", "2", "-i", "mix.raw"];
const AAC = [
  ...["-c:a", "aac", "-b:a", "192k", "-map_metadata", "-1"],
  ...["-fflags", "+bitexact", "-flags:a", "+bitexact", "-f", "mp4"],
];

/** dB: how much the mix is raised, and where its peaks are stopped. */
export type Setting = { gain: number; limit: number };
type Attempt = Setting & { result: Loudness };

/**
 * `mix.raw` in `run.cwd` (32-bit float stereo) brought to `target` LUFS and encoded as `film.m4a`: measured, then one
 * linear gain and a peak limiter, measured again on the encoded file and corrected.
 */
export async function encodeLevelled(target: number, run: Run): Promise<Loudness> {
  const source = await measureLoudness(RAW, run, "sample");
  if (source.loudness === null) {
    await runFfmpeg([...RAW, ...AAC, "film.m4a"], run);
    return source;
  }
  const encode = async (setting: Setting): Promise<Loudness> => {
    await runFfmpeg([...RAW, "-af", chain(setting, source.peak), ...AAC, "film.m4a"], run);
    return measureLoudness(["-i", "film.m4a"], run);
  };
  return settle({ gain: Math.min(MAX_GAIN, target - source.loudness), limit: LIMIT_DB }, target, encode);
}

/**
 * Tries settings until loudness and peak are right. AAC's own ripple is not to be foreseen (the same mix a decibel louder
 * can stand 2 dB further above the limiter): the best of the attempts is kept, one under the ceiling before a louder one.
 */
export async function settle(
  first: Setting,
  target: number,
  encode: (setting: Setting) => Promise<Loudness>,
): Promise<Loudness> {
  const tried: Attempt[] = [];
  let setting = first;
  for (let at = 0; at < ATTEMPTS; at++) {
    const attempt = { ...setting, result: await encode(setting) };
    tried.push(attempt);
    if (overBy(attempt) <= 0 && (Math.abs(missOf(attempt, target)) <= TOLERANCE || setting.gain >= MAX_GAIN))
      return attempt.result;
    setting = nextSetting(tried, target);
  }
  const [best] = tried.sort(
    (a, b) =>
      Math.max(0, overBy(a)) - Math.max(0, overBy(b)) ||
      Math.abs(missOf(a, target)) - Math.abs(missOf(b, target)),
  );
  return best ? encode(best) : encode(first);
}

const overBy = ({ result }: Attempt) => (result.peak ?? PEAK_CEILING) - PEAK_CEILING;
const missOf = ({ result }: Attempt, target: number) => target - (result.loudness ?? target);

function nextSetting(tried: Attempt[], target: number): Setting {
  const last = tried.at(-1);
  if (!last) throw new Error("nothing was tried");
  const over = overBy(last);
  const miss = missOf(last, target);
  return {
    limit: over > 0 ? last.limit - over - 0.3 : last.limit,
    gain:
      Math.abs(miss) > TOLERANCE ? Math.min(MAX_GAIN, last.gain + miss / yieldOf(tried, last)) : last.gain,
  };
}

/** Decibels of loudness a decibel of gain gave last time: a limiter at work takes up to two thirds of it. */
function yieldOf(tried: Attempt[], last: Attempt): number {
  const before = tried.at(-2);
  if (!before || before.limit !== last.limit || Math.abs(last.gain - before.gain) < 0.1) return 1;
  const gained = (last.result.loudness ?? 0) - (before.result.loudness ?? 0);
  return Math.min(1, Math.max(0.35, gained / (last.gain - before.gain)));
}

/** The limiter works at twice the rate, where most peaks between samples are samples; idle where nothing is that loud. */
function chain({ gain, limit }: Setting, peak: number | null): string {
  const volume = `volume=${gain.toFixed(2)}dB`;
  if (peak !== null && peak + gain < limit - 1.5) return volume;
  const limiter = `alimiter=level=disabled:limit=${(10 ** (limit / 20)).toFixed(4)}:attack=5:release=80`;
  return `${volume},aresample=${SAMPLE_RATE * 2},${limiter},aresample=${SAMPLE_RATE}`;
}

/** `sample` peaks cost a quarter of `true` ones and miss what lies between the samples. */
export async function measureLoudness(
  input: string[],
  run: Run,
  peak: "sample" | "true" = "true",
): Promise<Loudness> {
  const meter = ["-af", `ebur128=peak=${peak}:framelog=verbose`, "-f", "null", "-"];
  const { stderr } = await runFfmpeg(["-loglevel", "info", "-nostats", ...input, ...meter], run);
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
