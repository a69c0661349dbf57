import type { Identity } from "../../identity";
import { type Ctx, curve, lerp, type Point } from "../../pen";
import { createRng } from "../../rng";
import { HAIR_ROWS } from "../looks/hair-styles";
import type { HairRow } from "../looks/hair-type";
import type { Paint } from "../paint";
import { drawBlade, fillHair, hairFill, headSpin, strand } from "./scalp";
import { drawCurls, drawTails } from "./tails";
import { drawTufts } from "./tufts";

export const hairRow = (person: Identity): HairRow => HAIR_ROWS[person.hair.style];

/** Everything behind face, neck and shoulders. Drawn first. */
export function drawHairBehind(ctx: Ctx, person: Identity, paint: Paint, turn: number): void {
  const row = hairRow(person);
  const spin = headSpin(turn, false);
  if (person.hair.style === "bald") return;
  drawTails({ ctx, paint, person, spin }, row.tails ?? [], false);
  drawMass(ctx, person, paint, row, {
    lean: -Math.sin(spin) * 22 - (turn > 1 ? (turn - 1) * 12 : 0),
    narrow: lerp(1, 0.72, Math.max(0, turn - 1)),
    behind: true,
  });
}

type Mass = { lean: number; narrow: number; behind: boolean };

/** The hair that falls down the back, as far as it goes. */
export function drawMass(
  ctx: Ctx,
  person: Identity,
  paint: Paint,
  row: HairRow,
  { lean, narrow, behind }: Mass,
): void {
  const { end, width, tips } = row.back;
  const color = hairFill(ctx, paint, Math.max(90, end), behind);
  const v = row.volume;
  const w = width * narrow;
  const top: Point[] = [
    [-72 * v * lerp(1, narrow, 0.4) + lean, -40],
    [lean, -114 * v],
    [72 * v * lerp(1, narrow, 0.4) + lean, -40],
  ];
  if (tips === "curls") {
    const rng = createRng(`${person.id}/mass`);
    curve(
      ctx,
      [
        ...top,
        [w * 0.9 + lean, 20],
        [w * 0.86 + lean, end - 14],
        [lean, end],
        [-w * 0.86 + lean, end - 14],
        [-w * 0.9 + lean, 20],
      ],
      true,
    );
    fillHair(ctx, paint, color);
    const spots: [number, number, number][] = [];
    for (let y = -30; y <= end; y += 26)
      for (const side of [-1, -0.66, -0.33, 0, 0.33, 0.66, 1])
        spots.push([
          side * lerp(76 * v, w, Math.min(1, Math.max(0, y) / end)) * (narrow * 0.4 + 0.6) +
            lean +
            rng.between(-6, 6),
          y + rng.between(-8, 8),
          rng.between(18, 26),
        ]);
    drawCurls(ctx, paint, spots, behind);
    return;
  }
  if (tips === "nape") {
    curve(
      ctx,
      [
        ...top,
        [68 + lean, 12],
        [w + lean, 44],
        [w * 0.55 + lean, end],
        [lean, end + 6],
        [-w * 0.55 + lean, end],
        [-w + lean, 44],
        [-68 + lean, 12],
      ],
      true,
    );
    fillHair(ctx, paint, color);
    return;
  }
  const wave = tips === "wavy" ? 12 : 0;
  const sideOf = (side: number): Point[] =>
    Array.from({ length: 5 }, (_, index): Point => {
      const t = (index + 1) / 6;
      const grow = lerp(78 * v, w, Math.min(1, t * 1.5));
      return [side * (grow * (narrow * 0.35 + 0.65) + (index % 2 ? wave : -wave)) + lean, lerp(-10, end, t)];
    });
  const hem: Point[] = [];
  const teeth = tips === "blunt" ? 4 : 5;
  for (let index = 0; index <= teeth * 2; index++) {
    const x = lerp(w, -w, index / (teeth * 2));
    const deep = tips === "blunt" ? (index % 2 ? 3 : -2) : index % 2 ? -16 : 14 - Math.abs(x) * 0.08;
    hem.push([x + lean, end + deep]);
  }
  curve(ctx, [...top, ...sideOf(1), ...hem, ...sideOf(-1).reverse()], true);
  fillHair(ctx, paint, color);
  if (tips === "points" && !behind)
    for (const k of [-0.7, -0.2, 0.35, 0.8])
      drawBlade(
        ctx,
        paint,
        [[k * w * 0.8 + lean, end * 0.5], [k * w * 1.06 + lean, end + 16], 34, k * 6],
        color,
      );
  for (const k of [-0.75, -0.4, -0.05, 0.32, 0.7])
    strand(
      ctx,
      paint,
      [k * 40 + lean, behind ? 40 : -60],
      [k * w * 1.05 + lean + wave * 0.6, end * 0.5],
      [k * w + lean, end - 14],
      3,
    );
  if (!behind)
    for (const k of [-0.55, 0.2, 0.55])
      strand(
        ctx,
        paint,
        [k * 56 + lean, -20],
        [k * w * 1.1 + lean, end * 0.35],
        [k * w * 1.02 + lean, end * 0.62],
        5,
        true,
      );
}

/** The back of a head, for people seen from behind; turned a little, ear and cheek show. */
export function drawHairAway(ctx: Ctx, person: Identity, paint: Paint, turn: number): void {
  const row = hairRow(person);
  const spin = headSpin(turn, true);
  const { style } = person.hair;
  const bare = style === "bald";
  const v = row.volume;
  const lean = -turn * 7;
  const tails = row.tails ?? [];
  drawTails({ ctx, paint, person, spin }, tails, false);
  if (row.texture === "tufts" && !person.hat)
    drawTufts(ctx, person, paint, row, spin, hairFill(ctx, paint, 90));
  const skull: Point[] = [
    [-69 * v + lean, -26],
    [-66 + lean, 22],
    [-50 + lean, 58],
    [-22 + lean, 72],
    [lean, 74],
    [22 + lean, 72],
    [48 + lean - turn * 24, 56],
    [60 + lean - turn * 20, 18],
    [69 * v + lean - turn * 4, -26],
    [50 * v + lean, -92 * v],
    [lean, -117 * v],
    [-50 * v + lean, -92 * v],
  ];
  curve(ctx, skull, true);
  if (row.texture === "tufts" && !person.hat) {
    ctx.fillStyle = hairFill(ctx, paint, 90);
    ctx.fill();
  } else fillHair(ctx, paint, bare ? paint.skin : hairFill(ctx, paint, 90));
  if (style === "receding") {
    ctx.beginPath();
    ctx.ellipse(lean, -74, 44, 42, 0, 0, Math.PI * 2);
    ctx.fillStyle = paint.skin;
    ctx.fill();
  }
  if (bare) return;
  if (row.texture === "curly") {
    const rng = createRng(`${person.id}/away`);
    const spots: [number, number, number][] = [];
    for (let index = 0; index < 40; index++) {
      const angle = index * 2.4;
      const r = Math.sqrt(index / 40);
      spots.push([
        Math.cos(angle) * r * 66 * v + lean,
        -22 + Math.sin(angle) * r * 84 * v,
        rng.between(16, 22),
      ]);
    }
    drawCurls(ctx, paint, spots);
  }
  const whorl: Point = [lean * 1.4 - 4, -70];
  for (let index = 0; index < 9; index++) {
    const k = index / 4 - 1;
    strand(
      ctx,
      paint,
      [whorl[0] + k * 12, whorl[1] + 6],
      [k * 62 + lean, -30],
      [k * 50 + lean, 44 + 14 * (1 - k * k)],
      2.8,
    );
  }
  for (const k of [-0.7, -0.25, 0.3])
    strand(ctx, paint, [k * 40 + lean, -92], [k * 66 + lean, -64], [k * 70 + lean, -26], 7, true);
  if (row.back.tips !== "nape")
    drawMass(ctx, person, paint, row, { lean, narrow: lerp(1, 0.94, turn), behind: false });
  else if (row.texture === "tufts" || row.texture === "smooth") {
    for (const k of [-0.8, -0.4, 0, 0.4, 0.8])
      drawBlade(
        ctx,
        paint,
        [[k * 50 + lean - turn * 6, 36], [k * 44 + lean - turn * 8, 80 - Math.abs(k) * 18], 24, k * 4],
        hairFill(ctx, paint, 90),
      );
  }
  drawTails({ ctx, paint, person, spin }, tails, true);
}
