import { arcPoints, taper } from "../pen";
import { createRng } from "../rng";
import { quad, rect, type Stage } from "../stage";
import { flatGround, tiledRoof, towers, tree } from "./scenery";
import { paintRidges, paintSky } from "./sky";

export function paintCourtyard(stage: Stage): void {
  const { w, h } = stage;
  stage.horizon = h * 0.5;
  paintSky(stage);
  flatGround(stage, "#7d7a70", "#98948a", h * 0.6);
  const ctx = stage.layer.far;
  const base = h * 0.63;
  rect(stage, ctx, stage.x0, base - h * 0.2, stage.x1 - stage.x0, h * 0.2, stage.at("#cfc8ba", 0.22));
  for (let x = stage.x0; x < stage.x1; x += w * 0.12)
    rect(stage, ctx, x, base - h * 0.225, w * 0.11, h * 0.026, stage.at("#4a4a50", 0.2), 0.8);
  const cx = w * 0.5;
  rect(stage, ctx, cx - w * 0.15, base - h * 0.22, w * 0.3, h * 0.22, stage.at("#6b4030", 0.15));
  rect(
    stage,
    ctx,
    cx - w * 0.11,
    base - h * 0.18,
    w * 0.22,
    h * 0.18,
    stage.mood.dark > 0.3 ? stage.style.accent("#e8a860") : stage.at("#3a2c26", 0.2),
  );
  tiledRoof(stage, ctx, cx, base - h * 0.21, Math.max(w * 0.26, h * 0.14), h * 0.07, "#44464e", 0.12);
  if (stage.mood.dark > 0.3) stage.lamp([cx, base - h * 0.1], h * 0.24, 0.55);
  tree(
    stage,
    stage.layer.mid,
    w * 0.06,
    h * 0.74,
    h * 0.42,
    0.05,
    stage.rng.pick(["#4a7a4c", "#c98f9c", "#b8863a"]),
  );
  tree(stage, stage.layer.far, w * 0.94, h * 0.66, h * 0.3, 0.25);
  if (/校|操场|school|campus/i.test(stage.text))
    taper(
      stage.layer.mid,
      [
        [w * 0.84, base + h * 0.03],
        [w * 0.84, h * 0.4],
        [w * 0.84, h * 0.2],
      ],
      h * 0.008,
      stage.at("#d8dce0"),
      0.9,
    );
}

export function paintField(stage: Stage): void {
  const { w, h } = stage;
  stage.horizon = h * 0.52;
  paintSky(stage);
  if (/城|city|公园|park|桥|bridge/i.test(stage.text))
    towers(stage, stage.horizon + h * 0.02, h * 0.18, "sky", 0.68, 11);
  else paintRidges(stage, stage.horizon + h * 0.03, h * 0.2, 3, "#5a7a5c");
  flatGround(stage, "#54784a", "#86a06a", stage.horizon);
  for (const [x, y, s] of [
    [0.08, 0.6, 0.2],
    [0.9, 0.58, 0.17],
    [0.24, 0.56, 0.1],
    [0.74, 0.56, 0.11],
  ] as const)
    tree(stage, stage.layer.far, w * x, h * y, h * s * 1.5, 0.4 - s);
  quad(
    stage,
    stage.layer.far,
    [
      [w * 0.47, stage.horizon + h * 0.02],
      [w * 0.53, stage.horizon + h * 0.02],
      [w * 0.86, stage.y1],
      [w * 0.12, stage.y1],
    ],
    stage.at("#b8a684", 0.12),
    0.6,
  );
  const ctx = stage.layer.mid;
  const rng = createRng(`${stage.text}/grass`);
  for (let index = 0; index < 120; index++) {
    const t = rng();
    const x = rng.between(stage.x0, stage.x1);
    const y = stage.horizon + (stage.y1 - stage.horizon) * (0.25 + t * 0.75);
    if (Math.abs(x - w / 2) < w * 0.1 + t * w * 0.3) continue;
    taper(
      ctx,
      arcPoints([x, y], [x, y - h * 0.008], [x + w * 0.006, y - h * (0.01 + t * 0.018)]),
      h * 0.003 + t * 2,
      stage.at(index % 2 ? "#3f6a3c" : "#6a8f50", 0.2 - t * 0.2),
      0.2,
    );
  }
}
