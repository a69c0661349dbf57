import { alpha, mix } from "./color";
import { type Canvas, type Ctx, curve, linear, type Point, poly, radial, sheet, tiled } from "./pen";
import { createRng } from "./rng";
import type { Scene } from "./scene";

/** Surface of a style: what lies over the whole picture and does not move with the camera. */
export type Overlay = { canvas: Canvas; blend: GlobalCompositeOperation; opacity: number };

export function overlaysOf(scene: Scene, width: number, height: number, force: number): Overlay[] {
  const { style, mood } = scene;
  const overlays: Overlay[] = [];
  const add = (blend: GlobalCompositeOperation, opacity: number, draw: (ctx: Ctx) => void) => {
    const { canvas, ctx } = sheet(width, height);
    draw(ctx);
    overlays.push({ canvas, blend, opacity });
  };
  const frame = scene.brief.purpose === "frame";
  switch (style.id) {
    case "chinese":
      add("multiply", 1, (ctx) => paper(ctx, width, height, "#ffffff", 0.5));
      if (frame || scene.brief.purpose === "scene_card")
        add("source-over", 1, (ctx) => seal(ctx, width, height));
      break;
    case "watercolor":
      add("multiply", 1, (ctx) => paper(ctx, width, height, "#fdf9ef", 0.75));
      add("source-over", 1, (ctx) => paintedEdge(ctx, scene, width, height));
      break;
    case "comic":
      add("multiply", 0.55, (ctx) => dots(ctx, width, height));
      if (force > 0.55) add("source-over", 1, (ctx) => speedLines(ctx, width, height));
      break;
    case "noir":
      if (scene.interior) add("multiply", 0.62, (ctx) => blinds(ctx, width, height));
      add("source-over", 1, (ctx) => vignette(ctx, width, height, "#000000", 0.85));
      add("overlay", 0.5, (ctx) => grain(ctx, width, height, 60));
      break;
    case "chibi":
      add("screen", 1, (ctx) => sparkles(ctx, scene, width, height));
      break;
    case "realistic":
      add("soft-light", 0.5, (ctx) => {
        ctx.fillStyle = linear(
          ctx,
          [0, 0],
          [0, height],
          [
            [0, "#27506a"],
            [0.6, "#80776c"],
            [1, "#b06a34"],
          ],
        );
        ctx.fillRect(0, 0, width, height);
      });
      add("source-over", 1, (ctx) => vignette(ctx, width, height, "#050608", 0.62));
      add("overlay", 0.32, (ctx) => grain(ctx, width, height, 46));
      break;
    default:
      add("source-over", 1, (ctx) =>
        vignette(ctx, width, height, mix("#0a0a18", "#24305a", 1 - mood.dark), 0.28 + 0.26 * mood.dark),
      );
      if (force > 0.8 && scene.brief.shotType === "closeup")
        add("screen", 0.3, (ctx) => speedLines(ctx, width, height, "#ffe9d0"));
  }
  return overlays;
}

function vignette(ctx: Ctx, width: number, height: number, color: string, strength: number): void {
  ctx.save();
  ctx.translate(width / 2, height * 0.47);
  ctx.scale(width / height, 1);
  ctx.fillStyle = radial(ctx, [0, 0], height * 0.78, [
    [0, alpha(color, 0)],
    [0.55, alpha(color, 0)],
    [0.82, alpha(color, strength * 0.45)],
    [1, alpha(color, strength)],
  ]);
  ctx.fillRect(-height, -height, height * 2, height * 2);
  ctx.restore();
}

const noises = new Map<string, Canvas>();

function noiseTile(size: number, amount: number, base: number): Canvas {
  const key = `${size}/${amount}/${base}`;
  const known = noises.get(key);
  if (known) return known;
  const { canvas, ctx } = sheet(size, size);
  const image = ctx.createImageData(size, size);
  const rng = createRng(`noise${key}`);
  for (let index = 0; index < image.data.length; index += 4) {
    const value = base + (rng() + rng() - 1) * amount;
    image.data[index] = value;
    image.data[index + 1] = value;
    image.data[index + 2] = value;
    image.data[index + 3] = 255;
  }
  ctx.putImageData(image, 0, 0);
  noises.set(key, canvas);
  return canvas;
}

function grain(ctx: Ctx, width: number, height: number, amount: number): void {
  tiled(ctx, noiseTile(256, amount, 128), width, height);
}

/** Fibres and blotches of handmade paper. */
function paper(ctx: Ctx, width: number, height: number, color: string, rough: number): void {
  ctx.fillStyle = color;
  ctx.fillRect(0, 0, width, height);
  ctx.globalAlpha = 0.32 * rough;
  ctx.globalCompositeOperation = "multiply";
  const tile = noiseTile(256, 46, 238);
  for (const scale of [1, 3.3]) {
    ctx.save();
    ctx.scale(scale, scale);
    tiled(ctx, tile, width / scale, height / scale);
    ctx.restore();
  }
  ctx.globalCompositeOperation = "source-over";
  const rng = createRng("fibres");
  for (let index = 0; index < 140; index++) {
    ctx.globalAlpha = rng.between(0.03, 0.1);
    ctx.strokeStyle = "#8a7a5c";
    ctx.lineWidth = height / 1500;
    const [x, y] = [rng() * width, rng() * height];
    ctx.beginPath();
    ctx.moveTo(x, y);
    ctx.quadraticCurveTo(
      x + rng.between(-20, 20),
      y + rng.between(-8, 8),
      x + rng.between(-38, 38),
      y + rng.between(-14, 14),
    );
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
  vignette(ctx, width, height, "#c9b68e", 0.26);
}

function seal(ctx: Ctx, width: number, height: number): void {
  const size = Math.min(width, height) * 0.055;
  const [x, y] = [width - size * 1.8, height - size * 1.9];
  ctx.fillStyle = alpha("#b0302a", 0.9);
  ctx.beginPath();
  ctx.roundRect(x, y, size, size, size * 0.12);
  ctx.fill();
  ctx.strokeStyle = "#f3ead8";
  ctx.lineWidth = size * 0.075;
  ctx.strokeRect(x + size * 0.13, y + size * 0.13, size * 0.74, size * 0.74);
  // An abstract flame, so that no font is needed.
  curve(
    ctx,
    [
      [x + size * 0.5, y + size * 0.22],
      [x + size * 0.68, y + size * 0.5],
      [x + size * 0.6, y + size * 0.74],
      [x + size * 0.4, y + size * 0.74],
      [x + size * 0.32, y + size * 0.52],
    ],
    true,
  );
  ctx.fillStyle = "#f3ead8";
  ctx.fill();
}

function paintedEdge(ctx: Ctx, scene: Scene, width: number, height: number): void {
  const rng = createRng(`${scene.placeKey}/edge`);
  const margin = Math.min(width, height) * 0.026;
  const inner: Point[] = [];
  const steps = 9;
  const wobble = () => margin * rng.between(0.5, 1.15);
  for (let index = 0; index < steps; index++) inner.push([(width * index) / steps, wobble()]);
  for (let index = 0; index < steps; index++) inner.push([width - wobble(), (height * index) / steps]);
  for (let index = 0; index < steps; index++)
    inner.push([width - (width * index) / steps, height - wobble()]);
  for (let index = 0; index < steps; index++) inner.push([wobble(), height - (height * index) / steps]);
  ctx.fillStyle = "#fbf6ea";
  ctx.fillRect(0, 0, width, height);
  ctx.globalCompositeOperation = "destination-out";
  ctx.filter = `blur(${(height / 900).toFixed(1)}px)`;
  curve(ctx, inner, true);
  ctx.fill();
  ctx.filter = "none";
  ctx.globalCompositeOperation = "source-over";
  ctx.strokeStyle = alpha("#8a7f8e", 0.22);
  ctx.lineWidth = height / 420;
  curve(ctx, inner, true);
  ctx.stroke();
  for (let index = 0; index < 5; index++) {
    const [x, y, r] = [rng() * width, rng() * height, height * rng.between(0.05, 0.16)];
    ctx.fillStyle = radial(ctx, [x, y], r, [
      [0, alpha("#ffffff", 0.1)],
      [0.8, alpha("#ffffff", 0.07)],
      [0.96, alpha("#a89ab0", 0.12)],
      [1, alpha("#ffffff", 0)],
    ]);
    ctx.fillRect(x - r, y - r, r * 2, r * 2);
  }
}

/** Printer's dots, growing towards the corners. */
function dots(ctx: Ctx, width: number, height: number): void {
  const pitch = Math.max(5, height / 150);
  ctx.fillStyle = alpha("#16102a", 0.85);
  for (let row = 0; row * pitch * 0.5 < height; row++)
    for (let column = 0; column * pitch < width + pitch; column++) {
      const x = column * pitch + (row % 2) * pitch * 0.5;
      const y = row * pitch * 0.5;
      const away = Math.hypot((x / width - 0.5) * 1.05, (y / height - 0.46) * 1.1) * 2;
      const r = pitch * 0.4 * Math.max(0, away - 0.62);
      if (r < 0.4) continue;
      ctx.beginPath();
      ctx.arc(x, y, r, 0, Math.PI * 2);
      ctx.fill();
    }
}

function speedLines(ctx: Ctx, width: number, height: number, color = "#0b0810"): void {
  const rng = createRng("speed");
  const [cx, cy] = [width / 2, height * 0.45];
  const far = Math.hypot(width, height);
  for (let index = 0; index < 96; index++) {
    const angle = (index / 96) * Math.PI * 2 + rng.between(-0.03, 0.03);
    const inner = rng.between(0.52, 0.74);
    const half = rng.between(0.004, 0.014);
    const at = (a: number, r: number, stretch: boolean): Point => [
      cx + Math.cos(a) * r * (stretch ? width : far),
      cy + Math.sin(a) * r * (stretch ? height : far),
    ];
    poly(ctx, [at(angle, inner, true), at(angle - half, 1, false), at(angle + half, 1, false)]);
    ctx.fillStyle = alpha(color, rng.between(0.55, 0.95));
    ctx.fill();
  }
}

/** Light through a blind: the shadow bars of every night office. */
function blinds(ctx: Ctx, width: number, height: number): void {
  ctx.fillStyle = "#ffffff";
  ctx.fillRect(0, 0, width, height);
  ctx.save();
  ctx.translate(width * 0.5, height * 0.4);
  ctx.rotate(-0.2);
  ctx.filter = `blur(${(height / 300).toFixed(1)}px)`;
  ctx.fillStyle = alpha("#000000", 0.55);
  // One path: a filter costs the same for one fill as for each of many.
  ctx.beginPath();
  for (let bar = -9; bar <= 12; bar++) ctx.rect(-width, bar * height * 0.055, width * 2, height * 0.026);
  ctx.fill();
  ctx.restore();
}

function sparkles(ctx: Ctx, scene: Scene, width: number, height: number): void {
  const rng = createRng(`${scene.input.seed}/sparkles`);
  for (let index = 0; index < 16; index++) {
    const [x, y, r] = [rng() * width, rng() * height * 0.75, height * rng.between(0.006, 0.02)];
    ctx.fillStyle = radial(ctx, [x, y], r * 2.4, [
      [0, alpha("#ffe6f4", 0.55)],
      [1, alpha("#ffe6f4", 0)],
    ]);
    ctx.fillRect(x - r * 3, y - r * 3, r * 6, r * 6);
    if (index % 2) continue;
    poly(ctx, [
      [x, y - r],
      [x + r * 0.2, y - r * 0.2],
      [x + r, y],
      [x + r * 0.2, y + r * 0.2],
      [x, y + r],
      [x - r * 0.2, y + r * 0.2],
      [x - r, y],
      [x - r * 0.2, y - r * 0.2],
    ]);
    ctx.fillStyle = "#ffffff";
    ctx.fill();
  }
}
