import type { Stage } from "../stage";
import { kitOf } from "./kit";
import { lattice } from "./old-parts";
import { flatGround } from "./scenery";
import { paintSky } from "./sky";
import { breadth } from "./space";
import { streetTree } from "./traffic";
import { roofFront } from "./village";

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
