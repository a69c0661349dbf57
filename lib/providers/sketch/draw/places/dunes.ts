import { alpha, darken } from "../color";
import { arcPoints, curve, linear, type Point, taper } from "../pen";
import { createRng } from "../rng";
import type { Stage } from "../stage";
import { kitOf } from "./kit";
import { flatGround } from "./scenery";
import { paintRidges, paintSky } from "./sky";
import { pine } from "./wild";

/** One long rounded back of sand or snow. */
function dune(
  stage: Stage,
  ctx: Stage["glow"],
  y: number,
  swell: number,
  color: string,
  distance: number,
  seed: string,
): void {
  const { x0, x1, y1, h, w } = stage;
  const rng = createRng(`${stage.text}/${seed}`);
  const phase = rng() * 6;
  const crest: Point[] = Array.from({ length: 25 }, (_, step) => {
    const u = step / 24;
    return [
      x0 + (x1 - x0) * u,
      y - swell * (0.5 + 0.42 * Math.sin(u * 4.2 + phase) + 0.16 * Math.sin(u * 9 + phase * 2)),
    ];
  });
  curve(ctx, [...crest, [x1 + w * 0.1, y1 + h * 0.1], [x0 - w * 0.1, y1 + h * 0.1]], true);
  ctx.fillStyle = linear(
    ctx,
    [0, y - swell],
    [0, y + swell * 1.5],
    [
      [0, stage.at(color, distance)],
      [1, stage.at(darken(color, 0.3), distance * 0.8)],
    ],
  );
  ctx.fill();
  // The shaded side of the crest.
  for (let step = 4; step < 22; step += 6) {
    const [x, cy] = crest[step] ?? [0, 0];
    taper(
      ctx,
      arcPoints([x, cy], [x + w * 0.06, cy + swell * 0.5], [x + w * 0.02, cy + swell * 1.3], 9),
      w * 0.07,
      alpha(stage.at(darken(color, 0.36), distance), 0.4),
      0.05,
    );
  }
  taper(ctx, crest, Math.max(1.2, h / 420), alpha(stage.style.tone(stage.mood.rim), 0.5), 0.7);
}

export function paintDesert(stage: Stage): void {
  const { h, w } = stage;
  stage.horizon = h * 0.5;
  paintSky(stage);
  paintRidges(stage, stage.horizon + h * 0.01, h * 0.1, 2, "#b88a5c");
  flatGround(stage, "#c99a5c", "#e0bc84", stage.horizon);
  dune(stage, stage.layer.far, h * 0.56, h * 0.07, "#dcb272", 0.5, "a");
  dune(stage, stage.layer.far, h * 0.64, h * 0.1, "#d3a35f", 0.28, "b");
  dune(stage, stage.layer.mid, h * 0.78, h * 0.12, "#c99350", 0.06, "c");
  const kit = kitOf(stage, { haze: 40 });
  const far = stage.layer.far;
  for (let camel = 0; camel < 4; camel++) {
    const x = w * (0.3 + camel * 0.11);
    const y = h * (0.592 - camel * 0.006);
    const s = h * 0.03;
    curve(
      far,
      (
        [
          [-1, 0],
          [-0.9, -0.7],
          [-0.4, -0.8],
          [-0.2, -1.15],
          [0, -0.8],
          [0.2, -1.15],
          [0.5, -0.8],
          [0.9, -1.3],
          [1.2, -1.3],
          [1, -1],
          [0.7, -0.5],
          [0.6, 0],
          [0.45, 0],
          [0.4, -0.4],
          [-0.6, -0.4],
          [-0.8, 0],
        ] as const
      ).map(([u, v]): Point => [x + u * s, y + v * s]),
      true,
    );
    far.fillStyle = stage.at("#4a3628", 0.25);
    far.fill();
  }
  for (let ripple = 0; ripple < 26; ripple++) {
    const z = kit.rng.between(1.6, 6);
    const x = kit.rng.between(-3, 3);
    kit.rod(
      [
        [x - 0.6, 0, z],
        [x, 0.03, z],
        [x + 0.6, 0, z],
      ],
      0.03,
      "#a87a44",
    );
  }
  for (const [x, z] of [
    [-2, 4.4],
    [2.4, 5.5],
  ] as const) {
    kit.rod(
      [
        [x, 0, z],
        [x, 1.5, z],
      ],
      0.24,
      "#5f7a4a",
    );
    kit.rod(
      [
        [x, 0.8, z],
        [x + 0.4, 0.85, z],
        [x + 0.42, 1.3, z],
      ],
      0.16,
      "#5f7a4a",
    );
    kit.rod(
      [
        [x, 0.55, z],
        [x - 0.36, 0.6, z],
        [x - 0.38, 1, z],
      ],
      0.16,
      "#5f7a4a",
    );
  }
}

export function paintSnowfield(stage: Stage): void {
  const { h } = stage;
  stage.horizon = h * 0.5;
  paintSky(stage);
  paintRidges(stage, stage.horizon + h * 0.02, h * 0.26, 4, "#7f95ac");
  flatGround(stage, "#dfe8f2", "#eef4fa", stage.horizon);
  dune(stage, stage.layer.far, h * 0.58, h * 0.06, "#e4edf6", 0.3, "a");
  const kit = kitOf(stage, { haze: 30 });
  for (const [x, z] of [
    [-6, 16],
    [-3.6, 12],
    [5, 13],
    [3.4, 9.5],
    [-4.4, 8.4],
    [6.6, 10],
  ] as const) {
    const [px, py] = kit.at(x, 0, z);
    pine(stage, kit.ctxAt(z), px, py, 4.4 * kit.px(z), "#eef4fa");
  }
  kit.box(2.6, 0, 14, 3, 1.7, 2, "#7a5a44");
  kit.card(2.4, 0.6, 13.98, 0.6, 0.6, "#ffcf86", { accent: true });
  kit.lamp([2.4, 0.9, 13.9], 2, 0.7);
  kit.blob(
    2.6,
    1.6,
    13.9,
    [
      [-2, 0],
      [-1.2, 0.9],
      [0, 1.3],
      [1.2, 0.9],
      [2, 0],
    ],
    "#f4f8fc",
  );
  kit.rod(
    [
      [3.4, 2.6, 14],
      [3.5, 3.6, 14],
      [3.2, 5, 14],
    ],
    0.3,
    "#dfe4ea",
    { air: 0.4 },
  );
  dune(stage, stage.layer.mid, h * 0.8, h * 0.08, "#f0f5fb", 0.02, "c");
  for (let step = 0; step < 12; step++)
    kit.flat((step % 2 ? 0.14 : -0.14) + step * 0.05, 0.01, 2 + step * 0.5, 0.16, 0.26, "#a9bcd2", {
      line: 0,
    });
  for (let twig = 0; twig < 10; twig++) {
    const x = (twig % 2 ? 1 : -1) * kit.rng.between(1, 2.4);
    const z = kit.rng.between(2, 4);
    kit.rod(
      [
        [x, 0, z],
        [x + 0.05, 0.3, z],
        [x + kit.rng.between(-0.12, 0.12), 0.55, z],
      ],
      0.02,
      "#5a4a40",
    );
  }
}
