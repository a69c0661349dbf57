import { type FileHandle, open, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "@/lib/errors";
import { outsideInput, runFfmpeg, ToolError } from "@/lib/media/ffmpeg";
import { withTempDir } from "@/lib/media/temp";
import { type AudioPlan, duckAt, fadeAt, SAMPLE_RATE, type Sound } from "./audio-plan";
import { cached, isCached } from "./cache";
import { localMedia } from "./sources";
import type { FilmMedia } from "./types";

const CHANNELS = 2;
/** 16-bit stereo. */
const FRAME_BYTES = 4;
/** Samples mixed at once: a quarter of a second, a fraction of a millisecond of work between two waits. */
const WINDOW = SAMPLE_RATE / 4;
/** Gains are computed every so many samples and drawn straight between. */
const STEP = 240;

const RAW = ["-vn", "-ac", String(CHANNELS), "-ar", String(SAMPLE_RATE), "-f", "s16le"];
const pcmName = (media: FilmMedia) => `${media.digest.replace(/[^a-zA-Z0-9-]/g, "")}.pcm`;

/** A sound decoded to 48 kHz 16-bit stereo, kept for every later render. */
export function pcmOf(media: FilmMedia, signal?: AbortSignal): Promise<string> {
  return cached("pcm", pcmName(media), async (draft) => {
    const { path, container } = await localMedia(media);
    const args = [
      "-threads",
      "1",
      ...outsideInput(path, container),
      "-map",
      "0:a:0?",
      ...RAW,
      `file:${draft}`,
    ];
    try {
      await runFfmpeg(args, { timeoutMs: 300_000, niceness: 10, signal });
    } catch (error) {
      if (!(error instanceof ToolError)) throw error;
      // A clip without sound is silence, not a fault.
      if (!/does not contain any stream|matches no streams/.test(error.stderr))
        throw new AppError("bad_result", { cause: error });
      await writeFile(draft, "");
    }
  });
}

const BATCH = 12;

/** Decodes many short sounds a process at a time; starting one costs more than decoding a line. */
async function decodeAll(list: FilmMedia[], signal?: AbortSignal): Promise<void> {
  const wanted = [...new Map(list.map((media) => [media.digest, media])).values()];
  for (let at = 0; at < wanted.length; at += BATCH) {
    const batch = wanted.slice(at, at + BATCH).filter((media) => !isCached("pcm", pcmName(media)));
    if (batch.length < 2) continue;
    await withTempDir("pcm", async (cwd) => {
      const files = await Promise.all(batch.map(localMedia));
      const inputs = files.flatMap(({ path, container }) => [
        "-threads",
        "1",
        ...outsideInput(path, container),
      ]);
      const outputs = batch.flatMap((_, i) => ["-map", `${i}:a:0`, ...RAW, `${i}.pcm`]);
      // One bad or silent sound fails the batch: each is then decoded, and judged, on its own.
      const done = await runFfmpeg([...inputs, ...outputs], {
        cwd,
        timeoutMs: 600_000,
        niceness: 10,
        signal,
      }).catch((error) => {
        if (error instanceof ToolError) return null;
        throw error;
      });
      if (done)
        await Promise.all(
          batch.map((media, i) =>
            cached("pcm", pcmName(media), (draft) => rename(join(cwd, `${i}.pcm`), draft)),
          ),
        );
    });
  }
}

type Playing = { sound: Sound; file: FileHandle; samples: number };

/**
 * Mixes the plan into `out` as 32-bit float stereo at 48 kHz: exactly `plan.samples` of them. Memory does not grow with
 * the film: sounds are read from disk a window at a time.
 */
export async function mixAudio(plan: AudioPlan, out: string, signal?: AbortSignal): Promise<void> {
  const playing: Playing[] = [];
  const target = await open(out, "w");
  try {
    await decodeAll(
      plan.sounds.map(({ media }) => media),
      signal,
    );
    for (const sound of plan.sounds) {
      const file = await open(await pcmOf(sound.media, signal), "r");
      playing.push({ sound, file, samples: Math.floor((await file.stat()).size / FRAME_BYTES) });
    }
    const mix = new Float32Array(WINDOW * CHANNELS);
    for (let from = 0; from < plan.samples; from += WINDOW) {
      signal?.throwIfAborted();
      const count = Math.min(WINDOW, plan.samples - from);
      mix.fill(0);
      for (const one of playing)
        if (one.sound.from < from + count && one.sound.to > from) await add(mix, one, from, count, plan);
      await target.write(new Uint8Array(mix.buffer, 0, count * CHANNELS * 4));
    }
  } finally {
    await Promise.all([target.close(), ...playing.map(({ file }) => file.close())]);
  }
}

async function add(
  mix: Float32Array,
  { sound, file, samples }: Playing,
  from: number,
  count: number,
  plan: AudioPlan,
) {
  if (samples === 0) return;
  const first = Math.max(from, sound.from);
  const last = Math.min(from + count, sound.to);
  let at = first;
  while (at < last) {
    const played = at - sound.from;
    if (!sound.loops && played >= samples) return;
    const start = played % samples;
    const length = Math.min(last - at, samples - start);
    const bytes = Buffer.allocUnsafe(length * FRAME_BYTES);
    await file.read(bytes, 0, bytes.length, start * FRAME_BYTES);
    for (let done = 0; done < length; done += STEP) {
      const part = Math.min(STEP, length - done);
      const gain = (sample: number) =>
        sound.gain * fadeAt(sample, sound) * (sound.ducked ? duckAt(sample, plan.speech) : 1);
      const before = gain(at + done) / 32768;
      const slope = (gain(at + done + part) / 32768 - before) / part;
      for (let i = 0; i < part; i++) {
        const level = before + slope * i;
        const source = (done + i) * FRAME_BYTES;
        const place = (at + done + i - from) * CHANNELS;
        mix[place] = (mix[place] ?? 0) + bytes.readInt16LE(source) * level;
        mix[place + 1] = (mix[place + 1] ?? 0) + bytes.readInt16LE(source + 2) * level;
      }
    }
    at += length;
  }
}
