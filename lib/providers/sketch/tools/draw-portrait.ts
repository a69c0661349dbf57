import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import { openImage, rawImage } from "@/lib/media/image";
import type { ImageRequest } from "../../types";
import { LABEL } from "../draw/draw-image";
import { drawPose } from "./draw-pose";
import { canvasOf, squareOf } from "./head";
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
