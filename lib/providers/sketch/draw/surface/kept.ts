import { type Canvas, type Ctx, sheet } from "../pen";

/** Bytes of surfaces that stay in memory. */
const ROOM = 96 * 1024 * 1024;

const surfaces = new Map<string, Canvas>();
const sizeOf = ({ width, height }: Canvas) => width * height * 4;

/** A surface that is the same in every picture of its size: drawn once, and not to be drawn upon. */
export function kept(key: string, width: number, height: number, draw: (ctx: Ctx) => void): Canvas {
  const name = `${key}/${width}x${height}`;
  const known = surfaces.get(name);
  // Whoever was used last goes last.
  surfaces.delete(name);
  const canvas = known ?? drawn(width, height, draw);
  surfaces.set(name, canvas);
  let bytes = 0;
  for (const [other, surface] of [...surfaces].reverse()) {
    bytes += sizeOf(surface);
    if (bytes > ROOM) surfaces.delete(other);
  }
  return canvas;
}

export function drawn(width: number, height: number, draw: (ctx: Ctx) => void): Canvas {
  const { canvas, ctx } = sheet(width, height);
  draw(ctx);
  return canvas;
}
