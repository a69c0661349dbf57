import { alpha, type Color, mix } from "../color";
import { arcPoints, curve, linear, taper } from "../pen";
import { drawLantern } from "../props/lantern";
import { createRng } from "../rng";
import { fill, type Stage } from "../stage";
import { mist } from "./scenery";
import { paintShore } from "./shore";
import { paintRidges, paintSky } from "./sky";

export function paintWater(stage: Stage): void {
  const { w, h, x0, x1, y1 } = stage;
  stage.horizon = h * 0.46;
  paintSky(stage);
  const sea = /海|sea|ocean|beach|沙滩/i.test(stage.text);
  if (!sea) paintRidges(stage, stage.horizon + h * 0.03, h * 0.3, 5, "#4a6a66");
  const ctx = stage.layer.far;
  const paper = stage.style.paper;
  const tone = (color: Color, distance: number) =>
    paper && stage.style.id === "chinese"
      ? mix(paper, stage.at(color, distance), 0.28)
      : stage.at(color, distance);
  ctx.fillStyle = linear(
    ctx,
    [0, stage.horizon],
    [0, y1],
    [
      [0, tone(mix("#8fb0bc", stage.mood.sky[3], 0.5), 0.55)],
      [0.4, tone("#5d8796", 0.2)],
      [1, tone("#24485c", 0)],
    ],
  );
  ctx.fillRect(x0, stage.horizon, x1 - x0, y1 - stage.horizon);
  const rng = createRng(`${stage.text}/waves`);
  for (let index = 0; index < 90; index++) {
    const t = rng() ** 1.6;
    const y = stage.horizon + (y1 - stage.horizon) * t;
    const length = w * (0.03 + t * 0.2) * rng.between(0.5, 1.3);
    const x = rng.between(x0, x1);
    const light = rng.chance(0.55);
    taper(
      ctx,
      arcPoints([x - length / 2, y], [x, y + h * 0.003 * (1 + t * 3)], [x + length / 2, y]),
      Math.max(1, h * 0.0045 * t + 1),
      alpha(
        light ? stage.style.tone(stage.mood.rim) : stage.at("#1c3446", 0.3),
        (light ? 0.32 : 0.3) * (0.4 + t),
      ),
      0.02,
    );
  }
  if (sea) {
    paintShore(stage);
    return;
  }
  mist(stage, stage.horizon, 4);
  if (/船|渡|舟|boat|ferry|raft/i.test(stage.text) || /江|渡口|river/i.test(stage.text))
    boat(stage, w * 0.5, h * 0.7, Math.min(w, h) * 0.62);
  if (!/江心|河心|湖心|midstream|mid-river/i.test(stage.text)) reeds(stage);
}

function boat(stage: Stage, x: number, y: number, length: number): void {
  const ctx = stage.layer.mid;
  const wood = stage.at("#4a3426", 0.05);
  curve(
    ctx,
    [
      [x - length * 0.5, y - length * 0.07],
      [x - length * 0.3, y + length * 0.075],
      [x + length * 0.3, y + length * 0.075],
      [x + length * 0.54, y - length * 0.1],
      [x + length * 0.28, y - length * 0.01],
      [x - length * 0.28, y],
    ],
    true,
  );
  fill(stage, ctx, wood, 1.2);
  curve(
    ctx,
    [
      [x - length * 0.2, y],
      [x - length * 0.19, y - length * 0.17],
      [x, y - length * 0.22],
      [x + length * 0.17, y - length * 0.16],
      [x + length * 0.18, y],
    ],
    true,
  );
  fill(stage, ctx, stage.at("#7a6242", 0.08), 1.2);
  for (const t of [-0.1, 0, 0.1])
    taper(
      ctx,
      arcPoints(
        [x + length * t, y - length * 0.2],
        [x + length * t * 1.2, y - length * 0.1],
        [x + length * t * 1.1, y],
      ),
      2,
      alpha(stage.style.line.place, 0.5),
      0.8,
    );
  const [lx, ly] = [x - length * 0.36, y - length * 0.16];
  taper(
    ctx,
    arcPoints([x - length * 0.32, y], [x - length * 0.36, y - length * 0.3], [lx, ly - length * 0.1]),
    length * 0.012,
    wood,
    0.8,
  );
  ctx.save();
  ctx.translate(lx, ly);
  ctx.scale(length / 2300, length / 2300);
  drawLantern(ctx, stage.props, 1);
  ctx.restore();
  stage.lamp([lx, ly], length * 0.5, 0.75);
  for (let index = 0; index < 6; index++)
    taper(
      ctx,
      arcPoints(
        [x - length * (0.2 + index * 0.04), y + length * (0.1 + index * 0.03)],
        [x, y + length * (0.115 + index * 0.03)],
        [x + length * (0.3 - index * 0.03), y + length * (0.1 + index * 0.03)],
      ),
      3,
      alpha(stage.style.tone(stage.mood.rim), 0.3),
      0.05,
    );
}

function reeds(stage: Stage): void {
  const ctx = stage.layer.near;
  const { w, h, x0 } = stage;
  const rng = createRng(`${stage.text}/reeds`);
  for (let index = 0; index < 26; index++) {
    const x = x0 + rng() ** 1.8 * w * 0.42;
    const tall = h * rng.between(0.08, 0.26);
    const lean = rng.between(-0.03, 0.08) * w;
    taper(
      ctx,
      arcPoints([x, stage.y1], [x + lean * 0.2, stage.y1 - tall * 0.6], [x + lean, stage.y1 - tall]),
      h * 0.006,
      stage.at("#2a3a34"),
      0.25,
    );
  }
}
