import { arcPoints, type Point, taper } from "../pen";
import { createRng } from "../rng";
import type { Stage } from "../stage";
import { kitOf } from "./kit";
import { towers } from "./scenery";
import { NEON } from "./signs";
import { paintSky } from "./sky";
import { breadth } from "./space";

/** The city from above its roofs: parapet, wire fence, water tank, washing, pipes, and the lights below. */
export function paintRooftop(stage: Stage): void {
  const { w, h } = stage;
  stage.horizon = h * 0.5;
  paintSky(stage);
  towers(stage, stage.horizon + h * 0.02, h * 0.26, "sky", 0.74, 13);
  towers(stage, stage.horizon + h * 0.08, h * 0.2, "far", 0.46, 9);
  const kit = kitOf(stage, { haze: 50 });
  const { rng } = kit;
  const t = breadth(stage);
  const half = 3 + t * 4;
  const edge = 5.6;
  kit.flat(0, 0, 0.5, half * 3, edge - 0.5, "#8d8f94", { ctx: stage.layer.far });
  kit.grid((u, v) => [-half * 1.5 + u * half * 3, 0, 0.6 + v * (edge - 0.6)], 9, 6, "#55585f", {
    ctx: stage.layer.far,
    strength: 0.5,
  });
  for (let stain = 0; stain < 6; stain++)
    kit.flat(rng.between(-2, 2), 0.004, rng.between(1.4, 4.4), rng.between(0.5, 1.1), 0.4, "#74767c", {
      line: 0,
      ctx: stage.layer.far,
    });
  kit.box(0, 0, edge, half * 3, 0.5, 0.3, "#a6a8ac", { ctx: stage.layer.far });
  for (let x = -half * 1.4; x <= half * 1.4; x += 1.1)
    kit.rod(
      [
        [x, 0.5, edge],
        [x, 1.75, edge],
      ],
      0.06,
      "#5a626c",
    );
  for (const y of [0.8, 1.25, 1.72])
    kit.rod(
      [
        [-half * 1.5, y, edge],
        [half * 1.5, y, edge],
      ],
      0.035,
      "#5a626c",
    );
  const side = rng.chance(0.5) ? 1 : -1;
  const hut = side * (half * 0.62 + 0.5);
  kit.shadow(hut, 4, 2.4, 1.4, 0.5);
  kit.box(hut, 0, 4, 1.9, 2.5, 1.3, "#8f9298");
  kit.box(hut, 2.5, 3.9, 2.1, 0.12, 1.5, "#6f737a");
  kit.card(hut - side * 0.3, 0, 3.99, 0.75, 1.9, "#4f6a74");
  kit.box(hut - side * 0.3, 2.1, 3.95, 0.24, 0.1, 0.1, "#ffe9b8", { accent: kit.night });
  if (kit.night) kit.lamp([hut - side * 0.3, 2.05, 3.9], 1.9, 0.8, "#ffdca0");
  kit.box(hut + side * 0.4, 2.62, 4.2, 0.6, 0.1, 0.6, "#5a5e66");
  kit.drum(hut + side * 0.2, 2.7, 4.3, 0.42, 0.8, "#b4bcc2");
  // Washing on a line, air conditioners, aerials.
  const pole = -side * (half * 0.5);
  for (const x of [pole - 0.95, pole + 0.95])
    kit.rod(
      [
        [x, 0, 4.3],
        [x, 2, 4.3],
      ],
      0.06,
      "#6a6f76",
    );
  kit.rod(
    [
      [pole - 0.95, 1.95, 4.3],
      [pole, 1.88, 4.3],
      [pole + 0.95, 1.95, 4.3],
    ],
    0.02,
    "#3a3d44",
  );
  for (let cloth = 0; cloth < 5; cloth++) {
    const x = pole - 0.75 + cloth * 0.37;
    const drop = rng.between(0.4, 0.75);
    kit.face(
      [
        [x - 0.15, 1.9, 4.3],
        [x + 0.15, 1.9, 4.3],
        [x + 0.19, 1.9 - drop, 4.3],
        [x - 0.1, 1.88 - drop, 4.3],
      ],
      rng.pick(["#f2efe8", "#c9573f", "#5a86b8", "#e0b84a", "#7fa88a"]),
      { accent: true, line: 0.8 },
    );
  }
  for (const [x, z] of [
    [pole * 1.25, 3.2],
    [pole * 1.25 + side * 0.05, 2.6],
  ] as const) {
    kit.shadow(x, z, 0.9, 0.6, 0.4);
    kit.box(x, 0.05, z, 0.8, 0.55, 0.36, "#d8dcdc");
    kit.disc(x - 0.12, 0.33, z - 0.01, 0.19, "#8a9298");
  }
  kit.rod(
    [
      [hut, 2.62, 4.6],
      [hut, 4.4, 4.6],
    ],
    0.04,
    "#5a5e66",
  );
  for (const y of [3.6, 4, 4.3])
    kit.rod(
      [
        [hut - 0.4, y, 4.6],
        [hut + 0.4, y, 4.6],
      ],
      0.025,
      "#5a5e66",
    );
  kit.rod(
    [
      [-half * 1.4, 0.12, 3.6],
      [half * 0.2, 0.12, 3.6],
    ],
    0.1,
    "#9aa0a6",
  );
  if (kit.night) {
    const neon = rng.pick(NEON);
    kit.box(-side * half * 0.9, 2, 12, 3, 1.2, 0.3, "#20242e", { ctx: stage.layer.far });
    kit.text(stage.latin ? "HOTEL" : "大饭店", -side * half * 0.9, 2.6, 11.9, 0.75, neon, {
      accent: true,
      ctx: stage.layer.far,
      air: 0.1,
    });
    kit.lamp([-side * half * 0.9, 2.6, 11.9], 3, 0.6, neon);
    kit.lamp([0, -1, 9], 9, 0.35, "#ffb870");
  }
  for (const [x, y] of [
    [0.3, 0.2],
    [0.36, 0.22],
    [0.58, 0.16],
  ] as const)
    if (!kit.night)
      taper(
        stage.layer.far,
        arcPoints(
          [w * (x - 0.02), h * (y - 0.008)],
          [w * x, h * (y + 0.006)],
          [w * (x + 0.02), h * (y - 0.008)],
        ),
        h * 0.003,
        kit.tint("#3a4048", 8, {}),
        0.1,
      );
  if (/烟花|firework/i.test(stage.text)) fireworks(stage);
}

export function fireworks(stage: Stage): void {
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
