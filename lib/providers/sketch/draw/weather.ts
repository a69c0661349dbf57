import { alpha, mix } from "./color";
import { type Canvas, sheet } from "./pen";
import { createRng } from "./rng";
import type { Scene } from "./scene";

/** Falling weather as a tile that repeats downwards, so that a clip only has to slide it. */
export type Falling = {
  tile: Canvas;
  /** px per second at which the tile moves. */
  vx: number;
  vy: number;
  opacity: number;
};

export function fallingOf(scene: Scene, width: number, height: number): Falling[] {
  if (scene.interior) return [];
  const { style, weather } = scene;
  const ink = style.id === "chinese" || style.id === "watercolor";
  if (weather === "rain") {
    const color = ink ? "#5d6470" : style.tone(mix(scene.mood.rim, "#ffffff", 0.3));
    return [
      {
        tile: streaks(width, height, 70, 0.05, 1, color, 0.26),
        vx: -width * 0.14,
        vy: height * 1.5,
        opacity: 0.7,
      },
      {
        tile: streaks(width, height, 44, 0.085, 1.7, color, 0.42),
        vx: -width * 0.2,
        vy: height * 2.3,
        opacity: 0.85,
      },
    ];
  }
  if (weather === "snow") {
    const color = ink ? "#ffffff" : "#f4f8ff";
    return [
      { tile: flakes(width, height, 90, 0.0016, color), vx: width * 0.02, vy: height * 0.1, opacity: 0.8 },
      { tile: flakes(width, height, 46, 0.0034, color), vx: -width * 0.03, vy: height * 0.18, opacity: 0.95 },
    ];
  }
  if (weather === "wind")
    return [{ tile: leaves(scene, width, height), vx: width * 0.5, vy: height * 0.16, opacity: 0.9 }];
  return [];
}

function streaks(
  width: number,
  height: number,
  count: number,
  length: number,
  weight: number,
  color: string,
  opacity: number,
): Canvas {
  const { canvas, ctx } = sheet(width, height);
  const rng = createRng(`rain${count}`);
  ctx.lineCap = "round";
  for (let index = 0; index < count; index++) {
    const x = rng() * width;
    const y = rng() * height;
    const long = height * length * rng.between(0.5, 1.3);
    ctx.strokeStyle = alpha(color, opacity * rng.between(0.4, 1));
    ctx.lineWidth = (height / 1100) * weight * rng.between(0.7, 1.2);
    for (const dx of [-width, 0, width])
      for (const dy of [-height, 0]) {
        ctx.beginPath();
        ctx.moveTo(x + dx, y + dy);
        ctx.lineTo(x + dx - long * 0.1, y + dy + long);
        ctx.stroke();
      }
  }
  return canvas;
}

function flakes(width: number, height: number, count: number, size: number, color: string): Canvas {
  const { canvas, ctx } = sheet(width, height);
  const rng = createRng(`snow${count}`);
  for (let index = 0; index < count; index++) {
    ctx.fillStyle = alpha(color, rng.between(0.5, 1));
    ctx.beginPath();
    ctx.arc(
      rng() * width,
      rng.between(0.01, 0.99) * height,
      height * size * rng.between(0.6, 1.4),
      0,
      Math.PI * 2,
    );
    ctx.fill();
  }
  return canvas;
}

function leaves(scene: Scene, width: number, height: number): Canvas {
  const { canvas, ctx } = sheet(width, height);
  const rng = createRng("leaves");
  for (let index = 0; index < 22; index++) {
    ctx.save();
    ctx.translate(rng.between(0.03, 0.97) * width, rng.between(0.03, 0.97) * height);
    ctx.rotate(rng() * 6.28);
    ctx.fillStyle = alpha(scene.style.tone(rng.pick(["#b8863a", "#8a9a4a", "#c97a4a"])), 0.85);
    ctx.beginPath();
    ctx.ellipse(0, 0, height * 0.008, height * 0.0034, 0, 0, Math.PI * 2);
    ctx.fill();
    ctx.restore();
  }
  return canvas;
}
