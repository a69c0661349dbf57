import { darken } from "../color";
import type { Stage } from "../stage";
import { passersBy } from "./folk";
import { type Kit, kitOf } from "./kit";
import { flatGround } from "./scenery";
import { paintRidges, paintSky } from "./sky";
import { breadth } from "./space";
import { streetTree } from "./traffic";

/** A tiled roof seen from the front, its eaves curling up. */
export function roofFront(
  kit: Kit,
  x: number,
  y: number,
  z: number,
  w: number,
  rise: number,
  color: string,
): void {
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
