import { alpha } from "../color";
import { arcPoints, linear, type Point, taper } from "../pen";
import { createRng } from "../rng";
import { perspective, rect, type Stage } from "../stage";
import { towers } from "./scenery";
import { paintSky } from "./sky";

export function paintRooftop(stage: Stage): void {
  const { w, h, x0, x1, y1 } = stage;
  stage.horizon = h * 0.52;
  paintSky(stage);
  towers(stage, stage.horizon, h * 0.24, "sky", 0.72, 12);
  towers(stage, stage.horizon + h * 0.06, h * 0.2, "far", 0.42, 9);
  const ctx = stage.layer.mid;
  const deck = h * 0.7;
  ctx.fillStyle = linear(
    ctx,
    [0, deck],
    [0, y1],
    [
      [0, stage.at("#8d8f94", 0.12)],
      [1, stage.at("#55585f")],
    ],
  );
  ctx.fillRect(x0, deck, x1 - x0, y1 - deck);
  const project = perspective({ ...stage, horizon: stage.horizon });
  ctx.strokeStyle = alpha(stage.style.line.place, 0.3);
  ctx.lineWidth = h / 900;
  for (let x = -3; x <= 3; x += 0.5) {
    ctx.beginPath();
    ctx.moveTo(w / 2 + x * w * 0.35, deck);
    ctx.lineTo(project(x * 1.6, 0.8, 0.7)[0], y1);
    ctx.stroke();
  }
  rect(stage, ctx, x0, deck - h * 0.03, x1 - x0, h * 0.035, stage.at("#9a9ca2"));
  ctx.strokeStyle = stage.at("#4a5058", 0.1);
  ctx.lineWidth = Math.max(2, h / 300);
  ctx.beginPath();
  for (let x = x0; x < x1; x += w * 0.045) {
    ctx.moveTo(x, deck - h * 0.03);
    ctx.lineTo(x, deck - h * 0.19);
  }
  for (const y of [0.19, 0.11]) {
    ctx.moveTo(x0, deck - h * y);
    ctx.lineTo(x1, deck - h * y);
  }
  ctx.stroke();
  const tank = w * (stage.rng.chance(0.5) ? 0.02 : 0.76);
  rect(stage, ctx, tank, h * 0.4, w * 0.22, deck - h * 0.4, stage.at("#7d8188", 0.1));
  rect(stage, ctx, tank + w * 0.05, h * 0.52, w * 0.1, deck - h * 0.52, stage.at("#4f565f", 0.05));
  stage.lamp([tank + w * 0.1, h * 0.5], h * 0.2, 0.6 * stage.mood.dark);
  if (/烟花|firework/i.test(stage.text)) fireworks(stage);
}

function fireworks(stage: Stage): void {
  const { w, h } = stage;
  const rng = createRng("fireworks");
  for (let burst = 0; burst < 6; burst++) {
    const [cx, cy] = [w * rng.between(0.1, 0.9), h * rng.between(0.06, 0.34)];
    const r = h * rng.between(0.05, 0.12);
    const color = rng.pick(["#ff8a5c", "#ffd36a", "#8ad4ff", "#ff7fb0", "#b69cff"]);
    for (let ray = 0; ray < 26; ray++) {
      const angle = (ray / 26) * Math.PI * 2;
      const end: Point = [cx + Math.cos(angle) * r, cy + Math.sin(angle) * r + r * 0.12];
      taper(
        stage.glow,
        arcPoints(
          [cx + Math.cos(angle) * r * 0.25, cy + Math.sin(angle) * r * 0.25],
          [cx + Math.cos(angle) * r * 0.7, cy + Math.sin(angle) * r * 0.66],
          end,
        ),
        h / 330,
        color,
        0.1,
      );
    }
    stage.lamp([cx, cy], r * 2.2, 0.5, color);
  }
}
