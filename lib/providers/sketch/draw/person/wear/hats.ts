import { alpha } from "../../color";
import type { Identity } from "../../identity";
import { arcPoints, type Ctx, curve, poly, taper } from "../../pen";
import { hairRow } from "../hair/behind";
import { headSpin } from "../hair/scalp";
import type { Hat } from "../looks/accessories";
import type { Paint } from "../paint";
import type { Top } from "./hat-kit";
import { COURT_HATS } from "./hats-court";
import { FINE_HATS } from "./hats-fine";
import { PLAIN_HATS } from "./hats-plain";

const PAINTERS: Record<Hat, (top: Top) => void> = { ...PLAIN_HATS, ...FINE_HATS, ...COURT_HATS };

/** Hats follow the skull; `away` is the view from behind. */
export function drawHat(ctx: Ctx, person: Identity, paint: Paint, turn: number, away: boolean): void {
  if (!person.hat) return;
  const { kind } = person.hat;
  const bright = ["helmet", "crown", "phoenix", "headband", "beret"].includes(kind);
  const color = bright ? paint.accent(person.hat.color) : paint.of(person.hat.color);
  const spin = headSpin(turn, away);
  const front = away ? 0 : Math.sin(spin);
  const grow = Math.max(1, hairRow(person).volume);
  const fill = (tone: string) => {
    ctx.fillStyle = tone;
    ctx.fill();
    ctx.strokeStyle = paint.lineCloth;
    ctx.lineWidth = paint.wCloth;
    ctx.lineJoin = "round";
    ctx.stroke();
  };
  ctx.save();
  ctx.translate(away ? -turn * 7 : front * (turn > 1 ? -10 : 12), 0);
  ctx.scale(grow, 1);
  PAINTERS[kind]({
    ctx,
    paint,
    person,
    color,
    gold: paint.accent("#e2b04a"),
    front,
    away,
    spin,
    fill,
    shape: (tone, points, round = false) => {
      if (round) curve(ctx, points, true);
      else poly(ctx, points);
      fill(tone);
    },
    dome: (height, brim, width = 80) => {
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
      fill(color);
      taper(
        ctx,
        arcPoints(
          [-width * 0.5, brim - height * 0.7],
          [-width * 0.2, brim - height],
          [width * 0.3, brim - height],
        ),
        9,
        alpha("#ffffff", 0.2),
        0.05,
      );
    },
  });
  ctx.restore();
}
