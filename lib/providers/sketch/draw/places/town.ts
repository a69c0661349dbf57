import { alpha, darken, lighten } from "../color";
import { arcPoints, type Point, taper } from "../pen";
import type { Stage } from "../stage";
import { signWords } from "./facades";
import { passerBy, passersBy } from "./folk";
import { breadth, type Kit, kitOf } from "./kit";
import { lattice } from "./old-rooms";
import { flatGround, towers, tree } from "./scenery";
import { paintRidges, paintSky } from "./sky";
import { streetTree } from "./street";

/** A tiled roof seen from the front, its eaves curling up. */
function roofFront(kit: Kit, x: number, y: number, z: number, w: number, rise: number, color: string): void {
  kit.blob(
    x,
    y,
    z,
    [
      [-w / 2 - 0.3, 0.18],
      [-w * 0.36, rise * 0.4],
      [-w * 0.3, rise],
      [w * 0.3, rise],
      [w * 0.36, rise * 0.4],
      [w / 2 + 0.3, 0.18],
      [w * 0.42, -0.08],
      [-w * 0.42, -0.08],
    ],
    color,
  );
  for (let row = -5; row <= 5; row++)
    kit.rod(
      [
        [x + row * w * 0.055, y + rise * 0.94, z],
        [x + row * w * 0.085, y, z],
      ],
      0.05,
      darken(color, 0.3),
    );
  kit.rod(
    [
      [x - w * 0.32, y + rise, z],
      [x, y + rise * 1.06, z],
      [x + w * 0.32, y + rise, z],
    ],
    0.14,
    darken(color, 0.35),
  );
}

function cottage(kit: Kit, x: number, z: number, w: number): void {
  const { rng, stage } = kit;
  const wall = rng.pick(["#c9b48c", "#b8a07a", "#d0c4a8"]);
  kit.box(x, 0, z, w, 1.9, 1.6, wall);
  const door = x > 0 ? -0.2 : 0.2;
  kit.card(x + door * w, 0, z - 0.01, 0.7, 1.5, "#5a3c28");
  kit.card(x - door * w, 0.8, z - 0.01, 0.75, 0.6, kit.night ? "#ffcf86" : "#4a4038", { accent: kit.night });
  kit.rod(
    [
      [x - door * w, 0.8, z - 0.02],
      [x - door * w, 1.4, z - 0.02],
    ],
    0.04,
    "#3a2a1c",
  );
  if (kit.night) kit.lamp([x - door * w, 1.1, z], 1.3, 0.6);
  roofFront(
    kit,
    x,
    1.8,
    z - 0.05,
    w,
    1,
    stage.era === "modern" ? "#6a5a58" : rng.pick(["#a88a52", "#5a544e"]),
  );
  if (rng.chance(0.6))
    kit.rod(
      [
        [x + w * 0.2, 2.8, z + 0.4],
        [x + w * 0.3, 3.6, z + 0.5],
        [x + w * 0.1, 4.6, z + 0.5],
      ],
      0.22,
      "#e4e2de",
      { air: 0.5 },
    );
}

export function paintVillage(stage: Stage): void {
  stage.horizon = stage.h * 0.47;
  paintSky(stage);
  paintRidges(stage, stage.horizon + stage.h * 0.02, stage.h * 0.22, 4, "#4f6e5a");
  flatGround(stage, "#6f7a4c", "#93a06c", stage.horizon);
  const kit = kitOf(stage, { haze: 36 });
  const t = breadth(stage);
  const ctx = stage.layer.far;
  for (let field = 0; field < 6; field++)
    kit.flat((field - 2.5) * 5, 0.01, 16, 4.6, 14, field % 2 ? "#9aa85c" : "#b8a860", { ctx, line: 0.7 });
  kit.face(
    [
      [-0.5, 0.01, 26],
      [0.5, 0.01, 26],
      [1.3, 0.01, 0.6],
      [-1.3, 0.01, 0.6],
    ],
    "#b8a07a",
    { ctx, line: 0.5 },
  );
  for (const [x, z, w] of [
    [-5.4, 17, 3.4],
    [5, 15, 3.6],
    [-2.9 - t * 2, 10.5, 3],
    [3 + t * 2, 9, 3.2],
    [-2.6 - t * 2.6, 6, 2.6],
  ] as const)
    cottage(kit, x, z, w);
  for (const [x, z] of [
    [4.2, 12],
    [-4.4, 8],
    [2.6 + t, 5.4],
  ] as const)
    streetTree(kit, x, z);
  for (const side of [-1, 1]) {
    for (let z = 9; z > 1.8; z -= 0.9) {
      kit.rod(
        [
          [side * 1.7, 0, z],
          [side * 1.72, 0.75, z],
        ],
        0.06,
        "#7a5c3c",
      );
      kit.rod(
        [
          [side * 1.7, 0.55, z],
          [side * 1.7, 0.55, z - 0.9],
        ],
        0.04,
        "#7a5c3c",
      );
    }
  }
  kit.drum(-1.5, 0, 4.4, 0.42, 0.5, "#8a8680");
  kit.rod(
    [
      [-1.9, 0.4, 4.4],
      [-1.9, 1.3, 4.4],
      [-1.1, 1.3, 4.4],
      [-1.1, 0.4, 4.4],
    ],
    0.07,
    "#6a4c34",
  );
  for (const [x, z] of [
    [1.4, 6.4],
    [1.8, 6.9],
    [-0.9, 8],
  ] as const) {
    kit.blob(
      x,
      0,
      z,
      [
        [-0.14, 0.1],
        [-0.1, 0.26],
        [0.08, 0.24],
        [0.16, 0.38],
        [0.2, 0.28],
        [0.1, 0.06],
      ],
      "#f0e8da",
    );
    kit.disc(x + 0.17, 0.38, z, 0.05, "#c9432f", { accent: true, line: 0 });
  }
  passersBy(kit, 3, 1.2, 8, 14);
}

function stall(kit: Kit, side: -1 | 1, x: number, z: number): void {
  const { rng, night, stage } = kit;
  const cloth = rng.pick(["#b8433a", "#3f6a86", "#c9963a", "#4a7a58", "#8a5a8a"]);
  const cx = side * x;
  kit.shadow(cx, z, 1.8, 1.2, 0.45);
  kit.box(cx, 0, z, 1.5, 0.75, 0.8, "#7a5636");
  kit.card(cx, 0.1, z - 0.01, 1.46, 0.56, darken(cloth, 0.15), { accent: true });
  for (let item = 0; item < 9; item++)
    kit.disc(
      cx - 0.6 + (item % 5) * 0.3,
      0.82 + Math.floor(item / 5) * 0.14,
      z + 0.1,
      rng.between(0.07, 0.11),
      rng.pick(["#d0483e", "#e0a03a", "#6a9a4a", "#f0e2c4", "#8a5a3c"]),
      { accent: true, line: 0.7 },
    );
  for (const dx of [-0.72, 0.72])
    kit.rod(
      [
        [cx + dx, 0, z - 0.02],
        [cx + dx, 2.1, z - 0.02],
      ],
      0.05,
      "#5a4030",
    );
  for (let strip = 0; strip < 5; strip++) {
    const left = cx - 0.9 + strip * 0.36;
    kit.face(
      [
        [left, 2.35, z + 0.6],
        [left + 0.36, 2.35, z + 0.6],
        [left + 0.36, 1.95, z - 0.25],
        [left, 1.95, z - 0.25],
      ],
      strip % 2 ? "#f0e6d0" : cloth,
      { accent: true, line: 0.8 },
    );
  }
  if (rng.chance(0.8)) {
    kit.rod(
      [
        [cx - side * 0.7, 1.9, z - 0.2],
        [cx - side * 0.7, 1.65, z - 0.2],
      ],
      0.02,
      "#2a2020",
    );
    kit.prop(
      stage.era === "modern" && !night ? "sign" : "lantern",
      cx - side * 0.7,
      1.22,
      z - 0.2,
      0.45,
      night ? 1 : 0,
    );
    if (night) kit.lamp([cx - side * 0.7, 1.45, z - 0.2], 1.4, 0.6);
  }
  if (rng.chance(0.7)) passerBy(kit, cx + side * 0.2, z + 1, false);
}

export function paintMarket(stage: Stage): void {
  stage.horizon = stage.h * 0.46;
  paintSky(stage);
  const old = stage.era === "ancient";
  if (old) paintRidges(stage, stage.horizon + stage.h * 0.02, stage.h * 0.14, 2, "#5a6f72");
  else towers(stage, stage.horizon + stage.h * 0.02, stage.h * 0.16, "sky", 0.72, 11);
  flatGround(stage, "#6f675e", "#8f867a", stage.horizon);
  const kit = kitOf(stage, { haze: 26 });
  const t = breadth(stage);
  const x = 2.1 + t * 1.9;
  kit.grid((u, v) => [-6 + u * 12, 0, 1 + v * 20], 14, 20, "#5a5248", {
    ctx: stage.layer.far,
    strength: 0.4,
    brick: true,
  });
  for (const z of [17, 13, 10, 7.6, 5.7, 4.2, 3])
    for (const side of [-1, 1] as const) {
      if (z > 4) {
        kit.box(
          side * (x + 2.2),
          0,
          z + 0.6,
          2.4,
          3.1,
          2,
          kit.rng.pick(old ? ["#8a6a50", "#7a5c48"] : ["#a89a8c", "#8f98a4"]),
        );
        if (old) roofFront(kit, side * (x + 2.2), 3, z + 0.55, 2.9, 0.9, "#44424a");
        if (kit.rng.chance(0.8))
          kit.card(side * (x + 1.9), 1.4, z + 0.58, 0.9, 0.9, kit.night ? "#ffca72" : "#4a4a50", {
            accent: kit.night,
          });
      }
      stall(kit, side, x, z);
    }
  for (const z of [12, 7, 4]) {
    const sag = kit.at(0, 2.6, z);
    taper(
      kit.ctxAt(z),
      arcPoints(kit.at(-x, 3.2, z), sag, kit.at(x, 3.2, z), 13),
      Math.max(1, stage.h / 900),
      alpha(stage.style.line.place, 0.7),
      1,
    );
    for (let flag = -4; flag <= 4; flag++) {
      const fx = (flag / 5) * x;
      const fy = 2.9 + (flag / 5) ** 2 * 0.28;
      if (kit.night && flag % 2) {
        kit.prop("lantern", fx, fy - 0.42, z, 0.4, 1);
        kit.lamp([fx, fy - 0.2, z], 0.9, 0.5);
      } else
        kit.face(
          [
            [fx - 0.12, fy, z],
            [fx + 0.12, fy, z],
            [fx, fy - 0.3, z],
          ],
          kit.rng.pick(["#d0483e", "#e0b03a", "#3f8a9a", "#6a9a4a"]),
          { accent: true, line: 0.6 },
        );
    }
  }
  passersBy(kit, 9, x * 0.75, 4.5, 15);
  kit.box(x * 0.62, 2.5, 5, 0.9, 0.4, 0.06, "#5a3020");
  kit.text(signWords(kit), x * 0.62, 2.7, 4.99, 0.26, "#f0c86a", { accent: true });
}

export function paintCourtyard(stage: Stage): void {
  stage.horizon = stage.h * 0.48;
  paintSky(stage);
  flatGround(stage, "#7d7a70", "#98948a", stage.horizon);
  const kit = kitOf(stage, { haze: 30 });
  const t = breadth(stage);
  const half = 2.9 + t * 2.4;
  const z = 8.5;
  kit.grid((u, v) => [-half * 1.4 + u * half * 2.8, 0, 0.8 + v * (z - 0.8)], 9, 12, "#5c5a54", {
    ctx: stage.layer.far,
    strength: 0.5,
  });
  kit.card(0, 0, z, half * 3, 2.6, "#cfc8ba");
  kit.box(0, 0, z - 0.3, half * 1.4, 0.35, 0.6, "#a29c90");
  kit.card(0, 0.35, z - 0.05, half * 1.3, 2.4, "#7a4634");
  for (let gate = -2; gate <= 2; gate++)
    lattice(
      kit,
      gate * half * 0.25,
      0.35,
      z - 0.08,
      half * 0.22,
      2.1,
      gate === 0 ? "#5a3020" : "#7c4434",
      kit.night ? 0.9 : 0.1,
    );
  for (const side of [-1, 1])
    kit.drum(side * half * 0.64, 0.35, z - 0.4, 0.14, 2.4, "#a8372d", { accent: true });
  roofFront(kit, 0, 2.7, z - 0.4, half * 1.8, 1.3, "#44464e");
  if (kit.night) kit.lamp([0, 1.4, z - 0.2], 3.2, 0.6);
  for (const side of [-1, 1] as const) {
    kit.side(side * half, 0, 2.4, 2.3, z - 2.6, "#b8b0a2");
    for (const at of [6.6, 4.6, 3])
      kit.side(side * (half - 0.02), 0.6, at, 1.4, 1.1, kit.night ? "#ffcf8a" : "#6a5648", {
        accent: kit.night,
      });
    kit.face(
      [
        [side * (half - 0.7), 2.15, 2.2],
        [side * (half - 0.7), 2.15, z - 0.3],
        [side * (half + 0.5), 2.9, z - 0.3],
        [side * (half + 0.5), 2.9, 2.2],
      ],
      "#4a4c54",
    );
    for (let row = 0; row < 12; row++)
      kit.rod(
        [
          [side * (half - 0.7), 2.16, 2.4 + row * 0.5],
          [side * (half + 0.5), 2.9, 2.4 + row * 0.5],
        ],
        0.05,
        "#34363e",
      );
    kit.prop("lantern", side * (half - 0.6), 1.5, 5.5, 0.5, kit.night ? 1 : 0);
    if (kit.night) kit.lamp([side * (half - 0.6), 1.75, 5.5], 1.5, 0.6);
  }
  streetTree(kit, -half * 0.62, 6);
  kit.drum(half * 0.5, 0, 5.6, 0.5, 0.55, "#6f7a78");
  for (const dx of [-0.2, 0.15, 0.3])
    kit.disc(half * 0.5 + dx, 0.58, 5.5, 0.13, dx > 0.1 ? "#e08aa0" : "#5a8a5a", { accent: dx > 0.1 });
  kit.drum(half * 0.42, 0, 3.4, 0.34, 0.62, "#8f8a80");
  kit.drum(half * 0.42, 0.62, 3.4, 0.5, 0.08, "#a8a296");
  for (const dx of [-0.75, 0.75]) kit.drum(half * 0.42 + dx, 0, 3.3, 0.2, 0.4, "#8f8a80");
  kit.prop("cup", half * 0.42, 0.7, 3.4, 0.18);
}

export function paintCampus(stage: Stage): void {
  const track = /操场|跑道|体育|球场|playground|track|stadium|field/i.test(stage.text);
  stage.horizon = stage.h * 0.47;
  paintSky(stage);
  flatGround(stage, track ? "#5a8a4c" : "#8f8a80", track ? "#7aa060" : "#a8a498", stage.horizon);
  const kit = kitOf(stage, { haze: 40 });
  const t = breadth(stage);
  const half = 3.4 + t * 4;
  for (const x of [-1, 1])
    for (const step of [0, 1, 2])
      tree(
        stage,
        stage.layer.sky,
        stage.w / 2 + x * stage.w * (0.36 + step * 0.1),
        stage.horizon + stage.h * 0.02,
        stage.h * 0.16,
        0.45,
      );
  const z = 17;
  kit.box(0, 0, z, half * 2.2, 7.4, 3, "#d8cbb0");
  for (let floor = 0; floor < 4; floor++) {
    kit.card(0, floor * 1.8 + 1.6, z - 0.02, half * 2.2, 0.16, "#a8664c");
    for (let column = -6; column <= 6; column++) {
      if (floor === 0 && Math.abs(column) < 2) continue;
      const on = kit.rng() < stage.mood.dark * 0.6;
      kit.card(
        column * half * 0.165,
        floor * 1.8 + 0.35,
        z - 0.03,
        half * 0.11,
        1,
        on ? "#ffd98c" : "#7f98aa",
        { accent: on, line: 0.8 },
      );
    }
  }
  kit.card(0, 0, z - 0.2, half * 0.5, 1.9, "#4f5f68");
  kit.box(0, 1.9, z - 0.6, half * 0.62, 0.16, 0.8, "#b8a890");
  kit.disc(0, 6.2, z - 0.05, 0.7, "#f4f1e6");
  kit.rod(
    [
      [0, 6.2, z - 0.06],
      [0, 6.7, z - 0.06],
    ],
    0.1,
    "#2a2a30",
  );
  kit.rod(
    [
      [0, 6.2, z - 0.06],
      [0.36, 6.1, z - 0.06],
    ],
    0.1,
    "#2a2a30",
  );
  if (track) {
    for (const [d, color] of [
      [0, "#b8563f"],
      [0.06, "#c9684c"],
    ] as const)
      kit.face(
        [
          [-half * 1.5, 0.01, 10 - d],
          [half * 1.5, 0.01, 10 - d],
          [half * 1.9, 0.01, 1.1 + d],
          [-half * 1.9, 0.01, 1.1 + d],
        ],
        color,
        { ctx: stage.layer.far, line: 0 },
      );
    for (let lane = 0; lane <= 5; lane++)
      kit.rod(
        [
          [-20, 0.02, 1.6 + lane * lane * 0.28],
          [20, 0.02, 1.6 + lane * lane * 0.28],
        ],
        0.05,
        "#f2ece0",
        { ctx: stage.layer.far },
      );
    for (const side of [-1, 1]) {
      kit.rod(
        [
          [side * half * 0.7, 0, 11],
          [side * half * 0.7, 3, 11],
        ],
        0.12,
        "#8a9298",
      );
      kit.card(side * half * 0.7, 2.7, 10.9, 1.3, 0.9, "#f2f2ee");
      kit.disc(side * half * 0.7, 2.7, 10.8, 0.22, "#d8562f", { accent: true });
    }
  } else {
    kit.face(
      [
        [-0.9, 0.01, 16],
        [0.9, 0.01, 16],
        [2.2, 0.01, 0.6],
        [-2.2, 0.01, 0.6],
      ],
      "#b8ae9c",
      { ctx: stage.layer.far, line: 0.6 },
    );
    for (const side of [-1, 1]) for (const at of [13, 9, 6, 4]) streetTree(kit, side * (2.6 + t * 1.6), at);
    for (const side of [-1, 1]) kit.box(side * (2.1 + t), 0, 5, 1.3, 0.42, 0.4, "#8a623c");
  }
  kit.rod(
    [
      [half * 0.62, 0, 12],
      [half * 0.62, 7, 12],
    ],
    0.1,
    "#d8dce0",
  );
  kit.face(
    [
      [half * 0.62, 7, 12],
      [half * 0.62 + 1.7, 6.8, 12],
      [half * 0.62 + 1.6, 5.9, 12],
      [half * 0.62, 6, 12],
    ],
    "#d0352c",
    { accent: true },
  );
  passersBy(kit, 6, half * 0.7, 6, 14);
}

export function paintPark(stage: Stage): void {
  stage.horizon = stage.h * 0.48;
  paintSky(stage);
  if (/城|city|公园|park|桥|bridge/i.test(stage.text))
    towers(stage, stage.horizon + stage.h * 0.01, stage.h * 0.18, "sky", 0.72, 11);
  else paintRidges(stage, stage.horizon + stage.h * 0.02, stage.h * 0.2, 3, "#5a7a5c");
  flatGround(stage, "#55803f", "#86a86a", stage.horizon);
  const kit = kitOf(stage, { haze: 30 });
  const t = breadth(stage);
  const { rng } = kit;
  const ctx = stage.layer.far;
  kit.face(
    [
      [-0.4, 0.01, 24],
      [0.6, 0.01, 24],
      [0.5, 0.01, 10],
      [1.4, 0.01, 0.6],
      [-1.6, 0.01, 0.6],
      [-0.9, 0.01, 10],
    ],
    "#c9b48c",
    { ctx, line: 0.6 },
  );
  // A pond with a small bridge.
  const [px, py] = kit.at(-2.8 - t, 0, 8);
  ctx.fillStyle = stage.style.paper ? stage.at("#a8c4c8", 0.2) : stage.style.tone(stage.mood.sky[2]);
  ctx.beginPath();
  ctx.ellipse(px, py, 2.4 * kit.px(8), 0.42 * kit.px(8), 0, 0, Math.PI * 2);
  ctx.fill();
  kit.blob(
    -2.8 - t,
    0,
    8,
    [
      [-1.5, 0],
      [-0.8, 0.7],
      [0, 0.95],
      [0.8, 0.7],
      [1.5, 0],
      [1.1, 0],
      [0, 0.6],
      [-1.1, 0],
    ],
    "#a8734c",
  );
  for (const dx of [-0.9, -0.4, 0.1, 0.6])
    kit.rod(
      [
        [-2.8 - t + dx, 0.75, 8],
        [-2.8 - t + dx, 1.25, 8],
      ],
      0.05,
      "#8a5a3a",
    );
  for (const side of [-1, 1])
    for (const z of [19, 14, 10, 7, 4.6]) streetTree(kit, side * (2.6 + t * 2.2) + rng.between(-0.7, 0.7), z);
  for (const side of [-1, 1]) {
    const x = side * (1.5 + t * 0.5);
    kit.rod(
      [
        [x, 0, 6],
        [x, 2.6, 6],
      ],
      0.07,
      "#33383f",
    );
    kit.disc(x, 2.7, 6, 0.17, kit.night ? "#fff0c8" : "#e8e4d8", { accent: kit.night });
    if (kit.night) kit.lamp([x, 2.7, 6], 2, 0.8, "#ffdca6");
  }
  kit.box(1.7 + t * 0.8, 0.4, 4, 1.3, 0.07, 0.42, "#9a6a42");
  kit.box(1.7 + t * 0.8, 0.55, 4.36, 1.3, 0.4, 0.05, "#9a6a42");
  for (const dx of [-0.55, 0.55])
    kit.rod(
      [
        [1.7 + t * 0.8 + dx, 0, 4.1],
        [1.7 + t * 0.8 + dx, 0.42, 4.1],
      ],
      0.07,
      "#33383f",
    );
  for (let bed = 0; bed < 46; bed++) {
    const z = rng.between(2, 7);
    const x = (rng.chance(0.5) ? -1 : 1) * rng.between(1.5, 2.4 + t * 2);
    kit.disc(x, 0.14, z, 0.05, rng.pick(["#e0607a", "#f0c04a", "#f4f0ea", "#a070c0"]), {
      accent: true,
      line: 0,
    });
    kit.rod(
      [
        [x, 0, z],
        [x, 0.12, z],
      ],
      0.02,
      "#3f6a3c",
    );
  }
  passersBy(kit, 4, 1, 8, 16);
}

/** Grass in blades along the lower edge: the near layer of open country. */
export function grassEdge(stage: Stage, color = "#24331f", count = 46): void {
  const near = stage.layer.near;
  for (let index = 0; index < count; index++) {
    const x = stage.rng.between(stage.x0, stage.x1);
    const tall = stage.h * stage.rng.between(0.03, 0.085);
    const tip: Point = [x + stage.rng.between(-0.02, 0.02) * stage.w, stage.y1 - tall];
    taper(
      near,
      arcPoints([x, stage.y1], [x, stage.y1 - tall * 0.5], tip),
      stage.h * 0.006,
      stage.at(index % 3 ? color : lighten(color, 0.08)),
      0.2,
    );
  }
}
