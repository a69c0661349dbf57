import { alpha, lighten, mix } from "../../color";
import { arcPoints, type Ctx, clamp, linear, type Point, taper } from "../../pen";
import type { Paint } from "../paint";

/** Radians the skull is turned for a view of the face: 0 front, 1 three-quarter, 2 profile; from behind half a turn more. */
export function headSpin(turn: number, away: boolean): number {
  const front = turn <= 1 ? turn * 15 : 15 + (turn - 1) * 75;
  return ((away ? 180 - clamp(turn, 0, 1) * 34 : front) * Math.PI) / 180;
}

/** A place on the skull, `az` radians from the middle of the face: where it falls, and how far towards us. */
export function onSkull(az: number, spin: number): { x: number; depth: number } {
  const angle = az + spin;
  const side = Math.sin(angle);
  // Seen from the side, the back of a head reaches farther than its front.
  const long = Math.abs(Math.sin(spin));
  const forward = Math.sin(angle) * Math.sin(spin) >= 0;
  return { x: side * (forward ? 70 - 8 * long : 70 + 14 * long), depth: Math.cos(angle) };
}

/** A point given by its place on the frontal face. */
export function onFace(u: number, spin: number): { x: number; depth: number } {
  return onSkull(Math.asin(clamp(u / 70, -1, 1)), spin);
}

/** One lock: root, tip, width at the root, how far its middle bows to the side (of the way). */
export type Blade = readonly [root: Point, tip: Point, width: number, bow: number];

export function bladePath(ctx: Ctx, [root, tip, width, bow]: Blade, blunt = 0): void {
  const [dx, dy] = [tip[0] - root[0], tip[1] - root[1]];
  const length = Math.hypot(dx, dy) || 1;
  const [nx, ny] = [-dy / length, dx / length];
  const mid: Point = [root[0] + dx * 0.55 + nx * bow, root[1] + dy * 0.55 + ny * bow];
  const half = width / 2;
  ctx.beginPath();
  ctx.moveTo(root[0] + nx * half, root[1] + ny * half);
  ctx.quadraticCurveTo(
    mid[0] + nx * half * 1.05,
    mid[1] + ny * half * 1.05,
    tip[0] + nx * blunt,
    tip[1] + ny * blunt,
  );
  ctx.lineTo(tip[0] - nx * blunt, tip[1] - ny * blunt);
  ctx.quadraticCurveTo(
    mid[0] - nx * half * 0.85,
    mid[1] - ny * half * 0.85,
    root[0] - nx * half,
    root[1] - ny * half,
  );
}

/** Roots run into the rest of the hair: the sides of a lock are drawn, and fade towards the scalp. */
export function drawBlade(
  ctx: Ctx,
  paint: Paint,
  blade: Blade,
  color: string | CanvasGradient,
  blunt = 0,
): void {
  bladePath(ctx, blade, blunt);
  ctx.fillStyle = color;
  ctx.fill();
  ctx.strokeStyle = linear(ctx, blade[0], blade[1], [
    [0, alpha(paint.lineCloth, 0)],
    [0.18, alpha(paint.lineCloth, 0.1)],
    [0.5, alpha(paint.lineCloth, 1)],
  ]);
  ctx.lineWidth = paint.wCloth * 0.9;
  ctx.lineJoin = "round";
  ctx.stroke();
}

/** Hair is lighter on the crown and darker where it hangs. */
export function hairFill(ctx: Ctx, paint: Paint, low: number, behind = false): CanvasGradient {
  const base = behind ? mix(paint.hair, paint.hairDark, 0.55) : paint.hair;
  return linear(
    ctx,
    [0, -118],
    [0, low],
    [
      [0, lighten(base, paint.style.shading === "hard" ? 0 : 0.09)],
      [0.42, base],
      [1, mix(base, paint.hairDark, behind ? 0.5 : 0.42)],
    ],
  );
}

export function fillHair(ctx: Ctx, paint: Paint, color: string | CanvasGradient = paint.hair): void {
  ctx.fillStyle = color;
  ctx.fill();
  ctx.strokeStyle = paint.lineCloth;
  ctx.lineWidth = paint.wCloth;
  ctx.lineJoin = "round";
  ctx.stroke();
}

export function strand(
  ctx: Ctx,
  paint: Paint,
  from: Point,
  by: Point,
  to: Point,
  width = 2.2,
  light = false,
): void {
  taper(
    ctx,
    arcPoints(from, by, to, 7),
    width,
    light ? alpha(paint.hairLight, 0.5) : alpha(paint.hairDark, 0.7),
    0.05,
  );
}

/** A few hairs that follow nobody. */
export function flyaways(ctx: Ctx, paint: Paint, hairs: readonly (readonly [Point, Point, Point])[]): void {
  for (const [from, by, to] of hairs) taper(ctx, arcPoints(from, by, to, 7), 2.3, paint.hair, 0.05);
}

/** The gloss: spindles of light along an arc over the crown. */
export function gloss(
  ctx: Ctx,
  paint: Paint,
  spin: number,
  arc: { y: number; sag: number; from: number; to: number },
  matt = false,
): void {
  const flat = paint.style.shading === "halftone" || paint.style.shading === "hard";
  const count = 23;
  for (let index = 0; index < count; index++) {
    const t = index / (count - 1);
    const { x, depth } = onSkull(arc.from + (arc.to - arc.from) * t, spin);
    if (depth < 0.12) continue;
    const edge = Math.sin(Math.PI * clamp(t, 0.06, 0.94));
    const lot = (index * 7) % 5;
    const y = arc.y + arc.sag * (1 - depth) + (lot - 2) * 1.6;
    const long = (9 + lot * 5) * (0.4 + 0.6 * edge) * (matt ? 0.7 : 1);
    taper(
      ctx,
      arcPoints([x * 0.98, y - long * 0.55], [x * 1.01, y], [x * 1.05, y + long * 0.6], 5),
      (matt ? 2.6 : 4.6) * (0.45 + 0.55 * depth),
      alpha(paint.hairLight, (flat ? 0.8 : 0.42) * (matt ? 0.6 : 1)),
      0.04,
    );
  }
}
