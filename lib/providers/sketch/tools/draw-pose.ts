import type { SKRSContext2D } from "@napi-rs/canvas";
import { canvasOf, squareOf } from "./head";
import type { Raster } from "./raster";

const SIDE = 1024;

type Point = [x: number, y: number];
/** Shares of the picture: hands, elbows, knees, feet, and the middle of hip and neck. */
type Pose = { neck: Point; hip: Point; arms: [Point, Point][]; legs: [Point, Point][] };

const standing: Pose["legs"] = [
  [
    [0.45, 0.76],
    [0.44, 0.93],
  ],
  [
    [0.55, 0.76],
    [0.56, 0.93],
  ],
];
const upright = { neck: [0.5, 0.36] as Point, hip: [0.5, 0.6] as Point, legs: standing };
const POSES: Record<string, Pose> = {
  pose_wave: {
    ...upright,
    arms: [
      [
        [0.37, 0.5],
        [0.35, 0.62],
      ],
      [
        [0.66, 0.38],
        [0.7, 0.22],
      ],
    ],
  },
  pose_cheer: {
    ...upright,
    arms: [
      [
        [0.34, 0.34],
        [0.29, 0.16],
      ],
      [
        [0.66, 0.34],
        [0.71, 0.16],
      ],
    ],
  },
  pose_hips: {
    ...upright,
    arms: [
      [
        [0.33, 0.5],
        [0.45, 0.58],
      ],
      [
        [0.67, 0.5],
        [0.55, 0.58],
      ],
    ],
  },
  pose_heart: {
    ...upright,
    arms: [
      [
        [0.36, 0.5],
        [0.49, 0.46],
      ],
      [
        [0.64, 0.5],
        [0.51, 0.46],
      ],
    ],
  },
  pose_run: {
    neck: [0.53, 0.36],
    hip: [0.48, 0.6],
    arms: [
      [
        [0.4, 0.48],
        [0.46, 0.56],
      ],
      [
        [0.64, 0.48],
        [0.72, 0.42],
      ],
    ],
    legs: [
      [
        [0.36, 0.72],
        [0.22, 0.8],
      ],
      [
        [0.64, 0.7],
        [0.66, 0.9],
      ],
    ],
  },
  pose_sit: {
    neck: [0.5, 0.45],
    hip: [0.5, 0.74],
    arms: [
      [
        [0.36, 0.6],
        [0.32, 0.76],
      ],
      [
        [0.64, 0.6],
        [0.68, 0.76],
      ],
    ],
    legs: [
      [
        [0.28, 0.82],
        [0.54, 0.88],
      ],
      [
        [0.72, 0.82],
        [0.46, 0.88],
      ],
    ],
  },
};

/** A drawn body in the pose with the person's own head on it, in the colours of their clothes. */
export function drawPose(ctx: SKRSContext2D, picture: Raster, template: string): void {
  const pose = POSES[template] ?? POSES.pose_wave;
  if (!pose) return;
  const source = canvasOf(picture);
  const [left, top, side] = squareOf(picture);
  const at = ([x, y]: Point): Point => [x * SIDE, y * SIDE];
  const sky = ctx.createLinearGradient(0, 0, 0, SIDE);
  sky.addColorStop(0, "#e9edf2");
  sky.addColorStop(1, "#cfd6df");
  ctx.fillStyle = sky;
  ctx.fillRect(0, 0, SIDE, SIDE);
  const clothes = colourAt(picture, left + side / 2, Math.min(picture.height - 1, top + side * 0.97));
  const skin = colourAt(picture, left + side / 2, top + side * 0.52);
  ctx.lineCap = "round";
  ctx.lineJoin = "round";
  const limb = (points: Point[], width: number, colour: string) => {
    for (const [extra, stroke] of [
      [8, "#20242a"],
      [0, colour],
    ] as const) {
      ctx.beginPath();
      for (const [index, point] of points.entries())
        index === 0 ? ctx.moveTo(...at(point)) : ctx.lineTo(...at(point));
      ctx.lineWidth = width + extra;
      ctx.strokeStyle = stroke;
      ctx.stroke();
    }
  };
  const { neck, hip } = pose;
  for (const [index, leg] of pose.legs.entries())
    limb([[hip[0] + (index ? 0.04 : -0.04), hip[1]], ...leg], 66, "#3a4150");
  limb([[neck[0], neck[1] + 0.08], hip], 150, clothes);
  for (const [index, arm] of pose.arms.entries()) {
    limb([[neck[0] + (index ? 0.08 : -0.08), neck[1] + 0.06], ...arm], 52, clothes);
    limb([arm[1], [arm[1][0], arm[1][1] + 0.001]], 50, skin);
  }
  // In the square around a face, the head with its hair.
  const crop = { x: left + side * 0.24, y: top + side * 0.1, width: side * 0.52, height: side * 0.69 };
  const tall = SIDE * 0.17;
  const wide = (tall * crop.width) / crop.height;
  const [x, y] = at([neck[0], neck[1] - 0.09]);
  ctx.save();
  ctx.beginPath();
  ctx.ellipse(x, y, wide, tall, 0, 0, Math.PI * 2);
  ctx.clip();
  const { width, height } = crop;
  ctx.drawImage(source, crop.x, crop.y, width, height, x - wide, y - tall, wide * 2, tall * 2);
  ctx.restore();
  ctx.lineWidth = 5;
  ctx.strokeStyle = "#20242a";
  ctx.stroke();
}

function colourAt({ width, data }: Raster, x: number, y: number): string {
  const at = (Math.floor(y) * width + Math.floor(x)) * 4;
  return `rgb(${data[at] ?? 120},${data[at + 1] ?? 120},${data[at + 2] ?? 130})`;
}
