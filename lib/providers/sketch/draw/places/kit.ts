import { alpha, type Color, darken, lighten, mix } from "../color";
import { type Ctx, curve, type Point, poly, radial } from "../pen";
import { drawProp, type Prop } from "../props/draw-prop";
import { fill, quad, type Stage, strokeEdge } from "../stage";

/** A point of the place in metres: to the right of the middle, above the ground, ahead of the eye. */
export type Spot = readonly [x: number, y: number, z: number];

export type FaceOptions = {
  /** 0–1 of lamp light on it. */
  light?: number;
  /** Line around it; 0 = none. */
  line?: number;
  /** Colours that survive in ink and noir. */
  accent?: boolean;
  ctx?: Ctx;
  /** Haze at this thing instead of what its distance would give. */
  air?: number;
};

/** What places are built with: solids in metres, drawn in one-point perspective. Build from back to front. */
export type Kit = ReturnType<typeof kitOf>;

export type SpaceOptions = {
  /** Height of the eye, m. */
  eye?: number;
  /** Metres in which two thirds of everything are lost in the air. */
  haze?: number;
  /** Multiplies the focal length: above 1 things are larger and flatter. */
  focal?: number;
};

/** 0 for a tall frame – 1 for a wide one. */
export const breadth = (stage: Pick<Stage, "w" | "h">) =>
  Math.max(0, Math.min(1, (stage.w / stage.h - 0.5625) / 1.2));

export function kitOf(stage: Stage, { eye: level = 1.55, haze = 45, focal = 1 }: SpaceOptions = {}) {
  const eye = level * stage.angle.eye;
  const f = stage.h * (0.54 + 0.31 * breadth(stage)) * focal;
  const px = (z: number) => f / z;
  const at = (x: number, y: number, z: number): Point => [
    stage.w / 2 + x * px(z),
    stage.horizon + (eye - y) * px(z),
  ];
  const air = (z: number) => 1 - Math.exp(-Math.max(0, z - 2) / haze);
  const ctxAt = (z: number): Ctx => (z > 2.8 ? stage.layer.far : stage.layer.mid);
  const tint = (color: Color, z: number, options: FaceOptions) => {
    const distance = options.air ?? air(z);
    return options.accent ? stage.accent(color, distance) : stage.at(color, distance, options.light ?? 0);
  };

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
  const lamp = (spot: Spot, radius: number, strength = 0.6, color?: Color) =>
    stage.lamp(at(...spot), radius * px(spot[2]), strength, color);
  /** Where a thing stands, the floor is darker. */
  const shadow = (x: number, z: number, w: number, d: number, strength = 0.4) => {
    const ctx = ctxAt(z);
    const [cx, cy] = at(x, 0, z + d / 2);
    ctx.save();
    ctx.translate(cx, cy);
    ctx.scale(1, Math.max(0.05, eye / (z + d / 2)) * (d / w));
    const r = (w / 2) * px(z + d / 2) * 1.25;
    ctx.fillStyle = radial(ctx, [0, 0], r, [
      [0, alpha("#05040c", strength * (stage.style.paper ? 0.45 : 1))],
      [0.6, alpha("#05040c", strength * 0.5 * (stage.style.paper ? 0.45 : 1))],
      [1, alpha("#05040c", 0)],
    ]);
    ctx.fillRect(-r, -r, r * 2, r * 2);
    ctx.restore();
  };
  /** Words on a plane that faces us; `size` is the height of a letter, m. */
  const text = (
    words: string,
    x: number,
    y: number,
    z: number,
    size: number,
    color: Color,
    options: FaceOptions & { upright?: boolean } = {},
  ) => {
    const ctx = options.ctx ?? ctxAt(z);
    const letter = size * px(z);
    if (letter < 4) return;
    const letters = options.upright ? [...words] : [words];
    ctx.save();
    ctx.fillStyle = tint(color, z, options);
    ctx.font = `bold ${letter.toFixed(1)}px "Noto Sans SC"`;
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    letters.forEach((part, index) => {
      const [tx, ty] = at(x, y, z);
      ctx.fillText(part, tx, ty + (index - (letters.length - 1) / 2) * letter * 1.08);
    });
    ctx.restore();
  };
  /** A thing from the props, standing on (x, y, z), `tall` metres high. */
  const prop = (name: Prop, x: number, y: number, z: number, tall: number, lit = 0) => {
    const ctx = ctxAt(z);
    const unit = (tall * px(z)) / 200;
    ctx.save();
    ctx.translate(...at(x, y, z));
    ctx.translate(0, -100 * unit);
    ctx.scale(unit, unit);
    drawProp(ctx, name, { ...stage.props, width: 3.4 * Math.max(0.5, stage.style.line.width) }, lit);
    ctx.restore();
  };
  /** Lines over a surface: courses of brick, tiles, planks. `on` maps 0–1 × 0–1 to a spot. */
  const grid = (
    on: (u: number, v: number) => Spot,
    columns: number,
    rows: number,
    color: Color,
    options: FaceOptions & { brick?: boolean; strength?: number } = {},
  ) => {
    const z = on(0.5, 0.5)[2];
    const ctx = options.ctx ?? ctxAt(z);
    ctx.strokeStyle = alpha(tint(color, z, options), options.strength ?? 0.5);
    ctx.lineWidth = Math.max(0.7, stage.h / 1000);
    ctx.beginPath();
    for (let row = 0; row <= rows; row++) {
      ctx.moveTo(...at(...on(0, row / rows)));
      ctx.lineTo(...at(...on(1, row / rows)));
    }
    for (let row = 0; row < (options.brick ? rows : 1); row++)
      for (let column = 0; column <= columns; column++) {
        const u = (column + (options.brick && row % 2 ? 0.5 : 0)) / columns;
        if (u > 1) continue;
        ctx.moveTo(...at(...on(u, options.brick ? row / rows : 0)));
        ctx.lineTo(...at(...on(u, options.brick ? (row + 1) / rows : 1)));
      }
    ctx.stroke();
  };
  const night = stage.mood.dark > 0.3;
  return {
    stage,
    rng: stage.rng,
    night,
    eye,
    at,
    px,
    air,
    ctxAt,
    tint,
    face,
    card,
    side,
    flat,
    box,
    disc,
    drum,
    rod,
    blob,
    lamp,
    shadow,
    text,
    prop,
    grid,
    /** A polygon in the frame's own pixels, for what has no place in space. */
    raw: (ctx: Ctx, points: readonly Point[], color: string) => {
      poly(ctx, points);
      ctx.fillStyle = color;
      ctx.fill();
    },
  };
}
