import { alpha } from "../color";
import { arcPoints, type Point, taper } from "../pen";
import { floorLight } from "./chamber";
import type { Kit } from "./kit";

export function streetLamp(kit: Kit, side: number, x: number, z: number): void {
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

export function roadMarks(kit: Kit, road: number): void {
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

export function tram(kit: Kit, x: number, z: number): void {
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
export function flyers(kit: Kit): void {
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
