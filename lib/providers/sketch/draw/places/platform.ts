import type { Stage } from "../stage";
import { passersBy } from "./folk";
import { kitOf } from "./kit";
import { flatGround, towers } from "./scenery";
import { paintSky } from "./sky";
import { breadth } from "./space";

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
  kit.box(0, -0.3, 15, edge * 1.7, 3, 20, old ? "#2f3a34" : "#dfe6ea");
  if (old) {
    kit.disc(0, 1.2, 14.9, 0.95, "#232a28");
    kit.disc(0, 1.2, 14.88, 0.7, "#3a4440");
    kit.drum(0, 2.3, 15.2, 0.24, 0.9, "#1e2422");
    for (const drift of [0, 0.5, 1.1])
      kit.blob(
        drift,
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
    kit.box(0, -0.3, 14.7, edge * 1.8, 0.3, 0.2, "#a8322c", { accent: true });
  } else {
    kit.blob(
      0,
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
    kit.card(0, 0.2, 14.9, edge * 1.7, 0.3, "#c8402f", { accent: true });
  }
  for (const side of [-1, 1]) {
    kit.disc(side * edge * 0.5, 0.55, 14.85, 0.16, "#fff4d4", { accent: true });
    kit.lamp([side * edge * 0.5, 0.55, 14.8], 2, 0.8, "#fff0cf");
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
