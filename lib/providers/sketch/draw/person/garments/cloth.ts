import { alpha, darken } from "../../color";
import type { Identity } from "../../identity";
import { arcPoints, type Ctx, curve, type Point, poly, taper } from "../../pen";
import type { Paint } from "../paint";

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
export function hang(ctx: Ctx, torso: Torso, bottom: number, flare: number, waist = torso.waist): void {
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

export function ink(ctx: Ctx, paint: Paint, color: string): void {
  ctx.fillStyle = color;
  ctx.fill();
  ctx.strokeStyle = paint.lineCloth;
  ctx.lineWidth = paint.wCloth;
  ctx.lineJoin = "round";
  ctx.stroke();
}

export function shape(ctx: Ctx, paint: Paint, color: string, points: Point[], round = false): void {
  if (round) curve(ctx, points, true);
  else poly(ctx, points);
  ink(ctx, paint, color);
}

export function line(ctx: Ctx, color: string, width: number, points: Point[]): void {
  taper(
    ctx,
    points.length === 3 ? arcPoints(points[0] ?? [0, 0], points[1] ?? [0, 0], points[2] ?? [0, 0]) : points,
    width,
    color,
    0.25,
  );
}

export function folds(ctx: Ctx, color: string, torso: Torso, bottom: number): void {
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

export function buttons(ctx: Ctx, color: string, x: number, ys: number[]): void {
  ctx.fillStyle = color;
  for (const y of ys) {
    ctx.beginPath();
    ctx.arc(x, y, 6, 0, Math.PI * 2);
    ctx.fill();
  }
}

export const vNeck = (depth: number, width = 34): Point[] => [
  [-width, 118],
  [0, depth],
  [width, 118],
  [24, 108],
  [-24, 108],
];

/** What a garment is drawn with. `c` is where its middle line falls, `bottom` its hem. */
export type Wear = {
  ctx: Ctx;
  person: Identity;
  paint: Paint;
  torso: Torso;
  away: boolean;
  main: string;
  dark: string;
  light: string;
  gold: string;
  c: number;
  bottom: number;
};
