import { alpha } from "./color";
import type { Cel } from "./compose";
import { type Canvas, radial, replaced, sheet } from "./pen";
import { createRng } from "./rng";
import type { Scene } from "./scene";
import type { Stage } from "./stage";

export function softness(scene: Scene, height: number): number {
  const camera =
    scene.style.shading === "smooth"
      ? 1.7
      : scene.style.shading === "halftone" || scene.style.shading === "hard" || scene.style.id === "chibi"
        ? 0.35
        : 1;
  if (scene.brief.purpose !== "frame") return 0;
  // Nobody stands before the place: it is what the lens looks at.
  if (scene.people.length === 0 && scene.brief.shotType !== "insert") return 0;
  // Nothing is named that could be shown large: the picture is of the place itself.
  if (scene.brief.shotType === "insert" && !scene.prop) return 0;
  return (
    ({
      closeup: 5.5,
      extreme_closeup: 9,
      insert: 6,
      "over-shoulder": 4,
      medium: scene.style.shading === "smooth" ? 2 : 0.9,
    }[String(scene.brief.shotType)] ?? 0) *
    camera *
    (height / 1280)
  );
}

/** What stands right before the lens is out of focus, except in styles that know no lens. */
export function nearness({ style }: Scene, height: number): number {
  return ({ smooth: 4, cel: 2.2, soft: 2, wash: 1.2, hard: 0, halftone: 0 }[style.shading] * height) / 1280;
}

/** The same canvas, out of focus. */
export function blurred(canvas: Canvas, radius: number): Canvas {
  const small = softCopy(canvas, radius);
  return small === canvas ? canvas : replaced(canvas, small, "low");
}

/**
 * A smaller copy that is as soft as `sigma` px of blur once it is drawn at full size again. What is blurred far is
 * computed small; what is blurred little is only scaled down and up, as the filter is slow under two pixels.
 */
export function softCopy(canvas: Canvas, sigma: number): Canvas {
  if (sigma < 0.6) return canvas;
  const { width, height } = canvas;
  // Scaling down by a factor and up again blurs by half that factor.
  if (sigma < 1.4) return resized(canvas, width / (2 * sigma), height / (2 * sigma));
  const step = sigma < 6 ? 2 : sigma < 12 ? 3 : sigma < 24 ? 4 : 5;
  const small = resized(canvas, width / step, height / step);
  const rest = Math.sqrt(sigma ** 2 - step ** 2 / 4) / step;
  if (rest < 2) {
    const softer = softCopy(small, rest);
    return softer === small ? small : resized(softer, small.width, small.height);
  }
  const soft = sheet(small.width, small.height);
  soft.ctx.filter = `blur(${rest.toFixed(2)}px)`;
  soft.ctx.drawImage(small, 0, 0);
  return soft.canvas;
}

function resized(canvas: Canvas, width: number, height: number): Canvas {
  const out = sheet(width, height);
  // Every pixel counts in the smaller copy, or fine lines would break up.
  out.ctx.imageSmoothingQuality = width < canvas.width ? "medium" : "low";
  out.ctx.drawImage(canvas, 0, 0, out.canvas.width, out.canvas.height);
  return out.canvas;
}

/** What an ink painter leaves out: towards its edges the place fades into bare paper. */
export function emptiness(scene: Scene, width: number, height: number, bleed: number): Cel {
  const { canvas, ctx } = sheet(width + bleed * 2, height + bleed * 2);
  const paper = scene.style.paper ?? "#ffffff";
  const rng = createRng(`${scene.placeKey}/paper`);
  ctx.save();
  ctx.translate(canvas.width / 2, canvas.height * 0.46);
  ctx.scale(canvas.width / canvas.height, 1);
  const r = canvas.height * 0.66;
  ctx.fillStyle = radial(ctx, [0, 0], r, [
    [0, alpha(paper, 0)],
    [0.5, alpha(paper, 0.04)],
    [0.8, alpha(paper, 0.34)],
    [1, alpha(paper, 0.86)],
  ]);
  ctx.fillRect(-canvas.height, -canvas.height, canvas.height * 2, canvas.height * 2);
  ctx.restore();
  for (let band = 0; band < 4; band++) {
    const [x, y, w] = [
      rng() * canvas.width,
      canvas.height * (0.38 + band * 0.16 * rng()),
      canvas.width * rng.between(0.5, 0.9),
    ];
    ctx.save();
    ctx.translate(x, y);
    ctx.scale(1, 0.1);
    ctx.fillStyle = radial(ctx, [0, 0], w, [
      [0, alpha(paper, 0.5)],
      [1, alpha(paper, 0)],
    ]);
    ctx.fillRect(-w, -w, w * 2, w * 2);
    ctx.restore();
  }
  return { id: "paper", depth: 0.5, canvas, x: -bleed, y: -bleed, blend: "source-over", opacity: 1 };
}

/** Discs of unfocused light behind a close face. */
export function bokeh(scene: Scene, width: number, height: number, bleed: number): Cel {
  const { canvas, ctx } = sheet(width + bleed * 2, height + bleed * 2);
  const rng = createRng(`${scene.placeKey}/bokeh`);
  const dark = scene.mood.dark > 0.3 || scene.interior;
  const count =
    dark && scene.style.id !== "chinese" && scene.style.id !== "comic" && scene.style.id !== "noir" ? 7 : 0;
  for (let index = 0; index < count; index++) {
    const [x, y, r] = [
      rng() * width + bleed,
      rng() * height * 0.75 + bleed,
      height * rng.between(0.012, 0.036),
    ];
    ctx.fillStyle = radial(ctx, [x, y], r, [
      [0, alpha(scene.mood.lamp, 0.2)],
      [0.86, alpha(scene.mood.lamp, 0.34)],
      [1, alpha(scene.mood.lamp, 0)],
    ]);
    ctx.fillRect(x - r, y - r, r * 2, r * 2);
  }
  return {
    id: "bokeh",
    depth: 0.35,
    canvas,
    x: -bleed,
    y: -bleed,
    blend: "screen",
    opacity: 0.8,
    flicker: true,
  };
}

/** Styles whose bright places shine over their surroundings, and how much. */
const BLOOM: Partial<Record<Scene["style"]["id"], number>> = { anime: 0.5, realistic: 0.42, chibi: 0.3 };

/** Adds to the light of a place what its own bright parts spill. */
export function bloom(stage: Stage, width: number, height: number, bleed: number): void {
  const strength = BLOOM[stage.style.id];
  if (!strength) return;
  const step = Math.max(4, Math.round(Math.min(width, height) / 150));
  const { canvas, ctx } = sheet((width + bleed * 2) / step, (height + bleed * 2) / step);
  for (const layer of [stage.layer.sky, stage.layer.far, stage.layer.mid])
    ctx.drawImage(layer.canvas, 0, 0, canvas.width, canvas.height);
  const image = ctx.getImageData(0, 0, canvas.width, canvas.height);
  const threshold = 150 + 60 * (1 - stage.mood.dark);
  for (let at = 0; at < image.data.length; at += 4) {
    const light = Math.max(image.data[at] ?? 0, image.data[at + 1] ?? 0, image.data[at + 2] ?? 0);
    const keep = Math.max(0, Math.min(1, (light - threshold) / 60));
    for (let channel = 0; channel < 3; channel++)
      image.data[at + channel] = (image.data[at + channel] ?? 0) * keep;
    image.data[at + 3] = 255 * keep;
  }
  ctx.putImageData(image, 0, 0);
  const soft = sheet(canvas.width, canvas.height);
  soft.ctx.filter = "blur(3px)";
  soft.ctx.drawImage(canvas, 0, 0);
  const light = stage.glow;
  light.save();
  light.resetTransform();
  light.globalCompositeOperation = "screen";
  light.globalAlpha = strength;
  light.drawImage(soft.canvas, 0, 0, light.canvas.width, light.canvas.height);
  light.restore();
}
