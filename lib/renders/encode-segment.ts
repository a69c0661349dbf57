import { symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Camera } from "@/db/schema/values";
import { AppError } from "@/lib/errors";
import { outsideInput, runFfmpeg, ToolError } from "@/lib/media/ffmpeg";
import { fontsFolder } from "@/lib/media/font";
import { withTempDir } from "@/lib/media/temp";
import { weightsIn } from "@/lib/subtitles/ass";
import { watermarkPlace } from "./overlay";
import type { Segment, SegmentLayer } from "./segment";
import { localMedia, STILL_SCALE, stillFor, watermarkImage } from "./sources";
import { type FilmRequest, type FilmShot, FPS, type Picture } from "./types";

/**
 * One encoder thread a segment: several segments at once keep the cores busy with a tenth less work than several threads
 * do, and a redo gives the same bytes. Decoding in threads of its own costs 5 % more for no time won.
 */
const ENCODER_THREADS = 1;
const DECODER_THREADS = 1;
/** Beyond so many frames into a clip, seeking is cheaper than decoding what is thrown away. */
const SEEK_FRAMES = 150;

/**
 * Encodes one piece of the film into `out`. Names inside the filter graph are ours; everything a person wrote is in
 * files. Exactly `segment.frames` frames come out, or it throws.
 */
export async function encodeSegment(
  film: FilmRequest,
  segment: Segment,
  out: string,
  signal?: AbortSignal,
): Promise<void> {
  await withTempDir("segment", async (cwd) => {
    const inputs: string[] = [];
    const chains: string[] = [];
    let count = 0;
    for (const [i, layer] of segment.layers.entries()) {
      const made = await layerInput(segment.shots[i] as FilmShot, layer, segment.frames, film.picture);
      inputs.push(...made.args);
      chains.push(`[${count++}:v:0]${made.chain}[layer${i}]`);
    }
    chains.push(joinLayers(segment));
    const tail: string[] = [];
    if (segment.overlay !== null) {
      await writeFile(join(cwd, "overlay.ass"), segment.overlay);
      await symlink(await fontsFolder(weightsIn(segment.overlay)), join(cwd, "fonts"));
      tail.push("ass=f=overlay.ass:fontsdir=fonts");
    }
    if (segment.watermark?.image) {
      await symlink(
        await watermarkImage(segment.watermark, segment.watermark.image, film.picture),
        join(cwd, "mark.png"),
      );
      inputs.push("-f", "image2", "-i", "mark.png");
      const place = watermarkPlace(segment.watermark.position, film);
      chains.push(
        `[picture][${count}:v]overlay=${place}:eof_action=repeat:format=yuv420,${[...tail, "format=yuv420p"].join(",")}[out]`,
      );
    } else chains.push(`[picture]${[...tail, "format=yuv420p"].join(",")}[out]`);

    const graph = ["-filter_complex", chains.join(";"), "-filter_complex_threads", "1", "-map", "[out]"];
    const coding = [...encoding(film.picture), "-threads", String(ENCODER_THREADS)];
    const size = (film.picture.width * film.picture.height) / (1920 * 1080);
    const { stdout } = await blamed(() =>
      runFfmpeg([...inputs, ...graph, ...coding, ...ending(segment.frames), out], {
        cwd,
        // A wall per second of film: a bomb is stopped, a slow machine is not.
        timeoutMs: 60_000 + Math.ceil((segment.frames / FPS) * 60_000 * Math.max(1, size)),
        niceness: 10,
        signal,
      }),
    );
    const frames = Number(/frame=\s*(\d+)(?![\s\S]*frame=)/.exec(stdout.toString("latin1"))?.[1] ?? -1);
    if (frames !== segment.frames)
      throw new AppError("render_failed", { details: { frames, expected: segment.frames } });
  });
}

/** How a film is coded, whatever is in it. */
export function encoding(picture: Picture): string[] {
  const bt709 = [
    "-colorspace",
    "bt709",
    "-color_primaries",
    "bt709",
    "-color_trc",
    "bt709",
    "-color_range",
    "tv",
  ];
  const preset = picture.quality === "preview" ? "ultrafast" : "veryfast";
  const rate = [
    "-crf",
    String(picture.crf),
    "-maxrate",
    `${picture.maxRate}k`,
    "-bufsize",
    `${picture.maxRate * 2}k`,
  ];
  const shape = [
    "-pix_fmt",
    "yuv420p",
    "-profile:v",
    preset === "ultrafast" ? "baseline" : "high",
    "-g",
    String(FPS * 2),
  ];
  return ["-c:v", "libx264", "-preset", preset, ...rate, ...shape, ...bt709];
}

/** One time base for all segments, so that they join without being touched; progress on stdout gives the frame count. */
const ending = (frames: number) => [
  ...["-an", "-sn", "-dn", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact"],
  ...["-frames:v", String(frames), "-video_track_timescale", String(FPS * 512)],
  ...["-progress", "pipe:1", "-nostats", "-f", "mp4"],
];

async function layerInput(shot: FilmShot, layer: SegmentLayer, frames: number, picture: Picture) {
  if (layer.source.kind === "clip" && shot.clip) {
    const { path, container } = await localMedia(shot.clip);
    const seeks = layer.stretch === 1 && layer.offset > SEEK_FRAMES;
    const skip = seeks ? layer.offset - FPS : 0;
    // Half a frame early, so that rounding never drops the frame sought.
    const seek = seeks ? ["-ss", ((skip - 0.5) / FPS).toFixed(4)] : [];
    return {
      args: ["-threads", String(DECODER_THREADS), ...seek, ...outsideInput(path, container)],
      chain: clipChain(layer, layer.offset - skip, frames, picture, seeks),
    };
  }
  const path = await stillFor(shot, picture);
  return {
    args: ["-f", "image2", "-pattern_type", "none", "-i", path],
    chain: stillChain(layer, frames, picture),
  };
}

/** Frames before the clip's first are its first held; after its last, its last. */
function clipChain(
  layer: SegmentLayer,
  offset: number,
  frames: number,
  picture: Picture,
  seeks: boolean,
): string {
  const held = Math.max(0, -offset);
  const from = Math.max(0, offset);
  const pace = layer.stretch === 1 ? "PTS-STARTPTS" : `(PTS-STARTPTS)*${layer.stretch}`;
  return [
    `setpts=${pace}`,
    `fps=${FPS}${seeks ? ":round=down" : ""}`,
    `tpad=start=${held}:start_mode=clone:stop=-1:stop_mode=clone`,
    `trim=start_frame=${from}:end_frame=${from + frames}`,
    "setpts=PTS-STARTPTS",
    ...fitFrame(layer, picture),
    "format=yuv420p",
  ].join(",");
}

/** A clip of nearly the film's shape fills the frame; one of another shape is shown whole. */
function fitFrame(layer: SegmentLayer, { width, height }: Picture): string[] {
  const [w, h] = layer.source.kind === "clip" ? layer.source.shape : [null, null];
  if (w === width && h === height) return ["setsar=1"];
  const ratio = w && h ? w / h / (width / height) : 1;
  const box = `${width}:${height}`;
  return ratio > 0.8 && ratio < 1.25
    ? [`scale=${box}:force_original_aspect_ratio=increase`, `crop=${box}`, "setsar=1"]
    : [`scale=${box}:force_original_aspect_ratio=decrease`, `pad=${box}:-1:-1:color=0x101014`, "setsar=1"];
}

function stillChain(layer: SegmentLayer, frames: number, { width, height }: Picture): string {
  const convert =
    "scale=in_range=full:out_range=tv:in_color_matrix=bt601:out_color_matrix=bt709,format=yuv420p";
  const camera = layer.source.kind === "still" ? layer.source.camera : "static";
  const last = Math.max(1, layer.shotFrames - 1);
  const p = `clip((on+${layer.offset})/${last},0,1)`;
  const [zoom, x, y] = moveOver(camera, p);
  const large = `scale=${width * STILL_SCALE}:${height * STILL_SCALE}`;
  return `${large},zoompan=z='${zoom}':x='(iw-iw/zoom)*${x}':y='(ih-ih/zoom)*${y}':d=${frames}:s=${width}x${height}:fps=${FPS},setsar=1,${convert},settb=1/${FPS}`;
}

/** A gentle move: zoom, then where the window stands between the edges (0–1), over progress `p`. */
function moveOver(camera: Camera, p: string): [zoom: string, x: string, y: string] {
  const slow = `1.02+0.04*${p}`;
  switch (camera) {
    case "push":
      return [`1.02+0.12*${p}`, "0.5", "0.45"];
    case "pull":
      return [`1.14-0.12*${p}`, "0.5", "0.45"];
    case "pan_left":
      return ["1.12", `(1-${p})`, "0.5"];
    case "pan_right":
      return ["1.12", p, "0.5"];
    case "tilt_up":
    case "crane":
      return ["1.12", "0.5", `(1-${p})`];
    case "tilt_down":
      return ["1.12", "0.5", p];
    case "whip":
      return ["1.15", `min(1,${p}*3)`, "0.5"];
    case "handheld":
      return ["1.06", "(0.5+0.3*sin(on/17))", "(0.5+0.3*sin(on/23))"];
    default:
      return [slow, "0.5", "0.5"];
  }
}

const XFADE = { fade: "fadeblack", dissolve: "fade", wipe: "wipeleft" } as const;

function joinLayers(segment: Segment): string {
  if (segment.transition === null) return "[layer0]null[picture]";
  const seconds = (segment.frames / FPS).toFixed(4);
  return `[layer0][layer1]xfade=transition=${XFADE[segment.transition]}:duration=${seconds}:offset=0[picture]`;
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
