import { alpha } from "../color";
import { arcPoints, curve, linear, type Point, poly, taper } from "../pen";
import { fill, type Stage } from "../stage";
import { branch, flatGround, mist } from "./scenery";
import { paintRidges, paintSky } from "./sky";

export function paintMountain(stage: Stage): void {
  const { w, h } = stage;
  stage.horizon = h * 0.5;
  paintSky(stage);
  paintRidges(stage, h * 0.66, h * 0.52, 6, "#466456");
  mist(stage, h * 0.56, 6);
  const ctx = stage.layer.mid;
  curve(
    ctx,
    [
      [stage.x0, h * 0.8],
      [w * 0.25, h * 0.75],
      [w * 0.55, h * 0.81],
      [w * 0.8, h * 0.74],
      [stage.x1, h * 0.79],
      [stage.x1, stage.y1],
      [stage.x0, stage.y1],
    ],
    true,
  );
  fill(stage, ctx, stage.at("#3a4f3f", 0.05), 0.8);
  for (let index = 0; index < 5; index++)
    pine(
      stage,
      ctx,
      w * (0.05 + stage.rng() * 0.9),
      h * stage.rng.between(0.76, 0.82),
      h * stage.rng.between(0.12, 0.2),
    );
  branch(stage);
}

export function pine(
  stage: Stage,
  ctx: Stage["glow"],
  x: number,
  base: number,
  height: number,
  snow?: string,
): void {
  taper(
    ctx,
    arcPoints([x, base], [x + height * 0.05, base - height * 0.5], [x - height * 0.04, base - height]),
    height * 0.06,
    stage.at("#3a2d26"),
    0.4,
  );
  for (let tier = 0; tier < 5; tier++) {
    const y = base - height * (0.35 + tier * 0.14);
    const half = height * (0.3 - tier * 0.045);
    curve(
      ctx,
      [
        [x - half, y + half * 0.12],
        [x - half * 0.5, y - half * 0.26],
        [x, y - half * 0.34],
        [x + half * 0.6, y - half * 0.24],
        [x + half, y + half * 0.1],
        [x, y + half * 0.02],
      ],
      true,
    );
    ctx.fillStyle = stage.at(tier % 2 ? "#2f4a3a" : "#3a5a44", 0.05);
    ctx.fill();
    if (snow)
      taper(
        ctx,
        arcPoints([x - half * 0.8, y - half * 0.02], [x, y - half * 0.5], [x + half * 0.8, y - half * 0.04]),
        half * 0.24,
        stage.at(snow, 0.05),
        0.1,
      );
  }
}

export function paintForest(stage: Stage): void {
  const { w, h, x0, x1, y1 } = stage;
  stage.horizon = h * 0.5;
  paintSky(stage);
  flatGround(stage, "#3f4f38", "#6a7a58", h * 0.58);
  for (const [count, distance, depth, base] of [
    [16, 0.72, "sky", 0.6],
    [11, 0.45, "far", 0.64],
    [6, 0.12, "mid", 0.72],
  ] as const) {
    const ctx = stage.layer[depth];
    for (let index = 0; index < count; index++) {
      const x = x0 + ((x1 - x0) * (index + stage.rng.between(0.1, 0.9))) / count;
      if (depth === "mid" && Math.abs(x - w / 2) < w * 0.22) continue;
      const thick = w * (0.075 - distance * 0.065);
      taper(
        ctx,
        arcPoints(
          [x, h * base + h * 0.02],
          [x + stage.rng.between(-1, 1) * thick * 0.5, h * 0.3],
          [x + stage.rng.between(-1, 1) * thick, stage.y0 - h * 0.1],
        ),
        thick,
        stage.at("#4a3a30", distance),
        0.75,
      );
    }
    for (let blob = 0; blob < count * 2; blob++) {
      const [cx, cy, r] = [
        stage.rng.between(x0, x1),
        stage.rng.between(stage.y0, h * 0.2),
        h * stage.rng.between(0.05, 0.12),
      ];
      const points: Point[] = [];
      for (let step = 0; step < 9; step++)
        points.push([
          cx + Math.cos((step / 9) * 6.283) * r * stage.rng.between(0.8, 1.3),
          cy + Math.sin((step / 9) * 6.283) * r * 0.6 * stage.rng.between(0.8, 1.3),
        ]);
      curve(ctx, points, true);
      ctx.fillStyle = alpha(stage.at(blob % 2 ? "#40693f" : "#315436", distance), 0.9);
      ctx.fill();
    }
    mist(stage, h * base - h * 0.04, 2);
  }
  for (let ray = 0; ray < 4; ray++) {
    const x = w * (0.25 + ray * 0.16);
    poly(stage.glow, [
      [x, stage.y0],
      [x + w * 0.06, stage.y0],
      [x - w * 0.12, h * 0.75],
      [x - w * 0.3, h * 0.75],
    ]);
    stage.glow.fillStyle = linear(
      stage.glow,
      [0, 0],
      [0, h * 0.75],
      [
        [0, alpha(stage.mood.rim, 0.2 * stage.style.glow)],
        [1, alpha(stage.mood.rim, 0)],
      ],
    );
    stage.glow.fill();
  }
  const near = stage.layer.near;
  for (let index = 0; index < 40; index++) {
    const x = stage.rng.between(x0, x1);
    taper(
      near,
      arcPoints(
        [x, y1],
        [x, y1 - h * 0.03],
        [x + stage.rng.between(-0.02, 0.02) * w, y1 - h * stage.rng.between(0.03, 0.085)],
      ),
      h * 0.006,
      stage.at("#24331f"),
      0.2,
    );
  }
}
