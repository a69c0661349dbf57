import { type Ctx, curve } from "../pen";
import { armsOf, drawArm } from "./arms";
import { drawBrows, drawFace } from "./face";
import { bodyScale, type FigureView, LIFT, NECK } from "./figure-view";
import { type Torso, torsoOf } from "./garments/cloth";
import { drawGarment } from "./garments/draw-garment";
import { drawHairFront } from "./hair";
import { drawHairAway, drawHairBack } from "./hair-back";
import { drawClip, drawGlasses, drawHat } from "./headwear";
import { drawLegs } from "./legs";

/** A whole person with the head's centre at (0, 0), in face units. What the frame cuts off is simply outside. */
export function drawFigure(ctx: Ctx, view: FigureView): void {
  const { person, paint, pose, facing } = view;
  ctx.save();
  ctx.scale(facing, 1);
  const scale = bodyScale(person, paint);
  const tilt = (view.face.tilt * Math.PI) / 180;
  const head = (draw: () => void) => {
    ctx.save();
    ctx.translate(0, 92);
    ctx.rotate(pose.away ? 0 : tilt);
    ctx.translate(0, -92);
    draw();
    ctx.restore();
  };
  const body = (draw: () => void) => {
    ctx.save();
    ctx.translate(0, NECK - LIFT);
    ctx.scale(scale, scale);
    ctx.translate(0, -NECK);
    draw();
    ctx.restore();
  };
  const torso = torsoOf(person, pose.away ? 0 : view.turn);
  if (!pose.away) head(() => drawHairBack(ctx, person, paint, view.turn, false));
  body(() => drawBody(ctx, view, torso));
  if (pose.away) {
    head(() => {
      drawHairAway(ctx, person, paint);
      drawHairBack(ctx, person, paint, 0, true);
      drawHat(ctx, person, paint, 0, true);
    });
  } else head(() => drawHead(ctx, view));
  body(() => drawFrontArm(ctx, view, torso));
  ctx.restore();
}

/** Only the head's front: what changes when somebody blinks or speaks. */
export function drawHead(ctx: Ctx, view: FigureView): void {
  const { person, paint, face, turn } = view;
  // A mark sits on one side of the person, so it changes sides when the view is mirrored.
  const signSide = view.facing;
  drawFace(ctx, person, paint, face, turn, signSide);
  drawHairFront(ctx, person, paint, turn);
  drawBrows(ctx, person, paint, face, turn, signSide);
  drawGlasses(ctx, person, paint, turn);
  drawClip(ctx, person, paint, signSide, turn);
  drawHat(ctx, person, paint, turn, false);
}

function drawBody(ctx: Ctx, view: FigureView, torso: Torso): void {
  const { person, paint, pose } = view;
  drawLegs(ctx, view, torso);
  drawNeck(ctx, view, torso);
  const arms = armsOf(view, torso);
  if (pose.away) {
    drawArm(ctx, view, arms.far);
    drawArm(ctx, view, arms.near);
    drawGarment(ctx, person, paint, torso, true);
    return;
  }
  drawArm(ctx, view, arms.far);
  if (!arms.near.front) drawArm(ctx, view, arms.near);
  drawGarment(ctx, person, paint, torso, false);
}

function drawFrontArm(ctx: Ctx, view: FigureView, torso: Torso): void {
  if (view.pose.away) return;
  const { near, far } = armsOf(view, torso);
  if (far.front) drawArm(ctx, view, far);
  if (near.front) drawArm(ctx, view, near);
}

function drawNeck(ctx: Ctx, { paint, pose, turn }: FigureView, torso: Torso): void {
  const c = pose.away ? 0 : torso.center * 0.5;
  curve(
    ctx,
    [
      [-27 + c, 40],
      [-27 + c, 128],
      [-62 + c, 152],
      [c, 210],
      [62 + c, 152],
      [28 + c, 128],
      [27 + c, 40],
    ],
    true,
  );
  ctx.fillStyle = paint.skin;
  ctx.fill();
  ctx.strokeStyle = paint.lineSkin;
  ctx.lineWidth = paint.wSkin;
  ctx.stroke();
  if (pose.away) return;
  curve(
    ctx,
    [
      [-28 + c, 84],
      [-27 + c, 116],
      [6 + c + turn * 8, 140],
      [28 + c, 112],
      [28 + c, 84],
    ],
    true,
  );
  ctx.fillStyle = paint.skinShade;
  ctx.fill();
}
