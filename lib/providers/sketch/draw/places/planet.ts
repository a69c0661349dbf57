import { alpha, darken } from "../color";
import { arcPoints, taper } from "../pen";
import type { Stage } from "../stage";
import { kitOf } from "./kit";
import { flatGround } from "./scenery";
import { NEON } from "./signs";
import { paintRidges, paintSky } from "./sky";

/** The ground of another world. */
export function paintPlanet(stage: Stage): void {
  const { w, h } = stage;
  stage.horizon = h * 0.5;
  paintSky(stage);
  const sky = stage.layer.sky;
  const [cx, cy, r] = [w * 0.72, h * 0.2, Math.min(w, h) * 0.2];
  for (const [dx, color, size] of [
    [0, "#c98a6a", 1],
    [-0.14, "#e0b08a", 0.86],
  ] as const) {
    sky.fillStyle = stage.at(color, 0.3);
    sky.beginPath();
    sky.arc(cx + dx * r, cy + dx * r, r * size, 0, Math.PI * 2);
    sky.fill();
  }
  sky.strokeStyle = alpha(stage.at("#e8d0b0", 0.2), 0.85);
  sky.lineWidth = r * 0.1;
  sky.beginPath();
  sky.ellipse(cx, cy, r * 1.7, r * 0.34, -0.3, 0, Math.PI * 2);
  sky.stroke();
  paintRidges(stage, stage.horizon + h * 0.04, h * 0.24, 3, "#7a4a5a");
  flatGround(stage, "#6a4450", "#a0707a", stage.horizon);
  const kit = kitOf(stage, { haze: 30 });
  for (const [x, z, s] of [
    [-4, 13, 2.2],
    [4.6, 11, 2.6],
    [-2.4, 6, 1.1],
    [2.6, 5, 0.8],
  ] as const)
    kit.blob(
      x,
      0,
      z,
      [
        [-s, 0],
        [-s * 0.7, s * 0.9],
        [-s * 0.1, s * 1.5],
        [s * 0.3, s * 0.8],
        [s, 0],
      ],
      "#6f4656",
    );
  kit.blob(
    -1.9,
    0,
    9,
    [
      [-2, 0],
      [-1.7, 1.1],
      [0, 1.9],
      [1.7, 1.1],
      [2, 0],
    ],
    "#c8d0d8",
  );
  for (const x of [-3, -1.9, -0.8]) kit.card(x, 0.5, 8.9, 0.6, 0.5, "#8fe8ff", { accent: true });
  kit.lamp([-1.9, 0.8, 8.9], 3, 0.5, "#8fe8ff");
  kit.rod(
    [
      [1.6, 0, 8],
      [1.6, 3.4, 8],
    ],
    0.08,
    "#c8d0d8",
  );
  kit.disc(1.6, 3.5, 8, 0.16, "#ff5f5a", { accent: true });
  kit.lamp([1.6, 3.5, 8], 1.2, 0.7, "#ff5f5a");
  for (let crater = 0; crater < 8; crater++)
    kit.flat(kit.rng.between(-4, 4), 0.01, kit.rng.between(2, 9), 1.1, 0.5, darken("#6a4450", 0.3), {
      line: 0.5,
    });
  for (let spark = 0; spark < 14; spark++) {
    const [x, y] = kit.at(kit.rng.between(-3, 3), kit.rng.between(0.2, 2.4), kit.rng.between(3, 9));
    taper(
      stage.glow,
      arcPoints([x, y], [x, y - h * 0.006], [x, y - h * 0.012]),
      h * 0.004,
      stage.style.tone(kit.rng.pick(NEON)),
      0.4,
    );
  }
}
