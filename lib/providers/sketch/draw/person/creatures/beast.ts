import { alpha, darken, lighten, luma, mix } from "../../color";
import { arcPoints, type Ctx, curve, type Point, poly, taper } from "../../pen";
import type { FigureView } from "../figure-view";
import type { Creature } from "../looks/creatures";

/** What a painter of animals has at hand. */
export type Beast = {
  ctx: Ctx;
  view: FigureView;
  coat: string;
  pale: string;
  dark: string;
  fill(color: string, weight?: number): void;
  round(color: string, points: readonly Point[], weight?: number): void;
  sharp(color: string, points: readonly Point[]): void;
  oval(color: string, x: number, y: number, rx: number, ry: number, turn?: number, weight?: number): void;
  hairs(points: readonly (readonly [Point, Point, Point])[], width?: number): void;
};

export const COATS: Record<Creature, readonly [string, ...string[]]> = {
  cat: ["#d98a3e", "#5b5a60", "#e8e2d6", "#2c2a30", "#a98a68"],
  dog: ["#d9a35c", "#8a5a36", "#e9dfcb", "#3b3433"],
  fox: ["#d9702c", "#e07a35"],
  rabbit: ["#f2efea", "#b9a48c", "#8d8a8c"],
  wolf: ["#6f747c", "#55565c"],
  bear: ["#6a4630", "#4a3226"],
  horse: ["#7a4a2c", "#3a2a24", "#c9b79a", "#5a3524"],
  bird: ["#4a6a9a", "#3a3b44", "#b58a4c", "#8a4a3c"],
  dragon: ["#2f7a5c", "#b53a2c", "#3a5a9a"],
  robot: ["#c3ccd6", "#8fa3b8", "#d8cfc0"],
};

export function beastOf(ctx: Ctx, view: FigureView): Beast {
  const { paint, person } = view;
  const coat = paint.of(person.cloth);
  const fill = (color: string, weight = 1) => {
    ctx.fillStyle = color;
    ctx.fill();
    if (weight === 0) return;
    ctx.strokeStyle = paint.lineCloth;
    ctx.lineWidth = paint.wCloth * 1.1 * weight;
    ctx.lineJoin = "round";
    ctx.stroke();
  };
  return {
    ctx,
    view,
    coat,
    pale: luma(coat) > 0.7 ? lighten(coat, 0.6) : mix(coat, paint.of("#f6efe2"), 0.72),
    dark: darken(coat, 0.42),
    fill,
    round: (color, points, weight) => {
      curve(ctx, points, true);
      fill(color, weight);
    },
    sharp: (color, points) => {
      poly(ctx, points);
      fill(color);
    },
    oval: (color, x, y, rx, ry, turn = 0, weight = 1) => {
      ctx.beginPath();
      ctx.ellipse(x, y, rx, ry, turn, 0, Math.PI * 2);
      fill(color, weight);
    },
    hairs: (points, width = 3) => {
      for (const [a, b, c] of points)
        taper(ctx, arcPoints(a, b, c, 6), width, alpha(darken(coat, 0.42), 0.7), 0.05);
    },
  };
}

/** An animal's eye: it shuts, widens and looks about as people's eyes do. */
export function beastEye(
  { ctx, view }: Beast,
  x: number,
  y: number,
  r: number,
  color: string,
  slit = false,
): void {
  const { face, paint } = view;
  if (face.closed !== 0 || face.lid < 0.14) {
    const up = face.closed > 0 ? -1 : 1;
    taper(ctx, arcPoints([x - r, y], [x, y + up * r * 1.1], [x + r, y]), 4.4, paint.lineSkin, 0.3);
    return;
  }
  const open = Math.min(1.15, Math.max(0.3, face.lid));
  ctx.save();
  ctx.beginPath();
  ctx.ellipse(x, y, r, r * open, 0, 0, Math.PI * 2);
  ctx.fillStyle = color;
  ctx.fill();
  ctx.strokeStyle = paint.lineSkin;
  ctx.lineWidth = 3.4;
  ctx.stroke();
  ctx.clip();
  ctx.fillStyle = "#141017";
  ctx.beginPath();
  ctx.ellipse(
    x + face.gaze[0] * r * 0.3,
    y + face.gaze[1] * r * 0.3,
    r * (slit ? 0.3 : 0.62),
    r * 0.78 * open,
    0,
    0,
    Math.PI * 2,
  );
  ctx.fill();
  ctx.fillStyle = "#ffffff";
  ctx.beginPath();
  ctx.arc(x - r * 0.3, y - r * 0.36, r * 0.27, 0, Math.PI * 2);
  ctx.fill();
  ctx.restore();
  const slope = face.brow / 34;
  if (Math.abs(slope) > 0.25)
    taper(
      ctx,
      arcPoints(
        [x - r, y - r * 1.35],
        [x, y - r * 1.6],
        [x + r, y - r * 1.35 - slope * r * 0.7 * Math.sign(x || 1)],
        5,
      ),
      4,
      paint.lineSkin,
      0.2,
    );
}
