import { alpha, type Color, darken, lighten } from "./color";
import { arcPoints, type Ctx, curve, glow, type Point, poly, radial, taper } from "./pen";
import { firstMatch } from "./words";

export const PROPS = [
  "lantern",
  "umbrella",
  "phone",
  "letter",
  "cup",
  "sword",
  "book",
  "flower",
  "suitcase",
  "megaphone",
  "brush",
  "flashlight",
  "box",
  "bell",
  "key",
  "knife",
  "match",
  "sign",
  "bag",
  "wick",
  "scroll",
  "photo",
  "ring",
  "clock",
  "food",
  "gun",
  "banner",
  "ladder",
] as const;
export type Prop = (typeof PROPS)[number];

const WORDS: readonly (readonly [RegExp, Prop])[] = [
  [/灯芯|wick/i, "wick"],
  [/火柴|打火机|match|lighter/i, "match"],
  [/木牌|招牌|牌匾|路牌|\bsign/i, "sign"],
  [/灯笼|提灯|纸灯|lantern/i, "lantern"],
  [/雨伞|油纸伞|撑伞|umbrella|parasol/i, "umbrella"],
  [/手机|电话|phone|smartphone/i, "phone"],
  [/油纸包|包裹|盒|箱子里|礼物|parcel|package|\bbox|gift/i, "box"],
  [/行李箱|皮箱|旅行箱|suitcase|luggage/i, "suitcase"],
  [/喇叭|扩音器|megaphone|bullhorn/i, "megaphone"],
  [/手电|flashlight|torch/i, "flashlight"],
  [/铜铃|铃铛|风铃|\bbell/i, "bell"],
  [/钥匙|\bkeys?\b/i, "key"],
  [/信|纸条|字条|letter|\bnote\b|envelope|document|合同|文件/i, "letter"],
  [/照片|相片|photo|picture frame/i, "photo"],
  [/画卷|卷轴|江图|圣旨|画筒|scroll|map/i, "scroll"],
  [/匕首|小刀|菜刀|knife|dagger/i, "knife"],
  [/剑|长刀|sword|blade|katana/i, "sword"],
  [/枪|gun|pistol|rifle/i, "gun"],
  [/戒指|\bring\b/i, "ring"],
  [/毛笔|描金|画笔|钢笔|brush|\bpen\b/i, "brush"],
  [/茶|咖啡|杯|碗|beer|coffee|\bcup|\bmug|drink|wine|bottle|酒/i, "cup"],
  [/书|课本|日记|\bbook|diary|notebook/i, "book"],
  [/花束|玫瑰|鲜花|一朵花|flower|rose|bouquet/i, "flower"],
  [/时钟|手表|怀表|clock|watch\b/i, "clock"],
  [/饭|面条|包子|蛋糕|food|cake|noodle|burger|steak/i, "food"],
  [/梯子|ladder/i, "ladder"],
  [/包|背包|\bbag\b|backpack/i, "bag"],
];

export const propIn = (text: string): Prop | undefined => firstMatch(text, WORDS);

export type PropPaint = {
  of(color: Color): Color;
  accent(color: Color): Color;
  line: Color;
  width: number;
  glow: number;
};

/** A thing about 200 units high around (0, 0). `lit` 0–1 is how far its own light burns. */
export function drawProp(ctx: Ctx, prop: Prop, paint: PropPaint, lit: number): void {
  const ink = (color: string, width = paint.width) => {
    ctx.fillStyle = color;
    ctx.fill();
    ctx.strokeStyle = paint.line;
    ctx.lineWidth = width;
    ctx.lineJoin = "round";
    ctx.stroke();
  };
  const shape = (color: string, points: Point[], round = false) => {
    if (round) curve(ctx, points, true);
    else poly(ctx, points);
    ink(color);
  };
  const box = (color: string, x: number, y: number, w: number, h: number, r = 4) => {
    ctx.beginPath();
    ctx.roundRect(x, y, w, h, r);
    ink(color);
  };
  const disc = (color: string, x: number, y: number, rx: number, ry = rx) => {
    ctx.beginPath();
    ctx.ellipse(x, y, rx, ry, 0, 0, Math.PI * 2);
    ink(color);
  };
  const gold = paint.accent("#d9a441");
  const steel = paint.of("#c9d2da");
  const wood = paint.of("#7a5232");
  const dark = paint.of("#26262e");
  const paper = paint.of("#f3ead6");
  const red = paint.accent("#c9402f");
  switch (prop) {
    case "lantern":
      drawLantern(ctx, paint, lit);
      return;
    case "umbrella": {
      ctx.strokeStyle = wood;
      ctx.lineWidth = 7;
      ctx.beginPath();
      ctx.moveTo(0, -170);
      ctx.lineTo(0, 100);
      ctx.stroke();
      const cloth = paint.accent("#b8473c");
      shape(
        cloth,
        [
          [-230, -96],
          [-190, -170],
          [-100, -230],
          [0, -252],
          [100, -230],
          [190, -170],
          [230, -96],
          [150, -112],
          [76, -98],
          [0, -112],
          [-76, -98],
          [-150, -112],
        ],
        true,
      );
      for (const x of [-150, -76, 0, 76, 150])
        taper(ctx, arcPoints([0, -250], [x * 0.8, -210], [x, -106]), 4, alpha(darken(cloth, 0.4), 0.7), 0.3);
      return;
    }
    case "phone":
      box(dark, -34, -68, 68, 136, 12);
      ctx.fillStyle = lit > 0.3 ? "#bfe0ff" : paint.of("#6f8fb0");
      ctx.fillRect(-28, -56, 56, 108);
      ctx.fillStyle = alpha("#ffffff", 0.8);
      for (const y of [-40, -22, -4]) ctx.fillRect(-20, y, 40 - Math.abs(y) * 0.4, 7);
      if (lit > 0.3) glow(ctx, [0, 0], 150, "#9cc8ff", 0.5 * paint.glow);
      return;
    case "letter":
      shape(paper, [
        [-92, -58],
        [86, -66],
        [94, 56],
        [-84, 66],
      ]);
      ctx.fillStyle = alpha(dark, 0.55);
      for (let row = 0; row < 5; row++)
        ctx.fillRect(-66 + row * 1.5, -36 + row * 19, 120 - (row % 3) * 22, 4.5);
      disc(red, 62, 38, 15);
      return;
    case "photo":
      box(paper, -76, -88, 152, 176, 3);
      ctx.fillStyle = paint.of("#8aa7b8");
      ctx.fillRect(-62, -74, 124, 118);
      disc(paint.of("#e8c3a4"), -22, -18, 20, 24);
      disc(paint.of("#e8c3a4"), 24, -12, 19, 22);
      ctx.fillStyle = paint.of("#44506a");
      ctx.fillRect(-52, 8, 54, 36);
      ctx.fillStyle = paint.of("#8c4a4a");
      ctx.fillRect(4, 12, 46, 32);
      return;
    case "cup":
      shape(paint.of("#dfe5e4"), [
        [-54, -50],
        [54, -50],
        [44, 56],
        [30, 68],
        [-30, 68],
        [-44, 56],
      ]);
      ctx.beginPath();
      ctx.arc(58, 0, 26, -1.2, 1.4);
      ctx.strokeStyle = paint.of("#dfe5e4");
      ctx.lineWidth = 11;
      ctx.stroke();
      disc(paint.of("#8a5a32"), 0, -48, 53, 12);
      for (const x of [-20, 4, 26])
        taper(ctx, arcPoints([x, -68], [x - 24, -104], [x + 8, -146]), 9, alpha("#ffffff", 0.45), 0.05);
      return;
    case "sword":
      shape(steel, [
        [-10, 60],
        [-11, -170],
        [0, -204],
        [11, -170],
        [10, 60],
      ]);
      taper(ctx, arcPoints([0, 58], [0, -60], [0, -180]), 4, alpha("#ffffff", 0.9), 0.4);
      box(gold, -46, 58, 92, 14, 6);
      box(paint.of("#5b2530"), -9, 72, 18, 74, 5);
      disc(gold, 0, 152, 12);
      taper(ctx, arcPoints([0, 160], [22, 190], [8, 236]), 9, red, 0.3);
      return;
    case "knife":
      shape(steel, [
        [-14, 30],
        [-14, -120],
        [4, -150],
        [16, -110],
        [16, 30],
      ]);
      box(wood, -15, 30, 32, 92, 8);
      return;
    case "gun":
      shape(dark, [
        [-96, -34],
        [88, -34],
        [88, 2],
        [4, 4],
        [-8, 40],
        [-34, 40],
        [-40, 92],
        [-80, 92],
        [-66, 6],
        [-96, 2],
      ]);
      return;
    case "book":
      shape(paint.of("#2f5f7a"), [
        [-92, -66],
        [-4, -54],
        [92, -70],
        [96, 62],
        [0, 80],
        [-94, 64],
      ]);
      shape(paper, [
        [-84, -70],
        [-6, -60],
        [-4, 68],
        [-86, 52],
      ]);
      shape(paper, [
        [84, -74],
        [4, -60],
        [4, 68],
        [88, 50],
      ]);
      ctx.fillStyle = alpha(dark, 0.4);
      for (let row = 0; row < 6; row++) {
        ctx.fillRect(-72, -48 + row * 16, 56, 4);
        ctx.fillRect(18, -50 + row * 16, 56, 4);
      }
      return;
    case "flower":
      for (const [x, y] of [
        [-34, -60],
        [30, -74],
        [0, -34],
        [-4, -98],
      ] as const) {
        taper(ctx, arcPoints([x, y], [x * 0.4, 20], [0, 100]), 6, paint.of("#4f7a4a"), 0.4);
        for (let petal = 0; petal < 5; petal++) {
          const angle = (petal / 5) * Math.PI * 2;
          disc(paint.accent("#d9566a"), x + Math.cos(angle) * 17, y + Math.sin(angle) * 17, 14);
        }
        disc(gold, x, y, 10);
      }
      shape(paper, [
        [-56, -6],
        [56, -10],
        [18, 104],
        [-18, 104],
      ]);
      return;
    case "suitcase":
      box(dark, -30, -96, 60, 42, 10);
      box(paint.of("#7b4a32"), -86, -62, 172, 140, 12);
      ctx.fillStyle = paint.of("#54301f");
      ctx.fillRect(-58, -62, 16, 140);
      ctx.fillRect(42, -62, 16, 140);
      box(gold, -58, -20, 16, 20, 3);
      box(gold, 42, -20, 16, 20, 3);
      return;
    case "megaphone":
      shape(paint.of("#eef2f6"), [
        [-20, -26],
        [112, -82],
        [122, 0],
        [112, 82],
        [-20, 26],
      ]);
      disc(paint.of("#c6d2dd"), 114, 0, 22, 82);
      box(red, -62, -30, 48, 60, 8);
      box(dark, -46, 28, 20, 58, 6);
      return;
    case "brush":
      ctx.save();
      ctx.rotate(0.5);
      box(wood, -6, -150, 12, 170, 5);
      box(gold, -8, 16, 16, 16, 3);
      shape(
        paint.accent("#e2a03a"),
        [
          [-8, 32],
          [8, 32],
          [3, 66],
          [0, 80],
          [-4, 66],
        ],
        true,
      );
      ctx.restore();
      return;
    case "flashlight":
      box(dark, -70, -20, 100, 40, 8);
      shape(steel, [
        [30, -22],
        [64, -38],
        [64, 38],
        [30, 22],
      ]);
      if (lit > 0) {
        ctx.save();
        ctx.globalCompositeOperation = "screen";
        ctx.fillStyle = radial(ctx, [64, 0], 620, [
          [0, alpha("#fff3cf", 0.75 * paint.glow)],
          [1, alpha("#fff3cf", 0)],
        ]);
        poly(ctx, [
          [64, -30],
          [640, -210],
          [640, 210],
          [64, 30],
        ]);
        ctx.fill();
        ctx.restore();
      }
      return;
    case "box":
      shape(paint.of("#a9794a"), [
        [-88, -38],
        [0, -62],
        [90, -38],
        [90, 62],
        [0, 88],
        [-88, 62],
      ]);
      shape(paint.of("#c49561"), [
        [-88, -38],
        [0, -62],
        [90, -38],
        [0, -12],
      ]);
      taper(
        ctx,
        [
          [0, -12],
          [0, 30],
          [0, 86],
        ],
        9,
        paint.of("#e7d3a8"),
        0.8,
      );
      taper(
        ctx,
        [
          [-44, -50],
          [2, -36],
          [46, -26],
        ],
        9,
        paint.of("#e7d3a8"),
        0.8,
      );
      taper(
        ctx,
        [
          [46, -50],
          [0, -36],
          [-44, -25],
        ],
        9,
        paint.of("#e7d3a8"),
        0.8,
      );
      return;
    case "bell":
      disc(gold, 0, -96, 16);
      shape(
        gold,
        [
          [-20, -84],
          [20, -84],
          [46, -30],
          [56, 46],
          [82, 66],
          [-82, 66],
          [-56, 46],
          [-46, -30],
        ],
        true,
      );
      taper(ctx, arcPoints([-30, -50], [-44, 0], [-44, 46]), 9, lighten(gold, 0.6), 0.1);
      ctx.fillStyle = darken(gold, 0.35);
      ctx.fillRect(-60, 40, 120, 7);
      disc(darken(gold, 0.3), 0, 80, 16);
      taper(ctx, arcPoints([0, 92], [10, 120], [0, 154]), 8, red, 0.4);
      return;
    case "key":
      ctx.beginPath();
      ctx.arc(0, -66, 40, 0, Math.PI * 2);
      ctx.strokeStyle = paint.line;
      ctx.lineWidth = 22;
      ctx.stroke();
      ctx.strokeStyle = gold;
      ctx.lineWidth = 17;
      ctx.stroke();
      box(gold, -9, -30, 18, 150, 4);
      box(gold, 8, 74, 34, 16, 3);
      box(gold, 8, 102, 26, 16, 3);
      return;
    case "match":
      box(paint.of("#d8b98a"), -5, -40, 10, 150, 3);
      if (lit > 0.05) {
        glow(ctx, [0, -90], 260 * (0.5 + lit / 2), "#ffb45a", 0.95 * paint.glow);
        curve(
          ctx,
          [
            [0, -32],
            [-24, -64],
            [-14, -104],
            [2, -158],
            [16, -106],
            [24, -64],
          ],
          true,
        );
        ctx.fillStyle = radial(ctx, [0, -64], 84, [
          [0, "#fffbe0"],
          [0.45, "#ffd066"],
          [1, "#f2702c"],
        ]);
        ctx.fill();
      } else {
        disc(darken(wood, 0.6), 0, -44, 9, 12);
        taper(ctx, arcPoints([0, -60], [-30, -110], [8, -170]), 10, alpha("#d8dce4", 0.5), 0.05);
      }
      return;
    case "sign":
      drawSign(ctx, paint);
      return;
    case "bag":
      shape(
        paint.of("#8a5f3c"),
        [
          [-70, -30],
          [70, -30],
          [88, 84],
          [-88, 84],
        ],
        true,
      );
      ctx.beginPath();
      ctx.arc(0, -34, 46, Math.PI, 0);
      ctx.strokeStyle = wood;
      ctx.lineWidth = 11;
      ctx.stroke();
      return;
    case "wick":
      shape(
        paper,
        [
          [-110, 20],
          [-60, -50],
          [50, -58],
          [116, 10],
          [60, 66],
          [-54, 70],
        ],
        true,
      );
      shape(paint.of("#d9c49a"), [
        [-110, 20],
        [-60, -50],
        [-20, 8],
      ]);
      shape(paint.of("#d9c49a"), [
        [116, 10],
        [50, -58],
        [24, 6],
      ]);
      box(paint.accent("#c98245"), -15, -52, 30, 96, 8);
      for (let turn = 0; turn < 5; turn++)
        taper(
          ctx,
          arcPoints([-15, -38 + turn * 18], [0, -32 + turn * 18], [15, -40 + turn * 18]),
          4,
          darken(gold, 0.3),
          0.5,
        );
      shape(
        paint.of("#efe4cc"),
        [
          [-6, -52],
          [-9, -80],
          [2, -98],
          [8, -76],
          [6, -52],
        ],
        true,
      );
      glow(ctx, [0, -20], 190, "#ffb45a", 0.45 * paint.glow);
      return;
    case "scroll":
      shape(paper, [
        [-120, -56],
        [120, -56],
        [120, 58],
        [-120, 58],
      ]);
      for (const [y, height] of [
        [24, 26],
        [34, 44],
        [44, 30],
      ] as const) {
        ctx.fillStyle = alpha(paint.of("#3c4a52"), 0.3);
        curve(
          ctx,
          [
            [-112, y + 10],
            [-70, y - height * 0.6],
            [-30, y],
            [20, y - height],
            [64, y - 6],
            [112, y - height * 0.4],
            [112, 54],
            [-112, 54],
          ],
          true,
        );
        ctx.fill();
      }
      for (const x of [-126, 112]) box(wood, x, -72, 14, 146, 6);
      disc(red, 96, 44, 8);
      return;
    case "ring":
      ctx.beginPath();
      ctx.ellipse(0, 24, 62, 62, 0, 0, Math.PI * 2);
      ctx.strokeStyle = paint.line;
      ctx.lineWidth = 20;
      ctx.stroke();
      ctx.strokeStyle = gold;
      ctx.lineWidth = 15;
      ctx.stroke();
      shape("#e8f6ff", [
        [-26, -48],
        [0, -86],
        [26, -48],
        [0, -24],
      ]);
      glow(ctx, [0, -56], 110, "#dff2ff", 0.7 * paint.glow);
      return;
    case "clock":
      disc(gold, 0, 0, 92);
      disc(paper, 0, 0, 76);
      for (let hour = 0; hour < 12; hour++) {
        const angle = (hour / 12) * Math.PI * 2;
        ctx.fillStyle = dark;
        ctx.fillRect(Math.cos(angle) * 64 - 3, Math.sin(angle) * 64 - 3, 6, 6);
      }
      taper(
        ctx,
        [
          [0, 8],
          [0, -30],
          [0, -54],
        ],
        8,
        dark,
        0.5,
      );
      taper(
        ctx,
        [
          [-6, 4],
          [24, -16],
          [44, -26],
        ],
        7,
        dark,
        0.5,
      );
      return;
    case "food":
      disc(paint.of("#e9ecec"), 0, 56, 118, 26);
      shape(
        paint.of("#e6d9c4"),
        [
          [-88, -4],
          [88, -4],
          [64, 60],
          [-64, 60],
        ],
        true,
      );
      disc(paint.of("#d8b06a"), 0, -6, 88, 24);
      for (let index = 0; index < 5; index++)
        taper(
          ctx,
          arcPoints([-60 + index * 28, -8], [-40 + index * 22, -30], [-20 + index * 24, -4]),
          6,
          paint.of("#f1d79a"),
          0.4,
        );
      disc(red, 22, -14, 15, 9);
      for (const x of [-26, 10])
        taper(ctx, arcPoints([x, -40], [x - 20, -80], [x + 10, -124]), 9, alpha("#ffffff", 0.4), 0.05);
      return;
    case "banner":
      box(wood, -4, -130, 8, 260, 3);
      shape(red, [
        [4, -126],
        [130, -116],
        [112, -60],
        [130, -8],
        [4, -16],
      ]);
      return;
    case "ladder":
      for (const x of [-46, 34]) box(wood, x, -190, 13, 400, 4);
      for (let rung = 0; rung < 8; rung++) box(paint.of("#8f6440"), -44, -168 + rung * 48, 90, 10, 3);
      return;
  }
}

/** The paper lantern: the one warm thing in most pictures here. */
export function drawLantern(ctx: Ctx, paint: PropPaint, lit: number): void {
  const warm = paint.accent("#d9442b");
  if (lit > 0.05) glow(ctx, [0, 0], 330, "#ff9a40", 0.62 * lit * paint.glow);
  const body = () => {
    ctx.beginPath();
    ctx.ellipse(0, 0, 100, 86, 0, 0, Math.PI * 2);
  };
  body();
  ctx.fillStyle =
    lit > 0.05
      ? radial(ctx, [0, 14], 112, [
          [0, paint.accent("#fff6d6")],
          [0.3, paint.accent(lit > 0.6 ? "#ffd07a" : "#f2a85c")],
          [0.72, paint.accent(lit > 0.6 ? "#f08a38" : "#c9602f")],
          [1, warm],
        ])
      : radial(ctx, [-20, -24], 130, [
          [0, paint.accent("#b3473a")],
          [1, paint.accent("#5e2228")],
        ]);
  ctx.fill();
  ctx.strokeStyle = alpha(darken(warm, 0.45), 0.8);
  ctx.lineWidth = 3;
  for (const rx of [30, 64, 90]) {
    ctx.beginPath();
    ctx.ellipse(0, 0, rx, 85, 0, 0, Math.PI * 2);
    ctx.globalAlpha = 0.5;
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
  body();
  ctx.strokeStyle = alpha(paint.line, 0.85);
  ctx.lineWidth = paint.width;
  ctx.stroke();
  const gold = paint.accent("#d9a441");
  for (const y of [-94, 78]) {
    ctx.beginPath();
    ctx.roundRect(-42, y, 84, 18, 5);
    ctx.fillStyle = gold;
    ctx.fill();
    ctx.stroke();
  }
  ctx.strokeStyle = paint.line;
  ctx.lineWidth = 4;
  ctx.beginPath();
  ctx.moveTo(0, -94);
  ctx.lineTo(0, -132);
  ctx.stroke();
  for (const x of [-14, -4, 6, 15])
    taper(ctx, arcPoints([x, 96], [x * 1.3, 124], [x * 1.1 + 3, 158]), 5, warm, 0.5);
}

function drawSign(ctx: Ctx, paint: PropPaint): void {
  const wood = paint.of("#5b3a24");
  ctx.beginPath();
  ctx.roundRect(-170, -62, 340, 128, 8);
  ctx.fillStyle = wood;
  ctx.fill();
  ctx.strokeStyle = paint.line;
  ctx.lineWidth = paint.width;
  ctx.stroke();
  ctx.strokeStyle = paint.accent("#c9923a");
  ctx.lineWidth = 5;
  ctx.strokeRect(-156, -48, 312, 100);
  for (let index = 0; index < 5; index++)
    taper(
      ctx,
      arcPoints([-150, -34 + index * 20], [0, -30 + index * 20], [150, -36 + index * 20]),
      2,
      alpha(darken(wood, 0.5), 0.7),
      0.2,
    );
}
