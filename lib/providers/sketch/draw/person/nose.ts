import { alpha, mix } from "../color";
import type { Identity } from "../identity";
import { arcPoints, type Ctx, lerp, taper } from "../pen";
import { NOSE_KINDS } from "./looks/features";
import type { Turn } from "./outline";
import type { Paint } from "./paint";

export function drawNose(ctx: Ctx, person: Identity, paint: Paint, turn: Turn): void {
  const kind = NOSE_KINDS[person.nose.kind];
  const size = person.nose.size * (paint.style.id === "chibi" ? 0.6 : 1);
  const x = lerp(1, 27, turn);
  const low = 48 + kind.hook;
  const shade = mix(paint.skinShade, paint.lineSkin, 0.55);
  const line = alpha(shade, 0.9);
  if (turn > 0.3) {
    const start = kind.bridge > 0.5 ? 14 : person.gender === "female" ? 33 : 27;
    taper(
      ctx,
      arcPoints([x - 9 * size, start], [x - 1 + kind.hook * 0.5, 34], [x + 5 * size, low - 1]),
      2.4 * Math.min(1.2, size),
      line,
      0.1,
    );
    taper(
      ctx,
      arcPoints([x + 5 * size, low - 1], [x + 3, low + 5], [x - 5 * size * kind.wing, low + 3]),
      2.6 * Math.min(1.2, size),
      line,
      0.2,
    );
    if (kind.wing > 1.1)
      taper(
        ctx,
        arcPoints(
          [x - 6 * size * kind.wing, low - 6],
          [x - 9 * size * kind.wing, low + 1],
          [x - 4 * size * kind.wing, low + 4],
        ),
        2.2,
        line,
        0.2,
      );
  } else {
    taper(
      ctx,
      arcPoints([x - 5 * size * kind.wing, low], [x + 1, low + 5.5], [x + 6 * size * kind.wing, low + 0.5]),
      2.7 * Math.min(1.2, size),
      line,
      0.2,
    );
    if (kind.wing > 1.1)
      for (const side of [-1, 1])
        taper(
          ctx,
          arcPoints(
            [x + side * 7 * size * kind.wing, low - 6],
            [x + side * 10 * size * kind.wing, low],
            [x + side * 6 * size * kind.wing, low + 3],
          ),
          2,
          line,
          0.2,
        );
    if (kind.bridge > 0)
      taper(
        ctx,
        arcPoints([x + 5 * size, 16], [x + 8, 31], [x + 6 * size, 43]),
        2.1 * kind.bridge,
        alpha(shade, 0.55),
        0.05,
      );
  }
  ctx.fillStyle = alpha(paint.skinShade, 0.6);
  ctx.beginPath();
  ctx.moveTo(x - 4 * size, low + 3);
  ctx.lineTo(x + 6 * size, low + 3);
  ctx.lineTo(x + 1, low + 9);
  ctx.fill();
}
