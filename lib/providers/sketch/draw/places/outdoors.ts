import { alpha, type Color, darken, lighten, mix } from "../color";
import { arcPoints, curve, linear, type Point, poly, taper } from "../pen";
import { drawLantern } from "../props";
import { createRng } from "../rng";
import { fill, perspective, quad, rect, type Stage } from "../stage";
import { paintRidges, paintSky } from "./sky";

function flatGround(stage: Stage, near: Color, far: Color, horizon = stage.horizon): void {
  const ctx = stage.layer.far;
  const { x0, x1, y1 } = stage;
  ctx.fillStyle = linear(
    ctx,
    [0, horizon],
    [0, y1],
    [
      [0, stage.at(far, 0.6)],
      [0.35, stage.at(mix(far, near, 0.6), 0.2)],
      [1, stage.at(darken(near, 0.2))],
    ],
  );
  ctx.fillRect(x0, horizon, x1 - x0, y1 - horizon);
}

function towers(
  stage: Stage,
  base: number,
  height: number,
  depth: "sky" | "far",
  distance: number,
  count: number,
): void {
  const ctx = stage.layer[depth];
  const { x0, x1, rng, mood, style } = stage;
  for (let index = 0; index < count; index++) {
    const bw = ((x1 - x0) / count) * rng.between(0.7, 1.25);
    const x = x0 + ((x1 - x0) * index) / count;
    const bh = height * rng.between(0.35, 1);
    rect(
      stage,
      ctx,
      x,
      base - bh,
      bw,
      bh + stage.h,
      stage.at(rng.pick(["#6b7688", "#7d8492", "#5f6a80", "#8a8c94"]), distance),
      0.5,
    );
    const unit = Math.max(4, bw / 7);
    for (let wy = base - bh + unit; wy < base - unit; wy += unit * 1.7)
      for (let wx = x + unit * 0.8; wx < x + bw - unit; wx += unit * 1.5) {
        const on = rng() < mood.dark * 0.34;
        if (!on && mood.dark > 0.5) continue;
        ctx.fillStyle = on
          ? alpha(style.tone("#ffd084"), 0.95 - distance * 0.4)
          : alpha(stage.at("#a8c0d4", distance), 0.7);
        ctx.fillRect(wx, wy, unit * 0.7, unit);
      }
    if (rng.chance(0.25))
      taper(
        ctx,
        [
          [x + bw / 2, base - bh],
          [x + bw / 2, base - bh - height * 0.06],
          [x + bw / 2, base - bh - height * 0.13],
        ],
        unit * 0.3,
        stage.at("#4a5260", distance),
        0.8,
      );
  }
}

export function tree(
  stage: Stage,
  ctx: Stage["glow"],
  x: number,
  base: number,
  height: number,
  distance: number,
  leaf: Color = "#4a7a4c",
): void {
  const rng = stage.rng;
  taper(
    ctx,
    arcPoints(
      [x, base],
      [x + rng.between(-0.05, 0.05) * height, base - height * 0.4],
      [x + rng.between(-0.04, 0.04) * height, base - height * 0.78],
    ),
    height * 0.075,
    stage.at("#5a4334", distance),
    0.7,
  );
  for (let index = 0; index < 9; index++) {
    const angle = (index / 9) * Math.PI * 2;
    const [cx, cy] = [
      x + Math.cos(angle) * height * 0.2,
      base - height * 0.78 + Math.sin(angle) * height * 0.17,
    ];
    const r = height * rng.between(0.15, 0.22);
    const blob: Point[] = [];
    for (let step = 0; step < 9; step++)
      blob.push([
        cx + Math.cos((step / 9) * 6.283) * r * rng.between(0.82, 1.15),
        cy + Math.sin((step / 9) * 6.283) * r * 0.85 * rng.between(0.82, 1.15),
      ]);
    curve(ctx, blob, true);
    ctx.fillStyle = stage.at(
      index < 5 ? darken(leaf, 0.24) : index < 7 ? leaf : lighten(leaf, 0.14),
      distance,
    );
    ctx.fill();
  }
}

function tiledRoof(
  stage: Stage,
  ctx: Stage["glow"],
  cx: number,
  y: number,
  half: number,
  rise: number,
  color: Color,
  distance: number,
): void {
  curve(
    ctx,
    [
      [cx - half, y - rise * 0.16],
      [cx - half * 0.72, y - rise * 0.2],
      [cx - half * 0.4, y - rise * 0.7],
      [cx - half * 0.34, y - rise],
      [cx + half * 0.34, y - rise],
      [cx + half * 0.4, y - rise * 0.7],
      [cx + half * 0.72, y - rise * 0.2],
      [cx + half, y - rise * 0.16],
      [cx + half * 0.86, y],
      [cx - half * 0.86, y],
    ],
    true,
  );
  fill(stage, ctx, stage.at(color, distance));
  for (let index = -6; index <= 6; index++)
    taper(
      ctx,
      arcPoints(
        [cx + index * half * 0.055, y - rise * 0.96],
        [cx + index * half * 0.09, y - rise * 0.45],
        [cx + index * half * 0.138, y - rise * 0.04],
      ),
      Math.max(1, stage.h / 640),
      alpha(stage.style.line.place, 0.4),
      0.8,
    );
  taper(
    ctx,
    arcPoints([cx - half * 0.36, y - rise], [cx, y - rise * 1.06], [cx + half * 0.36, y - rise]),
    rise * 0.12,
    stage.at(darken(color, 0.3), distance),
    0.7,
  );
  taper(
    ctx,
    arcPoints(
      [cx - half * 0.98, y - rise * 0.12],
      [cx, y + rise * 0.06],
      [cx + half * 0.98, y - rise * 0.12],
      15,
    ),
    Math.max(1.5, rise * 0.035),
    alpha(stage.style.tone(stage.mood.rim), 0.6),
    0.6,
  );
}

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
    const mid = stage.layer.mid;
    curve(
      mid,
      [
        [x0, h * 0.82],
        [w * 0.2, h * 0.78],
        [w * 0.55, h * 0.83],
        [w * 0.85, h * 0.79],
        [x1, h * 0.83],
        [x1, y1],
        [x0, y1],
      ],
      true,
    );
    fill(stage, mid, stage.at("#d8c39a"), 0.6);
    taper(
      mid,
      arcPoints([x0, h * 0.815], [w * 0.4, h * 0.79], [x1, h * 0.825], 20),
      h * 0.01,
      alpha(stage.style.tone("#ffffff"), 0.8),
      0.4,
    );
    return;
  }
  mist(stage, stage.horizon, 4);
  if (/船|渡|舟|boat|ferry|raft/i.test(stage.text) || /江|渡口|river/i.test(stage.text))
    boat(stage, w * 0.5, h * 0.7, Math.min(w, h) * 0.62);
  reeds(stage);
}

function mist(stage: Stage, y: number, count: number): void {
  const ctx = stage.layer.mid;
  const color =
    stage.style.paper ?? stage.style.tone(mix(stage.mood.haze, "#ffffff", 0.3 * (1 - stage.mood.dark)));
  const strength = stage.weather === "fog" ? 0.75 : 0.32;
  const rng = createRng(`${stage.text}/mist`);
  for (let index = 0; index < count; index++) {
    const cy = y + stage.h * rng.between(-0.06, 0.12);
    const cx = rng.between(stage.x0, stage.x1);
    ctx.save();
    ctx.translate(cx, cy);
    ctx.scale(1, 0.13);
    const r = stage.w * rng.between(0.5, 0.9);
    const gradient = ctx.createRadialGradient(0, 0, 0, 0, 0, r);
    gradient.addColorStop(0, alpha(color, strength));
    gradient.addColorStop(1, alpha(color, 0));
    ctx.fillStyle = gradient;
    ctx.fillRect(-r, -r, r * 2, r * 2);
    ctx.restore();
  }
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

function pine(stage: Stage, ctx: Stage["glow"], x: number, base: number, height: number): void {
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
  }
}

/** A dark branch across the upper corner: foreground for wide, empty pictures. */
function branch(stage: Stage): void {
  const ctx = stage.layer.near;
  const { w, h, x0, y0 } = stage;
  const rng = createRng(`${stage.text}/branch`);
  const spine = arcPoints([x0 - w * 0.05, y0 + h * 0.03], [w * 0.22, h * 0.02], [w * 0.48, h * 0.12], 15);
  taper(ctx, spine, h * 0.016, stage.at("#1d1a1a"), 0.3);
  for (const [x, y] of spine)
    for (let leaf = 0; leaf < 4; leaf++) {
      const angle = rng.between(0.2, 2.6);
      const size = h * rng.between(0.018, 0.034);
      taper(
        ctx,
        arcPoints(
          [x, y],
          [x + Math.cos(angle) * size * 0.6, y + Math.sin(angle) * size * 0.4],
          [x + Math.cos(angle) * size, y + Math.sin(angle) * size],
        ),
        size * 0.34,
        alpha(stage.at("#26302a"), 0.85),
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
