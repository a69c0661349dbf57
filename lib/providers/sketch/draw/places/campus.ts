import type { Stage } from "../stage";
import { passersBy } from "./folk";
import { kitOf } from "./kit";
import { flatGround, tree } from "./scenery";
import { paintSky } from "./sky";
import { breadth } from "./space";
import { streetTree } from "./traffic";

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
