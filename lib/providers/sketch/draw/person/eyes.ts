import { alpha, darken, lighten, mix } from "../color";
import type { Expression } from "../expressions";
import type { Identity } from "../identity";
import { arcPoints, type Ctx, clamp, lerp, taper } from "../pen";
import { EYE_KINDS } from "./looks/features";
import type { Paint } from "./paint";

/** One eye. `side` -1 is the viewer's left; `squeeze` narrows the far eye of a turned face. */
export function drawEye(
  ctx: Ctx,
  person: Identity,
  paint: Paint,
  face: Expression,
  at: { x: number; y: number; side: -1 | 1; squeeze: number },
): void {
  const scale = paint.style.eye;
  const w = person.eyes.width * lerp(1, scale, 0.55) * at.squeeze;
  const h = person.eyes.height * scale;
  const { x, y, side } = at;
  const open = face.closed !== 0 ? 0 : clamp(face.lid, 0, 1.3);
  const along = (share: number) => x + share * w * side;
  const weight =
    (person.gender === "female" ? 5.4 : 4) *
    (person.age === "elder" ? 0.75 : 1) *
    lerp(1, paint.style.line.width, 0.4);
  if (open < 0.14) {
    shutEye(ctx, paint, along, y, h, weight, face.closed, person.gender === "female" ? side : 0);
    return;
  }

  const kind = EYE_KINDS[person.eyes.kind];
  const top = lerp(0.34, -0.62, open) * h;
  const bottom = 0.44 * h * (1 - 0.45 * face.squint);
  const inner = [along(-0.5), y + lerp(0.32, 0.12, open) * h] as const;
  const outer = [
    along(0.5),
    y + lerp(0.26, -0.1, open) * h - person.eyes.tilt + kind.droop * 0.05 * h,
  ] as const;
  // The lid is highest where its two handles lean.
  const lean = (kind.arch - 0.5) * 0.7;
  const lidIn = [along(-0.36 + lean), y + top * (1.12 - lean)] as const;
  const lidOut = [along(0.26 + lean), y + top * (1.3 + lean * 0.6)] as const;
  const white = () => {
    ctx.beginPath();
    ctx.moveTo(...inner);
    ctx.bezierCurveTo(...lidIn, ...lidOut, ...outer);
    ctx.bezierCurveTo(along(0.42), y + bottom * 1.15, along(-0.22), y + bottom * 1.25, ...inner);
    ctx.closePath();
  };
  white();
  ctx.fillStyle = paint.white;
  ctx.fill();
  ctx.save();
  white();
  ctx.clip();
  drawIris(ctx, person, paint, face, x, y, h, at.squeeze);
  // The lid's shadow on the eyeball.
  ctx.fillStyle = alpha(mix(paint.skinShade, paint.lineSkin, 0.5), 0.34);
  ctx.beginPath();
  ctx.moveTo(along(-0.7), y - h);
  ctx.lineTo(along(0.7), y - h);
  ctx.lineTo(along(0.7), y + top * 0.5);
  ctx.quadraticCurveTo(along(0), y + top * 0.62 + h * 0.02, along(-0.7), y + top * 0.4);
  ctx.fill();
  ctx.restore();

  // Upper lash: thin inside, thick outside, with a flick.
  const flick = (person.gender === "female" ? 0.13 : 0.05) * kind.flick;
  ctx.fillStyle = paint.lineSkin;
  ctx.beginPath();
  ctx.moveTo(inner[0] - side * 1.5, inner[1] + 1);
  ctx.bezierCurveTo(
    lidIn[0],
    lidIn[1] - weight * 0.7,
    lidOut[0],
    lidOut[1] - weight * 1.25,
    along(0.5 + flick),
    outer[1] - weight * 0.75,
  );
  ctx.lineTo(outer[0] + side * 1, outer[1] + weight * 0.55);
  ctx.bezierCurveTo(
    lidOut[0],
    lidOut[1] + weight * 0.25,
    lidIn[0],
    lidIn[1] + weight * 0.5,
    inner[0],
    inner[1],
  );
  ctx.fill();
  if (open > 0.5 && kind.crease > 0) {
    const crease = y + top * 1.05 - weight - 4 + (kind.crease - 1) * 4;
    const lineColor = alpha(mix(paint.skinShade, paint.lineSkin, 0.4), 0.75);
    taper(
      ctx,
      arcPoints([along(-0.34), crease + 4], [along(0.1), crease - 4.5], [along(0.52), crease + 5]),
      1.7 * kind.crease,
      lineColor,
    );
  }
  if (person.gender === "female" && person.age !== "elder" && at.squeeze > 0.7)
    for (const [t, up] of [
      [0.36, 5],
      [0.47, 3.4],
    ] as const)
      taper(
        ctx,
        arcPoints(
          [along(t), lerp(lidOut[1], outer[1], (t - 0.2) * 2.4)],
          [along(t + 0.07), lerp(lidOut[1], outer[1], (t - 0.2) * 2.4) - up * 0.5],
          [along(t + 0.13 * kind.flick), lerp(lidOut[1], outer[1], (t - 0.2) * 2.4) - up],
          5,
        ),
        2.2,
        paint.lineSkin,
        0.1,
      );
  const under = y + bottom * 0.98;
  taper(
    ctx,
    arcPoints([along(-0.14), under + 0.6], [along(0.24), under + 0.8], [along(0.47), y + bottom * 0.36]),
    1.7,
    alpha(paint.lineSkin, 0.6),
  );
  if (person.age === "elder" || face.lid < 0.5)
    taper(
      ctx,
      arcPoints([along(-0.4), under + 6], [along(0.05), under + 11], [along(0.42), under + 5]),
      1.6,
      alpha(paint.skinShade, 0.9),
    );
}

function drawIris(
  ctx: Ctx,
  person: Identity,
  paint: Paint,
  face: Expression,
  x: number,
  y: number,
  h: number,
  squeeze: number,
): void {
  const size = EYE_KINDS[person.eyes.kind].iris;
  const tall = Math.max(h, person.eyes.width * paint.style.eye * 0.62);
  const ry = tall * 0.52 * size;
  const rx = Math.min(tall * 0.44, person.eyes.width * 0.36) * size * lerp(1, squeeze, 0.8);
  const fear = face.lid > 1.1 ? 0.8 : 1;
  const cx = x + face.gaze[0] * rx * 0.55;
  const cy = y - h * 0.06 + face.gaze[1] * h * 0.18;
  const iris = ctx.createLinearGradient(0, cy - ry, 0, cy + ry);
  iris.addColorStop(0, darken(paint.iris, 0.72));
  iris.addColorStop(0.45, paint.iris);
  iris.addColorStop(1, lighten(mix(paint.iris, paint.of("#f2b26a"), 0.45), 0.25));
  ctx.fillStyle = iris;
  ctx.beginPath();
  ctx.ellipse(cx, cy, rx * fear, ry * fear, 0, 0, Math.PI * 2);
  ctx.fill();
  ctx.strokeStyle = alpha(paint.lineSkin, 0.7);
  ctx.lineWidth = 1.4;
  ctx.stroke();
  ctx.fillStyle = darken(paint.iris, 0.88);
  ctx.beginPath();
  ctx.ellipse(cx, cy - ry * 0.02, rx * 0.44 * fear, ry * 0.46 * fear, 0, 0, Math.PI * 2);
  ctx.fill();
  ctx.fillStyle = alpha(paint.of("#ffcf94"), 0.55);
  ctx.beginPath();
  ctx.ellipse(cx, cy + ry * 0.62, rx * 0.6, ry * 0.24, 0, 0, Math.PI * 2);
  ctx.fill();
  ctx.fillStyle = "#ffffff";
  ctx.beginPath();
  ctx.ellipse(cx - rx * 0.34, cy - ry * 0.36, rx * 0.32, ry * 0.27, -0.3, 0, Math.PI * 2);
  ctx.fill();
  ctx.beginPath();
  ctx.arc(cx + rx * 0.4, cy + ry * 0.38, rx * 0.13, 0, Math.PI * 2);
  ctx.fill();
  if (face.tears > 0.3) {
    ctx.fillStyle = alpha("#ffffff", 0.75);
    ctx.beginPath();
    ctx.ellipse(cx, cy + ry * 0.86, rx * 1.1, ry * 0.2, 0, 0, Math.PI * 2);
    ctx.fill();
  }
}

function shutEye(
  ctx: Ctx,
  paint: Paint,
  along: (share: number) => number,
  y: number,
  h: number,
  weight: number,
  direction: number,
  lashSide: number,
): void {
  const lift = direction > 0 ? -0.34 * h : 0.3 * h;
  const base = y + (direction > 0 ? 0.16 : 0.1) * h;
  taper(
    ctx,
    arcPoints([along(-0.5), base], [along(0), base + lift * 1.5], [along(0.52), base - 1]),
    weight * 1.05,
    paint.lineSkin,
    0.3,
  );
  if (lashSide !== 0 && direction <= 0)
    for (const lash of [0.3, 0.48])
      taper(
        ctx,
        arcPoints(
          [along(lash), base + lift * 0.35],
          [along(lash + 0.06), base + lift * 0.5 + 2],
          [along(lash + 0.13), base + lift * 0.5 + 5],
        ),
        2.2,
        paint.lineSkin,
      );
}
