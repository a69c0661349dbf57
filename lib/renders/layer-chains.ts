import type { Camera } from "@/db/schema/values";
import { outsideInput } from "@/lib/media/ffmpeg";
import type { Segment, SegmentLayer } from "./segment";
import { localMedia, STILL_SCALE, stillFor } from "./sources";
import { type FilmShot, FPS, type Picture } from "./types";

/** Decoding in threads of its own costs 5 % more for no time won. */
const DECODER_THREADS = 1;
/** Beyond so many frames into a clip, seeking is cheaper than decoding what is thrown away. */
const SEEK_FRAMES = 150;

/** A segment's pictures as ffmpeg inputs, numbered from `first`, and the filter chains that make `[label]` of them. */
export async function segmentChains(
  segment: Segment,
  picture: Picture,
  first: number,
  label: string,
): Promise<{ inputs: string[]; count: number; chains: string[] }> {
  const made = await Promise.all(
    segment.layers.map((layer, i) =>
      layerInput(segment.shots[i] as FilmShot, layer, segment.frames, picture),
    ),
  );
  const alone = segment.transition === null;
  const chains = made.map(
    ({ chain }, i) => `[${first + i}:v:0]${chain}[${alone ? label : `${label}layer${i}`}]`,
  );
  if (segment.transition !== null) {
    const seconds = (segment.frames / FPS).toFixed(4);
    chains.push(
      `[${label}layer0][${label}layer1]xfade=transition=${XFADE[segment.transition]}:duration=${seconds}:offset=0[${label}]`,
    );
  }
  return { inputs: made.flatMap(({ args }) => args), count: made.length, chains };
}

const XFADE = { fade: "fadeblack", dissolve: "fade", wipe: "wipeleft" } as const;

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
