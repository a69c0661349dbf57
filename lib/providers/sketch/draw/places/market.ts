import { alpha, darken } from "../color";
import { arcPoints, taper } from "../pen";
import type { Stage } from "../stage";
import { passerBy, passersBy } from "./folk";
import { type Kit, kitOf } from "./kit";
import { flatGround, towers } from "./scenery";
import { signWords } from "./signs";
import { paintRidges, paintSky } from "./sky";
import { breadth } from "./space";
import { roofFront } from "./village";

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
