import { type Color, darken, mix } from "../color";
import { arcPoints, curve, type Point, taper } from "../pen";
import { fill } from "../stage";
import type { Kit } from "./kit";

const CLOTHES: Record<string, readonly [Color, ...Color[]]> = {
  ancient: ["#5f6f7a", "#8a5a4a", "#6b7a58", "#7a6a86", "#a08a64", "#4a5568"],
  republican: ["#4a5568", "#6a5a50", "#7a4a50", "#5a6a60", "#8a7a68"],
  modern: ["#3f5a86", "#8a4a4a", "#4a4f58", "#6f8a6a", "#b08a4a", "#7a5a86"],
  future: ["#4a6a86", "#5a5a78", "#86708a", "#4f7a80"],
};

/** Somebody far away: enough of a figure to say that people live here. */
export function passerBy(kit: Kit, x: number, z: number, walking = kit.rng.chance(0.6)): void {
  const { rng, stage } = kit;
  const ctx = kit.ctxAt(z);
  const tall = rng.between(1.55, 1.78);
  const color = rng.pick(CLOTHES[stage.era] ?? ["#4a4f58"]);
  const robe = stage.era === "ancient" || (stage.era === "republican" && rng.chance(0.5));
  const lean = rng.chance(0.5) ? 1 : -1;
  const step = walking ? 0.16 * lean : 0.05;
  kit.shadow(x, z, 0.9, 0.5, 0.4);
  const distance = kit.air(z);
  const cloth = stage.at(color, distance, stage.lit * 0.3);
  const dark = stage.at(darken(color, 0.4), distance);
  const skin = stage.at("#dcb193", distance, stage.lit * 0.3);
  const spot = (dx: number, y: number): Point => kit.at(x + dx, y * tall, z);
  if (!robe)
    for (const side of [-1, 1])
      taper(
        ctx,
        arcPoints(
          spot(side * 0.08, 0.5),
          spot(side * 0.1 + step * side * 0.4, 0.26),
          spot(side * 0.1 + step * side, 0),
        ),
        0.15 * kit.px(z),
        dark,
        0.75,
      );
  curve(
    ctx,
    robe
      ? [
          spot(-0.13, 0.84),
          spot(0.13, 0.84),
          spot(0.2, 0.6),
          spot(0.2 + step, 0.02),
          spot(-0.2 + step * 0.4, 0.02),
          spot(-0.2, 0.6),
        ]
      : [
          spot(-0.13, 0.83),
          spot(0.13, 0.83),
          spot(0.19, 0.68),
          spot(0.15, 0.46),
          spot(-0.15, 0.46),
          spot(-0.19, 0.68),
        ],
    true,
  );
  fill(stage, ctx, cloth, 0.7);
  for (const side of [-1, 1])
    taper(
      ctx,
      arcPoints(spot(side * 0.17, 0.8), spot(side * 0.27, 0.64), spot(side * 0.2 - step * side * 0.8, 0.47)),
      0.11 * kit.px(z),
      mix(cloth, dark, 0.4),
      0.7,
    );
  ctx.beginPath();
  ctx.ellipse(...spot(0, 0.92), 0.095 * kit.px(z), 0.12 * kit.px(z), 0, 0, Math.PI * 2);
  fill(stage, ctx, skin, 0.6);
  ctx.beginPath();
  ctx.arc(...spot(0, 0.94), 0.108 * kit.px(z), Math.PI, Math.PI * 2);
  ctx.fillStyle = stage.at("#241d22", distance);
  ctx.fill();
  if (stage.weather === "rain" && rng.chance(0.8)) umbrella(kit, x, z, tall);
  else if (stage.era === "ancient" && rng.chance(0.35)) {
    curve(ctx, [spot(-0.3, 0.95), spot(0, 1.1), spot(0.3, 0.95), spot(0, 0.97)], true);
    fill(stage, ctx, stage.at("#a88a52", distance), 0.7);
  }
}

function umbrella(kit: Kit, x: number, z: number, tall: number): void {
  const { stage, rng } = kit;
  const ctx = kit.ctxAt(z);
  kit.rod(
    [
      [x + 0.16, tall * 0.6, z],
      [x + 0.16, tall * 1.28, z],
    ],
    0.025,
    "#3a3030",
  );
  const top = kit.at(x + 0.12, tall * 1.32, z);
  const r = 0.55 * kit.px(z);
  ctx.beginPath();
  ctx.ellipse(top[0], top[1] + r * 0.4, r, r * 0.46, 0, Math.PI, Math.PI * 2);
  ctx.closePath();
  fill(stage, ctx, stage.accent(rng.pick(["#b8473c", "#3f5a86", "#c9a24a", "#4a6a5c"]), kit.air(z)), 0.8);
}

/** People along a way, thinner in the middle where the cast will stand. */
export function passersBy(kit: Kit, count: number, half: number, near: number, far: number): void {
  const { rng } = kit;
  const spots = Array.from({ length: count }, () => {
    const z = rng.between(near, far);
    const side = rng.chance(0.5) ? 1 : -1;
    return { x: side * half * rng.between(0.3, 0.95), z };
  }).sort((a, b) => b.z - a.z);
  for (const { x, z } of spots) passerBy(kit, x, z);
}
