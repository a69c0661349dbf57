import type { Stage } from "../stage";
import { passersBy } from "./folk";
import { kitOf } from "./kit";
import { flatGround, mist, towers } from "./scenery";
import { paintRidges, paintSky } from "./sky";
import { breadth } from "./space";

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
