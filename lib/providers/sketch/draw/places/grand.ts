import { lighten } from "../color";
import { poly } from "../pen";
import { drawLantern } from "../props/lantern";
import { fill, quad, rect, type Stage } from "../stage";
import { branch, flatGround, tiledRoof, tree } from "./scenery";
import { paintRidges, paintSky } from "./sky";

export function paintPalace(stage: Stage): void {
  const { w, h } = stage;
  stage.horizon = h * 0.52;
  paintSky(stage);
  paintRidges(stage, stage.horizon, h * 0.22, 3, "#5a6f72");
  flatGround(stage, "#8a857c", "#a8a298", h * 0.62);
  const ctx = stage.layer.far;
  const [cx, base] = [w / 2, h * 0.64];
  const half = Math.max(w * 0.42, h * 0.26);
  rect(stage, ctx, cx - half * 0.78, base - h * 0.14, half * 1.56, h * 0.14, stage.accent("#9c3a2e", 0.18));
  for (let column = -4; column <= 4; column++) {
    const x = cx + column * half * 0.18;
    rect(
      stage,
      ctx,
      x - half * 0.018,
      base - h * 0.14,
      half * 0.036,
      h * 0.14,
      stage.accent("#7c2620", 0.1),
      0.7,
    );
    if (column < 4)
      rect(
        stage,
        ctx,
        x + half * 0.04,
        base - h * 0.115,
        half * 0.1,
        h * 0.1,
        stage.mood.dark > 0.4 ? stage.style.accent("#f0b45c") : stage.at("#5a3a30", 0.15),
        0.7,
      );
  }
  tiledRoof(stage, ctx, cx, base - h * 0.13, half * 1.06, h * 0.1, "#8a6a2e", 0.15);
  rect(stage, ctx, cx - half * 0.42, base - h * 0.29, half * 0.84, h * 0.07, stage.accent("#8c3228", 0.22));
  tiledRoof(stage, ctx, cx, base - h * 0.28, half * 0.68, h * 0.1, "#94722f", 0.2);
  for (let step = 0; step < 6; step++)
    rect(
      stage,
      stage.layer.mid,
      cx - half * (0.34 + step * 0.06),
      base + step * h * 0.018,
      half * (0.68 + step * 0.12),
      h * 0.019,
      stage.at(lighten("#8d877c", 0.2 - step * 0.03), 0.1),
      0.6,
    );
  for (const side of [-1, 1]) {
    const x = cx + side * half * 0.86;
    const mid = stage.layer.mid;
    rect(stage, mid, x - w * 0.025, base - h * 0.03, w * 0.05, h * 0.1, stage.at("#9a948a", 0.08));
    mid.save();
    mid.translate(x, base - h * 0.065);
    mid.scale(h / 2900, h / 2900);
    drawLantern(mid, stage.props, stage.mood.dark > 0.3 ? 1 : 0);
    mid.restore();
    if (stage.mood.dark > 0.3) stage.lamp([x, base - h * 0.065], h * 0.16, 0.7);
  }
  if (stage.mood.dark > 0.3) stage.lamp([cx, base - h * 0.06], half, 0.5);
  branch(stage);
}

export function paintMansion(stage: Stage): void {
  const { w, h } = stage;
  stage.horizon = h * 0.5;
  paintSky(stage);
  for (const x of [-0.02, 0.12, 0.88, 1.02])
    tree(stage, stage.layer.sky, w * x, h * 0.62, h * stage.rng.between(0.26, 0.36), 0.5);
  flatGround(stage, "#5a7a4a", "#7a9464", h * 0.6);
  const ctx = stage.layer.far;
  const [cx, base] = [w / 2, h * 0.63];
  const half = Math.max(w * 0.36, h * 0.22);
  const glass = stage.mood.dark > 0.3 ? stage.style.accent("#ffcf86") : stage.at("#9fb8c6", 0.18);
  rect(stage, ctx, cx - half, base - h * 0.26, half * 2, h * 0.26, stage.at("#d6c8b0", 0.18));
  poly(ctx, [
    [cx - half * 1.06, base - h * 0.255],
    [cx - half * 0.8, base - h * 0.33],
    [cx + half * 0.8, base - h * 0.33],
    [cx + half * 1.06, base - h * 0.255],
  ]);
  fill(stage, ctx, stage.at("#5a4a52", 0.18));
  for (let row = 0; row < 2; row++)
    for (let column = -3; column <= 3; column++) {
      if (row === 1 && column === 0) continue;
      const [x, y] = [cx + column * half * 0.28, base - h * (0.225 - row * 0.12)];
      rect(stage, ctx, x - half * 0.07, y, half * 0.14, h * 0.075, glass);
      rect(
        stage,
        ctx,
        x - half * 0.085,
        y - h * 0.008,
        half * 0.17,
        h * 0.01,
        stage.at("#efe6d4", 0.15),
        0.5,
      );
    }
  for (const side of [-1, 1])
    for (const offset of [0.1, 0.2])
      rect(
        stage,
        ctx,
        cx + side * half * offset - half * 0.02,
        base - h * 0.15,
        half * 0.04,
        h * 0.15,
        stage.at("#f2ebdc", 0.1),
      );
  poly(ctx, [
    [cx - half * 0.28, base - h * 0.15],
    [cx, base - h * 0.205],
    [cx + half * 0.28, base - h * 0.15],
  ]);
  fill(stage, ctx, stage.at("#efe6d4", 0.12));
  rect(stage, ctx, cx - half * 0.06, base - h * 0.1, half * 0.12, h * 0.1, stage.at("#5d3a2a", 0.1));
  if (stage.mood.dark > 0.3) stage.lamp([cx, base - h * 0.08], half * 1.2, 0.55);
  quad(
    stage,
    stage.layer.far,
    [
      [cx - half * 0.12, base],
      [cx + half * 0.12, base],
      [cx + w * 0.34, stage.y1],
      [cx - w * 0.34, stage.y1],
    ],
    stage.at("#b8ab98", 0.08),
    0.8,
  );
  for (const side of [-1, 1])
    for (const [d, s] of [
      [0.2, 0.7],
      [0.36, 1.1],
    ] as const) {
      const mid = stage.layer.mid;
      mid.beginPath();
      mid.ellipse(
        cx + side * w * (d + 0.1),
        base + h * (d * 0.32),
        w * 0.07 * s,
        h * 0.032 * s,
        0,
        0,
        Math.PI * 2,
      );
      fill(stage, mid, stage.at("#3f6a44", 0.08), 0.8);
    }
}
