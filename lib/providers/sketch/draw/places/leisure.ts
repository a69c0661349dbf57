import { alpha } from "../color";
import { arcPoints, linear, type Point, poly, taper } from "../pen";
import { createRng } from "../rng";
import { quad, rect, type Stage } from "../stage";
import { flatGround } from "./scenery";
import { paintSky } from "./sky";

export function paintPool(stage: Stage): void {
  const { w, h } = stage;
  stage.horizon = h * 0.46;
  paintSky(stage);
  for (const x of [0.06, 0.9, 0.76]) palm(stage, w * x, h * 0.6, h * stage.rng.between(0.24, 0.36));
  house(stage, w * 0.5, h * 0.58, Math.max(w * 0.36, h * 0.2), h * 0.17, true);
  flatGround(stage, "#c9b79c", "#d8cbb4", h * 0.57);
  const ctx = stage.layer.far;
  const water: Point[] = [
    [w * 0.16, h * 0.62],
    [w * 0.84, h * 0.62],
    [w * 1.12, h * 0.8],
    [w * -0.12, h * 0.8],
  ];
  poly(ctx, water);
  ctx.fillStyle = linear(
    ctx,
    [0, h * 0.62],
    [0, h * 0.8],
    [
      [0, stage.at("#9fdde6", 0.12)],
      [1, stage.at("#2f9dba")],
    ],
  );
  ctx.fill();
  ctx.strokeStyle = stage.at("#efe6d6");
  ctx.lineWidth = h * 0.012;
  ctx.stroke();
  const rng = createRng("pool");
  for (let index = 0; index < 34; index++) {
    const y = h * rng.between(0.635, 0.79);
    const x = w * rng.between(0.1, 0.9);
    taper(
      ctx,
      arcPoints([x - w * 0.05, y], [x, y + h * 0.006], [x + w * 0.05, y]),
      h * 0.003,
      alpha("#ffffff", 0.5),
      0.05,
    );
  }
  if (stage.mood.dark > 0.4) stage.lamp([w / 2, h * 0.7], w * 0.4, 0.6, "#5fd0e8");
  const mid = stage.layer.mid;
  const x = w * 0.78;
  quad(
    stage,
    mid,
    [
      [x, h * 0.83],
      [x + w * 0.26, h * 0.81],
      [x + w * 0.28, h * 0.835],
      [x + w * 0.02, h * 0.86],
    ],
    stage.at("#f0ece2"),
  );
  quad(
    stage,
    mid,
    [
      [x, h * 0.83],
      [x - w * 0.05, h * 0.76],
      [x + w * 0.02, h * 0.752],
      [x + w * 0.07, h * 0.825],
    ],
    stage.at("#e6dfd0"),
  );
}

function palm(stage: Stage, x: number, base: number, height: number): void {
  const ctx = stage.layer.sky;
  const top: Point = [x + height * 0.14, base - height];
  taper(
    ctx,
    arcPoints([x, base], [x, base - height * 0.6], top),
    height * 0.06,
    stage.at("#7a6448", 0.3),
    0.7,
  );
  for (let leaf = 0; leaf < 9; leaf++) {
    const angle = -Math.PI + (leaf / 8) * Math.PI;
    const end: Point = [
      top[0] + Math.cos(angle) * height * 0.42,
      top[1] + Math.sin(angle) * height * 0.16 + height * 0.13,
    ];
    taper(
      ctx,
      arcPoints(
        top,
        [top[0] + Math.cos(angle) * height * 0.24, top[1] + Math.sin(angle) * height * 0.26 - height * 0.08],
        end,
      ),
      height * 0.07,
      stage.at("#3f7a52", 0.28),
      0.1,
    );
  }
}

function house(stage: Stage, cx: number, base: number, half: number, height: number, modern: boolean): void {
  const ctx = stage.layer.far;
  rect(stage, ctx, cx - half, base - height, half * 2, height, stage.at("#d9d0c0", 0.2));
  if (modern)
    rect(
      stage,
      ctx,
      cx - half * 1.1,
      base - height * 1.1,
      half * 2.2,
      height * 0.12,
      stage.at("#8a8478", 0.2),
    );
  const glass = stage.mood.dark > 0.3 ? stage.style.accent("#ffd48a") : stage.at("#a9c8d8", 0.15);
  for (let index = 0; index < 5; index++)
    rect(
      stage,
      ctx,
      cx - half * 0.9 + index * half * 0.37,
      base - height * 0.8,
      half * 0.28,
      height * (index === 2 ? 0.8 : 0.5),
      index === 2 ? stage.at("#6b4a34", 0.15) : glass,
      0.9,
    );
  if (stage.mood.dark > 0.3) stage.lamp([cx, base - height * 0.5], half * 1.1, 0.5);
}
