import type { Canvas } from "@napi-rs/canvas";
import { mix } from "./color";
import type { Expression } from "./expressions";
import { type Lighting, lightOf } from "./light";
import { sheet } from "./pen";
import { drawFigure } from "./person/figure";
import type { FigureView } from "./person/figure-view";
import { reachOf } from "./person/reach";
import type { Scene } from "./scene";
import { blurred } from "./soft";
import type { Placed } from "./stand";

/** A person as a bitmap that can change its face without being drawn and lit anew. */
export type Rig = {
  placed: Placed;
  /** Where the bitmap's corner lies in the frame, px. */
  x: number;
  y: number;
  base: Canvas;
  /** The front of the head alone with an expression, lit: as much of it as lies in a box of the bitmap (whole px). */
  head(face: Expression, box: { x: number; y: number; w: number; h: number }): Canvas;
};

export function lightingOf(
  scene: Scene,
  placed: Placed,
  lamps: { x: number; y: number; power: number }[],
): Lighting {
  const { mood } = scene;
  let pull = 0;
  for (const lamp of lamps) pull += ((lamp.x - placed.x) / 400) * Math.min(1, lamp.power / 600);
  const dx = Math.abs(pull) < 0.05 ? -placed.view.facing : Math.sign(pull);
  const lamplit = scene.interior || scene.lit > 0.6;
  return {
    dx: dx * 0.9,
    dy: -0.55,
    shade:
      scene.style.id === "noir"
        ? "#040406"
        : scene.style.id === "comic"
          ? "#120a24"
          : mix(mood.shade, "#1c1028", lamplit ? 0.5 : 0),
    warm: mood.lamp,
    rim:
      scene.style.id === "noir" || scene.style.id === "chinese"
        ? "#f6f3ea"
        : lamplit && mood.dark > 0.3
          ? mix(mood.lamp, "#fff3d6", 0.5)
          : mood.rim,
    dark: Math.max(mood.dark, scene.interior ? 0.35 : 0.12),
  };
}

export function rigOf(
  scene: Scene,
  placed: Placed,
  frame: { width: number; height: number; bleed: number },
  lamps: { x: number; y: number; power: number }[],
): Rig {
  const { unit, view, blur } = placed;
  // Only what can come into view is drawn: a close face has no legs.
  // The margin keeps the cut edge, which would catch the light, out of the picture.
  const margin = frame.bleed * 1.6 + 50 * unit;
  const reach = reachOf(view);
  const left = Math.max(placed.x - reach.left * unit, -margin);
  const right = Math.min(placed.x + reach.right * unit, frame.width + margin);
  const top = Math.max(placed.y - reach.up * unit, -margin);
  const bottom = Math.min(placed.y + reach.down * unit, frame.height + margin);
  const [width, height] = [Math.max(4, right - left), Math.max(4, bottom - top)];
  const lighting = lightingOf(scene, placed, lamps);

  // A shoulder out of focus needs half the pixels.
  const detail = blur > 3 ? 0.5 : 1;
  const flat = (face: Expression): Canvas => {
    const { canvas, ctx } = sheet(width * detail, height * detail);
    ctx.scale(detail, detail);
    ctx.translate(placed.x - left, placed.y - top);
    ctx.scale(unit, unit);
    const drawn: FigureView = { ...view, face };
    drawFigure(ctx, drawn);
    return canvas;
  };
  const first = flat(view.face);
  const light = lightOf(first, unit * detail, lighting, scene.style);
  const finish = (canvas: Canvas): Canvas => {
    const ctx = canvas.getContext("2d");
    ctx.resetTransform();
    ctx.globalCompositeOperation = "source-atop";
    ctx.drawImage(light, 0, 0);
    ctx.globalCompositeOperation = "source-over";
    const soft = blurred(canvas, blur * detail);
    if (detail === 1) return soft;
    const full = sheet(width, height);
    full.ctx.drawImage(soft, 0, 0, width, height);
    return full.canvas;
  };
  const head: Rig["head"] = (face, box) => {
    const { canvas, ctx } = sheet(box.w, box.h);
    ctx.translate(placed.x - left - box.x, placed.y - top - box.y);
    ctx.scale(unit, unit);
    drawFigure(ctx, { ...view, face }, "head");
    ctx.resetTransform();
    ctx.globalCompositeOperation = "source-atop";
    ctx.drawImage(light, -box.x, -box.y);
    return canvas;
  };
  return { placed, x: left, y: top, base: finish(first), head };
}
