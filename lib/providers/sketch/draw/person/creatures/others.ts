import { alpha, darken, lighten } from "../../color";
import type { Point } from "../../pen";
import { type Beast, beastEye } from "./beast";
import { paintedDrop } from "./sizes";

/** A horse to the viewer's right, its head before its body. */
export function drawHorse(beast: Beast): void {
  const { coat, dark, round, sharp, oval, hairs, view } = beast;
  const soles = paintedDrop("horse");
  const mane = darken(coat, 0.62);
  const hoof = view.paint.of("#2a2224");
  const leg = (x: number, tone: string, knee: number) => {
    round(tone, [
      [x - 34, soles - 270],
      [x - 24, soles - 190],
      [x - 17 + knee, soles - 132],
      [x - 13, soles - 70],
      [x - 16, soles - 24],
      [x + 14, soles - 24],
      [x + 12, soles - 70],
      [x + 15 + knee, soles - 132],
      [x + 24, soles - 190],
      [x + 36, soles - 270],
    ]);
    sharp(hoof, [
      [x - 17, soles - 26],
      [x + 15, soles - 26],
      [x + 24, soles],
      [x - 21, soles],
    ]);
  };
  round(mane, [
    [-420, 150],
    [-470, 180],
    [-500, 300],
    [-486, 430],
    [-456, 440],
    [-450, 320],
    [-416, 220],
  ]);
  leg(-330, dark, -12);
  leg(-96, dark, 8);
  round(coat, [
    [-66, 90],
    [-150, 142],
    [-260, 152],
    [-360, 132],
    [-428, 176],
    [-432, 262],
    [-384, 332],
    [-270, 352],
    [-150, 360],
    [-70, 330],
    [-36, 240],
    [-30, 150],
  ]);
  leg(-376, coat, -12);
  leg(-56, coat, 8);
  round(coat, [
    [-30, -64],
    [-84, 0],
    [-120, 90],
    [-150, 170],
    [-60, 300],
    [-26, 200],
    [0, 120],
    [30, 60],
    [24, 0],
  ]);
  round(mane, [
    [6, -88],
    [-44, -66],
    [-96, 0],
    [-134, 90],
    [-164, 160],
    [-130, 164],
    [-92, 100],
    [-56, 40],
    [-14, -24],
  ]);
  round(coat, [
    [-30, -60],
    [8, -82],
    [44, -62],
    [72, 4],
    [104, 70],
    [112, 104],
    [92, 124],
    [62, 118],
    [40, 86],
    [4, 62],
    [-26, 34],
    [-40, -14],
  ]);
  sharp(coat, [
    [-20, -68],
    [-16, -122],
    [8, -76],
  ]);
  sharp(coat, [
    [8, -76],
    [22, -124],
    [34, -68],
  ]);
  round(mane, [
    [2, -94],
    [26, -88],
    [46, -40],
    [36, -20],
    [20, -56],
  ]);
  hairs(
    [
      [
        [44, 30],
        [70, 50],
        [88, 96],
      ],
      [
        [-14, 36],
        [6, 52],
        [34, 66],
      ],
    ],
    4,
  );
  if (view.pose.away) return;
  beastEye(beast, 26, -28, 11, view.paint.of("#4a2a1c"));
  oval(darken(coat, 0.5), 98, 92, 5, 8, 0.5, 0);
  hairs(
    [
      [
        [70, 116],
        [88, 110],
        [106, 112],
      ],
      [
        [-60, 300],
        [-100, 322],
        [-150, 326],
      ],
      [
        [-380, 200],
        [-350, 250],
        [-366, 300],
      ],
    ],
    4,
  );
}

export function drawBird(beast: Beast): void {
  const { coat, pale, dark, round, sharp, hairs, view } = beast;
  const soles = paintedDrop("bird");
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
