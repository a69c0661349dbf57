import { alpha, mix } from "../color";
import { arcPoints, linear, type Point, poly, taper } from "../pen";
import { fill, perspective, quad, type Stage } from "../stage";
import { paintSky } from "./sky";

export type Project = (x: number, y: number, z: number) => Point;
export const GROUND = 0.75;

export function paintGround(stage: Stage, project: Project, old: boolean): void {
  const ctx = stage.layer.far;
  const { x0, x1, y1, horizon, lit } = stage;
  const wet = stage.weather === "rain";
  ctx.fillStyle = linear(
    ctx,
    [0, horizon],
    [0, y1],
    [
      [0, stage.at(old ? "#8d8a8c" : "#7b7f86", 0.75, lit * 0.5)],
      [0.35, stage.at(old ? "#716d70" : "#5f636b", 0.25, lit * 0.42)],
      [1, stage.at(old ? "#4a474c" : "#43464e", 0, lit * 0.16)],
    ],
  );
  ctx.fillRect(x0, horizon, x1 - x0, y1 - horizon);
  ctx.strokeStyle = alpha(stage.style.line.place, 0.26 + stage.style.line.places * 0.1);
  ctx.lineWidth = stage.h / 900;
  for (const z of [0.9, 1.05, 1.25, 1.5, 1.8, 2.2, 2.7, 3.4, 4.4, 6, 9]) {
    const [left, y] = project(-1, GROUND, z);
    const [right] = project(1, GROUND, z);
    ctx.beginPath();
    ctx.moveTo(left, y);
    ctx.lineTo(right, y);
    if (old) ctx.stroke();
  }
  const lanes = old ? [-0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8] : [];
  for (const x of lanes) {
    ctx.beginPath();
    ctx.moveTo(...project(x, GROUND, 0.8));
    ctx.lineTo(...project(x, GROUND, 18));
    ctx.stroke();
  }
  if (!old) {
    for (let z = 0.9; z < 12; z *= 1.5)
      quad(
        stage,
        ctx,
        [
          project(-0.022, GROUND, z),
          project(0.022, GROUND, z),
          project(0.022, GROUND, z * 1.25),
          project(-0.022, GROUND, z * 1.25),
        ],
        stage.at("#d9d7cc", 0.2),
        0,
      );
    for (const side of [-1, 1])
      quad(
        stage,
        ctx,
        [
          project(side * 0.72, GROUND, 0.7),
          project(side * 1, GROUND - 0.03, 0.7),
          project(side * 1, GROUND - 0.03, 20),
          project(side * 0.72, GROUND, 20),
        ],
        stage.at("#9a989c", 0.15, lit * 0.3),
        0.6,
      );
  }
  // The sky, or the lamps, lying on the wet stones.
  const shine = lit > 0.5 ? stage.mood.lamp : stage.mood.rim;
  const strength = (wet ? 0.34 : 0.12) * stage.style.ambient;
  ctx.save();
  ctx.globalCompositeOperation = "screen";
  poly(ctx, [
    project(-0.1, GROUND, 12),
    project(0.1, GROUND, 12),
    project(0.3, GROUND, 0.9),
    project(-0.3, GROUND, 0.9),
  ]);
  ctx.fillStyle = linear(
    ctx,
    [0, horizon],
    [0, y1],
    [
      [0, alpha(stage.style.tone(shine), strength * 2)],
      [0.5, alpha(stage.style.tone(shine), strength)],
      [1, alpha(stage.style.tone(shine), 0)],
    ],
  );
  ctx.filter = `blur(${Math.round(stage.h / 160)}px)`;
  ctx.fill();
  ctx.restore();
}

/** A street of our days: glass and concrete, signs, lamps, a zebra crossing. */
export function paintModernStreet(stage: Stage): void {
  stage.horizon = stage.h * 0.47;
  paintSky(stage);
  const project = perspective(stage);
  paintGround(stage, project, false);
  const { rng, lit } = stage;
  const edges = [16, 11.5, 8.4, 6.2, 4.6, 3.4, 2.5, 1.8, 1.25, 0.85];
  for (let index = 0; index < edges.length - 1; index++)
    for (const side of [-1, 1] as const) {
      const [z, z2] = [edges[index + 1] ?? 1, edges[index] ?? 2];
      const ctx = z > 2.6 ? stage.layer.far : stage.layer.mid;
      const far = 1 - Math.exp(-Math.max(0, z - 1.3) / 7);
      const top = -rng.between(1.5, 3.4);
      const wall = rng.pick(["#8e98a8", "#a49c98", "#7d8796", "#b0a698", "#6f7c8c"]);
      const at = (a: number, y: number) => project(side, y, z + (z2 - z) * a);
      const face = (y1: number, y2: number, a: number, b: number): Point[] => [
        at(a, y1),
        at(b, y1),
        at(b, y2),
        at(a, y2),
      ];
      quad(stage, ctx, face(top, GROUND - 0.03, 0, 1), stage.at(wall, far));
      for (let y = top + 0.14; y < -0.5; y += 0.34)
        for (let column = 0; column < 3; column++) {
          const on = rng() < stage.mood.dark * 0.42 + lit * 0.12;
          const glass = on
            ? mix(stage.at("#c9ab7a", far), stage.style.tone("#ffd98c"), 0.75)
            : stage.at(mix("#46587a", "#a9c4dc", 1 - stage.mood.dark), far);
          quad(stage, ctx, face(y, y + 0.2, 0.1 + column * 0.3, 0.1 + column * 0.3 + 0.2), glass, 0.4);
        }
      const shop = rng.pick(["#c9573f", "#3f7f8c", "#c98f3a", "#7a5aa0", "#4a8a5c"]);
      quad(stage, ctx, face(-0.34, -0.12, 0.04, 0.96), stage.accent(shop, far));
      const bright =
        stage.mood.dark > 0.3
          ? mix(stage.at("#b09a7c", far), stage.style.tone("#ffe2a6"), 0.8)
          : stage.at("#bcd0da", far);
      quad(stage, ctx, face(-0.1, 0.6, 0.08, 0.92), bright, 0.8);
      quad(stage, ctx, face(-0.1, 0.6, 0.48, 0.52), stage.at("#3a3d44", far), 0);
      if (stage.mood.dark > 0.3 && z < 5)
        stage.lamp(at(0.5, 0.2), Math.abs(project(0.5, 0, z)[0] - project(0, 0, z)[0]), 0.28, "#ffd9a0");
      if (stage.mood.dark > 0.6 && z < 6 && rng.chance(0.6)) {
        const neon = rng.pick(["#ff5f8a", "#58c8ff", "#ffb84a", "#9a7bff"]);
        quad(
          stage,
          ctx,
          [
            project(side * 0.98, -1.2, z),
            project(side * 0.82, -1.2, z),
            project(side * 0.82, -0.62, z),
            project(side * 0.98, -0.62, z),
          ],
          stage.accent(mix(neon, "#20202c", 0.2)),
        );
        stage.lamp(
          project(side * 0.9, -0.9, z),
          Math.abs(project(0.42, 0, z)[0] - project(0, 0, z)[0]),
          0.45,
          neon,
        );
      }
    }
  for (const z of [5, 3, 1.9])
    for (const side of [-1, 1] as const) {
      const ctx = stage.layer.mid;
      const thick = Math.max(2, stage.h / 240 / z);
      taper(
        ctx,
        arcPoints(
          project(side * 0.74, GROUND, z),
          project(side * 0.74, -0.6, z),
          project(side * 0.5, -0.98, z),
          12,
        ),
        thick * 2,
        stage.at("#3d424c", 0.1),
        0.8,
      );
      const head = project(side * 0.5, -0.96, z);
      if (stage.mood.dark > 0.25) stage.lamp(head, stage.h / 3.2 / z, 0.8, "#ffdca6");
      poly(ctx, [
        [head[0] - thick * 5, head[1] - thick],
        [head[0] + thick * 5, head[1] - thick],
        [head[0] + thick * 4, head[1] + thick * 2],
        [head[0] - thick * 4, head[1] + thick * 2],
      ]);
      fill(stage, ctx, stage.mood.dark > 0.25 ? stage.style.tone("#fff0c8") : stage.at("#c8ccd2"));
    }
  const ctx = stage.layer.mid;
  for (let stripe = -4; stripe <= 4; stripe++)
    quad(
      stage,
      ctx,
      [
        project(stripe * 0.15 - 0.05, GROUND, 1.3),
        project(stripe * 0.15 + 0.05, GROUND, 1.3),
        project(stripe * 0.15 + 0.05, GROUND, 1.08),
        project(stripe * 0.15 - 0.05, GROUND, 1.08),
      ],
      alpha(stage.at("#dcdad2", 0.1), 0.75),
      0,
    );
  stage.lamp([stage.w / 2, stage.horizon], stage.w * 0.4, 0.3 * stage.mood.dark + 0.08, "#ffcf9a");
}
