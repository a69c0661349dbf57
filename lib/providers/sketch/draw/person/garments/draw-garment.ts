import { alpha, darken } from "../../color";
import { type Ctx, curve } from "../../pen";
import type { FigureView } from "../figure-view";
import type { Skeleton } from "../skeleton";
import { drape, ink, piece, seam } from "./cloth";
import { drawCollar, drawCollarBack } from "./collars";
import { drawExtras } from "./extras";
import { drawFront, drawShirtCollar } from "./fronts";
import { bones, drawNeck } from "./neck";
import { drawPattern } from "./patterns";
import { drawPockets } from "./pockets";
import { bareShoulders, trunkEdge, trunkPath } from "./trunk";
import { type Wear, wearOf } from "./wear";

/** Turns the paper so that the trunk, drawn upright, leans as the pose does. */
export function inTrunk(ctx: Ctx, { bend, length }: Skeleton, draw: () => void): void {
  ctx.save();
  ctx.translate(0, 112);
  ctx.rotate(bend);
  ctx.scale(1, length);
  ctx.translate(0, -112);
  draw();
  ctx.restore();
}

export function drawCape(ctx: Ctx, view: FigureView, skeleton: Skeleton): void {
  const wear = wearOf(ctx, view, skeleton);
  if (!view.pose.away) drawExtras(wear, "back");
}

/** Skin of neck and shoulders, then what is worn over it. */
export function drawTrunk(ctx: Ctx, view: FigureView, skeleton: Skeleton): void {
  const wear = wearOf(ctx, view, skeleton);
  const { row, main, paint, away } = wear;
  const under = row.under === "skin" || bareShoulders(wear) || away ? paint.skin : wear.color(row.under);
  if (bareShoulders(wear)) {
    trunkPath(wear, true);
    ink(wear, paint.skin);
  } else {
    // Only what a neckline can show: cloth is wider than the body, and skin must not look out beside it.
    const { n } = wear;
    piece(
      wear,
      row.under === "skin" ? paint.skin : under,
      [
        [-n * 1.4, 147],
        [0, 130],
        [n * 1.4, 147],
        [n * 1.2, row.depth + 16],
        [0, row.depth + 30],
        [-n * 1.2, row.depth + 16],
      ],
      { weight: 0 },
    );
  }
  drawNeck(wear);
  if (row.under !== "skin" && !away && row.front !== "open") {
    const { n } = wear;
    piece(
      wear,
      under,
      [
        [-n * 1.1, 132],
        [-n * 1.6, 150],
        [-n * 1.8, (150 + row.depth) / 2],
        [-n * 1.5, row.depth + 10],
        [n * 1.5, row.depth + 10],
        [n * 1.8, (150 + row.depth) / 2],
        [n * 1.6, 150],
        [n * 1.1, 132],
        [0, 160],
      ],
      { weight: 0.6 },
    );
  } else if (!away) bones(wear);
  const body =
    row.sleeve.color !== undefined && ["apron", "overalls"].includes(wear.person.garment)
      ? wear.color(row.sleeve.color)
      : wear.person.garment === "school"
        ? wear.color("#f2f1ee")
        : main;
  trunkPath(wear);
  ink(wear, body, 0);
  ctx.save();
  trunkPath(wear);
  ctx.clip();
  drawPattern(wear);
  drape(wear, body);
  if (away) backSeams(wear);
  else {
    drawFront(wear);
    drawPockets(wear);
  }
  drawBelt(wear);
  drawExtras(wear, "cloth");
  ctx.restore();
  trunkEdge(wear);
  if (!away) {
    drawShirtCollar(wear);
    drawExtras(wear, "neck");
  }
  if (away) drawCollarBack(wear);
  else drawCollar(wear);
}

export function drawShoulders(ctx: Ctx, view: FigureView, skeleton: Skeleton): void {
  drawExtras(wearOf(ctx, view, skeleton), "shoulder");
}

/** What lies over the arms: aprons' bibs, pauldrons, a scarf. */
export function drawOver(ctx: Ctx, view: FigureView, skeleton: Skeleton): void {
  const wear = wearOf(ctx, view, skeleton);
  drawExtras(wear, "over");
  if (view.pose.away) drawExtras(wear, "back");
  if (!view.person.scarf) return;
  const scarf = wear.paint.accent(view.person.scarf);
  const { n } = wear;
  if (!view.pose.away)
    piece(wear, darken(scarf, 0.14), [
      [8, 166],
      [46, 160],
      [56, 352],
      [18, 358],
    ]);
  piece(
    wear,
    scarf,
    [
      [-n * 1.3, 100],
      [-n * 2.1, 132],
      [-n * 1.4, 176],
      [0, 190],
      [n * 1.4, 176],
      [n * 2.1, 132],
      [n * 1.3, 100],
      [0, 132],
    ],
    { round: true },
  );
  seam(wear, alpha(darken(scarf, 0.4), 0.8), 4, [
    [-n * 1.7, 138],
    [0, 168],
    [n * 1.7, 134],
  ]);
}

function backSeams(wear: Wear): void {
  const { dark, s, bottom, row } = wear;
  seam(
    wear,
    alpha(dark, 0.6),
    3,
    [
      [0, 160],
      [2, 340],
      [0, bottom],
    ],
    0.4,
  );
  if (["shirt", "lapel", "peak"].includes(row.collar))
    seam(
      wear,
      alpha(dark, 0.6),
      3,
      [
        [-s, 206],
        [0, 222],
        [s, 206],
      ],
      0.6,
    );
}

function drawBelt(wear: Wear): void {
  const { row, torso, ctx } = wear;
  if (!row.belt) return;
  const { y, height } = row.belt;
  const color = wear.color(row.belt.color);
  const r = torso.half(y) * row.ease + 8;
  const c = torso.shift(y);
  curve(
    ctx,
    [
      [c - r, y],
      [c, y + 9],
      [c + r, y],
      [c + r, y + height],
      [c, y + height + 10],
      [c - r, y + height],
    ],
    true,
  );
  ink(wear, color);
  if (wear.away) return;
  if (row.collar === "cross")
    seam(
      wear,
      alpha(darken(color, 0.35), 0.7),
      3,
      [
        [-wear.w, y + height * 0.5],
        [0, y + height * 0.5 + 9],
        [wear.w, y + height * 0.5],
      ],
      0.6,
    );
  if (row.belt.buckle) {
    const [h, k] = [height * 0.5, height * 0.62];
    piece(wear, wear.color(row.belt.buckle), [
      [-k, y + 8 + h - k],
      [k, y + 8 + h - k],
      [k, y + 8 + h + k * 0.7],
      [-k, y + 8 + h + k * 0.7],
    ]);
  }
}
