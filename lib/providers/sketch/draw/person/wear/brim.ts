import { alpha } from "../../color";
import type { Identity } from "../../identity";
import type { Ctx } from "../../pen";
import { faceOutline } from "../outline";
import type { Paint } from "../paint";

/** Cast shadow of a low brim or hood, laid on the face. */
export function brimShade(ctx: Ctx, person: Identity, paint: Paint, turn: number): void {
  if (
    !person.hat ||
    !["straw", "bamboo", "hood", "fedora", "bucket", "cap", "police", "helmet"].includes(person.hat.kind)
  )
    return;
  ctx.save();
  faceOutline(ctx, person, turn);
  ctx.clip();
  ctx.fillStyle = alpha(
    paint.skinShade,
    person.hat.kind === "hood" || person.hat.kind === "bamboo" ? 0.62 : 0.42,
  );
  ctx.beginPath();
  ctx.ellipse(
    turn * 10,
    -54,
    90,
    person.hat.kind === "hood" || person.hat.kind === "bamboo" ? 66 : 50,
    0,
    0,
    Math.PI * 2,
  );
  ctx.fill();
  ctx.restore();
}
