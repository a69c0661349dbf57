import type { Ctx } from "../pen";
import { armLayer, drawArm } from "./arms";
import { drawCreature } from "./creatures/draw-creature";
import { bodyScale, type FigureView, liftOf, NECK } from "./figure-view";
import { drawCape, drawOver, drawShoulders, drawTrunk, inTrunk } from "./garments/draw-garment";
import { drawHairBehind } from "./hair/behind";
import { drawHead, drawHeadAway } from "./head";
import { drawLegs } from "./legs";
import { type Skeleton, skeletonOf } from "./skeleton";
import { drawWings } from "./wear/wings";

/**
 * A whole person with the head's centre at (0, 0), in face units. What the frame cuts off is simply outside. `part`: the
 * front of the head alone is what a blink or a word changes.
 */
export function drawFigure(ctx: Ctx, view: FigureView, part: "all" | "head" = "all"): void {
  const { person, paint, pose, facing } = view;
  ctx.save();
  ctx.scale(facing, 1);
  if (person.creature) {
    drawCreature(ctx, person.creature, view);
    ctx.restore();
    return;
  }
  const skeleton = skeletonOf(view);
  if (skeleton.row.roll) ctx.rotate((skeleton.row.roll * Math.PI) / 180);
  const scale = bodyScale(person, paint);
  const lean = (skeleton.row.head ?? 0) * (view.turn > 1.4 || pose.away ? 1 : 0.5);
  const tilt = ((pose.away ? lean * 0.3 : view.face.tilt + lean) * Math.PI) / 180;
  const head = (draw: () => void) => {
    ctx.save();
    ctx.translate(0, 92);
    ctx.rotate(tilt);
    ctx.translate(0, -92);
    draw();
    ctx.restore();
  };
  const body = (draw: () => void) => {
    ctx.save();
    ctx.translate(0, NECK - liftOf(scale));
    ctx.scale(scale, scale);
    ctx.translate(0, -NECK);
    draw();
    ctx.restore();
  };
  if (part === "head") {
    head(() => (pose.away ? drawHeadAway(ctx, view) : drawHead(ctx, view)));
    // Hands before the face stay before it.
    body(() => drawTopArms(ctx, view, skeleton));
    ctx.restore();
    return;
  }
  if (person.wings && !pose.away) body(() => drawWings(ctx, view));
  if (!pose.away) head(() => drawHairBehind(ctx, person, paint, view.turn));
  body(() => drawBody(ctx, view, skeleton));
  head(() => (pose.away ? drawHeadAway(ctx, view) : drawHead(ctx, view)));
  body(() => {
    drawTopArms(ctx, view, skeleton);
    if (person.wings && pose.away) drawWings(ctx, view);
  });
  if (person.ghost) fade(ctx, scale);
  ctx.restore();
}

function drawTopArms(ctx: Ctx, view: FigureView, skeleton: Skeleton): void {
  for (const arm of skeleton.arms) if (armLayer(view, arm) === "top") drawArm(ctx, view, skeleton, arm);
}

function drawBody(ctx: Ctx, view: FigureView, skeleton: Skeleton): void {
  const arms = [...skeleton.arms].sort((a, b) => a.wrist.depth - b.wrist.depth);
  const those = (layer: "behind" | "before") => {
    for (const arm of arms) if (armLayer(view, arm) === layer) drawArm(ctx, view, skeleton, arm);
  };
  inTrunk(ctx, skeleton, () => drawCape(ctx, view, skeleton));
  those("behind");
  drawLegs(ctx, view, skeleton);
  inTrunk(ctx, skeleton, () => drawTrunk(ctx, view, skeleton));
  inTrunk(ctx, skeleton, () => drawOver(ctx, view, skeleton));
  those("before");
  inTrunk(ctx, skeleton, () => drawShoulders(ctx, view, skeleton));
}

/** Ghosts end in mist: the figure, alone on its sheet, is rubbed out from the knees down. */
function fade(ctx: Ctx, scale: number): void {
  const gradient = ctx.createLinearGradient(0, 420 * scale, 0, 1060 * scale);
  gradient.addColorStop(0, "rgba(0,0,0,0.12)");
  gradient.addColorStop(1, "rgba(0,0,0,0.96)");
  ctx.globalCompositeOperation = "destination-out";
  ctx.fillStyle = gradient;
  ctx.fillRect(-900, 420 * scale, 1800, 1200);
  ctx.fillStyle = "rgba(0,0,0,0.12)";
  ctx.fillRect(-900, -400, 1800, 400 + 420 * scale);
  ctx.globalCompositeOperation = "source-over";
}
