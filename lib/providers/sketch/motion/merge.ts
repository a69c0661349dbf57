import type { Canvas } from "@napi-rs/canvas";
import type { Cel, Composition } from "../draw/compose";
import { sheet } from "../draw/pen";

const WALLS = new Set(["sky", "far", "mid"]);
const BEHIND = new Set(["sky", "far", "mid", "glow", "bokeh", "paper", "shadow", "table", "prop"]);

/**
 * Cels without a life of their own, split around the people and joined where the eye cannot tell: every full-frame
 * bitmap costs some milliseconds of every frame.
 */
export function mergeStill(composition: Composition): { behind: Cel[]; before: Cel[] } {
  const { cels } = composition;
  const first = cels.findIndex((cel) => cel.rig);
  const still = cels.filter((cel) => !cel.rig);
  const isBehind = (cel: Cel) => BEHIND.has(cel.id) || (first >= 0 && cels.indexOf(cel) < first);
  const lights = still.filter((cel) => isBehind(cel) && cel.flicker);
  const rest = still.filter((cel) => isBehind(cel) && !lights.includes(cel));
  return {
    behind: [
      ...rest.filter((cel) => WALLS.has(cel.id)),
      ...join(lights, 0.28),
      ...rest.filter((cel) => !WALLS.has(cel.id)),
    ].flatMap(crop),
    before: still.filter((cel) => !isBehind(cel)).flatMap(crop),
  };
}

/** One bitmap of several that lie over one another at the same place. */
function join(cels: Cel[], depth: number): Cel[] {
  const [lowest] = cels;
  if (!lowest || cels.length === 1) return cels;
  const { canvas, ctx } = sheet(lowest.canvas.width, lowest.canvas.height);
  for (const cel of cels) {
    ctx.globalCompositeOperation = cel.blend;
    ctx.globalAlpha = cel.opacity;
    ctx.drawImage(cel.canvas, cel.x - lowest.x, cel.y - lowest.y);
  }
  return [{ ...lowest, canvas, depth, opacity: 1 }];
}

/** Without its transparent margins; nothing at all where there is nothing on it. */
function crop(cel: Cel): Cel[] {
  const box = bounds(cel.canvas);
  if (!box) return [];
  const { width, height } = cel.canvas;
  if (box.w * box.h > width * height * 0.85) return [cel];
  const { canvas, ctx } = sheet(box.w, box.h);
  ctx.drawImage(cel.canvas, -box.x, -box.y);
  return [{ ...cel, canvas, x: cel.x + box.x, y: cel.y + box.y }];
}

const STEP = 4;

function bounds(canvas: Canvas): { x: number; y: number; w: number; h: number } | null {
  const { width, height } = canvas;
  const pixels = canvas.data();
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y += STEP)
    for (let x = 0; x < width; x += STEP) {
      if ((pixels[(y * width + x) * 4 + 3] ?? 0) < 3) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  if (right < 0) return null;
  const x = Math.max(0, left - STEP);
  const y = Math.max(0, top - STEP);
  return { x, y, w: Math.min(width, right + STEP * 2) - x, h: Math.min(height, bottom + STEP * 2) - y };
}
