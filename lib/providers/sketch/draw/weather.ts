import { alpha, mix } from "./color";
import type { Ctx } from "./pen";
import { createRng } from "./rng";
import type { Scene } from "./scene";

/** Falling weather: draws itself as it is so many seconds into the shot, over the whole frame. */
export type Falling = (ctx: Ctx, seconds: number) => void;

export function fallingOf(scene: Scene, width: number, height: number): Falling[] {
  if (scene.interior) return [];
  const { style, weather } = scene;
  const ink = style.id === "chinese" || style.id === "watercolor";
  if (weather === "rain") {
    const color = ink ? "#5d6470" : style.tone(mix(scene.mood.rim, "#ffffff", 0.3));
    return [
      streaks(width, height, { count: 80, length: 0.05, weight: 1, color: alpha(color, 0.16), speed: 1.5 }),
      streaks(width, height, { count: 46, length: 0.085, weight: 1.7, color: alpha(color, 0.3), speed: 2.3 }),
    ];
  }
  if (weather === "snow") {
    const color = ink ? "#ffffff" : "#f4f8ff";
    return [
      flakes(width, height, { count: 90, size: 0.0016, color: alpha(color, 0.65), speed: 0.07 }),
      flakes(width, height, { count: 46, size: 0.0034, color: alpha(color, 0.85), speed: 0.13 }),
    ];
  }
  if (weather === "wind") return [leaves(scene, width, height)];
  return [];
}

const wrap = (value: number, size: number) => ((value % size) + size) % size;

type Fall = { count: number; color: string; speed: number };

function streaks(width: number, height: number, rain: Fall & { length: number; weight: number }): Falling {
  const rng = createRng(`rain${rain.count}`);
  const drops = Array.from({ length: rain.count }, () => ({
    x: rng(),
    y: rng(),
    long: rain.length * rng.between(0.5, 1.4),
  }));
  return (ctx, seconds) => {
    ctx.strokeStyle = rain.color;
    ctx.lineWidth = (height / 1000) * rain.weight;
    ctx.lineCap = "round";
    ctx.beginPath();
    for (const drop of drops) {
      const long = drop.long * height;
      const y = wrap((drop.y + seconds * rain.speed) * height, height * 1.2) - height * 0.1;
      // Where it has fallen it has also drifted: the path leans like the streak does.
      const x = wrap(drop.x * width - y * 0.1, width);
      ctx.moveTo(x, y);
      ctx.lineTo(x - long * 0.1, y + long);
    }
    ctx.stroke();
  };
}

function flakes(width: number, height: number, snow: Fall & { size: number }): Falling {
  const rng = createRng(`snow${snow.count}`);
  const all = Array.from({ length: snow.count }, () => ({
    x: rng(),
    y: rng(),
    r: snow.size * rng.between(0.6, 1.4),
    phase: rng() * 6,
  }));
  return (ctx, seconds) => {
    ctx.fillStyle = snow.color;
    ctx.beginPath();
    for (const { x, y, r, phase } of all) {
      const py = wrap((y + seconds * snow.speed * (0.7 + r * 100)) * height, height * 1.04) - height * 0.02;
      const px = wrap((x + 0.012 * Math.sin(seconds * 1.3 + phase)) * width, width);
      ctx.moveTo(px + r * height, py);
      ctx.arc(px, py, r * height, 0, Math.PI * 2);
    }
    ctx.fill();
  };
}

function leaves(scene: Scene, width: number, height: number): Falling {
  const rng = createRng("leaves");
  const all = Array.from({ length: 22 }, () => ({
    x: rng(),
    y: rng(),
    spin: rng() * 6.28,
    color: alpha(scene.style.tone(rng.pick(["#b8863a", "#8a9a4a", "#c97a4a"])), 0.85),
  }));
  return (ctx, seconds) => {
    for (const leaf of all) {
      const x = wrap((leaf.x + seconds * 0.42) * width, width * 1.06) - width * 0.03;
      const y = wrap((leaf.y + seconds * 0.13 + 0.02 * Math.sin(seconds * 3 + leaf.spin)) * height, height);
      ctx.beginPath();
      ctx.ellipse(
        x,
        y,
        height * 0.008,
        height * 0.0034 * (0.4 + 0.6 * Math.abs(Math.sin(seconds * 4 + leaf.spin))),
        leaf.spin + seconds * 2,
        0,
        Math.PI * 2,
      );
      ctx.fillStyle = leaf.color;
      ctx.fill();
    }
  };
}
