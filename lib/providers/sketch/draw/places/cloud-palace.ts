import { alpha } from "../color";
import { arcPoints, curve, linear, type Point, taper } from "../pen";
import { createRng } from "../rng";
import { fill, type Stage } from "../stage";
import { kitOf } from "./kit";
import { tiledRoof } from "./scenery";
import { paintSky } from "./sky";

/** Halls on rocks above a sea of clouds, for immortals and dreams. */
export function paintCloudPalace(stage: Stage): void {
  const { w, h } = stage;
  stage.horizon = h * 0.62;
  paintSky(stage);
  const rng = createRng(`${stage.text}/isles`);
  for (const [x, y, s, distance] of [
    [0.2, 0.34, 0.5, 0.62],
    [0.8, 0.28, 0.42, 0.66],
    [0.5, 0.5, 1, 0.22],
  ] as const) {
    const ctx = distance > 0.5 ? stage.layer.sky : stage.layer.far;
    const [cx, cy, r] = [w * x, h * y, Math.max(w * 0.34, h * 0.22) * s];
    const rock: Point[] = [
      [-1, 0],
      [-0.7, -0.06],
      [0, -0.1],
      [0.7, -0.06],
      [1, 0],
      [0.62, 0.34],
      [0.3, 0.7],
      [0.06, 1.1],
      [-0.22, 0.66],
      [-0.66, 0.3],
    ].map(([u = 0, v = 0]): Point => [cx + u * r, cy + v * r]);
    curve(ctx, rock, true);
    fill(stage, ctx, stage.at("#6f7a78", distance));
    for (let crack = 0; crack < 7; crack++) {
      const u = rng.between(-0.6, 0.6);
      taper(
        ctx,
        arcPoints(
          [cx + u * r, cy + r * 0.05],
          [cx + u * r * 0.8, cy + r * 0.3],
          [cx + u * r * 0.5, cy + r * (0.6 - Math.abs(u) * 0.4)],
        ),
        r * 0.03,
        alpha(stage.at("#3a4444", distance), 0.6),
        0.1,
      );
    }
    for (const [dx, scale] of [
      [0, 0.5],
      [-0.52, 0.26],
      [0.52, 0.26],
    ] as const) {
      const half = r * scale;
      const base = cy - r * 0.06;
      ctx.beginPath();
      ctx.rect(cx + dx * r - half * 0.7, base - half * 0.5, half * 1.4, half * 0.5);
      fill(stage, ctx, stage.accent("#a8443a", distance));
      ctx.fillStyle = stage.mood.dark > 0.3 ? stage.style.accent("#ffcf86") : stage.at("#5a3a34", distance);
      for (let gate = -2; gate <= 2; gate++)
        ctx.fillRect(
          cx + dx * r + gate * half * 0.26 - half * 0.07,
          base - half * 0.38,
          half * 0.14,
          half * 0.36,
        );
      tiledRoof(stage, ctx, cx + dx * r, base - half * 0.46, half, half * 0.42, "#3f7a74", distance);
      if (dx === 0)
        tiledRoof(stage, ctx, cx, base - half * 0.94, half * 0.6, half * 0.4, "#468a80", distance);
    }
    stage.lamp([cx, cy - r * 0.2], r, 0.35);
    taper(
      ctx,
      arcPoints([cx + r * 0.5, cy + r * 0.1], [cx + r * 0.52, cy + r * 0.7], [cx + r * 0.46, cy + r * 1.5]),
      r * 0.05,
      alpha(stage.style.tone("#f4fbff"), 0.8),
      0.3,
    );
  }
  for (let bank = 0; bank < 34; bank++) {
    const t = bank / 34;
    const y = h * (0.64 + t * 0.36);
    const ctx = t < 0.5 ? stage.layer.far : stage.layer.mid;
    const x = rng.between(stage.x0, stage.x1);
    const r = w * rng.between(0.1, 0.2) * (0.7 + t);
    ctx.fillStyle = linear(
      ctx,
      [0, y - r * 0.5],
      [0, y + r * 0.5],
      [
        [0, stage.at("#ffffff", 0.1 * (1 - t))],
        [1, alpha(stage.at("#c9d6e8", 0.2), 0.75)],
      ],
    );
    ctx.beginPath();
    for (const [dx, s] of [
      [-0.9, 0.5],
      [-0.3, 0.8],
      [0.35, 0.7],
      [0.95, 0.45],
    ] as const) {
      ctx.moveTo(x + dx * r + r * s, y);
      ctx.ellipse(x + dx * r, y, r * s, r * s * 0.6, 0, 0, Math.PI * 2);
    }
    ctx.fill();
  }
  const kit = kitOf(stage);
  for (const [x, y] of [
    [0.3, 0.16],
    [0.36, 0.18],
    [0.62, 0.12],
  ] as const)
    taper(
      stage.layer.far,
      arcPoints(
        [w * (x - 0.03), h * (y - 0.012)],
        [w * x, h * (y + 0.008)],
        [w * (x + 0.03), h * (y - 0.012)],
      ),
      h * 0.004,
      kit.tint("#ffffff", 4, {}),
      0.1,
    );
}
