import { type Color, darken, lighten, mix } from "../color";
import { curve, type Point, poly } from "../pen";
import { fill, quad, strokeEdge } from "../stage";
import type { FaceOptions, Space, Spot } from "./space";

/** Bodies in metres. */
export function solidsOf({ stage, eye, at, px, air, ctxAt, tint }: Space) {
  /** A flat piece with any corners. */
  const face = (corners: readonly Spot[], color: Color, options: FaceOptions = {}) => {
    const z = Math.min(...corners.map((corner) => corner[2]));
    quad(
      stage,
      options.ctx ?? ctxAt(z),
      corners.map(([x, y, depth]) => at(x, y, Math.max(0.25, depth))),
      tint(color, z, options),
      (options.line ?? 1) * Math.max(0.35, 1 - air(z)),
    );
  };
  /** An upright piece that faces us; `x` is its middle, `y` its lower edge. */
  const card = (x: number, y: number, z: number, w: number, h: number, color: Color, options?: FaceOptions) =>
    face(
      [
        [x - w / 2, y + h, z],
        [x + w / 2, y + h, z],
        [x + w / 2, y, z],
        [x - w / 2, y, z],
      ],
      color,
      options,
    );
  /** An upright piece along our line of sight at a distance of `x` from the middle. */
  const side = (x: number, y: number, z: number, h: number, d: number, color: Color, options?: FaceOptions) =>
    face(
      [
        [x, y + h, z],
        [x, y + h, z + d],
        [x, y, z + d],
        [x, y, z],
      ],
      color,
      options,
    );
  /** A level piece: rug, road mark, table top. */
  const flat = (x: number, y: number, z: number, w: number, d: number, color: Color, options?: FaceOptions) =>
    face(
      [
        [x - w / 2, y, z + d],
        [x + w / 2, y, z + d],
        [x + w / 2, y, z],
        [x - w / 2, y, z],
      ],
      color,
      options,
    );
  const box = (
    x: number,
    y: number,
    z: number,
    w: number,
    h: number,
    d: number,
    color: Color,
    options: FaceOptions = {},
  ) => {
    const ctx = options.ctx ?? ctxAt(z);
    const own = { ...options, ctx };
    if (y + h < eye) flat(x, y + h, z, w, d, lighten(color, 0.13), own);
    else if (y > eye) flat(x, y, z, w, d, darken(color, 0.4), own);
    if (x - w / 2 > 0.02) side(x - w / 2, y, z, h, d, darken(color, 0.24), own);
    else if (x + w / 2 < -0.02) side(x + w / 2, y, z, h, d, darken(color, 0.24), own);
    card(x, y, z, w, h, color, own);
  };
  const disc = (x: number, y: number, z: number, r: number, color: Color, options: FaceOptions = {}) => {
    const ctx = options.ctx ?? ctxAt(z);
    ctx.beginPath();
    ctx.arc(...at(x, y, z), Math.max(0.5, r * px(z)), 0, Math.PI * 2);
    fill(stage, ctx, tint(color, z, options), options.line ?? 1);
  };
  /** An upright cylinder. */
  const drum = (
    x: number,
    y: number,
    z: number,
    r: number,
    h: number,
    color: Color,
    options: FaceOptions = {},
  ) => {
    const ctx = options.ctx ?? ctxAt(z);
    const [cx, bottom] = at(x, y, z);
    const top = at(x, y + h, z)[1];
    const [rx, low, high] = [r * px(z), (r * px(z) * (eye - y)) / z, (r * px(z) * (eye - y - h)) / z];
    ctx.beginPath();
    ctx.ellipse(cx, bottom, rx, Math.abs(low), 0, 0, Math.PI);
    ctx.lineTo(cx - rx, top);
    ctx.ellipse(cx, top, rx, Math.abs(high), 0, Math.PI, high > 0 ? Math.PI * 2 : 0, high < 0);
    ctx.closePath();
    const base = tint(color, z, options);
    const paint = ctx.createLinearGradient(cx - rx, 0, cx + rx, 0);
    paint.addColorStop(0, mix(base, "#0a0810", 0.32));
    paint.addColorStop(0.35, mix(base, "#ffffff", 0.1));
    paint.addColorStop(1, mix(base, "#0a0810", 0.42));
    ctx.fillStyle = paint;
    ctx.fill();
    strokeEdge(stage, ctx, options.line ?? 1);
    if (high <= 0) return;
    ctx.beginPath();
    ctx.ellipse(cx, top, rx, high, 0, 0, Math.PI * 2);
    fill(stage, ctx, mix(base, "#ffffff", 0.16), options.line ?? 1);
  };
  /** A pole, cable or rail through the points, `width` in metres: thinner where it is farther. */
  const rod = (spots: readonly Spot[], width: number, color: Color, options: FaceOptions = {}) => {
    const z = Math.min(...spots.map((spot) => spot[2]));
    const ctx = options.ctx ?? ctxAt(z);
    const left: Point[] = [];
    const right: Point[] = [];
    const points = spots.map(([x, y, depth]) => at(x, y, Math.max(0.5, depth)));
    points.forEach(([x, y], index) => {
      const [ax, ay] = points[Math.max(0, index - 1)] ?? [x, y];
      const [bx, by] = points[Math.min(points.length - 1, index + 1)] ?? [x, y];
      const length = Math.hypot(bx - ax, by - ay) || 1;
      const half = Math.max(0.55, (width * px(Math.max(0.5, spots[index]?.[2] ?? z))) / 2);
      left.push([x - ((by - ay) / length) * half, y + ((bx - ax) / length) * half]);
      right.unshift([x + ((by - ay) / length) * half, y - ((bx - ax) / length) * half]);
    });
    poly(ctx, [...left, ...right]);
    ctx.fillStyle = tint(color, z, options);
    ctx.fill();
    if (width * px(z) > stage.h / 160) strokeEdge(stage, ctx, (options.line ?? 1) * 0.7);
  };
  /** A rounded outline on an upright plane: points relative to (x, y), metres. */
  const blob = (
    x: number,
    y: number,
    z: number,
    points: readonly Point[],
    color: Color,
    options: FaceOptions = {},
  ) => {
    const ctx = options.ctx ?? ctxAt(z);
    curve(
      ctx,
      points.map(([dx, dy]) => at(x + dx, y + dy, z)),
      true,
    );
    fill(stage, ctx, tint(color, z, options), options.line ?? 1);
  };
  return { face, card, side, flat, box, disc, drum, rod, blob };
}
