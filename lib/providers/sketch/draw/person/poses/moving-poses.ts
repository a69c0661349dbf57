import type { PoseRow, Reach } from "./pose-type";

const hang: Reach = { at: [1.13, 536, 14] };
const swing = (z: number): Reach => ({ at: [1.12, 510, z] });
const seated = [
  [0.62, 0, 196],
  [0.7, 0, 176],
] as const;

/** Poses of the whole body. */
export const MOVING_POSES = {
  sneak: {
    a: { at: [0.7, 300, 170], front: true, hand: "open" },
    b: { at: [0.9, 380, 80] },
    lean: 24,
    leg: 540,
    legs: [
      [0.6, 20, -150],
      [0.7, 0, 140],
    ],
  },
  walk: {
    a: swing(126),
    b: { ...swing(-96), prop: true },
    lean: 3,
    legs: [
      [0.5, 34, -170],
      [0.5, 0, 166],
    ],
  },
  run: {
    a: { at: [0.78, 280, 150], hand: "fist", front: true },
    b: { at: [1.02, 420, -130], hand: "fist" },
    lean: 16,
    leg: 604,
    legs: [
      [0.5, 196, -250],
      [0.5, 14, 190],
    ],
  },
  jump: {
    a: { at: [1.3, 40, 30], hand: "fist" },
    b: { at: [1.4, 60, 30], hand: "open" },
    leg: 690,
    legs: [
      [0.9, 190, -90],
      [0.8, 120, 60],
    ],
  },
  point: { a: hang, b: { at: [2.5, 214, 262], hand: "point", front: true, elbow: [0.3, 1, 0] }, sway: 8 },
  reach: {
    a: hang,
    b: { at: [1.5, 224, 312], hand: "open", front: true, prop: true, elbow: [0.4, 1, 0] },
    lean: 8,
  },
  offer: {
    a: hang,
    b: { at: [0.62, 330, 230], hand: "open", front: true, prop: true, elbow: [0.5, 1, 0] },
    lean: 4,
  },
  push: {
    a: { at: [0.5, 240, 290], hand: "open", front: true },
    b: { at: [0.7, 232, 290], hand: "open", front: true },
    lean: 16,
    legs: [
      [0.6, 0, -130],
      [0.7, 0, 110],
    ],
  },
  fight: {
    a: { at: [0.42, 196, 150], hand: "fist", angle: -1.2, front: true, elbow: [0.7, 1, 0] },
    b: { at: [0.9, 214, 290], hand: "fist", front: true, prop: true, elbow: [0.5, 1, 0] },
    lean: 10,
    leg: 560,
    legs: [
      [1.1, 0, -150],
      [1, 0, 170],
    ],
  },
  slash: {
    a: { at: [0.9, 300, 120], hand: "fist", front: true },
    b: { at: [0.86, 44, 110], hand: "grip", angle: -2.1, front: true, prop: true },
    lean: 8,
    leg: 566,
    legs: [
      [1.2, 0, -130],
      [1, 0, 160],
    ],
  },
  aim: {
    a: { at: [0.1, 196, 300], hand: "grip", front: true },
    b: { at: [0.3, 190, 310], hand: "grip", front: true, prop: true },
    legs: [
      [0.9, 0, -60],
      [0.9, 0, 60],
    ],
    leg: 606,
  },
  dance: {
    a: { at: [1.5, 130, 50], hand: "flat", angle: 3.7, elbow: [1, 0.4, 0] },
    b: { at: [0.9, 330, 150], hand: "flat", angle: 0.4, front: true },
    sway: 22,
    head: -7,
    legs: [
      [0.3, 0, 0],
      [0.9, 46, 60],
    ],
  },
  fall: {
    a: { at: [1.6, 110, 60], hand: "open" },
    b: { at: [1.55, 150, 120], hand: "open", front: true },
    leg: 560,
    roll: -24,
    head: -8,
    legs: [
      [0.9, 90, 150],
      [1, 20, 60],
    ],
  },
  lie: {
    a: { at: [1.0, 520, 60] },
    b: { at: [0.3, 400, 110], hand: "flat", angle: 0.6, front: true },
    roll: -84,
    leg: 590,
    legs: [
      [0.5, 0, 60],
      [0.6, 60, 110],
    ],
  },
  bow: {
    a: { at: [0.55, 420, -70], front: true, prop: true },
    b: { at: [0.55, 420, -70], front: true },
    lean: 46,
    head: 12,
  },
  nod: {
    a: { at: [1.0, 520, 30] },
    b: { at: [1.0, 520, 30] },
    lean: 16,
    head: 10,
    legs: [
      [0.4, 0, 0],
      [0.4, 0, 0],
    ],
  },
  squat: {
    a: { at: [0.3, 470, 250], front: true, prop: true },
    b: { at: [0.36, 476, 262], front: true },
    leg: 286,
    lean: 24,
    legs: [
      [0.9, 0, 40],
      [0.9, 0, 60],
    ],
  },
  kneel: {
    a: { at: [0.5, 560, 96], front: true, prop: true },
    b: { at: [0.5, 556, 100], front: true },
    leg: 334,
    lean: 8,
    head: 5,
    legs: [
      [0.6, 0, -236],
      [0.66, 0, -228],
    ],
  },
  halfkneel: {
    a: { at: [0.6, 520, 170], front: true, prop: true },
    b: { at: [0.4, 470, 190], front: true },
    leg: 356,
    lean: 10,
    legs: [
      [0.6, 0, -210],
      [0.7, 0, 220],
    ],
  },
  sit: {
    a: { at: [0.5, 536, 214], hand: "relaxed", angle: 1.2, front: true, prop: true },
    b: { at: [0.52, 542, 206], hand: "relaxed", angle: 1.2, front: true },
    leg: 404,
    seat: true,
    legs: seated,
  },
  embrace: {
    a: { at: [0.2, 300, 250], hand: "flat", angle: 0.2, front: true },
    b: { at: [0.5, 256, 262], hand: "flat", angle: 0.2, front: true },
    lean: 9,
    head: 6,
  },
  wave: {
    a: hang,
    b: { at: [1.36, 56, 40], hand: "open", angle: -1.75, front: true, elbow: [1, 1, 0] },
    sway: 8,
    head: -4,
  },
  cheer: {
    a: { at: [1.22, -50, 20], hand: "fist", angle: -1.5, elbow: [1, 0.3, 0] },
    b: { at: [1.2, -56, 20], hand: "fist", angle: -1.5, elbow: [1, 0.3, 0] },
    head: -4,
  },
  salute: {
    a: { at: [1.02, 540, 6] },
    b: { at: [0.6, 34, 60], hand: "flat", angle: -0.64, front: true, elbow: [1, 0.35, 0] },
    legs: [
      [0.36, 0, 0],
      [0.36, 0, 0],
    ],
  },
  raise: { a: hang, b: { at: [1.14, 96, 70], hand: "grip", angle: -1.7, front: true, prop: true }, sway: 6 },
} as const satisfies Record<string, PoseRow>;
