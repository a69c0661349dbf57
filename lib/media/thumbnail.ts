import { writeFile } from "node:fs/promises";
import { AppError } from "@/lib/errors";
import { outsideInput, runFfmpeg, ToolError } from "./ffmpeg";
import { decoding, type ImageInput, openImage, reencodeImage } from "./image";
import { probeMedia } from "./probe";

const THUMB_SIDE = 480;
const POSTER_SIDE = 1280;
const PREVIEW_SIDE = 540;
export const PEAKS = 200;
const PEAK_RATE = 4000;

/** A 480 px WebP (longest side) of a picture. */
export async function imageThumb(input: ImageInput, out: string): Promise<void> {
  await decoding(async () => {
    const box = { width: THUMB_SIDE, height: THUMB_SIDE, fit: "inside", withoutEnlargement: true } as const;
    const data = await openImage(input).resize(box).webp({ quality: 80 }).toBuffer();
    await writeFile(out, data);
  });
}

/** A frame of a clip (from a tenth into it, or `atMs`), at most 1280 px, as the JPEG or WebP that `out` is named. */
export async function videoPoster(
  path: string,
  out: string,
  options: { container?: string; signal?: AbortSignal; atMs?: number } = {},
): Promise<void> {
  const { durationMs, video } = await probeMedia(path, options);
  if (!video) throw new AppError("bad_result");
  const scale = `scale='min(${POSTER_SIDE},iw)':'min(${POSTER_SIDE},ih)':force_original_aspect_ratio=decrease`;
  const frame = [
    "-map",
    "0:v:0",
    "-frames:v",
    "1",
    "-vf",
    scale,
    "-c:v",
    "png",
    "-f",
    "image2pipe",
    "pipe:1",
  ];
  const at = (Math.min(options.atMs ?? durationMs / 10, durationMs) / 1000).toFixed(3);
  const { stdout } = await judged(async () => {
    const early = await runFfmpeg(
      ["-ss", at, ...outsideInput(path, options.container), ...frame],
      limits(options.signal),
    );
    // A clip of one or two frames has nothing a tenth in.
    return early.stdout.length > 0
      ? early
      : runFfmpeg([...outsideInput(path, options.container), ...frame], limits(options.signal));
  });
  if (stdout.length === 0) throw new AppError("bad_result");
  const { data } = await reencodeImage(stdout, out.endsWith(".webp") ? "webp" : "jpg");
  await writeFile(out, data);
}

/** A proxy of at most 540 lines for scrubbing in the browser: H.264 and AAC, playable while it loads, with these facts. */
export async function videoPreview(
  path: string,
  out: string,
  options: { container?: string; signal?: AbortSignal; facts?: string[] } = {},
): Promise<void> {
  const { durationMs } = await probeMedia(path, options);
  const fit = `scale='if(gt(iw,ih),-2,min(${PREVIEW_SIDE},iw))':'if(gt(iw,ih),min(${PREVIEW_SIDE},ih),-2)':flags=fast_bilinear`;
  const even = "pad='ceil(iw/2)*2':'ceil(ih/2)*2'";
  const video = [
    "-map",
    "0:v:0",
    "-vf",
    `${fit},${even},format=yuv420p`,
    "-c:v",
    "libx264",
    "-preset",
    "veryfast",
    "-crf",
    "28",
  ];
  const pace = ["-g", "30", "-fpsmax", "30", "-threads", "1"];
  const audio = ["-map", "0:a:0?", "-c:a", "aac", "-b:a", "96k", "-ac", "2"];
  const about = ["-map_metadata", "-1", ...(options.facts ?? [])];
  const tail = [...about, "-movflags", "+faststart+use_metadata_tags", "-f", "mp4", `file:${out}`];
  await judged(() =>
    runFfmpeg([...outsideInput(path, options.container), ...video, ...pace, ...audio, ...tail], {
      timeoutMs: 60_000 + durationMs * 3,
      niceness: 10,
      signal: options.signal,
    }),
  );
}

/** Loudest sample of each of 200 equal parts, 0–255: enough to draw a waveform. */
export async function audioPeaks(
  path: string,
  options: { container?: string; signal?: AbortSignal } = {},
): Promise<number[]> {
  const decode = ["-map", "0:a:0", "-ac", "1", "-ar", String(PEAK_RATE), "-f", "s16le", "pipe:1"];
  const { stdout } = await judged(() =>
    runFfmpeg([...outsideInput(path, options.container), ...decode], limits(options.signal)),
  );
  const samples = new Int16Array(
    stdout.buffer.slice(stdout.byteOffset, stdout.byteOffset + (stdout.length & ~1)),
  );
  if (samples.length === 0) throw new AppError("bad_result");
  return Array.from({ length: PEAKS }, (_, part) => {
    const from = Math.floor((part * samples.length) / PEAKS);
    const to = Math.max(from + 1, Math.floor(((part + 1) * samples.length) / PEAKS));
    let peak = 0;
    for (let i = from; i < to; i++) peak = Math.max(peak, Math.abs(samples[i] ?? 0));
    return Math.min(255, Math.round(peak / 128.5));
  });
}

const limits = (signal?: AbortSignal) => ({ timeoutMs: 60_000, niceness: 10, signal });

/** A tool that fails on a file from outside says something about the file. */
async function judged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ToolError) throw new AppError("bad_result", { cause: error });
    throw error;
  }
}
