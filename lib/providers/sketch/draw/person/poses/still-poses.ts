import type { PoseRow, Reach } from "./pose-type";

const hang: Reach = { at: [1.13, 536, 14] };
/** Standing about, and what hands do. */
export const STILL_POSES = {
  stand: {
    a: hang,
    b: { at: [1.08, 534, 26] },
    sway: 9,
    legs: [
      [0.5, 0, -6],
      [0.66, 0, 18],
    ],
  },
  attention: {
    a: { at: [1.02, 540, 6] },
    b: { at: [1.02, 540, 6] },
    legs: [
      [0.36, 0, 0],
      [0.36, 0, 0],
    ],
  },
  pocket: {
    a: { at: [0.98, 470, 34], hand: "none" },
    b: { at: [1.02, 476, 34], hand: "none" },
    sway: -12,
    legs: [
      [0.7, 0, 10],
      [0.5, 0, -10],
    ],
  },
  clasp: {
    a: { at: [0.06, 446, 96], hand: "grip", angle: 0.3, front: true },
    b: { at: [0.1, 440, 104], hand: "flat", angle: 0.5, front: true },
    sway: 6,
    legs: [
      [0.42, 0, 0],
      [0.5, 0, 14],
    ],
  },
  hip: {
    a: { at: [0.94, 432, 6], hand: "fist", angle: 1.2, front: true, elbow: [1, 0.1, -0.5] },
    b: hang,
    sway: -16,
    head: 3,
    legs: [
      [0.5, 0, 0],
      [0.78, 0, 30],
    ],
  },
  hips: {
    a: { at: [0.92, 430, 14], hand: "fist", angle: 1.2, front: true, elbow: [1, 0, -0.4] },
    b: { at: [0.92, 430, 14], hand: "fist", angle: 1.2, front: true, elbow: [1, 0, -0.4] },
    legs: [
      [0.8, 0, 0],
      [0.8, 0, 10],
    ],
  },
  crossed: {
    a: { at: [-0.22, 306, 114], hand: "flat", angle: -0.35, front: true, elbow: [1, 0.5, -0.1] },
    b: { at: [-0.34, 326, 84], hand: "none", front: true, elbow: [1, 0.5, -0.1] },
    sway: 8,
    legs: [
      [0.6, 0, 0],
      [0.7, 0, 20],
    ],
  },
  hold: {
    a: { at: [0.26, 318, 168], hand: "grip", angle: 0.2, front: true, prop: true },
    b: { at: [0.5, 332, 160], hand: "grip", angle: 0.2, front: true },
    sway: 5,
  },
  carry: {
    a: { at: [0.5, 380, 180], hand: "grip", front: true, prop: true },
    b: { at: [0.5, 380, 180], hand: "grip", front: true },
    lean: -4,
  },
  lug: {
    a: hang,
    b: { at: [1.32, 500, 40], hand: "grip", angle: 1.4, prop: true, front: true },
    sway: -8,
    legs: [
      [0.5, 0, -6],
      [0.66, 0, 18],
    ],
  },
  kindle: {
    a: { at: [0.16, 236, 170], hand: "grip", angle: -1.1, front: true, prop: true, elbow: [0.9, 1, 0] },
    b: { at: [0.34, 250, 160], hand: "flat", angle: -1.2, front: true, elbow: [0.9, 1, 0] },
    head: 6,
  },
  climb: {
    a: { at: [0.7, 250, 120], hand: "grip", front: true, elbow: [1, 0.8, 0] },
    b: { at: [1.15, -30, 120], hand: "grip", angle: -1.4, front: true, prop: true, elbow: [1, 0.6, 0] },
    head: -8,
    rise: 0.8,
    legs: [
      [0.5, 0, 20],
      [0.6, 110, 70],
    ],
  },
  steady: {
    a: { at: [0.5, 250, 280], hand: "grip", front: true },
    b: { at: [0.6, 330, 270], hand: "grip", front: true },
    lean: 8,
    head: -6,
    legs: [
      [0.6, 0, -90],
      [0.7, 0, 80],
    ],
  },
  phone: {
    a: hang,
    b: { at: [0.62, 84, 26], hand: "grip", angle: -1.5, front: true, prop: true, elbow: [0.8, 1, 0.2] },
    sway: 8,
    head: 4,
  },
  text: {
    a: { at: [0.22, 300, 150], hand: "grip", angle: -0.5, front: true, prop: true },
    b: { at: [0.9, 476, 40], hand: "none" },
    head: 7,
  },
  drink: {
    a: hang,
    b: { at: [0.34, 128, 96], hand: "grip", angle: -1.1, front: true, prop: true, elbow: [0.9, 1, 0.2] },
  },
  read: {
    a: { at: [0.4, 330, 160], hand: "grip", angle: -0.5, front: true, prop: true },
    b: { at: [0.42, 330, 160], hand: "grip", angle: -0.5, front: true },
    head: 8,
  },
  write: {
    a: { at: [0.02, 380, 180], hand: "grip", angle: 0.6, front: true, prop: true },
    b: { at: [0.5, 420, 160], hand: "flat", angle: 0.4, front: true },
    lean: 8,
    head: 8,
  },
  think: {
    a: { at: [-0.3, 330, 110], hand: "flat", front: true },
    b: { at: [0.1, 142, 96], hand: "fist", angle: -1.1, front: true, elbow: [0.5, 1, 0.2] },
    head: 4,
  },
  chest: { a: hang, b: { at: [-0.12, 262, 96], hand: "flat", angle: 0.2, front: true }, head: 3 },
  pray: {
    a: { at: [0.03, 268, 140], hand: "flat", angle: -1.2, front: true },
    b: { at: [0.03, 268, 146], hand: "flat", angle: -1.2, front: true },
    head: 7,
    legs: [
      [0.4, 0, 0],
      [0.4, 0, 0],
    ],
  },
  fistpalm: {
    a: { at: [0.06, 276, 180], hand: "flat", angle: -0.6, front: true },
    b: { at: [0.06, 274, 172], hand: "fist", angle: 0.2, front: true },
    lean: 8,
    head: 4,
  },
  coverface: {
    a: { at: [0.24, 92, 88], hand: "flat", angle: -1.35, front: true, elbow: [0.5, 1, 0.2] },
    b: { at: [0.24, 92, 88], hand: "flat", angle: -1.35, front: true, elbow: [0.5, 1, 0.2] },
    lean: 8,
    head: 9,
  },
  headache: {
    a: { at: [0.56, 34, 50], hand: "flat", angle: -1.2, front: true, elbow: [1, 0.8, 0] },
    b: { at: [0.56, 34, 50], hand: "flat", angle: -1.2, front: true, elbow: [1, 0.8, 0] },
    head: 8,
    lean: 6,
  },
  hugself: {
    a: { at: [-0.62, 280, 84], hand: "flat", angle: -0.6, front: true, elbow: [0.8, 0.8, 0] },
    b: { at: [-0.66, 306, 98], hand: "flat", angle: -0.6, front: true, elbow: [0.8, 0.8, 0] },
    lean: 6,
    head: 5,
    legs: [
      [0.4, 0, 0],
      [0.4, 0, 0],
    ],
  },
  shrug: {
    a: { at: [1.28, 340, 90], hand: "open", angle: 2.7, front: true, elbow: [0.2, 1, -0.6] },
    b: { at: [1.28, 340, 90], hand: "open", angle: 2.7, front: true, elbow: [0.2, 1, -0.6] },
    head: -5,
  },
} as const satisfies Record<string, PoseRow>;
