import { alpha, darken, lighten } from "../color";
import type { Identity } from "../identity";
import { arcPoints, type Ctx, curve, lerp, poly, taper } from "../pen";
import { eyeX } from "./outline";
import type { Paint } from "./paint";

function finish(ctx: Ctx, paint: Paint, color: string): void {
  ctx.fillStyle = color;
  ctx.fill();
  ctx.strokeStyle = paint.lineCloth;
  ctx.lineWidth = paint.wCloth;
  ctx.lineJoin = "round";
  ctx.stroke();
}

export function drawGlasses(ctx: Ctx, person: Identity, paint: Paint, turn: number): void {
  if (!person.glasses) return;
  const [near, far] = eyeX(turn);
  const frame = paint.of(person.glasses === "round" ? "#4a3a34" : "#22222a");
  ctx.strokeStyle = frame;
  ctx.lineWidth = 3.8;
  for (const [x, squeeze] of [
    [near, 1],
    [far, lerp(1, 0.78, turn)],
  ] as const) {
    ctx.beginPath();
    if (person.glasses === "round") ctx.ellipse(x, 17, 24 * squeeze, 23, 0, 0, Math.PI * 2);
    else ctx.roundRect(x - 24 * squeeze, 1, 48 * squeeze, 32, 7);
    ctx.fillStyle = person.glasses === "dark" ? alpha("#14141c", 0.92) : alpha("#ffffff", 0.12);
    ctx.fill();
    ctx.stroke();
    ctx.fillStyle = alpha("#ffffff", 0.35);
    poly(ctx, [
      [x - 14 * squeeze, 30],
      [x - 4 * squeeze, 30],
      [x + 10 * squeeze, 4],
      [x + 3 * squeeze, 3],
    ]);
    ctx.fill();
  }
  ctx.beginPath();
  ctx.moveTo(near + 23, 14);
  ctx.quadraticCurveTo((near + far) / 2, 7, far - 23 * lerp(1, 0.78, turn), 14);
  ctx.moveTo(near - 24, 13);
  ctx.lineTo(-60, 8);
  ctx.stroke();
}

export function drawClip(ctx: Ctx, person: Identity, paint: Paint, signSide: -1 | 1, turn: number): void {
  if (person.earrings && turn < 0.99) {
    ctx.fillStyle = paint.accent("#e2b04a");
    ctx.beginPath();
    ctx.arc(-62, 46, 5, 0, Math.PI * 2);
    ctx.fill();
  }
  if (!person.clip) return;
  const x = signSide * 44 + turn * 4;
  ctx.save();
  ctx.translate(x, -46);
  ctx.rotate(signSide * 0.42);
  ctx.beginPath();
  ctx.roundRect(-15, -5, 30, 10, 4);
  finish(ctx, paint, paint.accent(person.clip));
  ctx.fillStyle = alpha("#ffffff", 0.6);
  ctx.fillRect(-10, -3, 16, 2.4);
  ctx.restore();
}

/** Hats follow the skull; `away` is the view from behind. */
export function drawHat(ctx: Ctx, person: Identity, paint: Paint, turn: number, away: boolean): void {
  if (!person.hat) return;
  const { kind } = person.hat;
  const bright = kind === "helmet" || kind === "crown";
  const color = bright ? paint.accent(person.hat.color) : paint.of(person.hat.color);
  const dark = darken(color, 0.3);
  const shift = away ? 0 : turn * 7;
  ctx.save();
  ctx.translate(shift, 0);
  const dome = (height: number, brim: number, width = 80) => {
    ctx.beginPath();
    ctx.moveTo(-width, brim);
    ctx.bezierCurveTo(
      -width - 4,
      brim - height * 0.9,
      -width * 0.5,
      brim - height * 1.15,
      0,
      brim - height * 1.15,
    );
    ctx.bezierCurveTo(width * 0.5, brim - height * 1.15, width + 4, brim - height * 0.9, width, brim);
    ctx.quadraticCurveTo(0, brim - 12, -width, brim);
    ctx.closePath();
    finish(ctx, paint, color);
  };
  if (kind === "helmet") {
    dome(96, -34, 82);
    for (const x of [-26, 2, 30]) {
      ctx.beginPath();
      ctx.roundRect(x - 6, -142 + Math.abs(x) * 0.35, 12, 92 - Math.abs(x) * 0.25, 6);
      finish(ctx, paint, lighten(color, 0.12));
    }
    curve(
      ctx,
      [
        [-90, -34],
        [-40, -46],
        [20, -48],
        [92, -38],
        [100, -24],
        [30, -34],
        [-40, -30],
        [-92, -22],
      ],
      true,
    );
    finish(ctx, paint, lighten(color, 0.08));
  }
  if (kind === "cap" || kind === "police") {
    dome(kind === "police" ? 66 : 82, -40, kind === "police" ? 88 : 76);
    if (kind === "police") {
      ctx.fillStyle = paint.accent("#e2b04a");
      ctx.beginPath();
      ctx.arc(8, -66, 9, 0, Math.PI * 2);
      ctx.fill();
      ctx.fillStyle = darken(color, 0.5);
      ctx.fillRect(-80, -56, 160, 14);
    }
    if (!away) {
      curve(
        ctx,
        [
          [-56, -40],
          [10, -50],
          [76, -42],
          [100, -22],
          [40, -28],
          [-30, -26],
        ],
        true,
      );
      finish(ctx, paint, dark);
    }
  }
  if (kind === "beanie" || kind === "hood") {
    dome(kind === "hood" ? 110 : 90, kind === "hood" ? -20 : -36, kind === "hood" ? 88 : 74);
    if (kind === "beanie") {
      ctx.beginPath();
      ctx.roundRect(-78, -56, 156, 26, 12);
      finish(ctx, paint, lighten(color, 0.1));
    }
  }
  if (kind === "straw") {
    curve(
      ctx,
      [
        [-150, -22],
        [-80, -70],
        [0, -152],
        [80, -70],
        [150, -22],
        [70, -34],
        [0, -30],
        [-70, -34],
      ],
      true,
    );
    finish(ctx, paint, color);
    for (const t of [0.3, 0.6, 0.85])
      taper(
        ctx,
        arcPoints([-150 * t, -152 + 126 * t], [0, -150 + 134 * t], [150 * t, -152 + 126 * t]),
        2.4,
        alpha(dark, 0.8),
      );
  }
  if (kind === "fedora") {
    dome(78, -46, 68);
    ctx.fillStyle = dark;
    ctx.fillRect(-68, -66, 136, 16);
    curve(
      ctx,
      [
        [-112, -34],
        [-60, -54],
        [0, -58],
        [60, -54],
        [112, -34],
        [40, -38],
        [-40, -38],
      ],
      true,
    );
    finish(ctx, paint, color);
  }
  if (kind === "crown") {
    poly(ctx, [
      [-48, -88],
      [-56, -134],
      [-26, -112],
      [0, -146],
      [26, -112],
      [56, -134],
      [48, -88],
    ]);
    finish(ctx, paint, color);
    ctx.fillStyle = paint.accent("#c0332e");
    ctx.beginPath();
    ctx.arc(0, -106, 7, 0, Math.PI * 2);
    ctx.fill();
  }
  if (kind === "nurse") {
    poly(ctx, [
      [-40, -88],
      [-48, -126],
      [48, -126],
      [40, -88],
    ]);
    finish(ctx, paint, color);
    ctx.fillStyle = paint.accent("#d23c3c");
    ctx.fillRect(-4, -118, 8, 22);
    ctx.fillRect(-11, -111, 22, 8);
  }
  ctx.restore();
}
