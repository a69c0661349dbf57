import { alpha, type Color, mix } from "../color";
import { type Ctx, linear, poly, radial } from "../pen";
import { fill, quad, rect, type Stage } from "../stage";

/** A window and what is behind it: the sky of the hour, rain on the glass, far lights. */
export function paintWindow(
  stage: Stage,
  x: number,
  y: number,
  w: number,
  h: number,
  options: {
    frame?: Color;
    columns?: number;
    rows?: number;
    curtain?: Color;
    blinds?: boolean;
    lattice?: boolean;
    city?: boolean;
  } = {},
): void {
  const ctx = stage.layer.sky;
  const { mood, style, rng } = stage;
  const sky = (color: Color) => (style.paper ? mix(style.tone(color), style.paper, 0.3) : style.tone(color));
  ctx.fillStyle = linear(
    ctx,
    [0, y],
    [0, y + h],
    [
      [0, sky(mood.sky[0])],
      [0.6, sky(mood.sky[2])],
      [1, sky(mood.sky[3])],
    ],
  );
  ctx.fillRect(x, y, w, h);
  ctx.save();
  ctx.beginPath();
  ctx.rect(x, y, w, h);
  ctx.clip();
  for (let index = 0; index < (options.city ? 9 : 4); index++) {
    const bx = x + rng() * w;
    const bh = h * rng.between(0.15, options.city ? 0.6 : 0.32);
    ctx.fillStyle = style.tone(mix(mood.haze, "#0d1226", mood.dark * 0.6 + 0.12));
    ctx.fillRect(bx, y + h - bh, w * 0.2, bh);
    if (mood.dark > 0.4)
      for (let spot = 0; spot < 5; spot++) {
        ctx.fillStyle = alpha(style.tone("#ffcf7c"), 0.9);
        ctx.fillRect(bx + rng() * w * 0.16, y + h - bh + rng() * bh, w * 0.018, w * 0.026);
      }
  }
  if (stage.weather === "rain") {
    ctx.strokeStyle = alpha(style.tone("#cfe0f4"), 0.4);
    ctx.lineWidth = stage.h / 900;
    for (let index = 0; index < 40; index++) {
      const [rx, ry] = [x + rng() * w, y + rng() * h];
      ctx.beginPath();
      ctx.moveTo(rx, ry);
      ctx.lineTo(rx - w * 0.03, ry + h * 0.09);
      ctx.stroke();
    }
  }
  if (options.blinds) {
    ctx.fillStyle = alpha(stage.at("#d8d2c4"), 0.8);
    for (let slat = 0; slat < 13; slat++) ctx.fillRect(x, y + (h * slat) / 13, w, h / 24);
  }
  ctx.restore();
  const frame = stage.at(options.frame ?? "#4a3226");
  ctx.strokeStyle = frame;
  ctx.lineWidth = Math.max(2, w * 0.045);
  ctx.strokeRect(x, y, w, h);
  ctx.lineWidth = Math.max(1.2, w * (options.lattice ? 0.016 : 0.024));
  ctx.beginPath();
  const [columns, rows] = [options.columns ?? 2, options.rows ?? 2];
  for (let column = 1; column < columns; column++) {
    ctx.moveTo(x + (w * column) / columns, y);
    ctx.lineTo(x + (w * column) / columns, y + h);
  }
  for (let row = 1; row < rows; row++) {
    ctx.moveTo(x, y + (h * row) / rows);
    ctx.lineTo(x + w, y + (h * row) / rows);
  }
  if (!options.blinds) ctx.stroke();
  if (options.curtain)
    for (const side of [0, 1]) {
      const base = side === 0 ? x - w * 0.12 : x + w * 1.12;
      const inner = side === 0 ? x + w * 0.2 : x + w * 0.8;
      quad(
        stage,
        ctx,
        [
          [base, y - h * 0.06],
          [inner, y - h * 0.06],
          [inner + (side === 0 ? -w * 0.1 : w * 0.1), y + h * 0.6],
          [side === 0 ? x + w * 0.1 : x + w * 0.9, y + h * 1.12],
          [base, y + h * 1.12],
        ],
        stage.at(options.curtain),
        0.8,
      );
    }
  if (mood.dark < 0.6) {
    stage.lamps.push({ x: x + w / 2, y: y + h / 2, power: w });
    const light = stage.glow;
    light.fillStyle = radial(light, [x + w / 2, y + h / 2], h * 1.7, [
      [0, alpha(style.tone(mood.sky[3]), 0.42 * style.glow)],
      [1, alpha(style.tone(mood.sky[3]), 0)],
    ]);
    light.fillRect(x - h * 2, y - h * 2, w + h * 4, h * 5);
  }
}

/** A bare bulb or shaded lamp on its cord. It is the one warm source of a room at night. */
export function paintHangingLamp(
  stage: Stage,
  x: number,
  y: number,
  kind: "bulb" | "shade" | "tube" | "palace",
): void {
  const ctx = stage.layer.far;
  const unit = stage.h / 100;
  const on = stage.mood.dark > 0.3 || stage.lit > 0.6;
  ctx.strokeStyle = stage.at("#1c1715");
  ctx.lineWidth = unit * 0.22;
  ctx.beginPath();
  ctx.moveTo(x, stage.y0);
  ctx.lineTo(x, y);
  if (kind !== "tube") ctx.stroke();
  if (kind === "bulb") {
    ctx.fillStyle = stage.at("#2c2522");
    ctx.fillRect(x - unit * 0.55, y - unit * 1.2, unit * 1.1, unit * 1.3);
    ctx.beginPath();
    ctx.ellipse(x, y + unit * 1.1, unit * 0.95, unit * 1.25, 0, 0, Math.PI * 2);
    ctx.fillStyle = on ? "#fff6dc" : stage.at("#cfc8b8");
    ctx.fill();
  } else if (kind === "tube") {
    ctx.fillStyle = on ? "#f4fbff" : stage.at("#dfe6ea");
    ctx.fillRect(x - unit * 9, y - unit * 0.4, unit * 18, unit * 0.8);
  } else {
    poly(ctx, [
      [x - unit * 1.4, y - unit * 1.4],
      [x + unit * 1.4, y - unit * 1.4],
      [x + unit * 4, y + unit * 1.4],
      [x - unit * 4, y + unit * 1.4],
    ]);
    fill(stage, ctx, stage.accent(kind === "palace" ? "#b83a2e" : "#c9803f"));
    ctx.beginPath();
    ctx.ellipse(x, y + unit * 1.5, unit * 2.4, unit * 0.7, 0, 0, Math.PI * 2);
    ctx.fillStyle = on ? "#fff3cf" : stage.at("#d8ccb0");
    ctx.fill();
  }
  if (!on) return;
  const cold = kind === "tube";
  const reach = Math.max(stage.w, stage.h) * 0.62;
  stage.lamp(
    [x, y + unit],
    reach,
    0.62 * (0.35 + 0.65 * stage.mood.dark),
    cold ? "#cfe6f4" : stage.mood.lamp,
  );
  stage.lamp([x, y + unit], reach * 0.2, 0.75, cold ? "#e8f6ff" : "#ffe2a8");
}

export function shelf(
  stage: Stage,
  ctx: Ctx,
  x: number,
  y: number,
  width: number,
  item: (x: number, y: number, index: number) => void,
  count: number,
): void {
  rect(stage, ctx, x, y, width, stage.h * 0.008, stage.at("#4e3222", 0.1), 0.8);
  for (let index = 0; index < count; index++) item(x + (width * (index + 0.5)) / count, y, index);
}
