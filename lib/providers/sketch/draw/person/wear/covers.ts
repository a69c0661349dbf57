import { alpha, darken } from "../../color";
import type { Identity } from "../../identity";
import { arcPoints, type Ctx, curve, type Point, poly, taper } from "../../pen";
import type { FaceCover } from "../looks/accessories";
import { eyeX, isProfile } from "../outline";
import type { Paint } from "../paint";

function finish(ctx: Ctx, paint: Paint, color: string): void {
  ctx.fillStyle = color;
  ctx.fill();
  ctx.strokeStyle = paint.lineCloth;
  ctx.lineWidth = paint.wCloth * 0.9;
  ctx.lineJoin = "round";
  ctx.stroke();
}

type Cover = { ctx: Ctx; paint: Paint; person: Identity; turn: number; signSide: -1 | 1 };

const COVERS: Record<FaceCover, (cover: Cover) => void> = {
  mask: ({ ctx, paint, turn }) => lower(ctx, paint, paint.of("#dfeaf2"), turn, 100),
  veil: ({ ctx, paint, person, turn }) => lower(ctx, paint, alpha(paint.of(person.cloth), 0.9), turn, 150),
  eyepatch: ({ ctx, paint, turn, signSide }) => {
    const [near, far] = eyeX(turn);
    const x = isProfile(turn) ? 40 : signSide < 0 ? far : near;
    ctx.strokeStyle = paint.of("#1d1a20");
    ctx.lineWidth = 4.4;
    ctx.beginPath();
    ctx.moveTo(-62, -20);
    ctx.lineTo(64, signSide < 0 ? -6 : 8);
    ctx.stroke();
    ctx.beginPath();
    ctx.ellipse(x, 15, 21, 22, 0, 0, Math.PI * 2);
    finish(ctx, paint, paint.of("#1d1a20"));
  },
  foxmask: ({ ctx, paint, turn }) => upper(ctx, paint, paint.of("#f6f1ea"), turn, true),
  halfmask: ({ ctx, paint, turn }) => upper(ctx, paint, paint.accent("#d9b25e"), turn, false),
  bandage: ({ ctx, paint, turn, signSide }) => {
    const [near, far] = eyeX(turn);
    ctx.save();
    ctx.translate(isProfile(turn) ? 26 : signSide < 0 ? far : near, 44);
    ctx.rotate(-0.3);
    ctx.beginPath();
    ctx.roundRect(-15, -5.5, 30, 11, 5);
    finish(ctx, paint, paint.of("#e8c9a0"));
    ctx.restore();
  },
};

function lower(ctx: Ctx, paint: Paint, color: string, turn: number, low: number): void {
  const x = isProfile(turn) ? 44 : turn * 18;
  curve(
    ctx,
    [
      [x - 50 + turn * 4, 30],
      [x, 24],
      [x + 46 - turn * 16, 28],
      [x + 44 - turn * 14, 66],
      [x + 18, low + 2],
      [x, low + 6],
      [x - 22, low],
      [x - 46, 70],
    ],
    true,
  );
  finish(ctx, paint, color);
  for (const y of [52, 66])
    taper(
      ctx,
      arcPoints([x - 36, y], [x, y - 5], [x + 32, y], 5),
      2.4,
      alpha(darken("#9aa8b4", 0.2), 0.5),
      0.1,
    );
  ctx.strokeStyle = paint.of("#b9c6d0");
  ctx.lineWidth = 2.4;
  ctx.beginPath();
  ctx.moveTo(x - 48, 34);
  ctx.lineTo(-60, 18);
  ctx.stroke();
}

function upper(ctx: Ctx, paint: Paint, color: string, turn: number, fox: boolean): void {
  const [near, far] = eyeX(turn);
  const middle = (near + far) / 2;
  const points: Point[] = [
    [near - 34, -18],
    [near, -26],
    [middle, -14],
    [far, -26],
    [far + 30 - turn * 10, -18],
    [far + 24 - turn * 8, 30],
    [far, 42],
    [middle + 4, fox ? 62 : 38],
    [near, 42],
    [near - 28, 32],
  ];
  curve(ctx, points, true);
  ctx.save();
  finish(ctx, paint, color);
  ctx.globalCompositeOperation = "source-over";
  for (const [x, k] of [
    [near, 1],
    [far, 1 - turn * 0.22],
  ] as const) {
    ctx.beginPath();
    ctx.ellipse(x, 14, 17 * k, 10, fox ? (x < middle ? 0.2 : -0.2) : 0, 0, Math.PI * 2);
    ctx.fillStyle = "#15121a";
    ctx.fill();
    ctx.fillStyle = paint.iris;
    ctx.beginPath();
    ctx.arc(x + 2, 14, 6, 0, Math.PI * 2);
    ctx.fill();
    ctx.fillStyle = "#ffffff";
    ctx.beginPath();
    ctx.arc(x, 11, 2.2, 0, Math.PI * 2);
    ctx.fill();
  }
  if (fox)
    for (const side of [-1, 1]) {
      poly(ctx, [
        [middle + side * 26, -22],
        [middle + side * 48, -78],
        [middle + side * 62, -16],
      ]);
      finish(ctx, paint, color);
      taper(
        ctx,
        arcPoints([middle + side * 30, 30], [middle + side * 44, 26], [middle + side * 54, 18], 5),
        4,
        paint.accent("#c43a33"),
      );
    }
  ctx.restore();
}

export function drawCover(ctx: Ctx, person: Identity, paint: Paint, turn: number, signSide: -1 | 1): void {
  if (person.cover) COVERS[person.cover]({ ctx, paint, person, turn, signSide });
}
