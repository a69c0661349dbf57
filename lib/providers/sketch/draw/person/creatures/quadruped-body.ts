import { alpha } from "../../color";
import type { Beast } from "./beast";
import type { Quadruped } from "./quadruped-rows";

export function drawTail({ coat, pale, round, hairs }: Beast, row: Quadruped, soles: number): void {
  const x = row.sits ? -row.body[1] * 0.9 : -row.body[1] - 20;
  const y = row.sits ? soles - 34 : soles - 210;
  if (row.tail === "whip")
    round(coat, [
      [x + 20, y + 20],
      [x - 60, y + 10],
      [x - 92, y - 60],
      [x - 70, y - 120],
      [x - 56, y - 112],
      [x - 66, y - 60],
      [x - 40, y - 16],
      [x + 30, y - 14],
    ]);
  if (row.tail === "curl")
    round(coat, [
      [x + 20, y],
      [x - 44, y - 30],
      [x - 60, y - 90],
      [x - 20, y - 120],
      [x + 6, y - 92],
      [x - 18, y - 78],
      [x - 24, y - 56],
      [x + 30, y - 30],
    ]);
  if (row.tail === "puff")
    round(pale, [
      [x + 6, y - 10],
      [x - 30, y + 4],
      [x - 36, y - 32],
      [x - 4, y - 44],
    ]);
  if (row.tail === "stub")
    round(coat, [
      [x + 40, y - 20],
      [x + 8, y + 6],
      [x + 4, y - 30],
    ]);
  if (row.tail === "brush") {
    round(coat, [
      [x + 40, y - 20],
      [x - 40, y + 20],
      [x - 120, y + 4],
      [x - 150, y - 70],
      [x - 120, y - 120],
      [x - 84, y - 86],
      [x - 40, y - 46],
      [x + 30, y - 50],
    ]);
    round(
      pale,
      [
        [x - 118, y - 8],
        [x - 150, y - 70],
        [x - 120, y - 122],
        [x - 96, y - 96],
        [x - 112, y - 60],
      ],
      0.6,
    );
    hairs([
      [
        [x - 40, y - 20],
        [x - 80, y - 20],
        [x - 110, y - 50],
      ],
    ]);
  }
}

export function sitting(
  { coat, pale, dark, round, oval, hairs }: Beast,
  row: Quadruped,
  soles: number,
): void {
  const [w, back] = row.body;
  round(coat, [
    [-w * 0.5, 20],
    [-back * 0.75, soles * 0.45],
    [-back - 22, soles - 60],
    [-back, soles - 6],
    [w * 0.5, soles - 2],
    [w * 0.72, soles * 0.6],
    [w * 0.55, 20],
  ]);
  oval(coat, -back * 0.56, soles - 46, back * 0.52, 52, -0.2);
  round(
    pale,
    [
      [w * 0.1, 44],
      [-w * 0.1, soles * 0.42],
      [w * 0.1, soles * 0.72],
      [w * 0.5, soles * 0.66],
      [w * 0.62, soles * 0.4],
      [w * 0.5, 40],
    ],
    0,
  );
  for (const [x, tone] of [
    [w * 0.02, coat],
    [w * 0.52, coat],
  ] as const) {
    round(tone, [
      [x - row.leg * 0.5, soles * 0.52],
      [x - row.leg * 0.5, soles - 24],
      [x - row.leg * 0.62, soles - 2],
      [x + row.leg * 0.78, soles],
      [x + row.leg * 0.7, soles - 18],
      [x + row.leg * 0.42, soles - 30],
      [x + row.leg * 0.46, soles * 0.52],
    ]);
    for (const dx of [0.1, 0.4])
      hairs(
        [
          [
            [x + row.leg * dx, soles - 12],
            [x + row.leg * dx, soles - 6],
            [x + row.leg * dx, soles - 1],
          ],
        ],
        2.4,
      );
  }
  round(coat, [
    [-back * 0.9, soles - 20],
    [-back * 0.5, soles - 24],
    [-back * 0.16, soles - 12],
    [-back * 0.14, soles + 1],
    [-back * 0.9, soles],
  ]);
  if (row.stripes)
    for (const t of [0.3, 0.44, 0.58])
      hairs(
        [
          [
            [-back * (0.6 + t * 0.3), soles * t],
            [-back * 0.3, soles * t + 12],
            [-back * 0.12, soles * t + 4],
          ],
        ],
        8,
      );
  hairs([
    [
      [-w * 0.3, 80],
      [-w * 0.36, 100],
      [-w * 0.3, 120],
    ],
    [
      [-back * 0.8, soles - 70],
      [-back * 0.6, soles - 96],
      [-back * 0.3, soles - 86],
    ],
  ]);
  oval(alpha(dark, 0.2), 0, soles - 2, back, 8, 0, 0);
}

export function standing({ coat, pale, dark, round, hairs }: Beast, row: Quadruped, soles: number): void {
  const [w, back] = row.body;
  const top = 30;
  const leg = (x: number, tone: string) =>
    round(tone, [
      [x - row.leg * 0.7, soles - 200],
      [x - row.leg * 0.46, soles - 80],
      [x - row.leg * 0.5, soles - 4],
      [x + row.leg * 0.66, soles],
      [x + row.leg * 0.56, soles - 22],
      [x + row.leg * 0.34, soles - 80],
      [x + row.leg * 0.66, soles - 190],
    ]);
  leg(-back * 0.82, dark);
  leg(30, dark);
  round(coat, [
    [-10, top - 20],
    [-back * 0.5, top + 40],
    [-back - 10, top + 80],
    [-back - 26, soles - 180],
    [-back * 0.6, soles - 120],
    [0, soles - 116],
    [w * 0.6, soles - 170],
    [w * 0.7, 60],
    [w * 0.4, 10],
  ]);
  round(
    pale,
    [
      [w * 0.34, 40],
      [w * 0.1, 120],
      [w * 0.2, soles - 150],
      [w * 0.58, soles - 180],
      [w * 0.64, 80],
    ],
    0,
  );
  leg(-back * 0.98, coat);
  leg(w * 0.18, coat);
  hairs([
    [
      [-back * 0.6, top + 60],
      [-back * 0.4, top + 74],
      [-back * 0.2, top + 66],
    ],
    [
      [-back * 0.7, soles - 130],
      [-back * 0.4, soles - 112],
      [-20, soles - 124],
    ],
    [
      [10, 70],
      [24, 100],
      [20, 130],
    ],
  ]);
}
