import type { Canvas } from "@napi-rs/canvas";
import { alpha, type Color } from "./color";
import { sheet, tiled } from "./pen";
import { softCopy } from "./soft";
import type { StyleSpec } from "./styles";

export type Lighting = {
  /** Where the light comes from: -1 left, 1 right; y grows downwards. */
  dx: number;
  dy: number;
  shade: Color;
  warm: Color;
  rim: Color;
  /** 0 day – 1 night: how much of the body lies in the dark. */
  dark: number;
};

/**
 * Light on a flat drawing, computed from its outline alone: the far side falls into shade, the near side takes the
 * lamp's colour, and a thin line of light runs along the edge. `unit` is the size of one face unit in pixels.
 * The result is a layer of the same size, to be laid over the drawing and over every later variant of it.
 */
export function lightOf(flat: Canvas, unit: number, light: Lighting, style: StyleSpec): Canvas {
  const { width, height } = flat;
  const { canvas, ctx } = sheet(width, height);
  const hard = style.shading === "hard" || style.shading === "halftone";
  const lay = (layer: Canvas, opacity: number) => {
    ctx.globalAlpha = Math.min(1, opacity);
    ctx.drawImage(layer, 0, 0, width, height);
  };
  const [sx, sy] = [light.dx * unit, light.dy * unit];
  const depth = style.shade * (0.3 + 0.28 * light.dark);
  switch (style.shading) {
    case "cel":
      // Two tones with a clean border, a breath of a third one behind it.
      lay(edge(flat, sx * 26, sy * 14, unit * 2.4, light.shade), depth * 0.86);
      lay(edge(flat, sx * 46, sy * 10, unit * 20, light.shade), depth * 0.4);
      break;
    case "hard":
      lay(edge(flat, sx * 36, sy * 10, unit * 1.2, light.shade), depth * 1.5);
      break;
    case "halftone": {
      const shade = sheet(width, height);
      const soft = edge(flat, sx * 34, sy * 10, unit * 9, light.shade);
      shade.ctx.drawImage(soft, 0, 0, width, height);
      halftone(shade.canvas, unit);
      lay(shade.canvas, depth * 1.2);
      break;
    }
    case "wash":
      // Pigment runs to the border of what was wet.
      lay(edge(flat, sx * 34, sy * 12, unit * 9, light.shade), depth * 1.1);
      lay(edge(flat, 0, 0, unit * 4.5, light.shade), depth * 0.9);
      lay(edge(flat, -sx * 26, -sy * 30, unit * 14, "#ffffff"), 0.3);
      break;
    case "smooth":
      // Bodies are round: the light falls off on both sides and more where it does not reach.
      lay(edge(flat, sx * 54, sy * 24, unit * 38, light.shade), depth * 0.8);
      lay(edge(flat, sx * 22, sy * 8, unit * 12, light.shade), depth * 0.5);
      lay(edge(flat, 0, 0, unit * 12, light.shade), depth * 0.28);
      break;
    default:
      lay(edge(flat, sx * 38, sy * 10, unit * 17, light.shade), depth * 1.25);
  }
  if (style.bleed > 0)
    lay(edge(flat, -sx * 34, -sy * 10, unit * 22, light.warm), style.bleed * (0.14 + 0.2 * light.dark));
  if (style.rim > 0)
    lay(
      edge(flat, -sx * 5.2, -sy * 3.6 + unit * 1.4, hard ? unit * 0.4 : unit * 1.3, light.rim),
      style.rim * (0.55 + 0.4 * light.dark),
    );
  ctx.globalAlpha = 1;
  ctx.globalCompositeOperation = "destination-in";
  ctx.drawImage(flat, 0, 0);
  return canvas;
}

/** The part of the silhouette that its own copy, moved by (dx, dy) and blurred, leaves uncovered; perhaps at fewer pixels. */
function edge(flat: Canvas, dx: number, dy: number, blur: number, color: Color): Canvas {
  const soft = softCopy(flat, blur);
  const { canvas, ctx } = sheet(soft.width, soft.height);
  ctx.fillStyle = color;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.globalCompositeOperation = "destination-out";
  const step = flat.width / soft.width;
  // What is sharp stays so: a place between pixels costs five times as much.
  const moved = (by: number) => (step === 1 ? Math.round(by) : by / step);
  ctx.drawImage(soft, moved(dx), moved(dy));
  return canvas;
}

/** Turns a soft mask into printer's dots over half of it. */
function halftone(mask: Canvas, unit: number): void {
  const ctx = mask.getContext("2d");
  const pitch = Math.max(4, Math.min(13, unit * 3.1));
  const { canvas: dots, ctx: pen } = sheet(pitch * 2, pitch * 2);
  pen.fillStyle = alpha("#000000", 1);
  for (const [x, y] of [
    [0.5, 0.5],
    [1.5, 1.5],
  ] as const) {
    pen.beginPath();
    pen.arc(x * pitch, y * pitch, pitch * 0.62, 0, Math.PI * 2);
    pen.fill();
  }
  ctx.globalCompositeOperation = "destination-in";
  tiled(ctx, dots, mask.width, mask.height);
}
