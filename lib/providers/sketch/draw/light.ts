import type { Canvas } from "@napi-rs/canvas";
import { alpha, type Color } from "./color";
import { sheet, tiled } from "./pen";
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
  const shadeStrength = style.shade * (0.3 + 0.28 * light.dark);

  const shade = edge(
    flat,
    light.dx * unit * (hard ? 30 : 38),
    light.dy * unit * 10,
    hard ? unit * 1.5 : unit * 17,
    light.shade,
    style.shading === "halftone" ? 1 : 0,
  );
  if (style.shading === "halftone") halftone(shade, unit);
  ctx.globalAlpha = Math.min(1, hard ? shadeStrength * 1.1 : shadeStrength * 1.25);
  ctx.drawImage(shade, 0, 0, width, height);

  if (style.bleed > 0) {
    const bleed = edge(flat, -light.dx * unit * 34, -light.dy * unit * 10, unit * 22, light.warm);
    ctx.globalAlpha = Math.min(1, style.bleed * (0.14 + 0.2 * light.dark));
    ctx.drawImage(bleed, 0, 0, width, height);
  }
  if (style.rim > 0) {
    const rim = edge(
      flat,
      -light.dx * unit * 5.2,
      -light.dy * unit * 3.6 + unit * 1.4,
      hard ? unit * 0.4 : unit * 1.3,
      light.rim,
      unit > 2.2 && !hard ? 2 : 1,
    );
    ctx.globalAlpha = Math.min(1, style.rim * (0.55 + 0.4 * light.dark));
    ctx.drawImage(rim, 0, 0, width, height);
  }
  ctx.globalAlpha = 1;
  ctx.globalCompositeOperation = "destination-in";
  ctx.drawImage(flat, 0, 0);
  return canvas;
}

/** The part of the silhouette that its own copy, moved by (dx, dy) and blurred, leaves uncovered. */
function edge(flat: Canvas, dx: number, dy: number, blur: number, color: Color, detail = 0): Canvas {
  // What is blurred far is computed small: 1 = every pixel.
  const step = detail || (blur < 4 ? 1 : blur > 24 ? 5 : 3);
  const { canvas, ctx } = sheet(flat.width / step, flat.height / step);
  ctx.drawImage(flat, 0, 0, canvas.width, canvas.height);
  ctx.globalCompositeOperation = "source-in";
  ctx.fillStyle = color;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.globalCompositeOperation = "destination-out";
  ctx.filter = `blur(${(blur / step).toFixed(2)}px)`;
  ctx.drawImage(flat, dx / step, dy / step, canvas.width, canvas.height);
  ctx.filter = "none";
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
