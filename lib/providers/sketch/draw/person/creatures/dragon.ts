import { alpha, lighten } from "../../color";
import type { Point } from "../../pen";
import { type Beast, beastEye } from "./beast";

export function drawDragon(beast: Beast): void {
  const { coat, pale, dark, round, sharp, oval, hairs, view, ctx } = beast;
  const gold = view.paint.accent("#e2b04a");
  const spine: Point[] = Array.from({ length: 34 }, (_, index): Point => {
    const t = index / 33;
    return [-20 - 300 * Math.sin(t * 5.4) * (0.35 + 0.65 * t), 60 + t * 380 - 60 * Math.sin(t * 7)];
  });
  const width = (t: number) => 54 * (1 - t) ** 0.7 + 8;
  for (const grow of [view.paint.wCloth, 0]) {
    spine.forEach(([x, y], index) => {
      oval(
        grow ? view.paint.lineCloth : index % 2 ? coat : lighten(coat, 0.08),
        x,
        y,
        width(index / 33) + grow,
        width(index / 33) + grow,
        0,
        0,
      );
    });
  }
  spine.forEach(([x, y], index) => {
    if (index % 2 || index < 2) return;
    const w = width(index / 33);
    sharp(gold, [
      [x - w * 0.5, y - w * 0.8],
      [x - w * 0.2, y - w * 1.5],
      [x + w * 0.4, y - w * 0.8],
    ]);
    oval(alpha(pale, 0.5), x + w * 0.2, y + w * 0.4, w * 0.5, w * 0.3, 0, 0);
  });
  for (const [x, y] of [
    [-120, 200],
    [120, 300],
  ] as const) {
    round(coat, [
      [x, y - 30],
      [x + 50, y + 10],
      [x + 60, y + 60],
      [x + 30, y + 64],
      [x - 10, y + 20],
    ]);
    for (const dx of [22, 44, 66])
      sharp(gold, [
        [x + dx, y + 54],
        [x + dx + 16, y + 84],
        [x + dx + 12, y + 50],
      ]);
  }
  for (const side of [-1, 1]) {
    round(gold, [
      [side * 24, -66],
      [side * 60, -130],
      [side * 50, -180],
      [side * 66, -150],
      [side * 92, -160],
      [side * 74, -118],
      [side * 46, -62],
    ]);
    round(dark, [
      [side * 60, -30],
      [side * 120, -40],
      [side * 140, 20],
      [side * 100, 6],
      [side * 112, 60],
      [side * 62, 40],
    ]);
  }
  round(coat, [
    [-62, -40],
    [-30, -80],
    [34, -80],
    [66, -40],
    [74, 20],
    [98, 62],
    [60, 96],
    [0, 104],
    [-56, 84],
    [-72, 20],
  ]);
  round(
    pale,
    [
      [10, 30],
      [60, 24],
      [100, 62],
      [58, 96],
      [4, 92],
      [-16, 60],
    ],
    0.7,
  );
  oval(dark, 78, 50, 7, 5, 0.3, 0);
  if (view.face.mouth.open > 3 || view.face.force > 0.4) {
    round(view.paint.of("#7a1f24"), [
      [0, 74],
      [50, 74],
      [92, 68],
      [62, 110],
      [10, 112],
    ]);
    for (const x of [14, 34, 54, 74])
      sharp("#fbf7ef", [
        [x, 74],
        [x + 6, 90],
        [x + 12, 73],
      ]);
  } else
    hairs(
      [
        [
          [-4, 78],
          [50, 84],
          [94, 66],
        ],
      ],
      5,
    );
  if (!view.pose.away) {
    beastEye(beast, -20, -18, 15, gold, true);
    beastEye(beast, 36, -18, 15, gold, true);
  }
  ctx.lineCap = "round";
  for (const [a, b, c] of [
    [
      [74, 60],
      [150, 40],
      [190, 110],
    ],
    [
      [60, 84],
      [110, 130],
      [90, 190],
    ],
    [
      [-40, 80],
      [-90, 130],
      [-80, 190],
    ],
  ] as const)
    hairs([[a, b, c]], 7);
}
