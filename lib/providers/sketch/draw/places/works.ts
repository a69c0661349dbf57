import { alpha, darken } from "../color";
import { arcPoints, taper } from "../pen";
import type { Stage } from "../stage";
import { NEON } from "./facades";
import { passersBy } from "./folk";
import { breadth, type Kit, kitOf } from "./kit";
import { flatGround, mist, towers } from "./scenery";
import { paintRidges, paintSky } from "./sky";
import { grassEdge } from "./town";

export function paintConstruction(stage: Stage): void {
  stage.horizon = stage.h * 0.48;
  paintSky(stage);
  towers(stage, stage.horizon + stage.h * 0.01, stage.h * 0.16, "sky", 0.75, 11);
  flatGround(stage, "#8a7456", "#a8947a", stage.horizon);
  const kit = kitOf(stage, { haze: 44 });
  const t = breadth(stage);
  const x = -2.2 - t * 3;
  for (let floor = 0; floor < 5; floor++) {
    kit.box(x, floor * 1.9, 13, 6.4, 0.22, 3, "#9a9690");
    for (const dx of [-3, -1, 1, 3]) kit.box(x + dx, floor * 1.9 + 0.2, 13, 0.26, 1.7, 0.26, "#8a8680");
  }
  for (let level = 0; level < 6; level++) {
    kit.rod(
      [
        [x - 3.3, level * 1.7, 12.6],
        [x + 3.3, level * 1.7, 12.6],
      ],
      0.07,
      "#c9a23a",
    );
    kit.rod(
      [
        [x - 3.3 + level * 1.1, 0, 12.6],
        [x - 3.3 + level * 1.1, 9.6, 12.6],
      ],
      0.07,
      "#c9a23a",
    );
  }
  kit.card(x + 1.2, 2.2, 12.5, 3.6, 3.2, "#4f8a5a", { line: 0.6 });
  crane(kit, 3 + t * 3, 22);
  crane(kit, -6 - t * 3, 34);
  // An excavator at rest.
  const ex = 2 + t * 2;
  kit.shadow(ex, 6, 3, 2, 0.5);
  kit.box(ex, 0, 6, 2.3, 0.5, 1.3, "#33343a");
  kit.box(ex, 0.5, 6.1, 1.8, 0.9, 1.1, "#e0a32e", { accent: true });
  kit.box(ex + 0.3, 1.4, 6.2, 0.9, 0.8, 0.9, "#c98f24", { accent: true });
  kit.card(ex + 0.3, 1.55, 6.19, 0.7, 0.5, "#a8c4d0");
  kit.rod(
    [
      [ex - 0.7, 1.2, 6],
      [ex - 1.7, 2.9, 6],
      [ex - 2.6, 1.7, 6],
    ],
    0.22,
    "#e0a32e",
    { accent: true },
  );
  kit.blob(
    ex - 2.7,
    1.1,
    6,
    [
      [-0.3, 0.6],
      [0.3, 0.5],
      [0.2, 0],
      [-0.3, 0.1],
    ],
    "#55565c",
  );
  for (const [dx, z, w] of [
    [-1.9 - t, 4.6, 1.6],
    [0.4, 9, 2],
  ] as const)
    kit.blob(
      dx,
      0,
      z,
      [
        [-w / 2, 0],
        [-w * 0.2, w * 0.36],
        [w * 0.1, w * 0.42],
        [w / 2, 0],
      ],
      "#b09a70",
    );
  for (let barrier = -3; barrier <= 3; barrier++) {
    const bx = barrier * 1.5;
    if (Math.abs(bx) < 1.2) continue;
    kit.box(bx, 0.35, 3.4, 1.3, 0.24, 0.06, "#d8482f", { accent: true });
    for (const dx of [-0.4, 0.1])
      kit.face(
        [
          [bx + dx, 0.59, 3.39],
          [bx + dx + 0.2, 0.59, 3.39],
          [bx + dx + 0.36, 0.35, 3.39],
          [bx + dx + 0.16, 0.35, 3.39],
        ],
        "#f4efe4",
        { line: 0 },
      );
    for (const dx of [-0.55, 0.55])
      kit.rod(
        [
          [bx + dx, 0, 3.4],
          [bx + dx, 0.6, 3.4],
        ],
        0.06,
        "#5a5c62",
      );
    if (kit.night) kit.lamp([bx, 0.7, 3.4], 0.7, 0.6, "#ff6a3a");
  }
  passersBy(kit, 4, 2.4, 7, 12);
  if (kit.night) kit.lamp([x, 7, 12.6], 5, 0.6, "#fff0cf");
}

function crane(kit: Kit, x: number, z: number): void {
  const own = { ctx: kit.stage.layer.far };
  kit.rod(
    [
      [x, 0, z],
      [x, 15, z],
    ],
    0.4,
    "#d0a02e",
    own,
  );
  kit.rod(
    [
      [x - 4, 13.6, z],
      [x + 9, 13.9, z],
    ],
    0.34,
    "#d0a02e",
    own,
  );
  kit.rod(
    [
      [x, 16.6, z],
      [x - 4, 13.7, z],
    ],
    0.08,
    "#5a5a60",
    own,
  );
  kit.rod(
    [
      [x, 16.6, z],
      [x + 8.4, 13.9, z],
    ],
    0.08,
    "#5a5a60",
    own,
  );
  kit.rod(
    [
      [x, 15, z],
      [x, 16.7, z],
    ],
    0.26,
    "#d0a02e",
    own,
  );
  kit.rod(
    [
      [x + 6, 13.7, z],
      [x + 6, 9, z],
    ],
    0.06,
    "#3a3a40",
    own,
  );
  kit.box(x - 3.4, 12.6, z, 1.3, 1, 0.6, "#77787c", own);
}

export function paintPlatform(stage: Stage): void {
  stage.horizon = stage.h * 0.46;
  paintSky(stage);
  towers(stage, stage.horizon + stage.h * 0.01, stage.h * 0.14, "sky", 0.75, 10);
  flatGround(stage, "#5c5a58", "#77736e", stage.horizon);
  const kit = kitOf(stage, { haze: 44 });
  const t = breadth(stage);
  const old = stage.era === "republican" || /蒸汽|老火车|绿皮|steam/i.test(stage.text);
  const edge = 0.7 + t * 0.7;
  const ctx = stage.layer.far;
  for (const side of [-1, 1] as const) {
    const x = side * (edge + 3.2);
    kit.box(x, 0, 0.8, 6.4, 0.02, 50, "#a49e94", { ctx });
  }
  kit.flat(-0.2, -0.6, 1, edge * 2, 60, "#4a4744", { ctx, line: 0 });
  for (let z = 1.4; z < 30; z *= 1.14)
    kit.flat(0, -0.55, z, edge * 1.5, z * 0.045, "#6b5644", { ctx, line: 0 });
  for (const rail of [-0.5, 0.5])
    kit.rod(
      [
        [rail * edge, -0.5, 1],
        [rail * edge, -0.5, 50],
      ],
      0.07,
      "#b8bcc0",
      { ctx },
    );
  for (const side of [-1, 1]) {
    kit.side(side * edge, -0.55, 1, 0.57, 45, "#7d786f", { ctx });
    kit.flat(side * (edge + 0.28), 0.03, 1, 0.2, 45, "#e0c23a", { ctx, line: 0 });
  }
  const train = edge > 0 ? 0 : 0;
  kit.box(train, -0.3, 15, edge * 1.7, 3, 20, old ? "#2f3a34" : "#dfe6ea");
  if (old) {
    kit.disc(train, 1.2, 14.9, 0.95, "#232a28");
    kit.disc(train, 1.2, 14.88, 0.7, "#3a4440");
    kit.drum(train, 2.3, 15.2, 0.24, 0.9, "#1e2422");
    for (const drift of [0, 0.5, 1.1])
      kit.blob(
        train + drift,
        3.3 + drift * 1.3,
        15,
        [
          [-0.8, 0],
          [-0.5, 0.8],
          [0.4, 0.9],
          [0.9, 0.2],
          [0.3, -0.3],
        ],
        "#e8e4de",
        { line: 0, air: 0.55 },
      );
    kit.box(train, -0.3, 14.7, edge * 1.8, 0.3, 0.2, "#a8322c", { accent: true });
  } else {
    kit.blob(
      train,
      0.9,
      14.9,
      [
        [-edge * 0.7, 0.1],
        [-edge * 0.62, 1.3],
        [0, 1.55],
        [edge * 0.62, 1.3],
        [edge * 0.7, 0.1],
        [0, -0.1],
      ],
      "#2f3f52",
    );
    kit.card(train, 0.2, 14.9, edge * 1.7, 0.3, "#c8402f", { accent: true });
  }
  for (const side of [-1, 1]) {
    kit.disc(train + side * edge * 0.5, 0.55, 14.85, 0.16, "#fff4d4", { accent: true });
    kit.lamp([train + side * edge * 0.5, 0.55, 14.8], 2, 0.8, "#fff0cf");
  }
  const roof = 3.5;
  for (const side of [-1, 1] as const) {
    const x = side * (edge + 1.9);
    for (const z of [20, 13, 8.5, 5.5, 3.4]) {
      kit.box(x, 0, z, 0.2, roof, 0.2, old ? "#5a4636" : "#8f989e");
      kit.rod(
        [
          [x, roof - 0.9, z],
          [x - side * 1, roof - 0.05, z],
        ],
        0.09,
        old ? "#5a4636" : "#8f989e",
      );
    }
    kit.box(x, roof, 2.2, 3, 0.16, 26, old ? "#6a5040" : "#b4bec4");
    for (const z of [10.5, 6.5, 4.2]) {
      kit.box(x - side * 0.5, roof - 0.55, z, 0.7, 0.32, 0.06, "#22406a", { accent: true });
      kit.text(
        stage.latin ? `PLATFORM ${z > 6 ? 2 : 1}` : `${z > 6 ? 2 : 1} 站台`,
        x - side * 0.5,
        roof - 0.39,
        z - 0.01,
        0.15,
        "#ffffff",
        { accent: true },
      );
      kit.lamp([x, roof - 0.1, z], 2, kit.night ? 0.7 : 0.12, "#fff0cf");
    }
    kit.box(x + side * 0.9, 0.38, 6.8, 0.5, 0.07, 1.4, "#9a6a42");
    kit.box(x + side * 0.7, 0, 4.6, 0.4, 0.8, 0.3, "#4a6a5c");
  }
  kit.disc(-(edge + 1.2), 2.7, 4.4, 0.3, "#f4f1e6");
  kit.rod(
    [
      [-(edge + 1.2), 2.7, 4.39],
      [-(edge + 1.2), 2.92, 4.39],
    ],
    0.04,
    "#2a2a30",
  );
  kit.prop("suitcase", edge + 0.9, 0, 4.2, 0.6);
  const people = 6;
  for (let index = 0; index < people; index++)
    passersBy(
      { ...kit, at: (x, y, z) => kit.at(x + (index % 2 ? 1 : -1) * (edge + 1.6), y, z) },
      1,
      0.8,
      6,
      14,
    );
}

export function paintBridge(stage: Stage): void {
  stage.horizon = stage.h * 0.46;
  paintSky(stage);
  const old =
    stage.era === "ancient" || stage.era === "republican" || /石桥|拱桥|廊桥|stone/i.test(stage.text);
  if (old) paintRidges(stage, stage.horizon + stage.h * 0.01, stage.h * 0.2, 4, "#4f6a64");
  else towers(stage, stage.horizon, stage.h * 0.2, "sky", 0.68, 13);
  flatGround(stage, "#3a5666", "#7d9aa6", stage.horizon);
  const kit = kitOf(stage, { haze: 48 });
  const t = breadth(stage);
  const half = 1.7 + t * 1.6;
  const ctx = stage.layer.far;
  for (let band = 0; band < 16; band++) {
    const z = 6 + band * 2.2;
    const x = kit.rng.between(-20, 20);
    kit.rod(
      [
        [x - 1.5, 0.01, z],
        [x + 1.5, 0.01, z],
      ],
      0.06,
      "#dcecf0",
      { ctx },
    );
  }
  kit.face(
    [
      [-half, 0.05, 46],
      [half, 0.05, 46],
      [half, 0.05, 0.6],
      [-half, 0.05, 0.6],
    ],
    old ? "#9a958c" : "#6a6e75",
    { ctx },
  );
  if (!old)
    for (let z = 1; z < 40; z *= 1.4) kit.flat(0, 0.06, z, 0.12, z * 0.2, "#e8e4d4", { ctx, line: 0 });
  else
    kit.grid((u, v) => [-half + u * half * 2, 0.06, 0.8 + v * 30], 5, 40, "#5c5a54", {
      ctx,
      strength: 0.5,
      brick: true,
    });
  for (const side of [-1, 1]) {
    for (let z = 30; z > 1.3; z *= 0.8) {
      kit.box(side * half, 0, z, 0.16, old ? 0.95 : 1.05, 0.16, old ? "#b4aea2" : "#8a929a");
      if (old) kit.disc(side * half, 1.05, z, 0.13, "#b4aea2");
    }
    for (const y of [0.4, 0.85])
      kit.rod(
        [
          [side * half, y, 1],
          [side * half, y, 30],
        ],
        old ? 0.1 : 0.06,
        old ? "#a8a296" : "#9aa2aa",
      );
    if (!old) {
      kit.box(side * half * 1.1, 0, 16, 0.7, 13, 0.7, "#a85a44");
      for (let cable = 1; cable < 7; cable++)
        kit.rod(
          [
            [side * half * 1.1, 13 - cable * 0.7, 16],
            [side * half, 0.8, 16 - cable * 2.1],
          ],
          0.05,
          "#c4c8cc",
        );
    }
  }
  if (!old) kit.box(0, 10.6, 16, half * 2.3, 0.7, 0.6, "#a85a44");
  mist(stage, stage.horizon, 3);
  for (const side of [-1, 1])
    for (const z of [12, 7, 4]) {
      kit.rod(
        [
          [side * half, 0.9, z],
          [side * half, 3.4, z],
        ],
        0.08,
        "#3d424c",
      );
      kit.disc(side * half, 3.5, z, 0.16, kit.night ? "#fff0c8" : "#d8d8d0", { accent: kit.night });
      if (kit.night) kit.lamp([side * half, 3.5, z], 1.8, 0.75, "#ffdca6");
    }
  passersBy(kit, 5, half * 0.8, 6, 18);
}

export function paintRuins(stage: Stage): void {
  const battle = /战场|沙场|军|battle|war\b/i.test(stage.text);
  const graves = /墓|坟|陵|grave|tomb|cemetery/i.test(stage.text);
  stage.horizon = stage.h * 0.48;
  paintSky(stage);
  paintRidges(stage, stage.horizon + stage.h * 0.02, stage.h * 0.2, 3, "#5a5a58");
  flatGround(stage, battle ? "#6a5844" : "#5f664c", "#8a8470", stage.horizon);
  const kit = kitOf(stage, { haze: 26 });
  const { rng } = kit;
  const t = breadth(stage);
  if (graves) {
    for (const z of [14, 10, 7, 5, 3.6])
      for (let column = -3; column <= 3; column++) {
        const x = column * (1.5 + t * 0.6) + rng.between(-0.3, 0.3);
        if (Math.abs(x) < 0.8) continue;
        kit.shadow(x, z, 1, 0.6, 0.4);
        kit.blob(
          x,
          0,
          z,
          [
            [-0.34, 0],
            [-0.33, 0.75],
            [-0.2, 1],
            [0.2, 1],
            [0.33, 0.75],
            [0.34, 0],
          ],
          rng.pick(["#8f8d88", "#7a7976", "#a09c94"]),
        );
        for (const y of [0.55, 0.68])
          kit.rod(
            [
              [x - 0.2, y, z - 0.01],
              [x + 0.2, y, z - 0.01],
            ],
            0.03,
            "#55534f",
          );
      }
  } else {
    for (const [x, z, tall] of [
      [-4, 13, 4.4],
      [4.4, 12, 3.6],
      [-2.8 - t * 2, 8, 3],
      [2.9 + t * 2, 7, 3.6],
    ] as const) {
      kit.face(
        [
          [x - 1.2, tall * 0.7, z],
          [x - 0.6, tall, z],
          [x + 0.1, tall * 0.66, z],
          [x + 0.8, tall * 0.86, z],
          [x + 1.3, tall * 0.4, z],
          [x + 1.3, 0, z],
          [x - 1.2, 0, z],
        ],
        "#8a8074",
      );
      kit.grid((u, v) => [x - 1.2 + u * 2.4, v * tall * 0.4, z - 0.01], 5, 5, "#4a4640", {
        brick: true,
        strength: 0.5,
      });
      kit.card(x - 0.2, tall * 0.2, z - 0.02, 0.6, tall * 0.3, "#3a3630");
    }
    for (let stone = 0; stone < 14; stone++) {
      const z = rng.between(2.6, 9);
      const x = (rng.chance(0.5) ? -1 : 1) * rng.between(1.1, 3.4);
      const s = rng.between(0.16, 0.5);
      kit.blob(
        x,
        0,
        z,
        [
          [-s, 0],
          [-s * 0.7, s * 0.7],
          [s * 0.2, s * 0.9],
          [s, s * 0.3],
          [s * 0.8, 0],
        ],
        rng.pick(["#77726a", "#8a857a"]),
      );
    }
  }
  if (battle)
    for (const [x, z] of [
      [-2.2, 6],
      [2.5, 8],
      [-1.4, 12],
      [3.6, 5],
    ] as const) {
      kit.rod(
        [
          [x, 0, z],
          [x + 0.2, 3.4, z],
        ],
        0.06,
        "#5a4636",
      );
      kit.face(
        [
          [x + 0.18, 3.3, z],
          [x + 1.4, 3.1, z],
          [x + 1.1, 2.7, z],
          [x + 1.5, 2.3, z],
          [x + 0.14, 2.4, z],
        ],
        rng.pick(["#a8322c", "#2f3f5a"]),
        { accent: true },
      );
      kit.rod(
        [
          [x - 0.8, 0, z - 0.4],
          [x - 0.4, 1.3, z - 0.4],
        ],
        0.04,
        "#8a8f94",
      );
      kit.rod(
        [
          [x + 1, 0.1, z],
          [x + 1.3, 1.2, z],
          [x + 0.9, 2.8, z],
          [x + 1.4, 4.4, z],
        ],
        0.3,
        "#55504c",
        { air: 0.5 },
      );
    }
  mist(stage, stage.horizon + stage.h * 0.03, 4);
  grassEdge(stage);
}

/** The ground of another world. */
export function paintPlanet(stage: Stage): void {
  const { w, h } = stage;
  stage.horizon = h * 0.5;
  paintSky(stage);
  const sky = stage.layer.sky;
  const [cx, cy, r] = [w * 0.72, h * 0.2, Math.min(w, h) * 0.2];
  for (const [dx, color, size] of [
    [0, "#c98a6a", 1],
    [-0.14, "#e0b08a", 0.86],
  ] as const) {
    sky.fillStyle = stage.at(color, 0.3);
    sky.beginPath();
    sky.arc(cx + dx * r, cy + dx * r, r * size, 0, Math.PI * 2);
    sky.fill();
  }
  sky.strokeStyle = alpha(stage.at("#e8d0b0", 0.2), 0.85);
  sky.lineWidth = r * 0.1;
  sky.beginPath();
  sky.ellipse(cx, cy, r * 1.7, r * 0.34, -0.3, 0, Math.PI * 2);
  sky.stroke();
  paintRidges(stage, stage.horizon + h * 0.04, h * 0.24, 3, "#7a4a5a");
  flatGround(stage, "#6a4450", "#a0707a", stage.horizon);
  const kit = kitOf(stage, { haze: 30 });
  for (const [x, z, s] of [
    [-4, 13, 2.2],
    [4.6, 11, 2.6],
    [-2.4, 6, 1.1],
    [2.6, 5, 0.8],
  ] as const)
    kit.blob(
      x,
      0,
      z,
      [
        [-s, 0],
        [-s * 0.7, s * 0.9],
        [-s * 0.1, s * 1.5],
        [s * 0.3, s * 0.8],
        [s, 0],
      ],
      "#6f4656",
    );
  kit.blob(
    -1.9,
    0,
    9,
    [
      [-2, 0],
      [-1.7, 1.1],
      [0, 1.9],
      [1.7, 1.1],
      [2, 0],
    ],
    "#c8d0d8",
  );
  for (const x of [-3, -1.9, -0.8]) kit.card(x, 0.5, 8.9, 0.6, 0.5, "#8fe8ff", { accent: true });
  kit.lamp([-1.9, 0.8, 8.9], 3, 0.5, "#8fe8ff");
  kit.rod(
    [
      [1.6, 0, 8],
      [1.6, 3.4, 8],
    ],
    0.08,
    "#c8d0d8",
  );
  kit.disc(1.6, 3.5, 8, 0.16, "#ff5f5a", { accent: true });
  kit.lamp([1.6, 3.5, 8], 1.2, 0.7, "#ff5f5a");
  for (let crater = 0; crater < 8; crater++)
    kit.flat(kit.rng.between(-4, 4), 0.01, kit.rng.between(2, 9), 1.1, 0.5, darken("#6a4450", 0.3), {
      line: 0.5,
    });
  for (let spark = 0; spark < 14; spark++) {
    const [x, y] = kit.at(kit.rng.between(-3, 3), kit.rng.between(0.2, 2.4), kit.rng.between(3, 9));
    taper(
      stage.glow,
      arcPoints([x, y], [x, y - h * 0.006], [x, y - h * 0.012]),
      h * 0.004,
      stage.style.tone(kit.rng.pick(NEON)),
      0.4,
    );
  }
}
