import { arcPoints, curve, taper } from "../pen";
import { fill, type Stage } from "../stage";
import { branch, mist } from "./scenery";
import { paintRidges, paintSky } from "./sky";

export function paintMountain(stage: Stage): void {
  const { w, h } = stage;
  stage.horizon = h * 0.5;
  paintSky(stage);
  const snow = stage.weather === "snow" || /雪|冰|snow|ice|glacier/i.test(stage.text);
  paintRidges(stage, h * 0.66, h * 0.52, 6, snow ? "#7f97ae" : "#466456");
  if (snow) peaks(stage);
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
  fill(stage, ctx, stage.at(snow ? "#e6eef6" : "#3a4f3f", 0.05), 0.8);
  for (let index = 0; index < 5; index++)
    pine(
      stage,
      ctx,
      w * (0.05 + stage.rng() * 0.9),
      h * stage.rng.between(0.76, 0.82),
      h * stage.rng.between(0.12, 0.2),
      snow ? "#eef4fa" : undefined,
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

/** Three great summits, one side in the light, the other in the shade, rock where the snow has slid. */
function peaks(stage: Stage): void {
  const { w, h, rng } = stage;
  const ctx = stage.layer.sky;
  for (const [x, top, half, distance] of [
    [0.24, 0.2, 0.3, 0.6],
    [0.8, 0.16, 0.34, 0.52],
    [0.5, 0.1, 0.42, 0.36],
  ] as const) {
    const [cx, cy, base] = [w * x, h * top, h * 0.62];
    const reach = Math.max(w, h * 0.7) * half;
    const jag = (u: number) => rng.between(-0.02, 0.02) * h * (1 - u);
    const left = Array.from({ length: 7 }, (_, step) => step / 6);
    const slope = (side: number) =>
      left.map((u) => [cx + side * reach * u ** 1.15 + jag(u), cy + (base - cy) * u + jag(u)] as const);
    const ridge = left.map((u) => [cx + Math.sin(u * 9) * reach * 0.07, cy + (base - cy) * u] as const);
    for (const [points, color] of [
      [[...slope(-1), ...[...ridge].reverse()], "#f2f7fc"],
      [[...ridge, ...slope(1).reverse()], "#9db2cc"],
    ] as const) {
      ctx.beginPath();
      for (const [px, py] of points) ctx.lineTo(px, py);
      ctx.closePath();
      fill(stage, ctx, stage.at(color, distance), 0.5);
    }
    for (let rock = 0; rock < 16; rock++) {
      const u = rng.between(0.16, 0.9);
      const px = cx + rng.between(-0.8, 0.8) * reach * u;
      const py = cy + (base - cy) * u;
      taper(
        ctx,
        arcPoints([px, py], [px + w * 0.008, py + h * 0.014], [px - w * 0.006, py + h * 0.036]),
        w * 0.016,
        stage.at("#5c6a80", distance),
        0.05,
      );
    }
  }
}
