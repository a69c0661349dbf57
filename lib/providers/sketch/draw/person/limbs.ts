import { alpha, darken } from "../color";
import { arcPoints, type Ctx, lerp, type Point, taper } from "../pen";
import type { Paint } from "./paint";

export type Limb = { from: Point; mid: Point; end: Point; widths: readonly [number, number, number] };

const towards = (a: Point, b: Point): { dir: Point; length: number } => {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  return { dir: [(b[0] - a[0]) / length, (b[1] - a[1]) / length], length };
};

/** One bone with round ends; muscle or cloth swells it a little above the middle. */
function bone(ctx: Ctx, a: Point, b: Point, wa: number, wb: number, swell: number): void {
  const { dir } = towards(a, b);
  const angle = Math.atan2(dir[1], dir[0]);
  const [nx, ny] = [-dir[1], dir[0]];
  const bulge = (lerp(wa, wb, 0.42) / 2) * swell;
  const mid: Point = [lerp(a[0], b[0], 0.42), lerp(a[1], b[1], 0.42)];
  const control = (sign: number): Point => [
    mid[0] + nx * sign * (bulge * 2 - (wa + wb) / 4),
    mid[1] + ny * sign * (bulge * 2 - (wa + wb) / 4),
  ];
  ctx.moveTo(a[0] + nx * (wa / 2), a[1] + ny * (wa / 2));
  ctx.arc(a[0], a[1], wa / 2, angle + Math.PI / 2, angle + Math.PI * 1.5);
  ctx.quadraticCurveTo(...control(-1), b[0] - nx * (wb / 2), b[1] - ny * (wb / 2));
  ctx.arc(b[0], b[1], wb / 2, angle - Math.PI / 2, angle + Math.PI / 2);
  ctx.quadraticCurveTo(...control(1), a[0] + nx * (wa / 2), a[1] + ny * (wa / 2));
  ctx.closePath();
}

export function limbPath(ctx: Ctx, { from, mid, end, widths: [w0, w1, w2] }: Limb): void {
  ctx.beginPath();
  bone(ctx, from, mid, w0, w1, 1.06);
  bone(ctx, mid, end, w1, w2, 1.05);
}

/** A sleeve, trouser leg or bare limb. Where `root` says so, its upper end runs into the trunk without an edge. */
export function drawLimb(
  ctx: Ctx,
  paint: Paint,
  limb: Limb,
  color: string,
  options: { root?: Point; bare?: boolean } = {},
): void {
  const { from, mid, end, widths } = limb;
  ctx.lineJoin = "round";
  ctx.strokeStyle = options.bare ? paint.lineSkin : paint.lineCloth;
  ctx.lineWidth = (options.bare ? paint.wSkin : paint.wCloth) * 2;
  ctx.save();
  if (options.root) {
    // Around the root nothing is outlined, so that sleeve and trunk are one piece of cloth.
    ctx.beginPath();
    ctx.rect(-2000, -2000, 4000, 4000);
    ctx.ellipse(...options.root, widths[0] * 0.62, widths[0] * 0.74, 0, 0, Math.PI * 2);
    ctx.clip("evenodd");
  }
  limbPath(ctx, limb);
  ctx.stroke();
  ctx.restore();
  limbPath(ctx, limb);
  ctx.fillStyle = color;
  ctx.fill();
  form(ctx, paint, limb, color);
  if (options.bare) return;
  ctx.save();
  limbPath(ctx, limb);
  ctx.clip();
  const fold = alpha(darken(color, 0.4), 0.75);
  const { dir } = towards(mid, end);
  const up = towards(from, mid);
  const turn = up.dir[0] * dir[1] - up.dir[1] * dir[0];
  // Cloth crumples on the inside of a bend.
  const inside = turn >= 0 ? 1 : -1;
  const normal: Point = [-(up.dir[1] + dir[1]) / 2, (up.dir[0] + dir[0]) / 2];
  for (const [k, reach] of [
    [-0.1, 0.1],
    [0.16, 0.34],
    [-0.34, 0.3],
  ] as const) {
    const at: Point = [mid[0] + dir[0] * widths[1] * k * 2, mid[1] + dir[1] * widths[1] * k * 2];
    taper(
      ctx,
      arcPoints(
        [at[0] + normal[0] * inside * widths[1] * 0.48, at[1] + normal[1] * inside * widths[1] * 0.48],
        [at[0] + normal[0] * inside * widths[1] * 0.1, at[1] + 4],
        [at[0] - normal[0] * inside * widths[1] * reach, at[1] - normal[1] * inside * widths[1] * reach + 7],
        6,
      ),
      2.8,
      fold,
      0.05,
    );
  }
  ctx.restore();
}

/** The side turned from the sky is darker: it makes a tube of a stripe. */
function form(ctx: Ctx, paint: Paint, limb: Limb, color: string): void {
  if (paint.style.shading === "hard") return;
  const { from, mid, end, widths } = limb;
  const shade = alpha(darken(color, 0.5), paint.style.shading === "halftone" ? 0.3 : 0.22);
  ctx.save();
  limbPath(ctx, limb);
  ctx.clip();
  const under = (a: Point, b: Point, w: number) => {
    const { dir } = towards(a, b);
    // Below where the limb lies, to the left where it hangs.
    const side = Math.abs(dir[0]) > 0.5 ? Math.sign(dir[0]) : 1;
    const n: Point = [-dir[1] * side * w * 0.62, dir[0] * side * w * 0.62];
    return [[a[0] + n[0], a[1] + n[1]] as Point, [b[0] + n[0], b[1] + n[1]] as Point];
  };
  ctx.strokeStyle = shade;
  ctx.lineCap = "round";
  ctx.lineWidth = widths[1] * 0.7;
  ctx.beginPath();
  const [a = from, b = mid] = under(from, mid, widths[1]);
  const [c = mid, d = end] = under(mid, end, widths[1]);
  ctx.moveTo(...a);
  ctx.lineTo(...b);
  ctx.lineTo(...c);
  ctx.lineTo(...d);
  ctx.stroke();
  ctx.restore();
}

/** A sleeve as wide as a sack, which hangs from the forearm. */
export function drawWideSleeve(
  ctx: Ctx,
  paint: Paint,
  { from, mid, end, widths }: Limb,
  wide: number,
  color: string,
  lining: string,
): void {
  const { dir } = towards(mid, end);
  const drop = 30 * wide;
  const flat = Math.abs(dir[0]);
  const [nx, ny] = [-dir[1], dir[0]];
  const side = ny < 0 ? -1 : 1;
  const w = widths[1] / 2;
  const top: Point = [end[0] - nx * side * w * 0.9, end[1] - ny * side * w * 0.9];
  const low: Point = [
    end[0] + nx * side * w * (1 - flat) * wide * 0.8 + dir[0] * 6,
    end[1] + ny * side * w + drop * flat + 10 * (1 - flat),
  ];
  const belly: Point = [
    lerp(mid[0], end[0], 0.55) + nx * side * w * (0.6 + (1 - flat) * wide * 0.5),
    lerp(mid[1], end[1], 0.55) + ny * side * w + drop * 1.05 * flat,
  ];
  const elbow: Point = [mid[0] + nx * side * w, mid[1] + ny * side * w + drop * 0.3 * flat];
  const back: Point = [mid[0] - nx * side * w, mid[1] - ny * side * w];
  const sack = () => {
    ctx.beginPath();
    ctx.moveTo(...back);
    ctx.lineTo(...top);
    ctx.quadraticCurveTo(end[0] + dir[0] * 10, lerp(top[1], low[1], 0.5), ...low);
    ctx.quadraticCurveTo(...belly, ...elbow);
    ctx.closePath();
  };
  ctx.strokeStyle = paint.lineCloth;
  ctx.lineWidth = paint.wCloth * 2;
  ctx.lineJoin = "round";
  ctx.beginPath();
  bone(ctx, from, mid, widths[0], widths[1], 1.06);
  ctx.stroke();
  sack();
  ctx.stroke();
  ctx.fillStyle = color;
  ctx.fill();
  ctx.beginPath();
  bone(ctx, from, mid, widths[0], widths[1], 1.06);
  ctx.fill();
  // The opening, and a border along it.
  ctx.fillStyle = lining;
  ctx.beginPath();
  ctx.moveTo(...top);
  ctx.quadraticCurveTo(end[0] + dir[0] * 10, lerp(top[1], low[1], 0.5), ...low);
  ctx.quadraticCurveTo(end[0] - dir[0] * 16, lerp(top[1], low[1], 0.6), ...top);
  ctx.fill();
  const fold = alpha(darken(color, 0.42), 0.7);
  for (const t of [0.25, 0.55])
    taper(
      ctx,
      arcPoints(
        [lerp(elbow[0], top[0], t), lerp(elbow[1], top[1], t)],
        [lerp(belly[0], end[0], t), lerp(belly[1], end[1], t)],
        [lerp(elbow[0], low[0], t + 0.3), lerp(elbow[1], low[1], t + 0.3)],
        6,
      ),
      3.4,
      fold,
      0.05,
    );
}
