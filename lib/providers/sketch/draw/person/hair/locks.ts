import { alpha } from "../../color";
import type { Identity } from "../../identity";
import { type Ctx, lerp } from "../../pen";
import { createRng } from "../../rng";
import type { HairRow } from "../looks/hair-type";
import type { Paint } from "../paint";
import { hairRow } from "./behind";
import type { FringeRow } from "./fringes";
import { type Blade, bladePath, drawBlade, hairFill, onFace, onSkull, strand } from "./scalp";

export function fringeLocks(
  ctx: Ctx,
  person: Identity,
  paint: Paint,
  fringe: FringeRow,
  spin: number,
  color: CanvasGradient,
): void {
  const flip = person.hair.bangs === 1 ? -1 : 1;
  const rng = createRng(`${person.id}/fringe`);
  const side = Math.abs(Math.sin(spin)) > 0.8;
  const fuzz = hairRow(person).texture === "fuzz";
  for (const [ru, ry, tu, ty, width, bow] of fringe.locks) {
    const [root, tip] = [onFace(ru * flip, spin), onFace(tu * flip, spin)];
    const shift = rng.between(-3, 4);
    // In profile the roots at the brow's edge lie lower, where the skull curves down.
    const high = side ? Math.max(ry, -12 - 92 * Math.sqrt(Math.max(0, 1 - (root.x / 64) ** 2))) : ry;
    if (tip.depth < -0.05 || root.depth < -0.25) continue;
    const squeeze = Math.max(0.5, 0.45 + 0.6 * root.depth);
    const blade: Blade = [[root.x, high], [tip.x, ty + shift], width * squeeze, bow * flip];
    if (fuzz) {
      bladePath(ctx, blade);
      ctx.fillStyle = alpha(paint.hair, 0.9);
      ctx.fill();
      continue;
    }
    drawBlade(ctx, paint, blade, color, fringe.blunt ?? 0);
    if (width > 26)
      strand(
        ctx,
        paint,
        [root.x + 3, ry + 24],
        [lerp(root.x, tip.x, 0.5) + bow * flip * 0.4 + 3, lerp(ry, ty, 0.55)],
        [lerp(root.x, tip.x, 0.85) + 2, ty - 18],
        1.5,
      );
    if (person.hair.streak && tu > 20) {
      ctx.save();
      bladePath(ctx, blade);
      ctx.clip();
      ctx.fillStyle = alpha(paint.of(person.hair.streak), 0.85);
      ctx.fillRect(tip.x - 9, ry, 12, ty - ry + 10);
      ctx.restore();
    }
  }
}

export function sideLocks(ctx: Ctx, paint: Paint, row: HairRow, turn: number, spin: number): void {
  const end = row.side;
  const color = hairFill(ctx, paint, Math.max(80, end));
  const wave = row.back.tips === "wavy" ? 12 : 0;
  const long = end > 110;
  for (const side of [-1, 1]) {
    const top = onSkull(side * (turn > 1.4 ? 1.3 : 1.12), spin);
    if (top.depth < -0.1) continue;
    const far = side > 0 ? Math.min(1, turn) : 0;
    const x = side < 0 ? lerp(-64, top.x, Math.max(0, turn - 1)) : lerp(64, 61, far);
    const inward = side * (long ? -2 : 5);
    drawBlade(
      ctx,
      paint,
      [
        [x * 0.72, -68],
        [x + side * (long ? 6 : 2) - inward, end],
        (long ? 30 : 25) * (1 - far * 0.3),
        -side * (8 + wave),
      ],
      color,
    );
    drawBlade(
      ctx,
      paint,
      [[x * 0.64, -60], [x - side * 6 - inward, end * 0.78], 17 * (1 - far * 0.2), -side * (4 + wave)],
      color,
    );
    strand(
      ctx,
      paint,
      [x - side * 2, -40],
      [x + side * 8, end * 0.4],
      [x + side * 3 - inward, end * 0.86],
      2.4,
    );
    strand(ctx, paint, [x + side * 3, -20], [x + side * 9, end * 0.3], [x + side * 5, end * 0.6], 3.4, true);
  }
}

export function sideburns(ctx: Ctx, paint: Paint, row: HairRow, spin: number): void {
  if (row.side < 3) return;
  for (const side of [-1, 1]) {
    const { x, depth } = onSkull(side * (Math.sin(spin) > 0.8 ? 1.42 : 1.05), spin);
    if (depth < 0.2) continue;
    drawBlade(
      ctx,
      paint,
      [[x * 0.98, -30], [x * 0.98 - side * 2, 8 + Math.min(18, row.side) * 0.8], 13, -side * 2],
      paint.hair,
    );
  }
}

export function quiff(ctx: Ctx, paint: Paint, spin: number, color: CanvasGradient): void {
  for (const [ru, rx, ry, w] of [
    [-34, 36, -108, 34],
    [-14, 58, -112, 36],
    [6, 66, -98, 36],
    [26, 70, -76, 30],
  ] as const) {
    const [root, tip] = [onFace(ru, spin), onFace(rx, spin)];
    drawBlade(ctx, paint, [[root.x, -62 - (26 - Math.abs(ru)) * 0.3], [tip.x + 2, ry], w, -17], color);
    strand(ctx, paint, [root.x + 3, -70], [lerp(root.x, tip.x, 0.4), -98], [tip.x - 4, ry + 6], 2.2);
  }
}
