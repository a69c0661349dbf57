import type { Stage } from "../stage";
import { kitOf } from "./kit";
import { grassEdge } from "./park";
import { flatGround, mist } from "./scenery";
import { paintRidges, paintSky } from "./sky";
import { breadth } from "./space";

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
