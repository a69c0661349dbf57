import { alpha, mix } from "../color";
import type { Expression } from "../expressions";
import type { Identity } from "../identity";
import { arcPoints, type Ctx, lerp, type Point, taper } from "../pen";
import { BROW_KINDS } from "./looks/features";
import { eyeX, isProfile, type Turn } from "./outline";
import type { Paint } from "./paint";

/** Over the hair, as they are drawn in comics: brows must always be read. */
export function drawBrows(
  ctx: Ctx,
  person: Identity,
  paint: Paint,
  face: Expression,
  turn: Turn,
  signSide: -1 | 1,
): void {
  const kind = BROW_KINDS[person.brow.kind];
  const height = person.eyes.height * paint.style.eye;
  const y = 15 - height * 0.6 - 11.5 - face.browLift - person.brow.lift;
  const color = paint.style.id === "noir" ? paint.hairDark : mix(paint.hair, paint.hairDark, 0.6);
  const [near, far] = eyeX(turn);
  const spots: readonly (readonly [x: number, side: number, squeeze: number])[] = isProfile(turn)
    ? [[38, -1, 0.86]]
    : [
        [near, -1, 1],
        [far, 1, lerp(1, 0.78, turn)],
      ];
  for (const [x, side, squeeze] of spots) {
    const reach = 18.5 * squeeze * kind.length;
    const slope = Math.tan((face.brow * Math.PI) / 180) * reach;
    const tilt = Math.tan((kind.tilt * Math.PI) / 180) * reach;
    const inner: Point = [x - side * reach * 0.95, y + slope * 0.8 + 2 + tilt * 0.5];
    const outer: Point = [x + side * reach * 1.1, y - slope * 0.55 + 3.5 - tilt];
    const peak: Point = [x + side * reach * kind.at, y - kind.arch + slope * 0.1 - tilt * 0.3];
    taper(
      ctx,
      arcPoints(inner, peak, outer, 11),
      person.brow.weight * lerp(1, paint.style.line.width, 0.35),
      alpha(color, 0.95),
      person.brow.kind === "bushy" ? 0.5 : 0.28,
    );
    if (person.brow.kind === "bushy")
      for (const t of [0.2, 0.45, 0.7]) {
        const bx = lerp(inner[0], outer[0], t);
        const by = lerp(inner[1], outer[1], t) - kind.arch * 0.6;
        taper(
          ctx,
          arcPoints([bx, by + 1], [bx + side * 3, by - 3], [bx + side * 6, by - 7], 4),
          2.4,
          color,
          0.2,
        );
      }
    if (person.scar === "brow" && side === -signSide) {
      ctx.strokeStyle = mix(paint.skin, "#e88a80", 0.35);
      ctx.lineWidth = 3.6;
      ctx.beginPath();
      ctx.moveTo(x + side * 9, y - 14);
      ctx.lineTo(x + side * 4, y + 12);
      ctx.stroke();
    }
  }
}
