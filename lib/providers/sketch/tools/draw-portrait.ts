import { createCanvas, ImageData, type SKRSContext2D } from "@napi-rs/canvas";
import { openImage, rawImage } from "@/lib/media/image";
import type { ImageRequest } from "../../types";
import { LABEL } from "../draw/draw-image";
import { findFace } from "./find-face";
import { openPicture, UnreadableFileError } from "./open-files";
import type { Raster } from "./raster";

const SIDE = 1024;

/** An avatar or a pose by its template, from the person's own picture. The file is JPEG. */
export async function drawPortrait({ portrait = "", references }: ImageRequest): Promise<Buffer> {
  const [reference] = references;
  if (!reference) throw new UnreadableFileError("no picture");
  const picture = await openPicture(reference.url, 2048);
  const canvas = createCanvas(SIDE, SIDE);
  const ctx = canvas.getContext("2d");
  if (portrait.startsWith("pose_")) drawPose(ctx, picture, portrait);
  else await drawAvatar(ctx, picture, portrait);
  ctx.font = "600 28px sans-serif";
  ctx.fillStyle = "rgba(0,0,0,0.45)";
  ctx.fillRect(SIDE - 228, SIDE - 56, 212, 42);
  ctx.fillStyle = "rgba(255,255,255,0.92)";
  ctx.fillText(LABEL, SIDE - 216, SIDE - 26);
  return canvas.encodeSync("jpeg", 90);
}

function canvasOf({ width, height, data }: Raster) {
  const canvas = createCanvas(width, height);
  canvas.getContext("2d").putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  return canvas;
}

/** The square around the head; without a face, the middle of the upper part. */
function squareOf(picture: Raster): [left: number, top: number, side: number] {
  const found = findFace(picture);
  if ("extBox" in found) return [found.extBox[0], found.extBox[1], found.extBox[2] - found.extBox[0]];
  const side = Math.min(picture.width, picture.height);
  return [(picture.width - side) / 2, Math.min(picture.height - side, picture.height * 0.05), side];
}

/** Red, green and blue of one pixel after the treatment; `edge` 0–1 is how sharply it differs from its neighbours. */
type Treatment = (
  r: number,
  g: number,
  b: number,
  edge: number,
  x: number,
  y: number,
) => [number, number, number];

const grey = (r: number, g: number, b: number) => 0.299 * r + 0.587 * g + 0.114 * b;
const steps = (value: number, count: number) => (Math.round((value / 255) * (count - 1)) / (count - 1)) * 255;

const TREATMENTS: Record<string, Treatment> = {
  avatar_anime: (r, g, b, edge) => {
    const line = 1 - Math.min(0.8, edge * 2);
    return [steps(r * 1.08 + 8, 7) * line, steps(g * 1.05 + 6, 7) * line, steps(b * 1.08 + 8, 7) * line];
  },
  avatar_ink: (r, g, b, edge) => {
    const tone = steps(Math.min(255, grey(r, g, b) * 1.15 + 20), 5) * (1 - Math.min(0.9, edge * 3));
    return [tone * 0.96 + 9, tone * 0.94 + 8, tone * 0.88 + 6];
  },
  avatar_comic: (r, g, b, edge, x, y) => {
    const dot = grey(r, g, b) < 120 && (x % 8) + (y % 8) < 6 ? 0.7 : 1;
    const line = edge > 0.16 ? 0.08 : dot;
    return [steps(r * 1.2, 4) * line, steps(g * 1.1, 4) * line, steps(b * 1.1, 4) * line];
  },
  avatar_oil: (r, g, b) => [steps(r * 1.05 + 6, 12), steps(g * 0.97, 12), steps(b * 0.85, 12)],
  avatar_pencil: (r, g, b, edge, x, y) => {
    const hatch = grey(r, g, b) < 110 && (x + y) % 7 < 2 ? 70 : 0;
    const tone = Math.max(20, 250 - edge * 1400 - hatch - (255 - grey(r, g, b)) * 0.25);
    return [tone, tone, tone * 0.98];
  },
  avatar_neon: (r, g, b, edge, x) => {
    const glow = Math.min(1, edge * 6);
    const side = x / SIDE;
    const base = grey(r, g, b) * 0.28;
    return [base + glow * 255 * side, base * 0.7 + glow * 200 * (1 - side), base + 30 + glow * 225];
  },
};

async function drawAvatar(ctx: SKRSContext2D, picture: Raster, template: string): Promise<void> {
  const [left, top, side] = squareOf(picture);
  const square = createCanvas(SIDE, SIDE);
  square.getContext("2d").drawImage(canvasOf(picture), left, top, side, side, 0, 0, SIDE, SIDE);
  const smooth = await openImage(square.encodeSync("png"))
    .median(template === "avatar_oil" ? 11 : 5)
    .ensureAlpha()
    .raw()
    .toBuffer();
  const blurred = await rawImage(smooth, SIDE, SIDE).blur(3).ensureAlpha().raw().toBuffer();
  const treat = TREATMENTS[template] ?? TREATMENTS.avatar_anime;
  const out = ctx.createImageData(SIDE, SIDE);
  for (let at = 0; at < SIDE * SIDE; at++) {
    const from = at * 4;
    const [r, g, b] = [smooth[from] ?? 0, smooth[from + 1] ?? 0, smooth[from + 2] ?? 0];
    const around = grey(blurred[from] ?? 0, blurred[from + 1] ?? 0, blurred[from + 2] ?? 0);
    const edge = Math.max(0, around - grey(r, g, b)) / 128;
    const pixel = treat?.(r, g, b, edge, at % SIDE, Math.floor(at / SIDE)) ?? [r, g, b];
    out.data.set([...pixel, 255], from);
  }
  ctx.putImageData(out, 0, 0);
}

type Point = [x: number, y: number];
/** Shares of the picture: hands, elbows, knees, feet, and the middle of hip and neck. */
type Pose = { neck: Point; hip: Point; arms: [Point, Point][]; legs: [Point, Point][] };

const standing: Pose["legs"] = [
  [
    [0.45, 0.76],
    [0.44, 0.93],
  ],
  [
    [0.55, 0.76],
    [0.56, 0.93],
  ],
];
const upright = { neck: [0.5, 0.36] as Point, hip: [0.5, 0.6] as Point, legs: standing };
const POSES: Record<string, Pose> = {
  pose_wave: {
    ...upright,
    arms: [
      [
        [0.37, 0.5],
        [0.35, 0.62],
      ],
      [
        [0.66, 0.38],
        [0.7, 0.22],
      ],
    ],
  },
  pose_cheer: {
    ...upright,
    arms: [
      [
        [0.34, 0.34],
        [0.29, 0.16],
      ],
      [
        [0.66, 0.34],
        [0.71, 0.16],
      ],
    ],
  },
  pose_hips: {
    ...upright,
    arms: [
      [
        [0.33, 0.5],
        [0.45, 0.58],
      ],
      [
        [0.67, 0.5],
        [0.55, 0.58],
      ],
    ],
  },
  pose_heart: {
    ...upright,
    arms: [
      [
        [0.36, 0.5],
        [0.49, 0.46],
      ],
      [
        [0.64, 0.5],
        [0.51, 0.46],
      ],
    ],
  },
  pose_run: {
    neck: [0.53, 0.36],
    hip: [0.48, 0.6],
    arms: [
      [
        [0.4, 0.48],
        [0.46, 0.56],
      ],
      [
        [0.64, 0.48],
        [0.72, 0.42],
      ],
    ],
    legs: [
      [
        [0.36, 0.72],
        [0.22, 0.8],
      ],
      [
        [0.64, 0.7],
        [0.66, 0.9],
      ],
    ],
  },
  pose_sit: {
    neck: [0.5, 0.45],
    hip: [0.5, 0.74],
    arms: [
      [
        [0.36, 0.6],
        [0.32, 0.76],
      ],
      [
        [0.64, 0.6],
        [0.68, 0.76],
      ],
    ],
    legs: [
      [
        [0.28, 0.82],
        [0.54, 0.88],
      ],
      [
        [0.72, 0.82],
        [0.46, 0.88],
      ],
    ],
  },
};

/** A drawn body in the pose with the person's own head on it, in the colours of their clothes. */
function drawPose(ctx: SKRSContext2D, picture: Raster, template: string): void {
  const pose = POSES[template] ?? POSES.pose_wave;
  if (!pose) return;
  const source = canvasOf(picture);
  const [left, top, side] = squareOf(picture);
  const at = ([x, y]: Point): Point => [x * SIDE, y * SIDE];
  const sky = ctx.createLinearGradient(0, 0, 0, SIDE);
  sky.addColorStop(0, "#e9edf2");
  sky.addColorStop(1, "#cfd6df");
  ctx.fillStyle = sky;
  ctx.fillRect(0, 0, SIDE, SIDE);
  const clothes = colourAt(picture, left + side / 2, Math.min(picture.height - 1, top + side * 0.97));
  const skin = colourAt(picture, left + side / 2, top + side * 0.52);
  ctx.lineCap = "round";
  ctx.lineJoin = "round";
  const limb = (points: Point[], width: number, colour: string) => {
    for (const [extra, stroke] of [
      [8, "#20242a"],
      [0, colour],
    ] as const) {
      ctx.beginPath();
      for (const [index, point] of points.entries())
        index === 0 ? ctx.moveTo(...at(point)) : ctx.lineTo(...at(point));
      ctx.lineWidth = width + extra;
      ctx.strokeStyle = stroke;
      ctx.stroke();
    }
  };
  const { neck, hip } = pose;
  for (const [index, leg] of pose.legs.entries())
    limb([[hip[0] + (index ? 0.04 : -0.04), hip[1]], ...leg], 66, "#3a4150");
  limb([[neck[0], neck[1] + 0.08], hip], 150, clothes);
  for (const [index, arm] of pose.arms.entries()) {
    limb([[neck[0] + (index ? 0.08 : -0.08), neck[1] + 0.06], ...arm], 52, clothes);
    limb([arm[1], [arm[1][0], arm[1][1] + 0.001]], 50, skin);
  }
  // In the square around a face, the head with its hair.
  const crop = { x: left + side * 0.24, y: top + side * 0.1, width: side * 0.52, height: side * 0.69 };
  const tall = SIDE * 0.17;
  const wide = (tall * crop.width) / crop.height;
  const [x, y] = at([neck[0], neck[1] - 0.09]);
  ctx.save();
  ctx.beginPath();
  ctx.ellipse(x, y, wide, tall, 0, 0, Math.PI * 2);
  ctx.clip();
  const { width, height } = crop;
  ctx.drawImage(source, crop.x, crop.y, width, height, x - wide, y - tall, wide * 2, tall * 2);
  ctx.restore();
  ctx.lineWidth = 5;
  ctx.strokeStyle = "#20242a";
  ctx.stroke();
}

function colourAt({ width, data }: Raster, x: number, y: number): string {
  const at = (Math.floor(y) * width + Math.floor(x)) * 4;
  return `rgb(${data[at] ?? 120},${data[at + 1] ?? 120},${data[at + 2] ?? 130})`;
}
