import path from "node:path";
import { outsideInput, runFfmpeg } from "@/lib/media/ffmpeg";
import { probeMedia } from "@/lib/media/probe";
import { withTempDir } from "@/lib/media/temp";
import type { AnimateRequest, Box } from "../../types";
import { LABEL } from "../draw/draw-image";
import { findFace } from "./find-face";
import { type Motion, watchMotion } from "./motion";
import { openClip, openPicture, UnreadableFileError } from "./open-files";
import { createLabel, type Raster, sampleInto } from "./raster";

const FPS = 15;
/** Longer side of the result. */
const SIDE = { std: 640, pro: 960 };

type Size = { width: number; height: number };
type Painter = (motion: Motion, out: Uint8Array) => void;

/**
 * The picture's own pixels follow the person of a clip: `move` bends the picture, `mix` puts its face where that person's
 * head is. Keeps the clip's length and sound.
 */
export async function drawAnimate(
  request: AnimateRequest,
  out: string,
  onProgress: (percent: number) => void,
): Promise<void> {
  const side = SIDE[request.quality];
  const picture = await openPicture(request.image.url, side);
  await withTempDir("sketch-animate", async (folder) => {
    const file = path.join(folder, "clip");
    const container = await openClip(request.video.url, file);
    const { video } = await probeMedia(file, { container });
    if (!video) throw new UnreadableFileError("no frames");
    const clip = { file, container, ratio: video.width / video.height };
    const motions = await watchMotion(file, container, { fps: FPS, ratio: clip.ratio });
    if (motions.length === 0) throw new UnreadableFileError("no frames");
    if (request.mode === "move") {
      const size = evenSize(picture.width, picture.height, side);
      return encode(moved(picture, size, motions, onProgress), size, clip, out);
    }
    const size = evenSize(video.width, video.height, side);
    await encode(mixed(picture, size, motions, onProgress), size, clip, out, true);
  });
}

const even = (value: number) => Math.max(2, Math.round(value / 2) * 2);
const evenSize = (width: number, height: number, side: number): Size => {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: even(width * scale), height: even(height * scale) };
};

/** `over`: frames carry a mask and are laid over those of the clip. */
async function encode(
  stdin: Generator<Uint8Array>,
  { width, height }: Size,
  clip: { file: string; container: string },
  out: string,
  over = false,
): Promise<void> {
  const format = over ? "rgba" : "rgb24";
  const raw = [
    "-f",
    "rawvideo",
    "-pix_fmt",
    format,
    "-s",
    `${width}x${height}`,
    "-framerate",
    String(FPS),
    "-i",
    "-",
  ];
  const layers = `[1:v:0]fps=${FPS},scale=${width}:${height}[under];[under][0:v]overlay=shortest=1,format=yuv420p[v]`;
  const picture = over ? ["-filter_complex", layers, "-map", "[v]"] : ["-map", "0:v"];
  const coding = [
    "-c:v",
    "libx264",
    "-preset",
    "veryfast",
    "-crf",
    "20",
    "-pix_fmt",
    "yuv420p",
    "-threads",
    "1",
  ];
  const sound = ["-map", "1:a:0?", "-c:a", "aac", "-b:a", "128k", "-ac", "2"];
  const about = ["-map_metadata", "-1", "-metadata", `comment=${LABEL}`, "-metadata", "title=Inkreel sketch"];
  await runFfmpeg(
    [
      ...raw,
      ...outsideInput(clip.file, clip.container),
      ...[
        ...picture,
        ...sound,
        ...coding,
        "-shortest",
        ...about,
        "-movflags",
        "+faststart",
        "-f",
        "mp4",
        out,
      ],
    ],
    { stdin, timeoutMs: 600_000, niceness: 5 },
  );
}

function* each(motions: Motion[], frame: Uint8Array, paint: Painter, onProgress: (percent: number) => void) {
  for (const [index, motion] of motions.entries()) {
    paint(motion, frame);
    yield frame;
    if (index % 5 === 0) onProgress((index / motions.length) * 100);
  }
}

const clamp = (value: number, most: number) => Math.max(-most, Math.min(most, value));

function moved(
  picture: Raster,
  { width, height }: Size,
  motions: Motion[],
  onProgress: (percent: number) => void,
): Generator<Uint8Array> {
  const label = createLabel(width);
  const paint: Painter = ({ dx, dy, lean, arms }, out) => {
    const [shift, rise, slant] = [clamp(dx, 0.2), clamp(dy, 0.15), clamp(lean, 0.35)];
    for (let row = 0; row < height; row++) {
      const v = row / height;
      // Feet stay where they are, the head goes farthest.
      const free = 0.25 + 0.75 * (1 - v);
      const side = shift * free + slant * (0.75 - v) * 0.45;
      for (let column = 0; column < width; column++) {
        const u = column / width;
        // What moves in one half of the body lifts that half, most at the height of the arms.
        const lift =
          (u < 0.5 ? arms[0] : arms[1]) * Math.abs(u - 0.5) * Math.exp(-(((v - 0.5) / 0.3) ** 2)) * 0.5;
        const x = (u - side) * picture.width;
        const y = (v - rise * free + lift) * picture.height;
        sampleInto(picture, x, y, out, (row * width + column) * 3);
      }
    }
    label(out, width, height);
  };
  return each(motions, new Uint8Array(width * height * 3), paint, onProgress);
}

/** The head of the picture, or its middle where no face is found in it. */
function headOf(picture: Raster): Box {
  const found = findFace(picture);
  if ("faceBox" in found) {
    const [left, top, right, bottom] = found.faceBox;
    const [dx, dy] = [(right - left) * 0.18, (bottom - top) * 0.2];
    return [left - dx, top - dy * 1.6, right + dx, bottom + dy * 0.6];
  }
  const [w, h] = [picture.width * 0.5, Math.min(picture.height * 0.5, picture.width * 0.65)];
  return [(picture.width - w) / 2, picture.height * 0.1, (picture.width + w) / 2, picture.height * 0.1 + h];
}

function mixed(
  picture: Raster,
  { width, height }: Size,
  motions: Motion[],
  onProgress: (percent: number) => void,
): Generator<Uint8Array> {
  const [left, top, right, bottom] = headOf(picture);
  const ratio = (bottom - top) / (right - left);
  const label = createLabel(width);
  const pixel = new Uint8Array(3);
  const mark = new Uint8Array(width * height * 3);
  label(mark, width, height);
  const paint: Painter = ({ box, lean }, out) => {
    out.fill(0);
    for (let at = 0; at < width * height; at++) {
      const value = mark[at * 3] ?? 0;
      if (value === 0) continue;
      out.fill(value, at * 4, at * 4 + 3);
      out[at * 4 + 3] = 255;
    }
    const tall = (box.bottom - box.top) * height * 0.3;
    const [high, wide] = [Math.max(height * 0.16, tall), Math.max(height * 0.16, tall) / ratio];
    const cx = ((box.left + box.right) / 2 - clamp(lean, 0.4) * 0.2) * width;
    const cy = box.top * height + high * 0.5;
    const [from, until] = [
      Math.max(0, Math.floor(cy - high / 2)),
      Math.min(height, Math.ceil(cy + high / 2)),
    ];
    for (let row = from; row < until; row++)
      for (
        let column = Math.max(0, Math.floor(cx - wide / 2));
        column < Math.min(width, cx + wide / 2);
        column++
      ) {
        const [u, v] = [(column - cx) / wide, (row - cy) / high];
        const edge = 1 - Math.min(1, Math.max(0, (Math.hypot(u, v) - 0.4) / 0.1));
        if (edge <= 0) continue;
        sampleInto(picture, left + (u + 0.5) * (right - left), top + (v + 0.5) * (bottom - top), pixel, 0);
        const at = (row * width + column) * 4;
        out.set(pixel, at);
        out[at + 3] = edge * 255;
      }
  };
  return each(motions, new Uint8Array(width * height * 4), paint, onProgress);
}
