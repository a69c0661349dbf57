import { alpha, darken, lighten, mix } from "../color";
import type { Identity } from "../identity";
import { arcPoints, type Ctx, curve, type Point, poly, taper } from "../pen";
import type { Paint } from "./paint";

/** Body units: neck 112, shoulders 172, waist 370, hips 470, knees 790, feet 1110. */
export type Torso = { shoulder: number; waist: number; hip: number; center: number };

export function torsoOf(person: Identity, turn: number): Torso {
  const shoulder = 112 * person.build.shoulders;
  const female = person.gender === "female" && person.age !== "child";
  return {
    shoulder,
    waist: shoulder * (female ? 0.66 : 0.78) * person.build.width,
    hip: shoulder * (female ? 0.86 : 0.8) * person.build.width,
    center: turn * 13,
  };
}

/** The outline of whatever hangs from the shoulders down to `bottom`. */
function hang(ctx: Ctx, torso: Torso, bottom: number, flare: number, waist = torso.waist): void {
  const { shoulder: s, hip } = torso;
  const low = bottom > 470;
  const right: Point[] = [
    [30, 120],
    [52, 142],
    [s * 0.86, 156],
    [s, 182],
    [s * 0.9, 244],
    [waist, 368],
  ];
  if (low) right.push([hip, 470]);
  right.push([low ? hip * flare : waist * flare, bottom]);
  const left = right.map(([x, y]): Point => [-x, y]).reverse();
  curve(ctx, [...right, ...left], true);
}

function ink(ctx: Ctx, paint: Paint, color: string): void {
  ctx.fillStyle = color;
  ctx.fill();
  ctx.strokeStyle = paint.lineCloth;
  ctx.lineWidth = paint.wCloth;
  ctx.lineJoin = "round";
  ctx.stroke();
}

function shape(ctx: Ctx, paint: Paint, color: string, points: Point[], round = false): void {
  if (round) curve(ctx, points, true);
  else poly(ctx, points);
  ink(ctx, paint, color);
}

function line(ctx: Ctx, color: string, width: number, points: Point[]): void {
  taper(
    ctx,
    points.length === 3 ? arcPoints(points[0] ?? [0, 0], points[1] ?? [0, 0], points[2] ?? [0, 0]) : points,
    width,
    color,
    0.25,
  );
}

function folds(ctx: Ctx, color: string, torso: Torso, bottom: number): void {
  const tone = alpha(darken(color, 0.45), 0.7);
  line(ctx, tone, 4, [
    [-torso.shoulder * 0.8, 240],
    [-torso.waist * 0.7, 300],
    [-torso.waist * 0.75, 360],
  ]);
  line(ctx, tone, 4, [
    [torso.shoulder * 0.8, 240],
    [torso.waist * 0.72, 300],
    [torso.waist * 0.7, 350],
  ]);
  if (bottom > 560)
    for (const x of [-0.5, 0.15, 0.62])
      line(ctx, tone, 5, [
        [torso.waist * x, 420],
        [torso.hip * x * 1.2, 520],
        [torso.hip * x * 1.35, bottom - 16],
      ]);
}

function buttons(ctx: Ctx, color: string, x: number, ys: number[]): void {
  ctx.fillStyle = color;
  for (const y of ys) {
    ctx.beginPath();
    ctx.arc(x, y, 6, 0, Math.PI * 2);
    ctx.fill();
  }
}

const vNeck = (depth: number, width = 34): Point[] => [
  [-width, 118],
  [0, depth],
  [width, 118],
  [24, 108],
  [-24, 108],
];

/** How far down each garment hangs, where legs begin below it. */
export const HEMS: Record<Identity["garment"], number> = {
  apron: 500,
  trench: 860,
  zhongshan: 545,
  school: 470,
  hanfu: 1080,
  suit: 545,
  tshirt: 490,
  uniform: 500,
  vest: 500,
  dress: 760,
  hoodie: 500,
  sweater: 500,
  robe: 1060,
  whitecoat: 760,
  armor: 620,
  jacket: 490,
  shirt: 500,
};

/** The sleeve's colour, which is not always the garment's: under an apron there is a shirt. */
export function sleeveColor(person: Identity, paint: Paint): { color: string; long: boolean } {
  if (person.garment === "apron") return { color: paint.of(person.cloth2), long: true };
  if (person.garment === "vest") return { color: paint.of("#2d3e5c"), long: true };
  if (person.garment === "school") return { color: paint.of("#f2f1ee"), long: person.gender === "male" };
  return { color: paint.of(person.cloth), long: person.garment !== "tshirt" && person.garment !== "dress" };
}

/** Everything on the trunk, from shirt to apron. `away` is the view from behind. */
export function drawGarment(ctx: Ctx, person: Identity, paint: Paint, torso: Torso, away: boolean): void {
  const main = paint.of(person.cloth);
  const dark = darken(main, 0.35);
  const light = paint.of(person.cloth2);
  const c = torso.center;
  const bottom = HEMS[person.garment];
  const gold = paint.accent("#d9a441");
  switch (person.garment) {
    case "apron": {
      hang(ctx, torso, 500, 1.02);
      ink(ctx, paint, light);
      folds(ctx, light, torso, 500);
      if (!away) {
        shape(
          ctx,
          paint,
          lighten(light, 0.25),
          [
            [-34 + c, 112],
            [-44 + c, 130],
            [c, 178],
            [44 + c, 130],
            [34 + c, 112],
            [c, 148],
          ],
          true,
        );
        line(ctx, alpha(dark, 0.35), 3, [
          [-52 + c, 150],
          [c, 204],
          [52 + c, 150],
        ]);
      }
      for (const side of [-1, 1])
        shape(ctx, paint, darken(main, 0.12), [
          [side * 52 + c * 0.6, 140],
          [side * 76 + c * 0.6, 144],
          [side * 70 + c, away ? 330 : 262],
          [side * 50 + c, away ? 330 : 262],
        ]);
      if (!away) {
        shape(ctx, paint, main, [
          [-64 + c, 258],
          [64 + c, 258],
          [76 + c, 380],
          [torso.hip + 14, 470],
          [torso.hip + 26, 690],
          [-torso.hip - 16, 690],
          [-torso.hip - 6, 470],
          [-70 + c, 380],
        ]);
        line(ctx, dark, 5, [
          [-62 + c, 270],
          [c, 273],
          [62 + c, 270],
        ]);
        line(ctx, dark, 6, [
          [-74 + c, 384],
          [c, 392],
          [78 + c, 384],
        ]);
        shape(ctx, paint, darken(main, 0.08), [
          [-48 + c, 430],
          [52 + c, 430],
          [46 + c, 520],
          [-42 + c, 520],
        ]);
        ctx.fillStyle = alpha(lighten(main, 0.72), 0.85);
        for (let row = 0; row < 6; row++)
          for (let column = 0; column < 4; column++) {
            const [x, y] = [-48 + column * 33 + (row % 2) * 16 + c, 296 + row * 66];
            if (y > 400 && y < 540 && Math.abs(x - c) < 56) continue;
            for (const [dx, dy] of [
              [0, -5],
              [5, 0],
              [0, 5],
              [-5, 0],
            ] as const) {
              ctx.beginPath();
              ctx.arc(x + dx, y + dy, 3, 0, Math.PI * 2);
              ctx.fill();
            }
          }
      }
      break;
    }
    case "trench": {
      hang(ctx, torso, bottom, 1.42, torso.waist * 1.06);
      ink(ctx, paint, main);
      folds(ctx, main, torso, bottom);
      if (away) {
        line(ctx, dark, 4, [
          [0, 160],
          [2, 400],
          [0, bottom - 8],
        ]);
        break;
      }
      shape(ctx, paint, paint.of("#41424e"), [
        [-30 + c, 116],
        [c - 20, 430],
        [c + 22, 430],
        [30 + c, 116],
      ]);
      line(ctx, paint.lineCloth, 3, [
        [-22 + c, 136],
        [c, 152],
        [22 + c, 136],
      ]);
      shape(ctx, paint, lighten(main, 0.07), [
        [-32 + c, 104],
        [-58 + c, 132],
        [-78 + c, 236],
        [-46 + c, 232],
        [-40 + c, 262],
        [-10 + c, 372],
        [-26 + c, 170],
      ]);
      shape(ctx, paint, lighten(main, 0.07), [
        [32 + c, 104],
        [58 + c, 132],
        [82 + c, 236],
        [50 + c, 232],
        [44 + c, 262],
        [12 + c, 372],
        [28 + c, 170],
      ]);
      shape(ctx, paint, darken(main, 0.16), [
        [-torso.waist * 1.06, 372],
        [torso.waist * 1.06, 372],
        [torso.waist * 1.08, 398],
        [-torso.waist * 1.08, 398],
      ]);
      line(ctx, paint.lineCloth, 4, [
        [c, 372],
        [c + 4, 560],
        [c, bottom - 6],
      ]);
      buttons(ctx, paint.of("#17161b"), c + 30, [430, 500]);
      break;
    }
    case "zhongshan": {
      hang(ctx, torso, bottom, 1.08);
      ink(ctx, paint, main);
      folds(ctx, main, torso, bottom);
      if (away) break;
      shape(ctx, paint, lighten(main, 0.1), [
        [-38 + c, 104],
        [-48 + c, 138],
        [-4 + c, 166],
        [c, 150],
        [4 + c, 166],
        [48 + c, 138],
        [38 + c, 104],
        [c, 138],
      ]);
      line(ctx, dark, 3.5, [
        [c, 160],
        [c + 1, 350],
        [c, bottom - 4],
      ]);
      buttons(ctx, darken(main, 0.6), c + 11, [204, 286, 368, 450]);
      for (const [x, y, w] of [
        [-84, 236, 62],
        [30, 236, 62],
        [-90, 400, 72],
        [28, 400, 72],
      ] as const) {
        shape(ctx, paint, lighten(main, 0.04), [
          [x + c, y],
          [x + w + c, y],
          [x + w + c, y + 74],
          [x + c, y + 74],
        ]);
        shape(ctx, paint, main, [
          [x + c - 2, y - 4],
          [x + w + c + 2, y - 4],
          [x + w + c, y + 18],
          [x + w / 2 + c, y + 28],
          [x + c, y + 18],
        ]);
      }
      break;
    }
    case "school": {
      const shirt = paint.of("#f2f1ee");
      hang(ctx, torso, bottom, 1.04);
      ink(ctx, paint, shirt);
      folds(ctx, shirt, torso, bottom);
      if (person.gender === "female") {
        shape(ctx, paint, main, [
          [-40 + c, 108],
          [-torso.shoulder * 0.7, 160],
          [-torso.shoulder * 0.62, away ? 290 : 210],
          [away ? 0 : c, away ? 292 : 268],
          [torso.shoulder * 0.66, away ? 290 : 210],
          [torso.shoulder * 0.72, 160],
          [40 + c, 108],
          ...(away ? [] : [[c, 232] as Point]),
        ]);
        line(ctx, paint.of("#f4f2ee"), 4, [
          [-torso.shoulder * 0.56, 196],
          [-30 + c, 236],
          [c, 254],
        ]);
        line(ctx, paint.of("#f4f2ee"), 4, [
          [torso.shoulder * 0.58, 196],
          [30 + c, 236],
          [c, 254],
        ]);
        if (!away)
          shape(ctx, paint, paint.accent("#c93d45"), [
            [c, 262],
            [c - 42, 244],
            [c - 46, 292],
            [c, 272],
            [c + 46, 292],
            [c + 42, 244],
          ]);
      } else {
        for (const side of [-1, 1])
          shape(ctx, paint, main, [
            [side * 52 + c * 0.4, 140],
            [side * torso.shoulder * 0.98, 180],
            [side * torso.waist * 1.04, 370],
            [side * torso.waist * 1.04, bottom],
            [side * 14 + c, bottom],
            [side * 12 + c, 300],
          ]);
        if (!away)
          shape(ctx, paint, paint.accent("#8f2f3d"), [
            [c - 9, 146],
            [c + 9, 146],
            [c + 15, 310],
            [c, 332],
            [c - 15, 310],
          ]);
      }
      break;
    }
    case "hanfu":
    case "robe": {
      hang(ctx, torso, bottom, 1.6, torso.waist * 1.04);
      ink(ctx, paint, main);
      folds(ctx, main, torso, bottom);
      for (const x of [-0.9, -0.25, 0.4, 1])
        line(ctx, alpha(dark, 0.6), 6, [
          [torso.waist * x, 430],
          [torso.hip * x * 1.3, 700],
          [torso.hip * x * 1.6, bottom - 12],
        ]);
      const sash = paint.of(
        person.garment === "hanfu" ? mix(person.cloth, "#fbe9d0", 0.72) : darken(person.cloth, 0.4),
      );
      if (!away) {
        shape(
          ctx,
          paint,
          lighten(light, 0.3),
          vNeck(176).map(([x, y]): Point => [x + c, y]),
        );
        shape(ctx, paint, sash, [
          [-36 + c, 106],
          [-62 + c, 126],
          [24 + c, 366],
          [54 + c, 366],
        ]);
        shape(ctx, paint, sash, [
          [36 + c, 106],
          [62 + c, 126],
          [-18 + c, 366],
          [-48 + c, 366],
          [-2 + c, 226],
        ]);
      }
      shape(ctx, paint, sash, [
        [-torso.waist * 1.05, 350],
        [torso.waist * 1.05, 350],
        [torso.waist * 1.09, 412],
        [-torso.waist * 1.09, 412],
      ]);
      line(ctx, gold, 5, [
        [-torso.waist, 382],
        [c, 390],
        [torso.waist, 382],
      ]);
      if (!away)
        shape(ctx, paint, sash, [
          [c + 20, 408],
          [c + 44, 408],
          [c + 58, 700],
          [c + 24, 700],
        ]);
      break;
    }
    case "suit": {
      hang(ctx, torso, bottom, 1.08);
      ink(ctx, paint, main);
      folds(ctx, main, torso, bottom);
      if (away) break;
      shape(
        ctx,
        paint,
        paint.of("#f4f2ee"),
        vNeck(330, 36).map(([x, y]): Point => [x + c, y]),
      );
      shape(ctx, paint, paint.accent("#a62f3a"), [
        [c - 11, 140],
        [c + 11, 140],
        [c + 7, 160],
        [c + 16, 286],
        [c, 316],
        [c - 16, 286],
        [c - 7, 160],
      ]);
      for (const side of [-1, 1])
        shape(ctx, paint, lighten(main, 0.08), [
          [c + side * 34, 108],
          [c + side * 62, 136],
          [c + side * 82, 222],
          [c + side * 60, 226],
          [c + side * 66, 250],
          [c, 344],
          [c + side * 26, 190],
        ]);
      line(ctx, dark, 4, [
        [c, 340],
        [c + 4, 440],
        [c - 6, bottom - 6],
      ]);
      buttons(ctx, darken(main, 0.6), c + 10, [372, 430]);
      shape(ctx, paint, paint.of("#f4f2ee"), [
        [c + 44, 250],
        [c + 74, 244],
        [c + 72, 256],
        [c + 46, 262],
      ]);
      break;
    }
    case "uniform": {
      hang(ctx, torso, bottom, 1.04);
      ink(ctx, paint, main);
      folds(ctx, main, torso, bottom);
      for (const side of [-1, 1])
        shape(ctx, paint, darken(main, 0.3), [
          [side * torso.shoulder * 0.62, 150],
          [side * torso.shoulder * 1.0, 174],
          [side * torso.shoulder * 0.96, 192],
          [side * torso.shoulder * 0.6, 168],
        ]);
      if (away) break;
      shape(
        ctx,
        paint,
        paint.of("#dfe4ea"),
        vNeck(190, 30).map(([x, y]): Point => [x + c, y]),
      );
      for (const side of [-1, 1])
        shape(ctx, paint, lighten(main, 0.08), [
          [c + side * 32, 108],
          [c + side * 54, 132],
          [c + side * 48, 200],
          [c, 196],
          [c + side * 22, 160],
        ]);
      buttons(ctx, gold, c, [236, 300, 364]);
      shape(ctx, paint, gold, [
        [c + 44, 236],
        [c + 58, 226],
        [c + 72, 236],
        [c + 66, 256],
        [c + 50, 256],
      ]);
      shape(ctx, paint, darken(main, 0.55), [
        [-torso.waist, 430],
        [torso.waist, 430],
        [torso.hip, 458],
        [-torso.hip, 458],
      ]);
      break;
    }
    case "vest": {
      const under = paint.of("#2d3e5c");
      hang(ctx, torso, bottom, 1.05);
      ink(ctx, paint, under);
      const orange = paint.accent(person.cloth);
      const stripe = paint.of("#f1f0dc");
      for (const side of away ? [-1, 1] : [-1, 1]) {
        const inner = away ? 0 : side * 20 + c;
        shape(ctx, paint, orange, [
          [side * 50 + c * 0.5, 142],
          [side * torso.shoulder * 0.86, 162],
          [side * torso.shoulder * 0.8, 250],
          [side * torso.waist * 1.08, 372],
          [side * torso.hip * 1.08, bottom],
          [inner, bottom],
          [inner, 290],
        ]);
        shape(ctx, paint, stripe, [
          [side * 58 + c * 0.5, 150],
          [side * 80 + c * 0.5, 156],
          [side * 78 + c * 0.6, bottom - 92],
          [side * 56 + c * 0.6, bottom - 92],
        ]);
        shape(ctx, paint, stripe, [
          [inner, bottom - 90],
          [side * torso.hip * 1.04, bottom - 94],
          [side * torso.hip * 1.06, bottom - 62],
          [inner, bottom - 58],
        ]);
      }
      if (!away)
        shape(ctx, paint, lighten(under, 0.1), [
          [-34 + c, 110],
          [-46 + c, 134],
          [-8 + c, 172],
          [c, 150],
          [8 + c, 172],
          [46 + c, 134],
          [34 + c, 110],
          [c, 146],
        ]);
      break;
    }
    case "dress": {
      hang(ctx, torso, bottom, 1.95, torso.waist * 0.94);
      ink(ctx, paint, main);
      folds(ctx, main, torso, bottom);
      for (const x of [-0.8, -0.3, 0.3, 0.85])
        line(ctx, alpha(dark, 0.55), 5, [
          [torso.waist * x, 400],
          [torso.hip * x * 1.5, 580],
          [torso.hip * x * 1.9, bottom - 10],
        ]);
      if (!away) {
        shape(
          ctx,
          paint,
          paint.skin,
          [
            [-38 + c, 116],
            [-44 + c, 150],
            [c, 186],
            [44 + c, 150],
            [38 + c, 116],
          ],
          true,
        );
        shape(ctx, paint, light, [
          [-46 + c, 132],
          [-58 + c, 158],
          [c, 214],
          [58 + c, 158],
          [46 + c, 132],
          [c, 186],
        ]);
      }
      shape(ctx, paint, darken(main, 0.2), [
        [-torso.waist * 0.94, 352],
        [torso.waist * 0.94, 352],
        [torso.waist * 0.98, 384],
        [-torso.waist * 0.98, 384],
      ]);
      break;
    }
    case "hoodie": {
      hang(ctx, torso, bottom, 1.08, torso.waist * 1.14);
      ink(ctx, paint, main);
      folds(ctx, main, torso, bottom);
      shape(
        ctx,
        paint,
        darken(main, 0.14),
        away
          ? [
              [-70, 120],
              [-60, 214],
              [0, 250],
              [60, 214],
              [70, 120],
              [0, 100],
            ]
          : [
              [-40 + c, 100],
              [-74 + c, 124],
              [-66 + c, 168],
              [c, 196],
              [66 + c, 168],
              [74 + c, 124],
              [40 + c, 100],
              [c, 156],
            ],
        true,
      );
      if (!away) {
        line(ctx, paint.of("#f2efe8"), 5, [
          [-20 + c, 180],
          [-24 + c, 220],
          [-20 + c, 262],
        ]);
        line(ctx, paint.of("#f2efe8"), 5, [
          [20 + c, 180],
          [22 + c, 220],
          [19 + c, 252],
        ]);
        shape(ctx, paint, darken(main, 0.08), [
          [-62 + c, 372],
          [62 + c, 372],
          [86 + c, 466],
          [-86 + c, 466],
        ]);
      }
      break;
    }
    case "whitecoat": {
      hang(ctx, torso, bottom, 1.25, torso.waist * 1.1);
      ink(ctx, paint, main);
      folds(ctx, main, torso, bottom);
      if (away) break;
      shape(
        ctx,
        paint,
        paint.of("#8fb3c9"),
        vNeck(300, 36).map(([x, y]): Point => [x + c, y]),
      );
      for (const side of [-1, 1])
        shape(ctx, paint, lighten(main, 0.2), [
          [c + side * 34, 108],
          [c + side * 62, 136],
          [c + side * 74, 226],
          [c, 320],
          [c + side * 26, 190],
        ]);
      line(ctx, alpha(dark, 0.8), 4, [
        [c, 318],
        [c + 3, 500],
        [c, bottom - 6],
      ]);
      shape(ctx, paint, main, [
        [c + 34, 262],
        [c + 92, 262],
        [c + 90, 320],
        [c + 36, 320],
      ]);
      shape(ctx, paint, paint.accent("#c93d45"), [
        [c + 48, 250],
        [c + 56, 250],
        [c + 56, 280],
        [c + 48, 280],
      ]);
      break;
    }
    case "armor": {
      hang(ctx, torso, bottom, 1.3);
      ink(ctx, paint, main);
      for (let row = 0; row < 8; row++)
        for (let x = -4; x <= 4; x++) {
          ctx.beginPath();
          ctx.ellipse(x * 22 + (row % 2) * 11, 236 + row * 40, 12, 18, 0, 0, Math.PI);
          ctx.strokeStyle = alpha(dark, 0.8);
          ctx.lineWidth = 2.5;
          ctx.stroke();
        }
      for (const side of [-1, 1])
        shape(
          ctx,
          paint,
          lighten(main, 0.15),
          [
            [side * 54, 140],
            [side * torso.shoulder * 1.16, 158],
            [side * torso.shoulder * 1.22, 222],
            [side * torso.shoulder * 0.8, 214],
          ],
          true,
        );
      shape(
        ctx,
        paint,
        paint.accent("#9c2b2b"),
        [
          [-46 + c, 116],
          [-60 + c, 150],
          [c, 186],
          [60 + c, 150],
          [46 + c, 116],
          [c, 146],
        ],
        true,
      );
      shape(ctx, paint, gold, [
        [-torso.waist, 372],
        [torso.waist, 372],
        [torso.waist * 1.05, 404],
        [-torso.waist * 1.05, 404],
      ]);
      break;
    }
    case "jacket": {
      hang(ctx, torso, bottom, 1.1, torso.waist * 1.1);
      ink(ctx, paint, main);
      folds(ctx, main, torso, bottom);
      if (away) break;
      shape(ctx, paint, light, [
        [-30 + c, 114],
        [-36 + c, 300],
        [-26 + c, bottom],
        [28 + c, bottom],
        [36 + c, 300],
        [30 + c, 114],
      ]);
      for (const side of [-1, 1]) {
        shape(ctx, paint, lighten(main, 0.1), [
          [c + side * 32, 106],
          [c + side * 66, 136],
          [c + side * 74, 204],
          [c + side * 30, 190],
        ]);
        line(ctx, gold, 3.5, [
          [c + side * 34, 196],
          [c + side * 38, 330],
          [c + side * 30, bottom - 4],
        ]);
      }
      break;
    }
    case "sweater": {
      hang(ctx, torso, bottom, 1.04, torso.waist * 1.08);
      ink(ctx, paint, main);
      folds(ctx, main, torso, bottom);
      ctx.strokeStyle = alpha(dark, 0.5);
      ctx.lineWidth = 3;
      for (const y of [268, 284, 300]) {
        ctx.beginPath();
        for (let x = -80; x <= 80; x += 16) ctx.lineTo(x + c, y + ((x / 16) % 2 === 0 ? 0 : 9));
        ctx.stroke();
      }
      shape(
        ctx,
        paint,
        lighten(main, 0.1),
        [
          [-38 + c, 100],
          [-46 + c, 136],
          [c, 156],
          [46 + c, 136],
          [38 + c, 100],
          [c, 120],
        ],
        true,
      );
      break;
    }
    case "shirt": {
      hang(ctx, torso, bottom, 1.03);
      ink(ctx, paint, main);
      folds(ctx, main, torso, bottom);
      if (away) break;
      shape(
        ctx,
        paint,
        paint.skin,
        vNeck(164, 22).map(([x, y]): Point => [x + c, y]),
      );
      for (const side of [-1, 1])
        shape(ctx, paint, lighten(main, 0.18), [
          [c + side * 30, 104],
          [c + side * 56, 134],
          [c + side * 36, 186],
          [c, 158],
        ]);
      line(ctx, dark, 3, [
        [c, 160],
        [c + 1, 330],
        [c, bottom - 4],
      ]);
      buttons(ctx, lighten(main, 0.55), c + 8, [210, 280, 350, 420]);
      break;
    }
    case "tshirt": {
      hang(ctx, torso, bottom, 1.02);
      ink(ctx, paint, main);
      folds(ctx, main, torso, bottom);
      if (away) break;
      shape(
        ctx,
        paint,
        paint.skin,
        [
          [-34 + c, 112],
          [-36 + c, 138],
          [c, 164],
          [36 + c, 138],
          [34 + c, 112],
        ],
        true,
      );
      line(ctx, dark, 5, [
        [-40 + c, 138],
        [c, 174],
        [40 + c, 138],
      ]);
      shape(ctx, paint, light, [
        [c - 30, 246],
        [c + 30, 246],
        [c + 38, 276],
        [c, 318],
        [c - 38, 276],
      ]);
      break;
    }
  }
  if (person.scarf) {
    const scarf = paint.accent(person.scarf);
    shape(
      ctx,
      paint,
      scarf,
      [
        [-56 + c, 104],
        [-70 + c, 142],
        [c, 182],
        [70 + c, 142],
        [56 + c, 104],
        [c, 134],
      ],
      true,
    );
    if (!away)
      shape(ctx, paint, darken(scarf, 0.12), [
        [c + 12, 160],
        [c + 52, 154],
        [c + 62, 350],
        [c + 22, 356],
      ]);
  }
}
