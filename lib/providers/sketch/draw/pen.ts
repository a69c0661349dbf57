import { type Canvas, createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import { alpha, type Color } from "./color";
import { spareOf } from "./spare";

export type Ctx = SKRSContext2D;
export type { Canvas };
export type Point = readonly [x: number, y: number];

export function sheet(width: number, height: number): { canvas: Canvas; ctx: Ctx } {
  const [across, down] = [Math.max(1, Math.ceil(width)), Math.max(1, Math.ceil(height))];
  const canvas = spareOf(across, down) ?? createCanvas(across, down);
  return { canvas, ctx: canvas.getContext("2d") };
}

/** Has everything drawn that was only noted down until now, so that what it was drawn from is free to change. */
export function settle(canvas: Canvas): void {
  canvas.getContext("2d").getImageData(0, 0, 1, 1);
}

/** The canvas with another picture over the whole of it, instead of what was there: costs no new canvas. */
export function replaced(canvas: Canvas, by: Canvas, quality: "low" | "high"): Canvas {
  const ctx = canvas.getContext("2d");
  ctx.save();
  ctx.resetTransform();
  ctx.globalAlpha = 1;
  ctx.globalCompositeOperation = "copy";
  ctx.imageSmoothingQuality = quality;
  ctx.drawImage(by, 0, 0, canvas.width, canvas.height);
  ctx.restore();
  return canvas;
}

export const lerp = (from: number, to: number, t: number) => from + (to - from) * t;
export const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
export const smooth = (t: number) => t * t * (3 - 2 * t);

/** Polygon, closed. */
export function poly(ctx: Ctx, points: readonly Point[]): void {
  ctx.beginPath();
  points.forEach(([x, y], index) => {
    if (index === 0) ctx.moveTo(x, y);
    else ctx.lineTo(x, y);
  });
  ctx.closePath();
}

/** Smooth curve through the points (Catmull-Rom). */
export function curve(ctx: Ctx, points: readonly Point[], closed = false): void {
  const at = (index: number): Point => {
    const last = points.length - 1;
    const wrapped = closed ? (index + points.length) % points.length : clamp(index, 0, last);
    return points[wrapped] ?? [0, 0];
  };
  ctx.beginPath();
  ctx.moveTo(...at(0));
  for (let index = 0; index < points.length - (closed ? 0 : 1); index++) {
    const [p0, p1, p2, p3] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    ctx.bezierCurveTo(
      p1[0] + (p2[0] - p0[0]) / 6,
      p1[1] + (p2[1] - p0[1]) / 6,
      p2[0] - (p3[0] - p1[0]) / 6,
      p2[1] - (p3[1] - p1[1]) / 6,
      p2[0],
      p2[1],
    );
  }
  if (closed) ctx.closePath();
}

export function linear(ctx: Ctx, from: Point, to: Point, stops: readonly (readonly [number, string])[]) {
  const gradient = ctx.createLinearGradient(...from, ...to);
  for (const [offset, color] of stops) gradient.addColorStop(clamp(offset, 0, 1), color);
  return gradient;
}

export function radial(
  ctx: Ctx,
  [x, y]: Point,
  radius: number,
  stops: readonly (readonly [number, string])[],
) {
  const gradient = ctx.createRadialGradient(x, y, 0, x, y, Math.max(0.1, radius));
  for (const [offset, color] of stops) gradient.addColorStop(clamp(offset, 0, 1), color);
  return gradient;
}

/** A soft disc of light. */
export function glow(ctx: Ctx, [x, y]: Point, radius: number, color: Color, strength: number): void {
  ctx.save();
  ctx.globalCompositeOperation = "screen";
  ctx.fillStyle = radial(ctx, [x, y], radius, [
    [0, alpha(color, strength)],
    [0.25, alpha(color, strength * 0.45)],
    [0.6, alpha(color, strength * 0.12)],
    [1, alpha(color, 0)],
  ]);
  ctx.fillRect(x - radius, y - radius, radius * 2, radius * 2);
  ctx.restore();
}

/** A stroke that is thin at its ends: a polygon around the line, as a pen pressed in the middle leaves it. */
export function taper(ctx: Ctx, points: readonly Point[], width: number, color: string, ends = 0.15): void {
  if (points.length < 2) return;
  const left: Point[] = [];
  const right: Point[] = [];
  points.forEach(([x, y], index) => {
    const before = points[Math.max(0, index - 1)] ?? [x, y];
    const after = points[Math.min(points.length - 1, index + 1)] ?? [x, y];
    const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
    const [nx, ny] = [-(after[1] - before[1]) / length, (after[0] - before[0]) / length];
    const t = index / (points.length - 1);
    const half = (width / 2) * (ends + (1 - ends) * Math.sin(Math.PI * clamp(t, 0.02, 0.98)));
    left.push([x + nx * half, y + ny * half]);
    right.unshift([x - nx * half, y - ny * half]);
  });
  curve(ctx, [...left, ...right], true);
  ctx.fillStyle = color;
  ctx.fill();
}

/** Points on a quadratic curve, for `taper`. */
export function arcPoints(from: Point, control: Point, to: Point, count = 9): Point[] {
  return Array.from({ length: count }, (_, index): Point => {
    const t = index / (count - 1);
    const u = 1 - t;
    return [
      u * u * from[0] + 2 * u * t * control[0] + t * t * to[0],
      u * u * from[1] + 2 * u * t * control[1] + t * t * to[1],
    ];
  });
}

/** A tile laid side by side over a rectangle. */
export function tiled(ctx: Ctx, tile: Canvas, width: number, height: number): void {
  const pattern = ctx.createPattern(tile, "repeat");
  if (pattern) ctx.fillStyle = pattern;
  ctx.fillRect(0, 0, width, height);
}
