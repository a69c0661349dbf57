import { arcPoints, type Ctx, curve, type Point, taper } from "../pen";
import type { Paint } from "./paint";

export type Hand = "relaxed" | "grip" | "fist" | "point" | "open" | "flat" | "none";

type Finger = readonly [from: Point, knuckle: Point, tip: Point, width: number];
type Shape = {
  palm: readonly Point[];
  fingers: readonly Finger[];
  creases?: readonly (readonly [Point, Point])[];
  thumb?: Finger;
};

const PALM: readonly Point[] = [
  [-14, -12],
  [6, -18],
  [26, -19],
  [38, -15],
  [42, 0],
  [38, 15],
  [22, 18],
  [4, 16],
  [-14, 12],
];
const BLOCK: readonly Point[] = [
  [-14, -12],
  [4, -19],
  [26, -21],
  [40, -16],
  [45, -2],
  [42, 14],
  [28, 20],
  [6, 19],
  [-14, 12],
];

/** Fingers along +x, thumb at -y; about 80 body units long. */
const SHAPES: Record<Exclude<Hand, "none">, Shape> = {
  relaxed: {
    palm: PALM,
    fingers: [
      [[34, 12], [48, 14], [58, 11], 9.5],
      [[36, 5], [54, 7], [66, 3], 10],
      [[37, -3], [56, -2], [70, -5], 10.5],
      [[35, -11], [52, -12], [66, -13], 10.5],
    ],
    thumb: [[6, -14], [24, -25], [42, -24], 11],
  },
  grip: {
    palm: BLOCK,
    fingers: [
      [[40, -13], [46, -4], [30, -5], 10.5],
      [[43, -5], [49, 4], [31, 3], 10.5],
      [[42, 4], [46, 12], [30, 11], 10],
      [[36, 13], [40, 19], [27, 18], 9],
    ],
    thumb: [[4, -17], [24, -27], [38, -20], 11.5],
  },
  fist: {
    palm: BLOCK,
    fingers: [
      [[36, -14], [48, -12], [42, -4], 11],
      [[38, -5], [51, -3], [44, 4], 11],
      [[38, 4], [50, 6], [43, 11], 10.5],
      [[34, 13], [45, 14], [38, 18], 9.5],
    ],
    thumb: [[4, -16], [22, -25], [40, -14], 12],
  },
  point: {
    palm: BLOCK,
    fingers: [
      [[36, -12], [60, -14], [88, -14], 10.5],
      [[38, -3], [49, 2], [33, 2], 10.5],
      [[38, 6], [47, 11], [32, 10], 10],
      [[34, 14], [42, 18], [29, 18], 9],
    ],
    thumb: [[4, -16], [24, -25], [44, -22], 11],
  },
  open: {
    palm: PALM,
    fingers: [
      [[32, 14], [48, 22], [60, 27], 9],
      [[36, 6], [58, 11], [74, 14], 9.8],
      [[37, -3], [60, -3], [80, -3], 10.2],
      [[35, -12], [56, -17], [74, -21], 9.8],
    ],
    thumb: [[6, -12], [22, -32], [34, -44], 11],
  },
  flat: {
    palm: PALM,
    fingers: [
      [[32, 12], [50, 12], [62, 10], 9.4],
      [[36, 5], [58, 5], [74, 3], 10],
      [[37, -3], [60, -3], [80, -4], 10.4],
      [[35, -11], [56, -11], [74, -10], 10],
    ],
    thumb: [[6, -14], [24, -23], [44, -20], 10.5],
  },
};

/** `angle` is where the fingers point, radians, 0 = right; `mirror` -1 puts the thumb on the other side. */
export function drawHand(
  ctx: Ctx,
  paint: Paint,
  [x, y]: Point,
  angle: number,
  kind: Hand,
  mirror = 1,
  size = 1,
): void {
  if (kind === "none") return;
  const { palm, fingers, thumb } = SHAPES[kind];
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(angle);
  ctx.scale(size, size * mirror);
  ctx.lineJoin = "round";
  ctx.lineCap = "round";
  const line = paint.wSkin * 0.95;
  const finger = ([from, knuckle, tip, width]: Finger, grow: number) => {
    ctx.beginPath();
    ctx.moveTo(...from);
    ctx.quadraticCurveTo(...knuckle, ...tip);
    ctx.lineWidth = width + grow * 2;
    ctx.stroke();
  };
  const bones = thumb ? [...fingers, thumb] : fingers;
  ctx.strokeStyle = paint.lineSkin;
  for (const bone of bones) finger(bone, line);
  curve(ctx, palm, true);
  ctx.lineWidth = line * 2;
  ctx.stroke();
  ctx.fillStyle = paint.skin;
  ctx.fill();
  ctx.strokeStyle = paint.skin;
  for (const bone of fingers) finger(bone, 0);
  const curled = kind === "grip" || kind === "fist";
  for (const [from, knuckle, tip, width] of fingers.slice(1)) {
    const start: Point = curled ? from : [from[0] + 4, from[1] - width / 2];
    const end: Point = curled ? [tip[0], tip[1] - width / 2] : [tip[0] - 6, tip[1] - width / 2];
    taper(ctx, arcPoints(start, [knuckle[0], knuckle[1] - width / 2], end, 5), 1.9, paint.lineSkin, 0.3);
  }
  if (thumb) {
    if (curled || kind === "point") {
      ctx.strokeStyle = paint.lineSkin;
      finger(thumb, line * 0.8);
    }
    ctx.strokeStyle = paint.skin;
    finger(thumb, 0);
    finger(
      [thumb[0], [thumb[0][0] - 4, thumb[0][1] + 6], [thumb[0][0] - 2, thumb[0][1] + 8], thumb[3] * 1.3],
      0,
    );
    if (kind === "open" || kind === "flat" || kind === "relaxed")
      taper(ctx, arcPoints([14, -8], [24, -2], [26, 10], 5), 1.5, paint.skinShade, 0.2);
  }
  ctx.restore();
}
