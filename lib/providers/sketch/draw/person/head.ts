import { alpha } from "../color";
import { type Ctx, curve } from "../pen";
import { drawBrows } from "./brows";
import { drawEar, drawFace } from "./face";
import type { FigureView } from "./figure-view";
import { drawHairAway, hairRow } from "./hair/behind";
import { drawHairOver } from "./hair/over";
import { brimShade } from "./wear/brim";
import { drawCover } from "./wear/covers";
import { drawGlasses } from "./wear/glasses";
import { drawHat } from "./wear/hats";
import { drawEarring, drawPin } from "./wear/pins";

/** Only the head's front: what changes when somebody blinks or speaks. */
export function drawHead(ctx: Ctx, view: FigureView): void {
  const { person, paint, face, turn } = view;
  // A mark sits on one side of the person, so it changes sides when the view is mirrored.
  const signSide = view.facing;
  drawFace(ctx, person, paint, face, turn, signSide);
  brimShade(ctx, person, paint, turn);
  drawCover(ctx, person, paint, turn, signSide);
  drawHairOver(ctx, person, paint, turn);
  if (!["foxmask", "halfmask"].includes(person.cover ?? ""))
    drawBrows(ctx, person, paint, face, turn, signSide);
  if (hairRow(person).ears) drawEarring(ctx, person, paint, turn);
  drawGlasses(ctx, person, paint, turn);
  drawPin(ctx, person, paint, turn, false, signSide);
  drawHat(ctx, person, paint, turn, false);
}

/** The head from behind: jaw and ear first where it is turned, then the hair. */
export function drawHeadAway(ctx: Ctx, view: FigureView): void {
  const { person, paint, turn } = view;
  const row = hairRow(person);
  if (turn > 0.3) {
    curve(
      ctx,
      [
        [20, -60],
        [50, -44],
        [57, -8],
        [54, 20],
        [56, 34],
        [52, 50],
        [44, 78],
        [22, 92],
        [-10, 84],
        [-30, 40],
      ],
      true,
    );
    ctx.fillStyle = paint.skin;
    ctx.fill();
    ctx.strokeStyle = paint.lineSkin;
    ctx.lineWidth = paint.wSkin;
    ctx.stroke();
    ctx.fillStyle = alpha(paint.skinShade, 0.5);
    curve(
      ctx,
      [
        [-20, 50],
        [20, 58],
        [44, 74],
        [22, 92],
        [-10, 84],
      ],
      true,
    );
    ctx.fill();
  }
  if (row.ears) {
    drawEar(ctx, paint, -62 - turn * 2, turn > 0.5 ? 0.3 : 0.9, -1);
    if (turn < 0.3) drawEar(ctx, paint, 62, 0.9, 1);
  }
  drawHairAway(ctx, person, paint, turn);
  if (row.ears && row.back.tips === "nape" && turn >= 0.3) drawEar(ctx, paint, 27, 1.05, 1);
  drawPin(ctx, person, paint, turn, true, view.facing);
  drawHat(ctx, person, paint, turn, true);
}
