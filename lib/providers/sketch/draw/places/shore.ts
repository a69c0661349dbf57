import { alpha } from "../color";
import { arcPoints, curve, type Point, taper } from "../pen";
import { fill, type Stage } from "../stage";
import { kitOf } from "./kit";

/** Sand, surf in three lines, a sail far out, gulls, a parasol or an upturned boat, shells. */
export function paintShore(stage: Stage): void {
  const { w, h, x0, x1, y1 } = stage;
  const far = stage.layer.far;
  const mid = stage.layer.mid;
  const kit = kitOf(stage, { haze: 50 });
  const { rng } = kit;
  const cliff = rng.chance(0.5) ? -1 : 1;
  const edge = cliff < 0 ? x0 : x1;
  curve(
    far,
    [
      [edge - cliff * w * 0.02, stage.horizon + h * 0.03],
      [edge - cliff * w * 0.02, h * 0.33],
      [edge - cliff * w * 0.14, h * 0.36],
      [edge - cliff * w * 0.2, h * 0.4],
      [edge - cliff * w * 0.32, h * 0.42],
      [edge - cliff * w * 0.38, stage.horizon + h * 0.01],
      [edge + cliff * w * 0.2, stage.horizon + h * 0.02],
    ],
    true,
  );
  fill(stage, far, stage.at("#5f7468", 0.42));
  const tower = edge - cliff * w * 0.17;
  far.beginPath();
  far.moveTo(tower - w * 0.014, h * 0.38);
  far.lineTo(tower - w * 0.01, h * 0.29);
  far.lineTo(tower + w * 0.01, h * 0.29);
  far.lineTo(tower + w * 0.014, h * 0.38);
  far.closePath();
  fill(stage, far, stage.at("#f2efe8", 0.25));
  far.fillStyle = stage.accent("#c9402f", 0.2);
  for (const y of [0.3, 0.335]) far.fillRect(tower - w * 0.012, h * y, w * 0.024, h * 0.016);
  stage.lamp([tower, h * 0.285], h * 0.06, 0.4 + 0.5 * stage.mood.dark, "#fff0c0");
  for (const [x, size] of [
    [0.34, 1],
    [0.62, 0.6],
  ] as const) {
    const y = stage.horizon + h * 0.012 * size;
    const s = h * 0.03 * size;
    curve(
      far,
      [
        [w * x - s, y],
        [w * x + s, y],
        [w * x + s * 0.6, y + s * 0.3],
        [w * x - s * 0.6, y + s * 0.3],
      ],
      true,
    );
    fill(stage, far, stage.at("#4a3a34", 0.3));
    far.beginPath();
    far.moveTo(w * x - s * 0.1, y - s * 0.1);
    far.lineTo(w * x - s * 0.1, y - s * 2);
    far.lineTo(w * x + s * 0.8, y - s * 0.2);
    far.closePath();
    fill(stage, far, stage.at("#f6f2ea", 0.15));
  }
  curve(
    mid,
    [
      [x0, h * 0.8],
      [w * 0.2, h * 0.765],
      [w * 0.55, h * 0.815],
      [w * 0.85, h * 0.775],
      [x1, h * 0.81],
      [x1, y1 + 9],
      [x0, y1 + 9],
    ],
    true,
  );
  fill(stage, mid, stage.at("#dcc79c"), 0.4);
  curve(
    mid,
    [
      [x0, h * 0.83],
      [w * 0.25, h * 0.795],
      [w * 0.55, h * 0.84],
      [w * 0.85, h * 0.8],
      [x1, h * 0.84],
      [x1, h * 0.81],
      [w * 0.85, h * 0.775],
      [w * 0.55, h * 0.815],
      [w * 0.2, h * 0.765],
      [x0, h * 0.8],
    ],
    true,
  );
  mid.fillStyle = alpha(stage.at("#a8916a"), 0.55);
  mid.fill();
  for (const [dy, thick, strength] of [
    [0, 0.014, 0.9],
    [-0.03, 0.009, 0.65],
    [-0.062, 0.006, 0.45],
  ] as const) {
    const points: Point[] = Array.from({ length: 22 }, (_, step) => {
      const u = step / 21;
      return [
        x0 + (x1 - x0) * u,
        h * (0.79 + dy + 0.022 * Math.sin(u * 7 + 1.2 + dy * 40) + 0.004 * Math.sin(u * 40)),
      ];
    });
    taper(mid, points, h * thick, alpha(stage.style.tone("#ffffff"), strength), 0.6);
  }
  // Nearer than this there is sand.
  const sand = (1.55 * kit.px(1)) / (h * 0.37);
  const px = -cliff * (0.36 + (w / h) * 0.9);
  if (stage.era === "modern" && !kit.night) {
    kit.rod(
      [
        [px, 0, sand],
        [px + 0.12, 1.7, sand],
      ],
      0.05,
      "#efe8da",
    );
    for (let panel = 0; panel < 6; panel++) {
      const a = -0.95 + panel * 0.32;
      kit.face(
        [
          [px + 0.12, 2.05, sand],
          [px + 0.12 + a, 1.5 + 0.12 * (1 - Math.abs(a)), sand],
          [px + 0.12 + a + 0.32, 1.5 + 0.12 * (1 - Math.abs(a + 0.32)), sand],
        ],
        panel % 2 ? "#f4efe6" : "#d8483c",
        { accent: true },
      );
    }
    kit.flat(px - 0.1, 0.02, sand * 0.86, 0.9, 0.6, "#4a9ac0", { line: 0.7 });
  } else {
    kit.shadow(px, sand, 1.8, 0.7, 0.5);
    kit.blob(
      px,
      0,
      sand,
      [
        [-0.95, 0.3],
        [-0.6, 0],
        [0.6, 0],
        [1, 0.42],
        [0.5, 0.24],
        [-0.5, 0.2],
      ],
      "#7a4f34",
    );
    kit.rod(
      [
        [px - 0.2, 0.2, sand],
        [px + 0.9, 0.9, sand * 0.95],
      ],
      0.05,
      "#9a7448",
    );
  }
  for (let step = 0; step < 9; step++)
    kit.flat(
      (step % 2 ? 0.13 : -0.13) + step * 0.06,
      0.004,
      sand * (0.5 + step * 0.045),
      0.1,
      0.17,
      "#b89e70",
      {
        line: 0,
      },
    );
  for (let shell = 0; shell < 12; shell++)
    kit.disc(
      rng.between(-1.6, 1.6),
      0.02,
      rng.between(sand * 0.5, sand * 0.95),
      0.03,
      rng.pick(["#f4ece0", "#e8b0a0", "#c9a078"]),
      { line: 0.5 },
    );
  for (const [x, y, s] of [
    [0.22, 0.22, 1],
    [0.3, 0.19, 0.7],
    [0.66, 0.26, 0.9],
    [0.74, 0.23, 0.6],
  ] as const)
    taper(
      far,
      arcPoints(
        [w * x - h * 0.016 * s, h * (y - 0.008)],
        [w * x, h * (y + 0.007)],
        [w * x + h * 0.016 * s, h * (y - 0.008)],
      ),
      h * 0.0036 * s,
      stage.at("#ffffff", 0.1),
      0.1,
    );
  if (kit.night) return;
  const shine = stage.glow;
  for (let glint = 0; glint < 40; glint++) {
    const t = rng();
    const y = stage.horizon + (h * 0.76 - stage.horizon) * t;
    const x = w * 0.5 + rng.between(-0.12, 0.12) * w * (0.4 + t);
    taper(
      shine,
      arcPoints([x - w * 0.02 * (0.3 + t), y], [x, y], [x + w * 0.02 * (0.3 + t), y]),
      h * 0.003,
      alpha(stage.style.tone(stage.mood.sky[3]), 0.7),
      0.05,
    );
  }
}
