import { alpha } from "../color";
import { arcPoints, linear, taper } from "../pen";
import type { Stage } from "../stage";
import { type Facade, futureFacade, modernFacade, republicanFacade } from "./facades";
import { passersBy } from "./folk";
import { puddles } from "./ground";
import { kitOf } from "./kit";
import { towers } from "./scenery";
import { paintSky } from "./sky";
import { breadth } from "./space";
import { flyers, roadMarks, streetLamp, streetTree, tram } from "./traffic";
import { car } from "./warehouse";

const RAISE = {
  modern: modernFacade,
  republican: republicanFacade,
  future: futureFacade,
  ancient: republicanFacade,
} as const;

/** A street of any age but the oldest: façades, signs, lamps, traffic, cables and people. */
export function paintStreet(stage: Stage): void {
  stage.horizon = stage.h * 0.47;
  paintSky(stage);
  const kit = kitOf(stage, { eye: 1.65, haze: stage.era === "future" ? 34 : 42 });
  const { rng, night } = kit;
  const t = breadth(stage);
  const half = 3.5 + t * 3.4;
  const road = half - 1.3;
  towers(
    stage,
    stage.horizon + stage.h * 0.01,
    stage.h * (stage.era === "future" ? 0.4 : 0.2),
    "sky",
    0.74,
    12,
  );
  const ground = stage.layer.far;
  const hue = stage.era === "future" ? "#2f3648" : stage.era === "republican" ? "#77706a" : "#5f636b";
  ground.fillStyle = linear(
    ground,
    [0, stage.horizon],
    [0, stage.y1],
    [
      [0, stage.at(hue, 0.7, stage.lit * 0.4)],
      [0.3, stage.at(hue, 0.2, stage.lit * 0.3)],
      [1, stage.at("#3f424a", 0, stage.lit * 0.12)],
    ],
  );
  ground.fillRect(stage.x0, stage.horizon, stage.x1 - stage.x0, stage.y1 - stage.horizon);
  for (const side of [-1, 1]) {
    kit.flat(side * (road + 2.5), 0.12, 0.5, 5, 70, "#9a989c", { ctx: ground, line: 0.5 });
    kit.flat(side * (road + 0.05), 0.1, 0.5, 0.16, 70, "#c4c2c0", { ctx: ground, line: 0 });
    for (let z = 1; z < 30; z *= 1.22)
      kit.rod(
        [
          [side * road, 0.12, z],
          [side * (half + 3), 0.12, z],
        ],
        0.02,
        "#77757a",
        { ctx: ground },
      );
  }
  roadMarks(kit, road);
  const lots: number[] = [];
  for (let z = 46; z > 1.2; z -= Math.max(1.5, z * 0.22)) lots.push(z);
  for (let index = 0; index < lots.length - 1; index++)
    for (const side of [-1, 1] as const) {
      const [z2, z] = [lots[index] ?? 2, lots[index + 1] ?? 1];
      const top =
        stage.era === "future"
          ? rng.between(9, 22)
          : stage.era === "republican"
            ? rng.between(6, 9.5)
            : rng.between(6.5, 15);
      const facade: Facade = { side, x: half + 0.2, z, d: z2 - z, top };
      RAISE[stage.era](kit, facade);
      if (index % 3 === 1) streetLamp(kit, side, road + 0.35, z);
      if (stage.era === "modern" && index % 4 === 2) streetTree(kit, side * (road + 0.6), z);
    }
  for (const z of [18, 10.5, 6]) {
    const sag = kit.at(0, 5.2, z);
    taper(
      kit.ctxAt(z),
      arcPoints(kit.at(-half, 6, z), sag, kit.at(half, 6.3, z), 13),
      Math.max(1, stage.h / 800),
      alpha(stage.style.line.place, 0.55),
      1,
    );
  }
  if (stage.era === "republican") tram(kit, 0.5, 14);
  else if (stage.era === "future") flyers(kit);
  else {
    car(kit, road * 0.5, 9, rng.pick(["#8a2f34", "#3f5a80", "#c8ccd0", "#c9a23a"]));
    car(kit, -road * 0.52, 15, rng.pick(["#3a3f48", "#d8d4c8", "#5a7a5c"]), false);
  }
  passersBy(kit, 9, half - 0.5, 7, 24);
  puddles(
    kit,
    road,
    stage.era === "future" ? ["#58c8ff", "#ff5f8a", "#9a7bff"] : [stage.mood.sky[3], "#ffcf9a"],
  );
  if (night) kit.lamp([0, 1, 30], 16, 0.4, "#ffcf9a");
}
