import { alpha, darken } from "../color";
import { arcPoints, curve, linear, type Point, taper } from "../pen";
import { createRng } from "../rng";
import { fill, type Stage } from "../stage";
import { kitOf } from "./kit";
import { flatGround, mist, tiledRoof } from "./scenery";
import { paintRidges, paintSky } from "./sky";
import { grassEdge } from "./town";
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

export function paintBamboo(stage: Stage): void {
  const { h, w, x0, x1, y0, style } = stage;
  stage.horizon = h * 0.5;
  paintSky(stage);
  paintRidges(stage, stage.horizon, h * 0.2, 2, "#6a8a6a");
  flatGround(stage, "#5f6f44", "#8a9a64", h * 0.54);
  const kit = kitOf(stage, { haze: 18 });
  kit.face(
    [
      [-0.3, 0, 20],
      [0.3, 0, 20],
      [0.5, 0, 8],
      [1.2, 0, 0.7],
      [-1.2, 0, 0.7],
      [-0.4, 0, 8],
    ],
    "#a89a70",
    { ctx: stage.layer.far, line: 0.4 },
  );
  const rng = stage.rng;
  const stalk = (x: number, z: number, color: string) => {
    const ctx = kit.ctxAt(z);
    const [px, py] = kit.at(x, 0, z);
    const thick = Math.max(2, 0.11 * kit.px(z));
    const lean = rng.between(-0.05, 0.05) * w;
    const paint = kit.tint(color, z, {});
    const dark = kit.tint(darken(color, 0.45), z, {});
    const joints = 9;
    for (let joint = 0; joint < joints; joint++) {
      const at = (v: number): Point => [px + lean * v * v, py + (y0 - py) * 1.02 * v];
      const [ax, ay] = at(joint / joints);
      const [bx, by] = at((joint + 1) / joints);
      ctx.beginPath();
      ctx.moveTo(ax - thick / 2, ay);
      ctx.lineTo(bx - thick / 2, by + thick * 0.3);
      ctx.lineTo(bx + thick / 2, by + thick * 0.3);
      ctx.lineTo(ax + thick / 2, ay);
      ctx.closePath();
      fill(stage, ctx, paint, 0.5);
      taper(
        ctx,
        [
          [bx - thick * 0.7, by + thick * 0.2],
          [bx, by],
          [bx + thick * 0.7, by + thick * 0.2],
        ],
        Math.max(1.2, thick * 0.26),
        dark,
        0.6,
      );
      if (joint < 2 || rng.chance(0.35)) continue;
      for (let leaf = 0; leaf < 4; leaf++) {
        const angle = rng.between(-0.4, 1.3) + (rng.chance(0.5) ? 0 : Math.PI - 0.9);
        const long = thick * rng.between(2.4, 4.6);
        taper(
          ctx,
          arcPoints(
            [bx, by],
            [bx + Math.cos(angle) * long * 0.5, by + Math.sin(angle) * long * 0.3],
            [bx + Math.cos(angle) * long, by + Math.sin(angle) * long],
            7,
          ),
          thick * 0.75,
          kit.tint(leaf % 2 ? color : darken(color, 0.25), z, {}),
          0.05,
        );
      }
    }
  };
  for (const [z, count, color] of [
    [16, 22, "#7a9a5c"],
    [9, 14, "#688c4e"],
    [5, 8, "#5a8044"],
    [3, 6, "#4c7038"],
  ] as const)
    for (let index = 0; index < count; index++) {
      const spread = (w / 2 / kit.px(z)) * 1.15;
      const x = -spread + (spread * 2 * (index + rng.between(0.1, 0.9))) / count;
      if (z < 6 && Math.abs(x) < spread * 0.45) continue;
      stalk(x, z + rng.between(-0.6, 0.6), color);
    }
  mist(stage, h * 0.5, 4);
  const light = stage.glow;
  for (let ray = 0; ray < 5; ray++) {
    const x = w * (0.2 + ray * 0.17);
    kit.raw(
      light,
      [
        [x, y0],
        [x + w * 0.05, y0],
        [x - w * 0.14, h * 0.72],
        [x - w * 0.26, h * 0.72],
      ],
      alpha(style.tone(stage.mood.rim), 0.08 * style.glow),
    );
  }
  for (let leaf = 0; leaf < 16; leaf++) {
    const [x, y] = [rng.between(x0, x1), rng.between(h * 0.6, h * 0.95)];
    taper(
      stage.layer.mid,
      arcPoints([x, y], [x + w * 0.012, y - h * 0.004], [x + w * 0.03, y + h * 0.002]),
      h * 0.005,
      stage.at("#a8b45c"),
      0.1,
    );
  }
  grassEdge(stage, "#24371c", 30);
}

/** Halls on rocks above a sea of clouds, for immortals and dreams. */
export function paintCloudPalace(stage: Stage): void {
  const { w, h } = stage;
  stage.horizon = h * 0.62;
  paintSky(stage);
  const rng = createRng(`${stage.text}/isles`);
  for (const [x, y, s, distance] of [
    [0.2, 0.34, 0.5, 0.62],
    [0.8, 0.28, 0.42, 0.66],
    [0.5, 0.5, 1, 0.22],
  ] as const) {
    const ctx = distance > 0.5 ? stage.layer.sky : stage.layer.far;
    const [cx, cy, r] = [w * x, h * y, Math.max(w * 0.34, h * 0.22) * s];
    const rock: Point[] = [
      [-1, 0],
      [-0.7, -0.06],
      [0, -0.1],
      [0.7, -0.06],
      [1, 0],
      [0.62, 0.34],
      [0.3, 0.7],
      [0.06, 1.1],
      [-0.22, 0.66],
      [-0.66, 0.3],
    ].map(([u = 0, v = 0]): Point => [cx + u * r, cy + v * r]);
    curve(ctx, rock, true);
    fill(stage, ctx, stage.at("#6f7a78", distance));
    for (let crack = 0; crack < 7; crack++) {
      const u = rng.between(-0.6, 0.6);
      taper(
        ctx,
        arcPoints(
          [cx + u * r, cy + r * 0.05],
          [cx + u * r * 0.8, cy + r * 0.3],
          [cx + u * r * 0.5, cy + r * (0.6 - Math.abs(u) * 0.4)],
        ),
        r * 0.03,
        alpha(stage.at("#3a4444", distance), 0.6),
        0.1,
      );
    }
    for (const [dx, scale] of [
      [0, 0.5],
      [-0.52, 0.26],
      [0.52, 0.26],
    ] as const) {
      const half = r * scale;
      const base = cy - r * 0.06;
      ctx.beginPath();
      ctx.rect(cx + dx * r - half * 0.7, base - half * 0.5, half * 1.4, half * 0.5);
      fill(stage, ctx, stage.accent("#a8443a", distance));
      ctx.fillStyle = stage.mood.dark > 0.3 ? stage.style.accent("#ffcf86") : stage.at("#5a3a34", distance);
      for (let gate = -2; gate <= 2; gate++)
        ctx.fillRect(
          cx + dx * r + gate * half * 0.26 - half * 0.07,
          base - half * 0.38,
          half * 0.14,
          half * 0.36,
        );
      tiledRoof(stage, ctx, cx + dx * r, base - half * 0.46, half, half * 0.42, "#3f7a74", distance);
      if (dx === 0)
        tiledRoof(stage, ctx, cx, base - half * 0.94, half * 0.6, half * 0.4, "#468a80", distance);
    }
    stage.lamp([cx, cy - r * 0.2], r, 0.35);
    taper(
      ctx,
      arcPoints([cx + r * 0.5, cy + r * 0.1], [cx + r * 0.52, cy + r * 0.7], [cx + r * 0.46, cy + r * 1.5]),
      r * 0.05,
      alpha(stage.style.tone("#f4fbff"), 0.8),
      0.3,
    );
  }
  for (let bank = 0; bank < 34; bank++) {
    const t = bank / 34;
    const y = h * (0.64 + t * 0.36);
    const ctx = t < 0.5 ? stage.layer.far : stage.layer.mid;
    const x = rng.between(stage.x0, stage.x1);
    const r = w * rng.between(0.1, 0.2) * (0.7 + t);
    ctx.fillStyle = linear(
      ctx,
      [0, y - r * 0.5],
      [0, y + r * 0.5],
      [
        [0, stage.at("#ffffff", 0.1 * (1 - t))],
        [1, alpha(stage.at("#c9d6e8", 0.2), 0.75)],
      ],
    );
    ctx.beginPath();
    for (const [dx, s] of [
      [-0.9, 0.5],
      [-0.3, 0.8],
      [0.35, 0.7],
      [0.95, 0.45],
    ] as const) {
      ctx.moveTo(x + dx * r + r * s, y);
      ctx.ellipse(x + dx * r, y, r * s, r * s * 0.6, 0, 0, Math.PI * 2);
    }
    ctx.fill();
  }
  const kit = kitOf(stage);
  for (const [x, y] of [
    [0.3, 0.16],
    [0.36, 0.18],
    [0.62, 0.12],
  ] as const)
    taper(
      stage.layer.far,
      arcPoints(
        [w * (x - 0.03), h * (y - 0.012)],
        [w * x, h * (y + 0.008)],
        [w * (x + 0.03), h * (y - 0.012)],
      ),
      h * 0.004,
      kit.tint("#ffffff", 4, {}),
      0.1,
    );
}
