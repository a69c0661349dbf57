import { alpha } from "../../color";
import type { Identity } from "../../identity";
import { type Ctx, curve, lerp, type Point } from "../../pen";
import type { Tail } from "../looks/hair-type";
import type { Paint } from "../paint";
import { drawBlade, fillHair, hairFill, onSkull, strand } from "./scalp";

type Where = { ctx: Ctx; paint: Paint; person: Identity; spin: number };

/** Buns, tails and braids on one side of the head: those before the skull, or those behind it. */
export function drawTails(where: Where, tails: readonly Tail[], before: boolean): void {
  for (const tail of tails) {
    const { x, depth } = onSkull((tail.az * Math.PI) / 180, where.spin);
    // What hangs from the crown stands above it, whichever way the head is turned.
    if (depth > (tail.kind === "bun" && tail.up < -90 ? 0.5 : -0.02) === before)
      PAINTERS[tail.kind](where, tail, x, depth);
  }
}

const PAINTERS: Record<Tail["kind"], (where: Where, tail: Tail, x: number, depth: number) => void> = {
  bun: ({ ctx, paint, person, spin }, { up, size }, x, depth) => {
    const r = 34 * size;
    const lift = up < -90 ? -r * 0.55 : 0;
    const [cx, cy] = [
      x * (up < -90 ? 0.62 : 0.98) + (up >= -90 && depth < 0.9 ? Math.sign(x || -1) * r * 0.3 : 0),
      up + lift,
    ];
    ctx.beginPath();
    ctx.ellipse(cx, cy, r, r * 0.88, Math.sin(spin) * 0.2, 0, Math.PI * 2);
    fillHair(ctx, paint, hairFill(ctx, paint, cy + r * 2));
    strand(ctx, paint, [cx - r * 0.7, cy + r * 0.1], [cx, cy - r * 0.9], [cx + r * 0.66, cy - r * 0.1], 3);
    strand(
      ctx,
      paint,
      [cx - r * 0.4, cy + r * 0.4],
      [cx + r * 0.1, cy - r * 0.3],
      [cx + r * 0.5, cy + r * 0.4],
      3,
    );
    strand(
      ctx,
      paint,
      [cx - r * 0.6, cy - r * 0.3],
      [cx - r * 0.1, cy - r * 0.85],
      [cx + r * 0.4, cy - r * 0.6],
      5,
      true,
    );
    if (up < -90 && size < 0.72 && person.pin?.kind !== "ribbon") {
      ctx.fillStyle = paint.accent(person.pin?.color ?? "#d9a441");
      ctx.strokeStyle = paint.lineCloth;
      ctx.lineWidth = paint.wCloth * 0.8;
      ctx.beginPath();
      ctx.roundRect(cx - r * 0.7, cy + r * 0.5, r * 1.4, r * 0.5, 4);
      ctx.fill();
      ctx.stroke();
    }
  },
  tail: ({ ctx, paint, person, spin }, { up, drop, size }, x, depth) => {
    // A tail right behind the head swings out to one side, or nobody would know of it.
    const hidden = depth < -0.7;
    const out = hidden ? -1 : Math.abs(x) < 14 ? 0 : Math.sign(x);
    const from: Point = hidden ? [-26, up] : [x * 0.96, up];
    const reach = hidden ? 78 : depth > 0.8 ? 8 : 46 * size;
    const color = hairFill(ctx, paint, up + drop, depth < 0);
    const w = 58 * size;
    const end: Point = [from[0] + out * reach, up + drop];
    const bow = -out * 34;
    const lock = (dx: number, dy: number, width: number) =>
      drawBlade(
        ctx,
        paint,
        [[from[0] + out * 6, from[1] - 4], [end[0] + dx, end[1] + dy], width, bow + dx * 0.2],
        color,
      );
    lock(-16, -34, w * 0.8);
    lock(18, -26, w * 0.82);
    lock(0, 0, w);
    strand(
      ctx,
      paint,
      [from[0], from[1] + 10],
      [lerp(from[0], end[0], 0.5) + out * 24, lerp(from[1], end[1], 0.5)],
      [end[0], end[1] - 30],
      3,
    );
    strand(
      ctx,
      paint,
      [from[0] + out * 8, from[1] + 20],
      [lerp(from[0], end[0], 0.4) + out * 34, lerp(from[1], end[1], 0.35)],
      [end[0] + out * 8, lerp(from[1], end[1], 0.7)],
      5,
      true,
    );
    const tie = person.pin?.kind === "ribbon" || person.pin?.kind === "step" ? person.pin.color : "#b8434a";
    ctx.beginPath();
    ctx.ellipse(from[0] + out * 4, from[1], 12 * size, 15 * size, Math.sin(spin), 0, Math.PI * 2);
    fillHair(ctx, paint, paint.accent(tie));
  },
  braid: ({ ctx, paint }, { up, drop, size }, x) => {
    const side = Math.sign(x) || -1;
    const at = (t: number): Point => [x * 0.98 + side * (6 * Math.sin(t * 3.1) - 10 * t), up + drop * t];
    const count = 9;
    for (let index = count; index >= 0; index--) {
      const [cx, cy] = at(index / count);
      const r = 21 * size * (1 - 0.035 * index);
      ctx.beginPath();
      ctx.ellipse(cx + (index % 2 ? 4 : -4), cy, r * 0.92, r * 0.74, index % 2 ? 0.7 : -0.7, 0, Math.PI * 2);
      fillHair(ctx, paint, paint.hair);
      strand(
        ctx,
        paint,
        [cx - r * 0.5, cy - 3],
        [cx, cy + (index % 2 ? 5 : -5)],
        [cx + r * 0.5, cy + 3],
        2.4,
        index % 3 === 0,
      );
    }
    const [ex, ey] = at(1.06);
    drawBlade(ctx, paint, [[ex, ey], [ex - side * 4, ey + 40 * size], 24 * size, 2], paint.hair);
    ctx.fillStyle = paint.accent("#c8343c");
    ctx.beginPath();
    ctx.roundRect(ex - 11 * size, ey - 8, 22 * size, 11, 4);
    ctx.fill();
  },
  curl: ({ ctx, paint, spin }) => {
    const long = Math.abs(Math.sin(spin));
    for (let index = -2; index <= 2; index++) {
      const x = index * (6 + 24 * long) - 6 * long;
      drawBlade(
        ctx,
        paint,
        [[x, -96 + Math.abs(index) * 10 * long], [x * 1.3 - 14 * long, -172 + Math.abs(index) * 16], 30, 4],
        hairFill(ctx, paint, -60),
      );
    }
  },
};

/** A cloud of curls along an outline; `spots` are [x, y, radius]. */
export function drawCurls(
  ctx: Ctx,
  paint: Paint,
  spots: readonly (readonly [number, number, number])[],
  behind = false,
): void {
  ctx.strokeStyle = paint.lineCloth;
  ctx.lineWidth = paint.wCloth * 2;
  for (const [x, y, r] of spots) {
    ctx.beginPath();
    ctx.arc(x, y, r * 1.05, 0, Math.PI * 2);
    ctx.stroke();
  }
  ctx.fillStyle = hairFill(ctx, paint, 120, behind);
  ctx.beginPath();
  for (const [x, y, r] of spots) {
    // A little larger than their outlines, so that no line is left between neighbours.
    ctx.moveTo(x + r * 1.05, y);
    ctx.arc(x, y, r * 1.05, 0, Math.PI * 2);
  }
  ctx.fill();
  for (const [x, y, r] of spots) {
    curve(ctx, [
      [x - r * 0.6, y + r * 0.3],
      [x - r * 0.3, y - r * 0.5],
      [x + r * 0.4, y - r * 0.5],
      [x + r * 0.5, y + r * 0.1],
      [x + r * 0.1, y + r * 0.3],
    ]);
    ctx.strokeStyle = alpha(paint.hairDark, 0.7);
    ctx.lineWidth = 2;
    ctx.stroke();
    strand(ctx, paint, [x - r * 0.5, y - r * 0.3], [x, y - r * 0.85], [x + r * 0.5, y - r * 0.4], 3, true);
  }
}
