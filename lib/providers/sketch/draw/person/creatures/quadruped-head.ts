import { alpha } from "../../color";
import type { Point } from "../../pen";
import { type Beast, beastEye } from "./beast";
import type { Quadruped } from "./quadruped-rows";

function ears({ coat, dark, round, sharp, view }: Beast, row: Quadruped): void {
  const [w, h] = row.head;
  const inner = view.paint.of("#e8a9a0");
  for (const side of [-1, 1]) {
    const x = side * w * 0.58 + 4;
    if (row.ears === "point" || row.ears === "tall") {
      const tall = row.ears === "tall" ? 1.4 : 1.05;
      sharp(coat, [
        [x - 26, -h * 0.62],
        [x + side * 16, -h - 44 * tall],
        [x + 27, -h * 0.52],
      ]);
      if (!view.pose.away)
        sharp(inner, [
          [x - 12, -h * 0.66],
          [x + side * 14, -h - 28 * tall],
          [x + 15, -h * 0.6],
        ]);
    } else if (row.ears === "long") {
      round(coat, [
        [x - 15, -h * 0.6],
        [x - 20 + side * 6, -h - 60],
        [x + side * 16, -h - 108],
        [x + 20 + side * 8, -h - 56],
        [x + 14, -h * 0.6],
      ]);
      if (!view.pose.away)
        round(
          inner,
          [
            [x - 5, -h * 0.7],
            [x - 8 + side * 6, -h - 56],
            [x + side * 14, -h - 88],
            [x + 9 + side * 7, -h - 54],
            [x + 6, -h * 0.7],
          ],
          0.6,
        );
    } else if (row.ears === "round") {
      round(coat, [
        [x - 24, -h * 0.62],
        [x - 22, -h - 12],
        [x + 4, -h - 26],
        [x + 26, -h - 8],
        [x + 24, -h * 0.56],
      ]);
      round(
        dark,
        [
          [x - 10, -h * 0.74],
          [x - 8, -h - 2],
          [x + 4, -h - 12],
          [x + 14, -h],
          [x + 12, -h * 0.7],
        ],
        0,
      );
    }
  }
}

export function drawHead(beast: Beast, row: Quadruped): void {
  const { coat, pale, dark, round, oval, hairs, view, ctx } = beast;
  const [w, h] = row.head;
  const [out, wide] = row.muzzle;
  ears(beast, row);
  const f = row.fluff;
  const outline: Point[] = [
    [-w * 0.5, -h * 0.82],
    [0, -h],
    [w * 0.54, -h * 0.8],
    [w * 0.94, -h * 0.1],
    [w + f, h * 0.4],
    [w * 0.72, h * 0.62],
    [w * 0.3, h * 0.92],
    [-w * 0.24, h * 0.92],
    [-w * 0.72, h * 0.62],
    [-w - f, h * 0.42],
    [-w * 0.94, -h * 0.1],
  ];
  round(coat, outline);
  if (row.mask)
    round(
      pale,
      [
        [w * 0.1, h * 0.06],
        [w * 0.5, h * 0.2],
        [w * 0.9 + f * 0.6, h * 0.44],
        [w * 0.3, h * 0.9],
        [-w * 0.2, h * 0.9],
        [-w * 0.84 - f * 0.6, h * 0.44],
        [-w * 0.3, h * 0.2],
      ],
      0,
    );
  if (row.stripes)
    for (const k of [-0.3, 0.02, 0.34])
      hairs(
        [
          [
            [k * w, -h * 0.92],
            [k * w, -h * 0.7],
            [k * w * 0.9, -h * 0.48],
          ],
        ],
        7,
      );
  if (row.ears === "flop")
    for (const side of [-1, 1])
      round(dark, [
        [side * w * 0.6, -h * 0.8],
        [side * w * 1.14, -h * 0.5],
        [side * w * 1.24, h * 0.3],
        [side * w * 0.98, h * 0.52],
        [side * w * 0.84, -h * 0.1],
      ]);
  const mx = out * 0.5;
  round(
    row.mask || row.slit ? pale : coat === pale ? coat : pale,
    [
      [mx - wide, h * 0.34],
      [mx - wide * 0.4, h * 0.08],
      [mx + wide * 0.4, h * 0.06],
      [mx + wide, h * 0.34],
      [mx + wide * 0.7, h * 0.74],
      [mx, h * 0.86],
      [mx - wide * 0.7, h * 0.74],
    ],
    out > 10 ? 0.8 : 0,
  );
  beastEye(beast, -w * 0.4 + out * 0.12, -h * 0.06, w * 0.17, view.paint.accent(row.eye), row.slit);
  beastEye(beast, w * 0.46 + out * 0.1, -h * 0.06, w * 0.165, view.paint.accent(row.eye), row.slit);
  oval(
    row.whiskers ? view.paint.of("#e0908c") : "#1c171a",
    mx + 2,
    h * 0.24,
    row.whiskers ? 8 : 13,
    row.whiskers ? 6 : 9.5,
  );
  const { open, curve: smile } = view.face.mouth;
  if (open > 3) {
    round(view.paint.of("#7a2a34"), [
      [mx - 13, h * 0.52],
      [mx + 2, h * 0.46],
      [mx + 17, h * 0.52],
      [mx + 12, h * 0.56 + open * 0.9],
      [mx - 8, h * 0.56 + open * 0.9],
    ]);
    oval(view.paint.of("#e0808a"), mx + 2, h * 0.58 + open * 0.7, 8, Math.max(3, open * 0.36), 0, 0);
  }
  for (const side of [-1, 1])
    hairs(
      [
        [
          [mx + 2, h * 0.34],
          [mx + 2 + side * 8, h * 0.62 + smile * 0.3],
          [mx + 2 + side * 20, h * 0.5 - smile * 0.5],
        ],
      ],
      3.6,
    );
  if (row.whiskers) {
    ctx.strokeStyle = alpha(view.paint.of("#ffffff"), 0.9);
    ctx.lineWidth = 1.8;
    for (const side of [-1, 1])
      for (const dy of [-5, 3, 11]) {
        ctx.beginPath();
        ctx.moveTo(mx + side * 18, h * 0.44 + dy * 0.5);
        ctx.quadraticCurveTo(mx + side * 50, h * 0.38 + dy, mx + side * 84, h * 0.42 + dy * 1.7);
        ctx.stroke();
      }
  }
  hairs([
    [
      [-w * 0.94, h * 0.1],
      [-w * 0.8, h * 0.3],
      [-w * 0.86, h * 0.46],
    ],
    [
      [w * 0.94, h * 0.1],
      [w * 0.82, h * 0.3],
      [w * 0.88, h * 0.46],
    ],
  ]);
  if (row.sits)
    round(
      view.paint.accent("#c8343c"),
      [
        [-w * 0.56, h * 0.86],
        [0, h * 1.12],
        [w * 0.6, h * 0.84],
        [w * 0.62, h * 0.98],
        [0, h * 1.3],
        [-w * 0.58, h],
      ],
      0.8,
    );
}

export function awayHead(beast: Beast, row: Quadruped): void {
  const { coat, round, hairs } = beast;
  const [w, h] = row.head;
  ears(beast, row);
  round(coat, [
    [-w * 0.5, -h * 0.82],
    [0, -h],
    [w * 0.54, -h * 0.8],
    [w * 0.94, -h * 0.1],
    [w * 0.8, h * 0.6],
    [0, h * 0.92],
    [-w * 0.8, h * 0.6],
    [-w * 0.94, -h * 0.1],
  ]);
  hairs([
    [
      [-20, -h * 0.5],
      [-16, 0],
      [-24, h * 0.5],
    ],
    [
      [20, -h * 0.5],
      [16, 0],
      [24, h * 0.5],
    ],
    [
      [0, -h * 0.6],
      [2, -h * 0.1],
      [0, h * 0.3],
    ],
  ]);
}
