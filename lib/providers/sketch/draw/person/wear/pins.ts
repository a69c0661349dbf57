import { alpha, darken, lighten } from "../../color";
import type { Identity } from "../../identity";
import { type Ctx, curve } from "../../pen";
import { headSpin, onSkull } from "../hair/scalp";
import type { HairPin } from "../looks/accessories";
import { isProfile } from "../outline";
import type { Paint } from "../paint";

function finish(ctx: Ctx, paint: Paint, color: string): void {
  ctx.fillStyle = color;
  ctx.fill();
  ctx.strokeStyle = paint.lineCloth;
  ctx.lineWidth = paint.wCloth * 0.9;
  ctx.lineJoin = "round";
  ctx.stroke();
}

/** Each at (0, 0), leaning to the side it is worn on. */
const PINS: Record<HairPin, (ctx: Ctx, paint: Paint, color: string) => void> = {
  clip: (ctx, paint, color) => {
    ctx.rotate(0.42);
    ctx.beginPath();
    ctx.roundRect(-15, -5, 30, 10, 4);
    finish(ctx, paint, color);
    ctx.fillStyle = alpha("#ffffff", 0.6);
    ctx.fillRect(-10, -3, 16, 2.4);
  },
  flower: (ctx, paint, color) => {
    for (let k = 0; k < 5; k++) {
      ctx.beginPath();
      ctx.ellipse(Math.cos(k * 1.257) * 10, Math.sin(k * 1.257) * 10, 9.5, 7.5, k * 1.257, 0, Math.PI * 2);
      finish(ctx, paint, lighten(color, 0.12));
    }
    ctx.beginPath();
    ctx.arc(0, 0, 5.5, 0, Math.PI * 2);
    finish(ctx, paint, paint.accent("#e8c050"));
  },
  ribbon: (ctx, paint, color) => {
    for (const side of [-1, 1]) {
      curve(
        ctx,
        [
          [0, 0],
          [side * 26, -16],
          [side * 30, 12],
          [side * 6, 5],
        ],
        true,
      );
      finish(ctx, paint, color);
      curve(
        ctx,
        [
          [0, 4],
          [side * 12, 12],
          [side * 20, 44],
          [side * 6, 40],
        ],
        true,
      );
      finish(ctx, paint, darken(color, 0.12));
    }
    ctx.beginPath();
    ctx.ellipse(0, 0, 7, 8, 0, 0, Math.PI * 2);
    finish(ctx, paint, darken(color, 0.2));
  },
  stick: (ctx, paint, color) => {
    ctx.rotate(-0.18);
    ctx.beginPath();
    ctx.roundRect(-46, -4, 92, 7, 3);
    finish(ctx, paint, color);
    ctx.beginPath();
    ctx.arc(46, 0, 8, 0, Math.PI * 2);
    finish(ctx, paint, lighten(color, 0.2));
  },
  step: (ctx, paint, color) => {
    for (const [x, y, r] of [
      [0, 0, 11],
      [-13, 6, 7],
      [13, 6, 7],
    ] as const) {
      ctx.beginPath();
      ctx.arc(x, y, r, 0, Math.PI * 2);
      finish(ctx, paint, color);
    }
    for (const x of [-12, 0, 12])
      for (let k = 0; k < 4; k++) {
        ctx.beginPath();
        ctx.arc(x + k, 20 + k * 10, k === 3 ? 5 : 2.6, 0, Math.PI * 2);
        finish(ctx, paint, k === 3 ? paint.accent("#c8434a") : color);
      }
  },
};

const PIN_AT: Record<HairPin, readonly [az: number, y: number]> = {
  clip: [0.72, -46],
  flower: [0.98, -38],
  ribbon: [0.5, -104],
  stick: [0, -122],
  step: [0.92, -54],
};

/** A pin sits on one side of the person (`signSide`), so it changes sides when the view is mirrored. */
export function drawPin(
  ctx: Ctx,
  person: Identity,
  paint: Paint,
  turn: number,
  away: boolean,
  signSide: -1 | 1,
): void {
  if (!person.pin) return;
  const { kind, color } = person.pin;
  const [az, y] = PIN_AT[kind];
  const { x, depth } = onSkull(az * signSide, headSpin(turn, away));
  if (depth < 0.05 && kind !== "stick") return;
  ctx.save();
  ctx.translate(kind === "stick" ? -Math.sin(headSpin(turn, away)) * 30 : x, y);
  ctx.scale(signSide * (kind === "stick" ? 1 : Math.max(0.5, depth)), 1);
  PINS[kind](ctx, paint, paint.accent(color));
  ctx.restore();
}

export function drawEarring(ctx: Ctx, person: Identity, paint: Paint, turn: number): void {
  if (!person.earrings) return;
  const x = isProfile(turn) ? -12 : -61 + turn * 4;
  ctx.beginPath();
  ctx.arc(x, 47, 4.6, 0, Math.PI * 2);
  finish(ctx, paint, paint.accent("#e2b04a"));
  ctx.beginPath();
  ctx.ellipse(x, 59, 3.4, 7, 0, 0, Math.PI * 2);
  finish(ctx, paint, paint.accent("#c8434a"));
}
