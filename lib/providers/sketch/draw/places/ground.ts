import { alpha } from "../color";
import { linear, type Point, poly } from "../pen";
import type { Stage } from "../stage";
import type { Kit } from "./kit";

export type Project = (x: number, y: number, z: number) => Point;

export const GROUND = 0.75;

/** Stones or asphalt up to the horizon, with the sky or the lamps lying on them. */
export function paintGround(stage: Stage, project: Project): void {
  const ctx = stage.layer.far;
  const { x0, x1, y1, horizon, lit } = stage;
  ctx.fillStyle = linear(
    ctx,
    [0, horizon],
    [0, y1],
    [
      [0, stage.at("#8d8a8c", 0.75, lit * 0.5)],
      [0.35, stage.at("#716d70", 0.25, lit * 0.42)],
      [1, stage.at("#625e64", 0, lit * 0.3)],
    ],
  );
  ctx.fillRect(x0, horizon, x1 - x0, y1 - horizon);
  ctx.strokeStyle = alpha(stage.style.line.place, 0.26 + stage.style.line.places * 0.1);
  ctx.lineWidth = stage.h / 900;
  for (const z of [0.9, 1.05, 1.25, 1.5, 1.8, 2.2, 2.7, 3.4, 4.4, 6, 9]) {
    ctx.beginPath();
    ctx.moveTo(...project(-1, GROUND, z));
    ctx.lineTo(...project(1, GROUND, z));
    ctx.stroke();
  }
  for (const x of [-0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8]) {
    ctx.beginPath();
    ctx.moveTo(...project(x, GROUND, 0.8));
    ctx.lineTo(...project(x, GROUND, 18));
    ctx.stroke();
  }
  shine(stage, [
    project(-0.1, GROUND, 12),
    project(0.1, GROUND, 12),
    project(0.3, GROUND, 0.9),
    project(-0.3, GROUND, 0.9),
  ]);
}

function shine(stage: Stage, path: Point[]): void {
  const ctx = stage.layer.far;
  const color = stage.lit > 0.5 ? stage.mood.lamp : stage.mood.rim;
  const strength = (stage.weather === "rain" ? 0.34 : 0.12) * stage.style.ambient;
  ctx.save();
  ctx.globalCompositeOperation = "screen";
  poly(ctx, path);
  ctx.fillStyle = linear(
    ctx,
    [0, stage.horizon],
    [0, stage.y1],
    [
      [0, alpha(stage.style.tone(color), strength * 2)],
      [0.5, alpha(stage.style.tone(color), strength)],
      [1, alpha(stage.style.tone(color), 0)],
    ],
  );
  ctx.filter = `blur(${Math.round(stage.h / 160)}px)`;
  ctx.fill();
  ctx.restore();
}

/** Puddles that hold the sky or the neon. */
export function puddles(kit: Kit, half: number, colors: readonly [string, ...string[]]): void {
  const { stage, rng } = kit;
  if (stage.weather !== "rain" && stage.era !== "future") return;
  for (let index = 0; index < 9; index++) {
    const z = rng.between(1.4, 9);
    const [x, y] = kit.at(rng.between(-half, half), 0, z);
    const r = rng.between(0.3, 0.8) * kit.px(z);
    stage.glow.fillStyle = alpha(stage.style.tone(rng.pick(colors)), 0.22 * stage.style.glow);
    stage.glow.beginPath();
    stage.glow.ellipse(x, y, r, r * 0.16, 0, 0, Math.PI * 2);
    stage.glow.fill();
  }
}
