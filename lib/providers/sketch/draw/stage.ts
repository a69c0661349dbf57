import type { Angle } from "./angle";
import { alpha, type Color, mix, multiply } from "./color";
import type { Era } from "./era";
import type { Mood, Weather } from "./mood";
import { type Ctx, glow, type Point, poly, sheet } from "./pen";
import type { PropPaint } from "./props/brush";
import type { Rng } from "./rng";
import type { StyleSpec } from "./styles";

/** Layers of a place from back to front; people stand between `mid` and `near`. */
export const DEPTHS = { sky: 0, far: 0.25, mid: 0.5, near: 1.25 } as const;
export type Depth = keyof typeof DEPTHS;

/** What a place is painted on and with. Coordinates are the frame's own at its widest view: 0…w, 0…h. */
export type Stage = {
  w: number;
  h: number;
  /** What is really visible and must be covered, bleed for moving cameras included. */
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  /**
   * Height of our eye. Soles of whoever stands at distance share it as their vanishing line. A painter sets it for a
   * camera at eye level; where the camera stands higher or lower it is moved.
   */
  horizon: number;
  angle: Angle;
  layer: Record<Depth, Ctx>;
  /** Light, laid over everything behind people with `screen`. */
  glow: Ctx;
  style: StyleSpec;
  mood: Mood;
  weather: Weather;
  interior: boolean;
  /** Lit by tubes or screens, not by a warm bulb. */
  cool: boolean;
  /** 0–1: how far the lamps of the place burn. */
  lit: number;
  /** Chance that belongs to the place, the same in every picture of it. */
  rng: Rng;
  /** What is said about the place. */
  text: string;
  era: Era;
  /** Whether the place speaks a language with latin letters: its signs do too. */
  latin: boolean;
  props: PropPaint;
  /** A colour as it looks at a distance of 0–1 with so much lamp light on it. */
  at(color: Color, distance?: number, light?: number): Color;
  accent(color: Color, distance?: number): Color;
  lamp(at: Point, radius: number, strength?: number, color?: Color): void;
  lamps: { x: number; y: number; power: number }[];
};

export type StageInput = Pick<
  Stage,
  | "w"
  | "h"
  | "cool"
  | "style"
  | "mood"
  | "weather"
  | "interior"
  | "lit"
  | "rng"
  | "text"
  | "era"
  | "latin"
  | "angle"
> & {
  bleed: number;
  view: { zoom: number; cx: number; cy: number };
};

export function createStage(input: StageInput): Stage {
  const { w, h, bleed, view, style, mood, interior } = input;
  const make = () => {
    const { ctx } = sheet(w + bleed * 2, h + bleed * 2);
    ctx.translate(bleed + w / 2, bleed + h / 2);
    ctx.scale(view.zoom, view.zoom);
    ctx.translate(-view.cx, -view.cy);
    return ctx;
  };
  const air = interior
    ? mix(
        "#ffffff",
        input.cool ? mix("#f4f8fa", "#8ea0b4", mood.dark) : mix("#f6dcbb", "#a37a5e", mood.dark),
        (style.paper ? 0.12 : 0.35) + 0.65 * style.ambient,
      )
    : mix("#ffffff", mood.ambient, style.ambient);
  const haze = style.paper ?? (interior ? mix("#cdb8a0", "#241a1c", mood.dark) : mood.haze);
  const at = (color: Color, distance = 0, light = 0) => {
    const inAir = multiply(color, air);
    const warm = mix(
      inAir,
      multiply(mix(color, "#ffe0b0", 0.3), mood.lamp),
      Math.min(1, light) * style.ambient,
    );
    return style.tone(mix(warm, haze, distance * (style.paper ? 0.92 : 0.85)));
  };
  const accent = (color: Color, distance = 0) =>
    mix(style.accent(multiply(color, mix("#ffffff", air, 0.35))), style.tone(haze), distance * 0.7);
  const layer = { sky: make(), far: make(), mid: make(), near: make() };
  const light = make();
  const lamps: Stage["lamps"] = [];
  let horizon = h * 0.44;
  return {
    ...input,
    x0: view.cx - (w / 2 + bleed) / view.zoom,
    x1: view.cx + (w / 2 + bleed) / view.zoom,
    y0: view.cy - (h / 2 + bleed) / view.zoom,
    y1: view.cy + (h / 2 + bleed) / view.zoom,
    get horizon() {
      return horizon + input.angle.shift * h;
    },
    set horizon(level: number) {
      horizon = level;
    },
    layer,
    glow: light,
    at,
    accent,
    lamps,
    props: {
      of: (color) => at(color, 0.1),
      accent: (color) => accent(color),
      line: style.line.place,
      width: 3.2 * Math.max(0.4, style.line.width),
      glow: style.glow,
    },
    lamp(point, radius, strength = 0.6, color = mood.lamp) {
      lamps.push({ x: point[0], y: point[1], power: radius * strength });
      const tint = style.id === "noir" ? "#e9e6df" : style.id === "chinese" ? style.accent("#f0a050") : color;
      glow(light, point, radius, tint, strength * style.glow);
    },
  };
}

/** Fill with the place's outline where the style draws one. */
export function fill(stage: Stage, ctx: Ctx, color: string, weight = 1): void {
  ctx.fillStyle = color;
  ctx.fill();
  strokeEdge(stage, ctx, weight);
}

/** The outline of the current path, where the style draws one. */
export function strokeEdge(stage: Stage, ctx: Ctx, weight = 1): void {
  if (stage.style.line.places === 0 || weight === 0) return;
  ctx.strokeStyle = alpha(stage.style.line.place, Math.min(1, 0.75 * stage.style.line.places + 0.1));
  ctx.lineWidth = Math.max(0.6, (stage.h / 900) * stage.style.line.places * 1.7 * weight);
  ctx.lineJoin = "round";
  ctx.stroke();
}

export function quad(stage: Stage, ctx: Ctx, points: readonly Point[], color: string, weight = 1): void {
  poly(ctx, points);
  if (!stage.style.brush) {
    fill(stage, ctx, color, weight);
    return;
  }
  ctx.fillStyle = color;
  ctx.fill();
  if (weight > 0) brushEdges(stage, ctx, points, weight);
}

/** Every side one stroke of the brush: pressed at its beginning, lifted at its end, a little past the corner. */
function brushEdges(stage: Stage, ctx: Ctx, points: readonly Point[], weight: number): void {
  ctx.fillStyle = alpha(stage.style.line.place, 0.82);
  ctx.beginPath();
  points.forEach(([ax, ay], index) => {
    const [bx, by] = points[(index + 1) % points.length] ?? [ax, ay];
    const length = Math.hypot(bx - ax, by - ay);
    if (length < stage.h / 260) return;
    // Chance that hangs on where the stroke is, so that nothing flickers between pictures.
    const lot = Math.abs(Math.sin(ax * 12.9898 + ay * 78.233 + index * 3.7)) % 1;
    const press = (stage.h / 1000) * weight * (1.1 + 2.4 * lot) * Math.min(1, 0.3 + (length / stage.h) * 5);
    const [nx, ny] = [-(by - ay) / length, (bx - ax) / length];
    const bow = (lot - 0.5) * Math.min(length * 0.02, stage.h / 260);
    const over = Math.min(length * 0.03, stage.h / 300);
    const [ux, uy] = [(bx - ax) / length, (by - ay) / length];
    const [sx, sy] = [ax - ux * over, ay - uy * over];
    const [ex, ey] = [bx + ux * over, by + uy * over];
    const at = (t: number, side: number): Point => [
      sx + (ex - sx) * t + nx * (bow + side * press),
      sy + (ey - sy) * t + ny * (bow + side * press),
    ];
    ctx.moveTo(sx, sy);
    ctx.quadraticCurveTo(...at(lot < 0.5 ? 0.2 : 0.75, 1), ex, ey);
    ctx.quadraticCurveTo(...at(lot < 0.5 ? 0.3 : 0.65, -0.5), sx, sy);
  });
  ctx.fill();
}

export function rect(
  stage: Stage,
  ctx: Ctx,
  x: number,
  y: number,
  w: number,
  h: number,
  color: string,
  weight = 1,
): void {
  quad(
    stage,
    ctx,
    [
      [x, y],
      [x + w, y],
      [x + w, y + h],
      [x, y + h],
    ],
    color,
    weight,
  );
}

/** Where a point of space falls: X and Y in wall widths from the middle of the road at eye height, z ahead. */
export function perspective(stage: Stage, focal = 1): (x: number, y: number, z: number) => Point {
  const f = Math.max(stage.w * 0.95, stage.h * 0.54) * focal;
  return (x, y, z) => [stage.w / 2 + (x * f) / z, stage.horizon + (y * f) / z];
}
