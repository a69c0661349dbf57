import { alpha, mix } from "../../color";
import type { Identity } from "../../identity";
import type { Ctx } from "../../pen";
import { createRng } from "../../rng";
import type { HairRow } from "../looks/hair-type";
import type { Paint } from "../paint";
import type { FringeRow } from "./fringes";
import { drawBlade, onFace, onSkull } from "./scalp";
import { drawCurls } from "./tails";

export function curls(
  ctx: Ctx,
  person: Identity,
  paint: Paint,
  row: HairRow,
  fringe: FringeRow,
  spin: number,
): void {
  const rng = createRng(`${person.id}/curls`);
  const v = row.volume;
  const spots: [number, number, number][] = [];
  for (let index = 0; index < 24; index++) {
    const angle = Math.PI * (1.1 - (index / 23) * 1.2);
    spots.push([
      Math.cos(angle) * 64 * v - Math.sin(spin) * 8,
      -20 - Math.sin(angle) * 84 * v,
      rng.between(16, 22) * (v > 1.2 ? 1.3 : 1),
    ]);
  }
  if (row.fringe !== "none")
    for (let index = 0; index < 10; index++) {
      const { x, depth } = onFace(-50 + index * 11, spin);
      if (depth > 0.1)
        spots.push([
          x,
          fringe.middle - 6 + Math.abs(index - 4.5) * 4 + rng.between(-7, 7),
          rng.between(14, 19),
        ]);
    }
  for (let index = 0; index < 9; index++)
    spots.push([-44 + index * 11, -88 * v + rng.between(-10, 10), rng.between(17, 22)]);
  drawCurls(ctx, paint, spots);
}

export function drawBald(ctx: Ctx, person: Identity, paint: Paint, spin: number): void {
  ctx.fillStyle = alpha("#ffffff", 0.26);
  ctx.beginPath();
  ctx.ellipse(onFace(22, spin).x, -76, 19, 8, 0.3, 0, Math.PI * 2);
  ctx.fill();
  if (person.garment === "monk") {
    ctx.fillStyle = alpha(mix(paint.skinShade, "#8a4a4a", 0.4), 0.7);
    for (const [u, y] of [
      [-12, -82],
      [0, -84],
      [12, -82],
      [-12, -70],
      [0, -72],
      [12, -70],
    ] as const) {
      ctx.beginPath();
      ctx.arc(onFace(u, spin).x, y, 2.6, 0, Math.PI * 2);
      ctx.fill();
    }
  }
  if (person.age !== "elder" && person.age !== "adult") return;
  if (person.garment === "monk") return;
  for (const side of [-1, 1]) {
    const { x, depth } = onSkull(side * 1.3, spin);
    if (depth > 0) drawBlade(ctx, paint, [[x * 0.98, -36], [x * 0.96, 18], 15, side * 4], paint.hair);
  }
}
