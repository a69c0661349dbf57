import { alpha, darken } from "../color";
import { arcPoints, taper } from "../pen";
import type { Brush } from "./brush";

export function umbrella({ ctx, paint, shape, wood }: Brush): void {
  ctx.strokeStyle = wood;
  ctx.lineWidth = 7;
  ctx.beginPath();
  ctx.moveTo(0, -170);
  ctx.lineTo(0, 100);
  ctx.stroke();
  const cloth = paint.accent("#b8473c");
  shape(
    cloth,
    [
      [-230, -96],
      [-190, -170],
      [-100, -230],
      [0, -252],
      [100, -230],
      [190, -170],
      [230, -96],
      [150, -112],
      [76, -98],
      [0, -112],
      [-76, -98],
      [-150, -112],
    ],
    true,
  );
  for (const x of [-150, -76, 0, 76, 150])
    taper(ctx, arcPoints([0, -250], [x * 0.8, -210], [x, -106]), 4, alpha(darken(cloth, 0.4), 0.7), 0.3);
}

export function suitcase({ ctx, paint, box, gold, dark }: Brush): void {
  box(dark, -30, -96, 60, 42, 10);
  box(paint.of("#7b4a32"), -86, -62, 172, 140, 12);
  ctx.fillStyle = paint.of("#54301f");
  ctx.fillRect(-58, -62, 16, 140);
  ctx.fillRect(42, -62, 16, 140);
  box(gold, -58, -20, 16, 20, 3);
  box(gold, 42, -20, 16, 20, 3);
}

export function bag({ ctx, paint, shape, wood }: Brush): void {
  shape(
    paint.of("#8a5f3c"),
    [
      [-70, -30],
      [70, -30],
      [88, 84],
      [-88, 84],
    ],
    true,
  );
  ctx.beginPath();
  ctx.arc(0, -34, 46, Math.PI, 0);
  ctx.strokeStyle = wood;
  ctx.lineWidth = 11;
  ctx.stroke();
}

export function banner({ shape, box, wood, red }: Brush): void {
  box(wood, -4, -130, 8, 260, 3);
  shape(red, [
    [4, -126],
    [130, -116],
    [112, -60],
    [130, -8],
    [4, -16],
  ]);
}

export function ladder({ paint, box, wood }: Brush): void {
  for (const x of [-46, 34]) box(wood, x, -190, 13, 400, 4);
  for (let rung = 0; rung < 8; rung++) box(paint.of("#8f6440"), -44, -168 + rung * 48, 90, 10, 3);
}
