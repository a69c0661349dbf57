import { alpha } from "../color";
import { arcPoints, linear, type Point, poly, taper } from "../pen";
import type { Stage } from "../stage";
import { floorLight } from "./chamber";
import { type Facade, futureFacade, modernFacade, republicanFacade } from "./facades";
import { passersBy } from "./folk";
import { car } from "./halls";
import { breadth, type Kit, kitOf } from "./kit";
import { towers } from "./scenery";
import { paintSky } from "./sky";

export type Project = (x: number, y: number, z: number) => Point;
export const GROUND = 0.75;

/** Stones or asphalt up to the horizon, with the sky or the lamps lying on them. */
export function paintGround(stage: Stage, project: Project): void {
  const ctx = stage.layer.far;
  const { x0, x1, y1, horizon, lit } = stage;
  ctx.fillStyle = linear(
    ctx,
    [0, horizon],
    [0, y1],
    [
      [0, stage.at("#8d8a8c", 0.75, lit * 0.5)],
      [0.35, stage.at("#716d70", 0.25, lit * 0.42)],
      [1, stage.at("#4a474c", 0, lit * 0.16)],
    ],
  );
  ctx.fillRect(x0, horizon, x1 - x0, y1 - horizon);
  ctx.strokeStyle = alpha(stage.style.line.place, 0.26 + stage.style.line.places * 0.1);
  ctx.lineWidth = stage.h / 900;
  for (const z of [0.9, 1.05, 1.25, 1.5, 1.8, 2.2, 2.7, 3.4, 4.4, 6, 9]) {
    ctx.beginPath();
    ctx.moveTo(...project(-1, GROUND, z));
    ctx.lineTo(...project(1, GROUND, z));
    ctx.stroke();
  }
  for (const x of [-0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8]) {
    ctx.beginPath();
    ctx.moveTo(...project(x, GROUND, 0.8));
    ctx.lineTo(...project(x, GROUND, 18));
    ctx.stroke();
  }
  shine(stage, [
    project(-0.1, GROUND, 12),
    project(0.1, GROUND, 12),
    project(0.3, GROUND, 0.9),
    project(-0.3, GROUND, 0.9),
  ]);
}

function shine(stage: Stage, path: Point[]): void {
  const ctx = stage.layer.far;
  const color = stage.lit > 0.5 ? stage.mood.lamp : stage.mood.rim;
  const strength = (stage.weather === "rain" ? 0.34 : 0.12) * stage.style.ambient;
  ctx.save();
  ctx.globalCompositeOperation = "screen";
  poly(ctx, path);
  ctx.fillStyle = linear(
    ctx,
    [0, stage.horizon],
    [0, stage.y1],
    [
      [0, alpha(stage.style.tone(color), strength * 2)],
      [0.5, alpha(stage.style.tone(color), strength)],
      [1, alpha(stage.style.tone(color), 0)],
    ],
  );
  ctx.filter = `blur(${Math.round(stage.h / 160)}px)`;
  ctx.fill();
  ctx.restore();
}

/** Puddles that hold the sky or the neon. */
export function puddles(kit: Kit, half: number, colors: readonly [string, ...string[]]): void {
  const { stage, rng } = kit;
  if (stage.weather !== "rain" && stage.era !== "future") return;
  for (let index = 0; index < 9; index++) {
    const z = rng.between(1.4, 9);
    const [x, y] = kit.at(rng.between(-half, half), 0, z);
    const r = rng.between(0.3, 0.8) * kit.px(z);
    stage.glow.fillStyle = alpha(stage.style.tone(rng.pick(colors)), 0.22 * stage.style.glow);
    stage.glow.beginPath();
    stage.glow.ellipse(x, y, r, r * 0.16, 0, 0, Math.PI * 2);
    stage.glow.fill();
  }
}

const RAISE = {
  modern: modernFacade,
  republican: republicanFacade,
  future: futureFacade,
  ancient: republicanFacade,
} as const;

function streetLamp(kit: Kit, side: number, x: number, z: number): void {
  const { stage } = kit;
  const old = stage.era === "republican";
  const tall = old ? 3 : 4.6;
  kit.rod(
    [
      [side * x, 0, z],
      [side * x, tall, z],
    ],
    old ? 0.12 : 0.1,
    "#3d424c",
  );
  if (!old)
    taper(
      kit.ctxAt(z),
      arcPoints(
        kit.at(side * x, tall - 0.4, z),
        kit.at(side * x, tall + 0.5, z),
        kit.at(side * (x - 1.3), tall + 0.45, z),
      ),
      Math.max(1.5, 0.1 * kit.px(z)),
      kit.tint("#3d424c", z, {}),
      0.8,
    );
  const head = old ? side * x : side * (x - 1.3);
  if (old)
    kit.blob(
      head,
      tall,
      z,
      [
        [-0.2, 0],
        [-0.16, 0.42],
        [0, 0.56],
        [0.16, 0.42],
        [0.2, 0],
      ],
      kit.night ? "#fff0c8" : "#c8ccc8",
      { accent: kit.night },
    );
  else
    kit.box(head, tall + 0.38, z, 0.6, 0.12, 0.2, kit.night ? "#fff0c8" : "#c8ccd2", { accent: kit.night });
  if (!kit.night) return;
  kit.lamp([head, tall + 0.3, z], 1.6, 0.75, "#ffdca6");
  floorLight(kit, head, z, 1.8, 0.22);
}

function roadMarks(kit: Kit, road: number): void {
  const { stage } = kit;
  const far = { ctx: stage.layer.far, line: 0 };
  if (stage.era === "republican") {
    for (const rail of [-0.9, -0.2, 0.5, 1.2]) kit.flat(rail, 0.01, 0.8, 0.07, 60, "#b8b4aa", far);
    return;
  }
  for (let z = 0.9; z < 60; z *= 1.4)
    kit.flat(0, 0.01, z, 0.14, z * 0.2, stage.era === "future" ? "#7fe8ff" : "#e2e0d4", far);
  for (let stripe = -5; stripe <= 5; stripe++)
    kit.flat(stripe * road * 0.17, 0.012, 3.3, road * 0.09, 1.1, "#dcdad2", far);
}

function tram(kit: Kit, x: number, z: number): void {
  kit.shadow(x, z, 2.2, 4, 0.5);
  kit.box(x, 0.4, z, 2, 2.5, 5, "#3f6a52");
  kit.card(x, 1.5, z - 0.01, 1.7, 1.1, "#ffe2a6", { accent: true, light: 0.4 });
  kit.card(x, 0.9, z - 0.01, 2, 0.3, "#d9c48a");
  kit.disc(x, 0.95, z - 0.03, 0.16, "#fff4d4", { accent: true });
  kit.rod(
    [
      [x, 2.9, z + 2],
      [x, 4.6, z + 3],
    ],
    0.06,
    "#2a2a30",
  );
  if (kit.night) kit.lamp([x, 1.6, z], 1.8, 0.6);
}

/** A street of any age but the oldest: façades, signs, lamps, traffic, cables and people. */
export function paintStreet(stage: Stage): void {
  stage.horizon = stage.h * 0.47;
  paintSky(stage);
  const kit = kitOf(stage, { eye: 1.65, haze: stage.era === "future" ? 34 : 42 });
  const { rng, night } = kit;
  const t = breadth(stage);
  const half = 3.5 + t * 3.4;
  const road = half - 1.3;
  towers(
    stage,
    stage.horizon + stage.h * 0.01,
    stage.h * (stage.era === "future" ? 0.4 : 0.2),
    "sky",
    0.74,
    12,
  );
  const ground = stage.layer.far;
  const hue = stage.era === "future" ? "#2f3648" : stage.era === "republican" ? "#77706a" : "#5f636b";
  ground.fillStyle = linear(
    ground,
    [0, stage.horizon],
    [0, stage.y1],
    [
      [0, stage.at(hue, 0.7, stage.lit * 0.4)],
      [0.3, stage.at(hue, 0.2, stage.lit * 0.3)],
      [1, stage.at("#3f424a", 0, stage.lit * 0.12)],
    ],
  );
  ground.fillRect(stage.x0, stage.horizon, stage.x1 - stage.x0, stage.y1 - stage.horizon);
  for (const side of [-1, 1]) {
    kit.flat(side * (road + 2.5), 0.12, 0.5, 5, 70, "#9a989c", { ctx: ground, line: 0.5 });
    kit.flat(side * (road + 0.05), 0.1, 0.5, 0.16, 70, "#c4c2c0", { ctx: ground, line: 0 });
    for (let z = 1; z < 30; z *= 1.22)
      kit.rod(
        [
          [side * road, 0.12, z],
          [side * (half + 3), 0.12, z],
        ],
        0.02,
        "#77757a",
        { ctx: ground },
      );
  }
  roadMarks(kit, road);
  const lots: number[] = [];
  for (let z = 46; z > 1.2; z -= Math.max(1.5, z * 0.22)) lots.push(z);
  for (let index = 0; index < lots.length - 1; index++)
    for (const side of [-1, 1] as const) {
      const [z2, z] = [lots[index] ?? 2, lots[index + 1] ?? 1];
      const top =
        stage.era === "future"
          ? rng.between(9, 22)
          : stage.era === "republican"
            ? rng.between(6, 9.5)
            : rng.between(6.5, 15);
      const facade: Facade = { side, x: half + 0.2, z, d: z2 - z, top };
      RAISE[stage.era](kit, facade);
      if (index % 3 === 1) streetLamp(kit, side, road + 0.35, z);
      if (stage.era === "modern" && index % 4 === 2) streetTree(kit, side * (road + 0.6), z);
    }
  for (const z of [18, 10.5, 6]) {
    const sag = kit.at(0, 5.2, z);
    taper(
      kit.ctxAt(z),
      arcPoints(kit.at(-half, 6, z), sag, kit.at(half, 6.3, z), 13),
      Math.max(1, stage.h / 800),
      alpha(stage.style.line.place, 0.55),
      1,
    );
  }
  if (stage.era === "republican") tram(kit, 0.5, 14);
  else if (stage.era === "future") flyers(kit);
  else {
    car(kit, road * 0.5, 9, rng.pick(["#8a2f34", "#3f5a80", "#c8ccd0", "#c9a23a"]));
    car(kit, -road * 0.52, 15, rng.pick(["#3a3f48", "#d8d4c8", "#5a7a5c"]), false);
  }
  passersBy(kit, 9, half - 0.5, 7, 24);
  puddles(
    kit,
    road,
    stage.era === "future" ? ["#58c8ff", "#ff5f8a", "#9a7bff"] : [stage.mood.sky[3], "#ffcf9a"],
  );
  if (night) kit.lamp([0, 1, 30], 16, 0.4, "#ffcf9a");
}

export function streetTree(kit: Kit, x: number, z: number): void {
  const { rng } = kit;
  kit.shadow(x, z, 2.2, 1.6, 0.35);
  kit.rod(
    [
      [x, 0, z],
      [x + 0.05, 1.4, z],
      [x - 0.04, 2.6, z],
    ],
    0.17,
    "#5a4334",
  );
  const leaf = rng.pick(["#4f7f4a", "#5f8a4c", "#457048"]);
  for (const [dx, y, r, tone] of [
    [-0.55, 2.7, 0.75, "#33583a"],
    [0.55, 2.8, 0.7, "#33583a"],
    [0, 3.3, 0.85, leaf],
    [-0.2, 3.6, 0.5, "#7aa860"],
  ] as const) {
    const points: Point[] = Array.from({ length: 9 }, (_, step) => {
      const angle = (step / 9) * Math.PI * 2;
      return [
        Math.cos(angle) * r * rng.between(0.85, 1.15),
        Math.sin(angle) * r * 0.85 * rng.between(0.85, 1.15),
      ] as const;
    });
    kit.blob(x + dx, y, z, points, tone, { line: 0.7 });
  }
}

/** Traffic of a later century: hulls with their lights, in lanes in the air. */
function flyers(kit: Kit): void {
  const { rng, stage } = kit;
  for (const [x, y, z] of [
    [-2.2, 7, 20],
    [1.6, 5.4, 14],
    [-1, 9, 30],
    [2.6, 8.4, 24],
  ] as const) {
    kit.blob(
      x,
      y,
      z,
      [
        [-1.2, 0],
        [-0.8, 0.42],
        [0.3, 0.5],
        [1.2, 0.1],
        [0.9, -0.2],
        [-0.9, -0.24],
      ],
      "#5a6684",
    );
    kit.blob(
      x + 0.1,
      y + 0.18,
      z,
      [
        [-0.5, 0],
        [-0.3, 0.2],
        [0.2, 0.22],
        [0.5, 0],
      ],
      "#8fe8ff",
      { accent: true },
    );
    kit.lamp([x - 1.1, y - 0.1, z], 1, 0.7, rng.pick(["#ff5f5a", "#58c8ff"]));
    stage.glow.fillStyle = alpha(stage.style.tone("#8fe8ff"), 0.3);
    const [tx, ty] = kit.at(x - 1.2, y, z);
    stage.glow.fillRect(tx - 3 * kit.px(z), ty, 3 * kit.px(z), Math.max(1.5, 0.06 * kit.px(z)));
  }
}
