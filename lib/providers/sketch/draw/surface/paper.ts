import { alpha } from "../color";
import { type Canvas, type Ctx, radial, sheet, tiled } from "../pen";
import { createRng } from "../rng";

export function vignette(ctx: Ctx, width: number, height: number, color: string, strength: number): void {
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

export function grain(ctx: Ctx, width: number, height: number, amount: number): void {
  tiled(ctx, noiseTile(256, amount, 128), width, height);
}

/** Fibres and blotches of handmade paper. */
export function paper(ctx: Ctx, width: number, height: number, color: string, rough: number): void {
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
