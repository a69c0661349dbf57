import { symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "@/lib/errors";
import { runFfmpeg, ToolError } from "@/lib/media/ffmpeg";
import { fontsFolder } from "@/lib/media/font";
import { withTempDir } from "@/lib/media/temp";
import { weightsIn } from "@/lib/subtitles/ass";
import { encoding } from "./encoding";
import { segmentChains } from "./layer-chains";
import { overlayFor, watermarkPlace } from "./overlay";
import type { Segment } from "./segment";
import { watermarkImage } from "./sources";
import { type FilmRequest, FPS } from "./types";

/**
 * One encoder thread a run: several runs at once keep the cores busy with a tenth less work than several threads do, and
 * a redo gives the same bytes.
 */
const ENCODER_THREADS = 1;

/**
 * Encodes neighbouring pieces of the film one after another, each into a file of its own that can be joined to any other
 * without being touched. `onSegment` is told of each as soon as it is whole, in order, with its place among `segments`; it
 * may take the file away. Names inside the filter graph are ours; everything a person wrote is in files. Exactly the
 * frames of each come out, or it throws; what was handed over before stays good.
 */
export async function encodeRun(
  film: FilmRequest,
  segments: Segment[],
  onSegment: (place: number, path: string) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const total = segments.reduce((sum, { frames }) => sum + frames, 0);
  await withTempDir("segments", async (cwd) => {
    const { inputs, graph } = await compose(film, segments, total, cwd);
    const size = (film.picture.width * film.picture.height) / (1920 * 1080);
    let handed = 0;
    let handing = Promise.resolve();
    const onLine = (line: string) => {
      const place = handed++;
      const frames = framesOf(line);
      const expected = segments[place]?.frames;
      if (frames !== expected) throw new AppError("render_failed", { details: { frames, expected } });
      handing = handing.then(() => onSegment(place, join(cwd, `${place}.mp4`)));
      handing.catch(() => {});
    };
    await blamed(() =>
      runFfmpeg([...inputs, ...graph, ...encoding(film.picture), ...ending(segments, total)], {
        cwd,
        // A wall per second of film: a bomb is stopped, a slow machine is not.
        timeoutMs: 60_000 + Math.ceil((total / FPS) * 60_000 * Math.max(1, size)),
        niceness: 10,
        signal,
        onLine,
      }),
    ).finally(() => handing.catch(() => {}));
    await handing;
    if (handed !== segments.length)
      throw new AppError("render_failed", { details: { segments: handed, expected: segments.length } });
  });
}

async function compose(film: FilmRequest, segments: Segment[], total: number, cwd: string) {
  const inputs: string[] = [];
  const chains: string[] = [];
  let count = 0;
  for (const [place, segment] of segments.entries()) {
    const made = await segmentChains(segment, film.picture, count, `piece${place}`);
    inputs.push(...made.inputs);
    chains.push(...made.chains);
    count += made.count;
  }
  const pieces = segments.map((_, place) => `[piece${place}]`).join("");
  chains.push(`${pieces}concat=n=${segments.length},settb=1/${FPS},setpts=N[picture]`);
  const tail: string[] = [];
  const overlay = overlayFor(film, segments[0]?.from ?? 0, total);
  if (overlay !== null) {
    await writeFile(join(cwd, "overlay.ass"), overlay);
    await symlink(await fontsFolder(weightsIn(overlay)), join(cwd, "fonts"));
    tail.push("ass=f=overlay.ass:fontsdir=fonts");
  }
  tail.push("format=yuv420p");
  const mark = film.watermark?.image;
  if (film.watermark && mark) {
    await symlink(await watermarkImage(film.watermark, mark, film.picture), join(cwd, "mark.png"));
    inputs.push("-f", "image2", "-i", "mark.png");
    const place = watermarkPlace(film.watermark.position, film);
    tail.unshift(`[${count}:v]overlay=${place}:eof_action=repeat:format=yuv420`);
  }
  chains.push(`[picture]${tail.join(",")}[out]`);
  const graph = ["-filter_complex", chains.join(";"), "-filter_complex_threads", "1", "-map", "[out]"];
  return { inputs, graph };
}

/**
 * One time base for all segments, so that they join without being touched. The list on stdout has a line for each file
 * when its last byte is written.
 */
function ending(segments: Segment[], total: number): string[] {
  const starts: number[] = [];
  for (const { frames } of segments) starts.push((starts.at(-1) ?? 0) + frames);
  const keys = starts.slice(0, -1).map((frame) => (frame / FPS).toFixed(6));
  return [
    ...["-threads", String(ENCODER_THREADS), "-frames:v", String(total)],
    ...(keys.length > 0 ? ["-force_key_frames", keys.join(",")] : []),
    ...["-an", "-sn", "-dn", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact"],
    // Each file begins with its reordered frames' negative times, as a file encoded on its own does.
    ...["-avoid_negative_ts", "disabled", "-f", "segment", "-reset_timestamps", "1"],
    // The last of the numbers is never reached: without any, the muxer would cut by time.
    ...["-segment_frames", starts.join(",")],
    ...["-segment_format", "mp4", "-segment_format_options", `video_track_timescale=${FPS * 512}`],
    ...["-segment_list", "pipe:1", "-segment_list_type", "csv", "%d.mp4"],
  ];
}

/** Frames of a finished file, from its line in the list: name, first and last time in seconds. */
function framesOf(line: string): number {
  const [, from, to] = line.split(",").map(Number);
  return Math.round(((to ?? Number.NaN) - (from ?? Number.NaN)) * FPS);
}

/** An encoder that stops on a clip says something about the clip; its words are kept for the log only. */
async function blamed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ToolError) throw new AppError("render_failed", { cause: error });
    throw error;
  }
}
