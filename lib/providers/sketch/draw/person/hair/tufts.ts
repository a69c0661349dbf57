import type { Identity } from "../../identity";
import type { Ctx, Point } from "../../pen";
import { createRng } from "../../rng";
import type { HairRow } from "../looks/hair-type";
import type { Paint } from "../paint";
import { drawBlade } from "./scalp";

/** Short hair does not lie down: points along the crown's edge. */
export function drawTufts(
  ctx: Ctx,
  person: Identity,
  paint: Paint,
  row: HairRow,
  spin: number,
  color: CanvasGradient,
): void {
  const rng = createRng(`${person.id}/tufts`);
  const spiky = row.fringe === "spiky";
  const v = row.volume;
  const lean = -Math.sin(spin) * 10;
  const count = spiky ? 9 : 7;
  // Away from a whorl a little off the middle; big tufts and small ones take turns.
  const whorl = 0.44 + rng.between(0, 0.16);
  for (let index = 0; index < count; index++) {
    const t = index / (count - 1);
    const angle = Math.PI * (0.03 + 0.94 * t + rng.between(-0.03, 0.03));
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const low = Math.abs(c) > 0.8 ? 0.5 : 1;
    const long = low * (spiky ? 38 : 13) * (index % 2 ? 0.62 : 1.1) * rng.between(0.8, 1.25);
    const sweep = (t < whorl ? 1 : -1) * (spiky ? 10 : 13) * s;
    const root: Point = [c * 48 * v + lean - sweep * 0.4, -22 - s * 74 * v];
    const tip: Point = [
      c * (69 * v + long * 0.7) + lean + sweep,
      -18 - s * (98 * v + long * 0.75) + Math.abs(c) * 16,
    ];
    drawBlade(ctx, paint, [root, tip, spiky ? 40 : 42, (t < whorl ? -1 : 1) * (spiky ? 5 : 7)], color);
  }
}
