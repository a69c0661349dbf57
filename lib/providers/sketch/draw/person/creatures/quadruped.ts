import { alpha } from "../../color";
import type { Point } from "../../pen";
import type { Creature } from "../looks/creatures";
import { type Beast, beastEye } from "./beast";
import { paintedDrop } from "./sizes";

type Row = {
  sits: boolean;
  head: readonly [width: number, height: number];
  ears: "point" | "tall" | "flop" | "long" | "round";
  /** How far the muzzle stands out, and how broad it is. */
  muzzle: readonly [out: number, width: number];
  fluff: number;
  body: readonly [width: number, back: number];
  leg: number;
  tail: "whip" | "brush" | "curl" | "stub" | "puff";
  eye: string;
  slit?: boolean;
  mask?: boolean;
  whiskers?: boolean;
  stripes?: boolean;
};

export const QUADRUPEDS: Partial<Record<Creature, Row>> = {
  cat: {
    sits: true,
    head: [64, 54],
    ears: "point",
    muzzle: [4, 24],
    fluff: 10,
    body: [62, 86],
    leg: 30,
    tail: "whip",
    eye: "#b8c84a",
    slit: true,
    whiskers: true,
    stripes: true,
  },
  dog: {
    sits: true,
    head: [60, 58],
    ears: "flop",
    muzzle: [20, 34],
    fluff: 4,
    body: [72, 100],
    leg: 36,
    tail: "curl",
    eye: "#6b4024",
  },
  fox: {
    sits: true,
    head: [62, 50],
    ears: "tall",
    muzzle: [22, 22],
    fluff: 22,
    body: [58, 92],
    leg: 28,
    tail: "brush",
    eye: "#c8922e",
    slit: true,
    mask: true,
  },
  rabbit: {
    sits: true,
    head: [52, 50],
    ears: "long",
    muzzle: [4, 22],
    fluff: 6,
    body: [64, 74],
    leg: 28,
    tail: "puff",
    eye: "#8a3a44",
    whiskers: true,
  },
  wolf: {
    sits: false,
    head: [64, 56],
    ears: "tall",
    muzzle: [30, 28],
    fluff: 24,
    body: [82, 250],
    leg: 40,
    tail: "brush",
    eye: "#d9b23a",
    slit: true,
    mask: true,
  },
  bear: {
    sits: false,
    head: [74, 66],
    ears: "round",
    muzzle: [18, 36],
    fluff: 8,
    body: [130, 270],
    leg: 66,
    tail: "stub",
    eye: "#3a2418",
  },
};

/** Cats, dogs and their like, turned a little to the viewer's right. */
export function drawQuadruped(beast: Beast, kind: Creature): void {
  const row = QUADRUPEDS[kind];
  if (!row) return;
  const soles = paintedDrop(kind);
  drawTail(beast, row, soles);
  if (row.sits) sitting(beast, row, soles);
  else standing(beast, row, soles);
  if (beast.view.pose.away) awayHead(beast, row);
  else drawHead(beast, row);
}

function drawTail({ coat, pale, round, hairs }: Beast, row: Row, soles: number): void {
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

function sitting({ coat, pale, dark, round, oval, hairs }: Beast, row: Row, soles: number): void {
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

function standing({ coat, pale, dark, round, hairs }: Beast, row: Row, soles: number): void {
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

function ears({ coat, dark, round, sharp, view }: Beast, row: Row): void {
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

function drawHead(beast: Beast, row: Row): void {
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

function awayHead(beast: Beast, row: Row): void {
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
