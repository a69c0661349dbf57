import { alpha, darken, lighten } from "../../color";
import type { Point } from "../../pen";
import { type Beast, beastEye } from "./beast";
import { creatureDrop } from "./sizes";

export function drawHorse(beast: Beast): void {
  const { coat, dark, round, sharp, oval, hairs, view } = beast;
  const soles = creatureDrop("horse");
  const leg = (x: number, tone: string, bend = 0) => {
    round(tone, [
      [x - 26, soles - 260],
      [x - 18 + bend, soles - 130],
      [x - 14, soles - 26],
      [x + 14, soles - 26],
      [x + 12 + bend, soles - 130],
      [x + 26, soles - 260],
    ]);
    sharp(view.paint.of("#2a2224"), [
      [x - 16, soles - 26],
      [x + 16, soles - 26],
      [x + 22, soles],
      [x - 20, soles],
    ]);
  };
  const mane = darken(coat, 0.62);
  round(mane, [
    [-470, 240],
    [-520, 290],
    [-540, 430],
    [-500, 470],
    [-480, 380],
    [-440, 280],
  ]);
  leg(-390, dark, -8);
  leg(-120, dark, 6);
  round(coat, [
    [-40, 60],
    [-120, 170],
    [-300, 190],
    [-440, 200],
    [-490, 270],
    [-450, 360],
    [-300, 380],
    [-130, 380],
    [-50, 330],
    [-10, 220],
    [46, 110],
    [30, 40],
  ]);
  leg(-430, coat, -8);
  leg(-84, coat, 6);
  round(mane, [
    [-6, -84],
    [-70, -40],
    [-130, 60],
    [-150, 150],
    [-110, 130],
    [-70, 70],
    [-30, 10],
  ]);
  round(coat, [
    [-30, -70],
    [24, -70],
    [60, -30],
    [92, 50],
    [96, 90],
    [66, 104],
    [36, 84],
    [10, 40],
    [-26, 60],
    [-52, 10],
  ]);
  sharp(coat, [
    [-24, -66],
    [-22, -112],
    [2, -72],
  ]);
  sharp(coat, [
    [4, -70],
    [14, -112],
    [28, -64],
  ]);
  if (!view.pose.away) beastEye(beast, 24, -26, 10, view.paint.of("#4a2a1c"));
  oval(darken(coat, 0.5), 84, 78, 5, 7, 0.4, 0);
  hairs(
    [
      [
        [60, 96],
        [74, 98],
        [90, 92],
      ],
      [
        [-40, 300],
        [-90, 320],
        [-140, 316],
      ],
      [
        [-360, 210],
        [-330, 260],
        [-350, 310],
      ],
      [
        [-16, 40],
        [-2, 70],
        [4, 96],
      ],
    ],
    4,
  );
  round(mane, [
    [-8, -88],
    [20, -80],
    [44, -30],
    [26, -44],
    [8, -60],
  ]);
  for (const points of [
    [
      [-50, 6],
      [20, 20],
      [92, 44],
    ],
    [
      [20, -62],
      [36, 0],
      [46, 80],
    ],
  ] as const)
    hairs([[points[0], points[1], points[2]]], 6);
}

export function drawBird(beast: Beast): void {
  const { coat, pale, dark, round, sharp, hairs, view } = beast;
  const soles = creatureDrop("bird");
  const beak = view.paint.accent("#e2a03a");
  sharp(dark, [
    [-70, 110],
    [-190, 176],
    [-176, 204],
    [-150, 190],
    [-40, 150],
  ]);
  for (const x of [-6, 22])
    sharp(beak, [
      [x - 3, soles - 44],
      [x + 4, soles - 44],
      [x + 6, soles - 8],
      [x + 26, soles - 2],
      [x - 18, soles],
      [x - 2, soles - 10],
    ]);
  round(coat, [
    [-36, -42],
    [8, -58],
    [50, -34],
    [60, 20],
    [74, 80],
    [48, 140],
    [-10, 154],
    [-74, 126],
    [-84, 60],
    [-56, 0],
  ]);
  round(
    pale,
    [
      [54, 16],
      [70, 80],
      [46, 134],
      [4, 142],
      [16, 90],
      [30, 40],
    ],
    0,
  );
  round(dark, [
    [-58, 34],
    [-10, 40],
    [14, 84],
    [-30, 128],
    [-110, 168],
    [-104, 110],
    [-84, 60],
  ]);
  hairs(
    [
      [
        [-50, 60],
        [-20, 84],
        [-40, 116],
      ],
      [
        [-70, 76],
        [-50, 104],
        [-74, 134],
      ],
      [
        [-26, 56],
        [4, 80],
        [-16, 108],
      ],
    ],
    5,
  );
  if (view.pose.away) return;
  sharp(beak, [
    [48, -24],
    [98, -6],
    [50, 8],
  ]);
  if (view.face.mouth.open > 3)
    sharp(darken(beak, 0.2), [
      [50, 2],
      [88, 18],
      [46, 16],
    ]);
  beastEye(beast, 22, -18, 12, view.paint.of("#2a1c14"));
}

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

export function drawRobot(beast: Beast): void {
  const { coat, dark, round, oval, view, ctx, fill } = beast;
  const light = view.paint.accent(view.face.brow > 10 ? "#ff5a4a" : "#58d8f0");
  const joint = view.paint.of("#4a525e");
  const box = (color: string, x: number, y: number, w: number, h: number, r: number) => {
    ctx.beginPath();
    ctx.roundRect(x, y, w, h, r);
    fill(color);
  };
  const raised = ["wave", "raise", "cheer", "salute"].includes(view.pose.kind);
  for (const side of [-1, 1]) {
    const up = side > 0 && raised;
    box(joint, side * 126 - 16, up ? 30 : 190, 32, up ? 130 : 120, 14);
    box(coat, side * (up ? 150 : 134) - 26, up ? -120 : 300, 52, 150, 20);
    oval(joint, side * (up ? 150 : 134), up ? -136 : 470, 24, 26);
    oval(coat, side * 116, 164, 40, 40);
    box(joint, side * 52 - 18, 470, 36, 120, 12);
    box(coat, side * 56 - 36, 560, 72, 270, 24);
    oval(joint, side * 56, 566, 34, 28);
    round(dark, [
      [side * 56 - 46, 900],
      [side * 56 - 40, 836],
      [side * 56 + 40, 836],
      [side * 56 + 66, 900],
    ]);
  }
  box(joint, -22, 70, 44, 60, 8);
  round(coat, [
    [-106, 140],
    [-60, 112],
    [60, 112],
    [106, 140],
    [92, 330],
    [60, 372],
    [-60, 372],
    [-92, 330],
  ]);
  box(joint, -50, 366, 100, 70, 16);
  round(coat, [
    [-84, 430],
    [84, 430],
    [92, 490],
    [40, 520],
    [-40, 520],
    [-92, 490],
  ]);
  if (view.pose.away) box(dark, -50, 160, 100, 130, 12);
  else {
    box(dark, -50, 180, 100, 74, 12);
    for (const [x, tone] of [
      [-24, light],
      [6, view.paint.accent("#e2b04a")],
      [34, view.paint.accent("#6fd08a")],
    ] as const)
      oval(tone, x, 216, 10, 10, 0, 0.5);
  }
  box(joint, -5, -140, 10, 50, 4);
  oval(light, 0, -146, 13, 13);
  for (const side of [-1, 1]) box(joint, side * 80 - 13, -34, 26, 60, 10);
  box(coat, -78, -100, 156, 176, 46);
  if (view.pose.away) return;
  box("#141a24", -58, -58, 122, 88, 34);
  const lid = view.face.closed !== 0 ? 0.14 : Math.min(1.2, view.face.lid);
  for (const x of [-26, 32]) {
    ctx.beginPath();
    ctx.ellipse(x + view.face.gaze[0] * 6, -16, 14, Math.max(3, 17 * lid), 0, 0, Math.PI * 2);
    ctx.fillStyle = light;
    ctx.fill();
  }
  ctx.strokeStyle = light;
  ctx.lineWidth = 5;
  ctx.beginPath();
  const { curve: smile, open } = view.face.mouth;
  ctx.moveTo(-20, 52);
  ctx.quadraticCurveTo(4, 52 + smile * 1.6 + open * 0.5, 28, 52);
  ctx.stroke();
}
