import { alpha, type Color, darken, lighten, mix } from "../color";
import { arcPoints, curve, linear, type Point, taper } from "../pen";
import { createRng } from "../rng";
import { fill, rect, type Stage } from "../stage";

export function flatGround(stage: Stage, near: Color, far: Color, horizon = stage.horizon): void {
  const ctx = stage.layer.far;
  const { x0, x1, y1 } = stage;
  ctx.fillStyle = linear(
    ctx,
    [0, horizon],
    [0, y1],
    [
      [0, stage.at(far, 0.6)],
      [0.35, stage.at(mix(far, near, 0.6), 0.2)],
      [1, stage.at(darken(near, 0.2))],
    ],
  );
  ctx.fillRect(x0, horizon, x1 - x0, y1 - horizon);
}

export function towers(
  stage: Stage,
  base: number,
  height: number,
  depth: "sky" | "far",
  distance: number,
  count: number,
): void {
  const ctx = stage.layer[depth];
  const { x0, x1, rng, mood, style } = stage;
  for (let index = 0; index < count; index++) {
    const bw = ((x1 - x0) / count) * rng.between(0.7, 1.25);
    const x = x0 + ((x1 - x0) * index) / count;
    const bh = height * rng.between(0.35, 1);
    rect(
      stage,
      ctx,
      x,
      base - bh,
      bw,
      bh + stage.h,
      stage.at(rng.pick(["#6b7688", "#7d8492", "#5f6a80", "#8a8c94"]), distance),
      0.5,
    );
    const unit = Math.max(4, bw / 7);
    for (let wy = base - bh + unit; wy < base - unit; wy += unit * 1.7)
      for (let wx = x + unit * 0.8; wx < x + bw - unit; wx += unit * 1.5) {
        const on = rng() < mood.dark * 0.34;
        if (!on && mood.dark > 0.5) continue;
        ctx.fillStyle = on
          ? alpha(style.tone("#ffd084"), 0.95 - distance * 0.4)
          : alpha(stage.at("#a8c0d4", distance), 0.7);
        ctx.fillRect(wx, wy, unit * 0.7, unit);
      }
    if (rng.chance(0.25))
      taper(
        ctx,
        [
          [x + bw / 2, base - bh],
          [x + bw / 2, base - bh - height * 0.06],
          [x + bw / 2, base - bh - height * 0.13],
        ],
        unit * 0.3,
        stage.at("#4a5260", distance),
        0.8,
      );
  }
}

export function tree(
  stage: Stage,
  ctx: Stage["glow"],
  x: number,
  base: number,
  height: number,
  distance: number,
  leaf: Color = "#4a7a4c",
): void {
  const rng = stage.rng;
  taper(
    ctx,
    arcPoints(
      [x, base],
      [x + rng.between(-0.05, 0.05) * height, base - height * 0.4],
      [x + rng.between(-0.04, 0.04) * height, base - height * 0.78],
    ),
    height * 0.075,
    stage.at("#5a4334", distance),
    0.7,
  );
  for (let index = 0; index < 9; index++) {
    const angle = (index / 9) * Math.PI * 2;
    const [cx, cy] = [
      x + Math.cos(angle) * height * 0.2,
      base - height * 0.78 + Math.sin(angle) * height * 0.17,
    ];
    const r = height * rng.between(0.15, 0.22);
    const blob: Point[] = [];
    for (let step = 0; step < 9; step++)
      blob.push([
        cx + Math.cos((step / 9) * 6.283) * r * rng.between(0.82, 1.15),
        cy + Math.sin((step / 9) * 6.283) * r * 0.85 * rng.between(0.82, 1.15),
      ]);
    curve(ctx, blob, true);
    ctx.fillStyle = stage.at(
      index < 5 ? darken(leaf, 0.24) : index < 7 ? leaf : lighten(leaf, 0.14),
      distance,
    );
    ctx.fill();
  }
}

export function tiledRoof(
  stage: Stage,
  ctx: Stage["glow"],
  cx: number,
  y: number,
  half: number,
  rise: number,
  color: Color,
  distance: number,
): void {
  curve(
    ctx,
    [
      [cx - half, y - rise * 0.16],
      [cx - half * 0.72, y - rise * 0.2],
      [cx - half * 0.4, y - rise * 0.7],
      [cx - half * 0.34, y - rise],
      [cx + half * 0.34, y - rise],
      [cx + half * 0.4, y - rise * 0.7],
      [cx + half * 0.72, y - rise * 0.2],
      [cx + half, y - rise * 0.16],
      [cx + half * 0.86, y],
      [cx - half * 0.86, y],
    ],
    true,
  );
  fill(stage, ctx, stage.at(color, distance));
  for (let index = -6; index <= 6; index++)
    taper(
      ctx,
      arcPoints(
        [cx + index * half * 0.055, y - rise * 0.96],
        [cx + index * half * 0.09, y - rise * 0.45],
        [cx + index * half * 0.138, y - rise * 0.04],
      ),
      Math.max(1, stage.h / 640),
      alpha(stage.style.line.place, 0.4),
      0.8,
    );
  taper(
    ctx,
    arcPoints([cx - half * 0.36, y - rise], [cx, y - rise * 1.06], [cx + half * 0.36, y - rise]),
    rise * 0.12,
    stage.at(darken(color, 0.3), distance),
    0.7,
  );
  taper(
    ctx,
    arcPoints(
      [cx - half * 0.98, y - rise * 0.12],
      [cx, y + rise * 0.06],
      [cx + half * 0.98, y - rise * 0.12],
      15,
    ),
    Math.max(1.5, rise * 0.035),
    alpha(stage.style.tone(stage.mood.rim), 0.6),
    0.6,
  );
}

export function mist(stage: Stage, y: number, count: number): void {
  const ctx = stage.layer.mid;
  const color =
    stage.style.paper ?? stage.style.tone(mix(stage.mood.haze, "#ffffff", 0.3 * (1 - stage.mood.dark)));
  const strength = stage.weather === "fog" ? 0.75 : 0.32;
  const rng = createRng(`${stage.text}/mist`);
  for (let index = 0; index < count; index++) {
    const cy = y + stage.h * rng.between(-0.06, 0.12);
    const cx = rng.between(stage.x0, stage.x1);
    ctx.save();
    ctx.translate(cx, cy);
    ctx.scale(1, 0.13);
    const r = stage.w * rng.between(0.5, 0.9);
    const gradient = ctx.createRadialGradient(0, 0, 0, 0, 0, r);
    gradient.addColorStop(0, alpha(color, strength));
    gradient.addColorStop(1, alpha(color, 0));
    ctx.fillStyle = gradient;
    ctx.fillRect(-r, -r, r * 2, r * 2);
    ctx.restore();
  }
}

/** A dark branch across the upper corner: foreground for wide, empty pictures. */
export function branch(stage: Stage): void {
  const ctx = stage.layer.near;
  const { w, h, x0, y0 } = stage;
  const rng = createRng(`${stage.text}/branch`);
  const spine = arcPoints([x0 - w * 0.05, y0 + h * 0.03], [w * 0.22, h * 0.02], [w * 0.48, h * 0.12], 15);
  taper(ctx, spine, h * 0.016, stage.at("#1d1a1a"), 0.3);
  for (const [x, y] of spine)
    for (let leaf = 0; leaf < 4; leaf++) {
      const angle = rng.between(0.2, 2.6);
      const size = h * rng.between(0.018, 0.034);
      taper(
        ctx,
        arcPoints(
          [x, y],
          [x + Math.cos(angle) * size * 0.6, y + Math.sin(angle) * size * 0.4],
          [x + Math.cos(angle) * size, y + Math.sin(angle) * size],
        ),
        size * 0.34,
        alpha(stage.at("#26302a"), 0.85),
        0.1,
      );
    }
}
