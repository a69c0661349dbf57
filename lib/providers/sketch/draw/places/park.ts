import { lighten } from "../color";
import { arcPoints, type Point, taper } from "../pen";
import type { Stage } from "../stage";
import { passersBy } from "./folk";
import { kitOf } from "./kit";
import { flatGround, towers } from "./scenery";
import { paintRidges, paintSky } from "./sky";
import { breadth } from "./space";
import { streetTree } from "./traffic";

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
