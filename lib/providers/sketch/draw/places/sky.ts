import { alpha, type Color, mix } from "../color";
import { arcPoints, curve, glow, linear, type Point, radial, taper } from "../pen";
import { createRng } from "../rng";
import type { Stage } from "../stage";

/** Sky down to the horizon, with what hangs in it. */
export function paintSky(stage: Stage): void {
  const { w, h, x0, x1, y0, y1, mood, style, weather, layer } = stage;
  const ctx = layer.sky;
  const paper = style.paper;
  const tone = (color: Color) =>
    paper
      ? mix(
          style.tone(color),
          paper,
          style.id === "chinese" ? 0.86 - 0.34 * mood.dark : 0.35 * (1 - mood.dark),
        )
      : style.tone(color);
  const [a, b, c, d] = mood.sky;
  ctx.fillStyle = linear(
    ctx,
    [0, Math.min(y0, 0)],
    [0, stage.horizon],
    [
      [0, tone(a)],
      [0.4, tone(b)],
      [0.75, tone(c)],
      [1, tone(d)],
    ],
  );
  ctx.fillRect(x0, y0, x1 - x0, y1 - y0);
  const rng = createRng(`${stage.text}/sky`);
  const clear = weather === "clear" || weather === "wind";
  if (mood.time === "night" && clear) {
    for (let index = 0; index < 90; index++) {
      const [x, y, r] = [
        rng.between(x0, x1),
        rng.between(y0, stage.horizon * 0.9),
        rng.between(0.5, 1.7) * (h / 1200),
      ];
      ctx.fillStyle = alpha(
        style.id === "chinese" ? "#6a6a66" : "#ffffff",
        rng.between(0.25, 0.9) * (1 - y / stage.horizon),
      );
      ctx.beginPath();
      ctx.arc(x, y, r, 0, Math.PI * 2);
      ctx.fill();
    }
  }
  paintDisc(stage, [w * rng.between(0.2, 0.8), h * rng.between(0.1, 0.2)]);
  paintClouds(stage, tone);
}

function paintDisc(stage: Stage, at: Point): void {
  const { mood, style, weather, h, w } = stage;
  if (weather === "rain" || weather === "snow" || weather === "cloudy") return;
  const ctx = stage.layer.sky;
  const r = Math.min(w, h) * (style.id === "chinese" ? 0.15 : mood.time === "day" ? 0.05 : 0.065);
  const low = mood.time === "dusk" || mood.time === "dawn";
  const point: Point = low ? [at[0], stage.horizon * 0.78] : at;
  const color = { day: "#fffbe6", dusk: "#ffe0a0", dawn: "#fff0d0", night: "#f4f0dc" }[mood.time];
  glow(
    ctx,
    point,
    r * (low ? 9 : mood.time === "day" ? 8 : 5.5),
    style.tone(low ? "#ffb066" : color),
    (mood.time === "day" ? 0.95 : 0.55) * style.glow,
  );
  if (mood.time === "day" && style.id !== "chinese" && style.id !== "chibi") return;
  ctx.fillStyle = radial(ctx, point, r, [
    [0, style.id === "chinese" ? "#f8f3e6" : style.tone(color)],
    [0.93, style.id === "chinese" ? "#f4ecd9" : style.tone(color)],
    [1, alpha(style.tone(color), 0)],
  ]);
  ctx.beginPath();
  ctx.arc(point[0], point[1], r, 0, Math.PI * 2);
  ctx.fill();
  if (style.id === "chinese") {
    ctx.strokeStyle = alpha("#8a857a", 0.35);
    ctx.lineWidth = h / 700;
    ctx.stroke();
  }
}

/** Heaps of cloud with a lit crown and a flat, shaded foot; thin veils above them. */
function paintClouds(stage: Stage, tone: (color: Color) => Color): void {
  const { mood, weather, x0, x1, h, w } = stage;
  const ctx = stage.layer.sky;
  const rng = createRng(`${stage.text}/clouds`);
  const heavy = weather === "rain" || weather === "cloudy" || weather === "snow";
  const night = mood.time === "night";
  const crown = night
    ? mix(mood.sky[2], "#a8b8e8", 0.25)
    : mood.time === "day"
      ? "#ffffff"
      : mix("#fff0d8", mood.sky[3], 0.4);
  const foot = night ? mood.sky[1] : mix(mood.sky[heavy ? 0 : 1], mood.sky[2], 0.6);
  const strength = heavy ? 0.6 : mood.time === "day" ? 0.95 : night ? 0.3 : 0.6;
  for (let veil = 0; veil < 5; veil++) {
    const [x, y] = [rng.between(x0, x1), stage.horizon * rng.between(0.05, 0.6)];
    const long = w * rng.between(0.2, 0.55);
    taper(
      ctx,
      arcPoints([x - long, y], [x, y - h * 0.02], [x + long, y + h * 0.006]),
      h * rng.between(0.006, 0.018),
      alpha(tone(crown), strength * 0.3),
      0.02,
    );
  }
  for (let bank = 0; bank < (heavy ? 7 : 4); bank++) {
    const cx = x0 + (x1 - x0) * ((bank + rng()) / (heavy ? 7 : 4));
    const base = stage.horizon * (heavy ? rng.between(0.12, 0.7) : rng.between(0.42, 0.88));
    const size = Math.min(w * 0.34, h * 0.16) * rng.between(0.55, 1.1) * (base / stage.horizon + 0.25);
    ctx.beginPath();
    for (let puff = 0; puff < 11; puff++) {
      const u = puff / 10 - 0.5;
      const r = size * (0.34 - Math.abs(u) * 0.42) * rng.between(0.75, 1.25) + size * 0.05;
      const [x, y] = [cx + u * size * 2.3, base - r * 0.5 - size * 0.3 * (0.5 - Math.abs(u)) * rng()];
      ctx.moveTo(x + r, y);
      ctx.arc(x, y, r, 0, Math.PI * 2);
    }
    ctx.fillStyle = linear(
      ctx,
      [0, base - size * 0.6],
      [0, base + size * 0.16],
      [
        [0, alpha(tone(crown), strength)],
        [0.55, alpha(tone(mix(crown, foot, 0.35)), strength * 0.9)],
        [1, alpha(tone(foot), 0)],
      ],
    );
    ctx.fill();
  }
}

/** Far hills, each nearer one darker, with mist between them. */
export function paintRidges(
  stage: Stage,
  base: number,
  height: number,
  count: number,
  color: Color = "#3d5a52",
): void {
  const { x0, x1, style } = stage;
  for (let ridge = 0; ridge < count; ridge++) {
    const ctx = ridge < count / 2 ? stage.layer.sky : stage.layer.far;
    const rng = createRng(`${stage.text}/ridge${ridge}`);
    const t = count === 1 ? 1 : ridge / (count - 1);
    const y = base - height * (1 - t) * 0.62;
    const peak = height * (0.42 - t * 0.14);
    const points: Point[] = [];
    const phase = rng() * 10;
    const steps = 46;
    for (let step = 0; step <= steps; step++) {
      const u = step / steps;
      const wave =
        Math.sin(u * 7 + phase) * 0.5 +
        Math.sin(u * 17 + phase * 2) * 0.26 +
        Math.sin(u * 41 + phase * 3) * 0.1;
      points.push([x0 + (x1 - x0) * u, y - peak * (0.5 + wave) + rng.between(-1, 1) * peak * 0.05]);
    }
    const top = stage.at(color, 0.86 - t * 0.5);
    points.push([x1, y + height * 0.6], [x0, y + height * 0.6]);
    curve(ctx, points, false);
    ctx.closePath();
    ctx.fillStyle = linear(
      ctx,
      [0, y - peak * 1.2],
      [0, y + height * 0.42],
      [
        [0, top],
        [0.45, alpha(mix(top, style.tone(style.paper ?? stage.mood.haze), 0.35), 0.95)],
        [1, alpha(style.paper ?? style.tone(stage.mood.haze), style.paper ? 0.9 : 0.75)],
      ],
    );
    ctx.fill();
  }
}
