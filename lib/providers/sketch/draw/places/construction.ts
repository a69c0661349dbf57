import type { Stage } from "../stage";
import { passersBy } from "./folk";
import { type Kit, kitOf } from "./kit";
import { flatGround, towers } from "./scenery";
import { paintSky } from "./sky";
import { breadth } from "./space";

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
