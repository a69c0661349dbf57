import { alpha, mix } from "../color";
import { type Point, taper } from "../pen";
import { perspective, quad, type Stage } from "../stage";
import { GROUND, type Project, paintGround } from "./ground";
import { laneLife, paintLanternRow } from "./lane-life";
import { paintSky } from "./sky";

/** One house of the old lane, between z and z2 on one side of it. */
function paintHouse(stage: Stage, project: Project, side: -1 | 1, z: number, z2: number, lit: number): void {
  const ctx = z > 2.6 ? stage.layer.far : stage.layer.mid;
  const far = 1 - Math.exp(-Math.max(0, z - 1.3) / 7);
  const rng = stage.rng;
  const X = side;
  const light = lit * 0.55;
  const face = (y1: number, y2: number, a: number, b: number): Point[] => {
    const za = z + (z2 - z) * a;
    const zb = z + (z2 - z) * b;
    return [project(X, y1, za), project(X, y1, zb), project(X, y2, zb), project(X, y2, za)];
  };
  const wall = rng.pick(["#6b5348", "#74594a", "#5f4d48", "#7a6656", "#685a58"]);
  const roof = "#3c3a44";
  quad(stage, ctx, face(-1.28, GROUND, 0, 1), stage.at(wall, far, light * 0.7));
  const glass =
    lit > 0.08
      ? mix(
          stage.at("#6e5a50", far),
          stage.style.accent(mix("#c9743a", "#ffca72", lit)),
          Math.min(1, lit * 1.15) * (1 - far * 0.4),
        )
      : stage.at("#2b2f44", far);
  // Upper floor: a row of lattice windows below the eaves.
  quad(stage, ctx, face(-1.0, -0.5, 0.1, 0.9), stage.at("#3e2c26", far, light));
  quad(stage, ctx, face(-0.96, -0.54, 0.13, 0.87), glass, 0.4);
  bars(
    stage,
    ctx,
    (a, y) => project(X, y, z + (z2 - z) * a),
    0.13,
    0.87,
    -0.96,
    -0.54,
    6,
    3,
    stage.at("#38261f", far, light),
  );
  // Ground floor: a door and a shop window.
  const door = rng.chance(0.5);
  quad(stage, ctx, face(-0.24, GROUND - 0.02, 0.08, 0.92), stage.at("#4b342b", far, light));
  const [winA, winB, doorA, doorB] = door ? [0.4, 0.88, 0.12, 0.34] : [0.12, 0.58, 0.64, 0.88];
  quad(stage, ctx, face(-0.18, 0.42, winA, winB), glass, 0.5);
  bars(
    stage,
    ctx,
    (a, y) => project(X, y, z + (z2 - z) * a),
    winA,
    winB,
    -0.18,
    0.42,
    7,
    4,
    stage.at("#38261f", far, light),
  );
  quad(stage, ctx, face(-0.18, GROUND - 0.02, doorA, doorB), stage.at("#5d3a2c", far, light * 1.2));
  quad(
    stage,
    ctx,
    face(-0.14, 0.16, doorA + 0.03, doorB - 0.03),
    lit > 0.4 ? glass : stage.at("#44302a", far),
    0.5,
  );
  // Eaves, with the light of the sky along their edge.
  for (const [y, out, lift] of [
    [-0.4, 0.2, 0.14],
    [-1.28, 0.26, 0.3],
  ] as const) {
    const edge: Point[] = [project(X * (1 - out), y + 0.05, z - 0.02), project(X * (1 - out), y + 0.05, z2)];
    quad(
      stage,
      ctx,
      [
        edge[0] ?? [0, 0],
        edge[1] ?? [0, 0],
        project(X * 1.06, y - lift, z2),
        project(X * 1.06, y - lift, z - 0.02),
      ],
      stage.at(roof, far, light * 0.4),
    );
    const rim = stage.style.tone(lit > 0.4 ? stage.mood.lamp : stage.mood.rim);
    taper(
      ctx,
      [edge[0] ?? [0, 0], edge[1] ?? [0, 0]],
      Math.max(1.4, stage.h / 190 / z),
      alpha(rim, 0.75 * (1 - far)),
      0.8,
    );
    const tiles = Math.max(3, Math.round(9 - z));
    for (let tile = 1; tile < tiles; tile++) {
      const zt = z + ((z2 - z) * tile) / tiles;
      ctx.strokeStyle = alpha(stage.style.line.place, 0.32);
      ctx.lineWidth = stage.h / 1100;
      ctx.beginPath();
      ctx.moveTo(...project(X * (1 - out), y + 0.05, zt));
      ctx.lineTo(...project(X * 1.06, y - lift, zt));
      ctx.stroke();
    }
  }
  if (/拆|demoli/i.test(stage.text) && rng.chance(0.7)) {
    const [cx, cy] = project(X, 0.14, z + (z2 - z) * ((winA + winB) / 2));
    const r = (project(0.15, 0, z)[0] - project(0, 0, z)[0]) * 0.9;
    ctx.save();
    ctx.translate(cx, cy);
    ctx.scale(0.6, 1);
    ctx.strokeStyle = stage.accent("#c9372c", far * 0.6);
    ctx.lineWidth = r * 0.13;
    ctx.beginPath();
    ctx.arc(0, 0, r, 0, Math.PI * 2);
    ctx.stroke();
    ctx.fillStyle = stage.accent("#c9372c", far * 0.6);
    ctx.font = `bold ${Math.round(r * 1.25)}px "Noto Sans SC"`;
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    ctx.fillText("拆", 0, r * 0.05);
    ctx.restore();
  }
  if (lit > 0.3 && z < 5)
    stage.lamp(
      project(X * 0.97, 0.05, (z + z2) / 2),
      Math.abs(project(0.5, 0, z)[0] - project(0, 0, z)[0]),
      0.3 * lit,
    );
}

function bars(
  stage: Stage,
  ctx: Stage["glow"],
  at: (a: number, y: number) => Point,
  a0: number,
  a1: number,
  y0: number,
  y1: number,
  columns: number,
  rows: number,
  color: string,
): void {
  ctx.strokeStyle = color;
  const top = at(a0, y0);
  const bottom = at(a0, y1);
  ctx.lineWidth = Math.max(0.8, Math.abs(bottom[1] - top[1]) / 42 + stage.h / 2400);
  ctx.beginPath();
  for (let column = 0; column <= columns; column++) {
    const a = a0 + ((a1 - a0) * column) / columns;
    ctx.moveTo(...at(a, y0));
    ctx.lineTo(...at(a, y1));
  }
  for (let row = 0; row <= rows; row++) {
    const y = y0 + ((y1 - y0) * row) / rows;
    ctx.moveTo(...at(a0, y));
    ctx.lineTo(...at(a1, y));
  }
  ctx.stroke();
}

/** The old lane: tiled houses on both sides, stone slabs, a row of lanterns towards the vanishing point. */
export function paintLane(stage: Stage): void {
  stage.horizon = stage.h * 0.45;
  paintSky(stage);
  // A tall frame sees little to the sides, so the walls of the lane stand closer there.
  const wide = perspective(stage);
  const near = stage.h > stage.w ? 0.8 : 1;
  const project: Project = (x, y, z) => wide(x * near, y, z);
  paintGround(stage, project);
  const edges = [14, 10.4, 7.8, 5.9, 4.5, 3.45, 2.65, 2.0, 1.45, 0.95];
  for (let index = 0; index < edges.length - 1; index++)
    for (const side of [-1, 1] as const) {
      const lot = stage.rng();
      const lit = stage.lit > 0.85 ? 1 : lot < stage.lit * 0.7 ? 0.4 + stage.lit * 0.6 : 0;
      paintHouse(stage, project, side, edges[index + 1] ?? 1, edges[index] ?? 2, lit);
    }
  const strength = 0.35 + stage.lit * 0.5;
  stage.lamp(
    [stage.w / 2, stage.horizon],
    stage.w * (0.24 + 0.4 * stage.lit),
    strength * (stage.mood.dark * 0.8 + 0.1),
  );
  if (/灯|lantern|夜市|巷/i.test(stage.text)) paintLanternRow(stage, project);
  laneLife(stage, near);
}
