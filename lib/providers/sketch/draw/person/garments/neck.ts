import { alpha } from "../../color";
import { curve, type Point } from "../../pen";
import { wrapped } from "../torso";
import { bareShoulders } from "./trunk";
import type { Wear } from "./wear";

export function drawNeck(wear: Wear): void {
  const { ctx, paint, torso, n, away } = wear;
  const mid = torso.shift(200) * 0.4;
  const top: Point[] = [
    [-n * 0.94, 60],
    [-n * 0.96, 112],
    [-n * 1.35 + mid, 140],
    [-n * (bareShoulders(wear) ? 2 : 1.46) + mid, 152],
  ];
  const low: Point[] = [
    [n * (bareShoulders(wear) ? 2 : 1.46) + mid, 152],
    [n * 1.35 + mid, 140],
    [n * 0.96, 112],
    [n * 0.94, 60],
  ];
  curve(ctx, [...top, [mid, 190], ...low], true);
  ctx.fillStyle = paint.skin;
  ctx.fill();
  ctx.strokeStyle = paint.lineSkin;
  ctx.lineWidth = paint.wSkin;
  curve(ctx, top);
  ctx.stroke();
  curve(ctx, low);
  ctx.stroke();
  ctx.fillStyle = alpha(paint.skinShade, away ? 0.4 : 0.85);
  curve(
    ctx,
    [
      [-n * 0.94, 84],
      [-n * 0.9, 108],
      [mid + torso.sin * 10, away ? 116 : 130],
      [n * 0.92, 106],
      [n * 0.94, 84],
    ],
    true,
  );
  ctx.fill();
}

/** Collar bones, and where the neck's muscles meet. */
export function bones({ ctx, paint, torso, n, away, ...wear }: Wear): void {
  if (wear.person.age === "child") return;
  ctx.strokeStyle = alpha(paint.skinShade, 0.9);
  ctx.lineWidth = 3;
  for (const side of [-1, 1]) {
    const points = (
      [
        [n * 0.25, 164],
        [n * 1.1, 158],
        [n * 2.2, 152],
      ] as const
    ).map(([u, y]) => wrapped(torso, u * side, y, 1, away));
    curve(ctx, points);
    ctx.stroke();
  }
}
