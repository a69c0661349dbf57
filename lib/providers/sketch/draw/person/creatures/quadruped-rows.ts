import type { Creature } from "../looks/creatures";

/** What tells one four-legged animal from another. */
export type Quadruped = {
  sits: boolean;
  head: readonly [width: number, height: number];
  ears: "point" | "tall" | "flop" | "long" | "round";
  /** How far the muzzle stands out, and how broad it is. */
  muzzle: readonly [out: number, width: number];
  fluff: number;
  body: readonly [width: number, back: number];
  leg: number;
  tail: "whip" | "brush" | "curl" | "stub" | "puff";
  eye: string;
  slit?: boolean;
  mask?: boolean;
  whiskers?: boolean;
  stripes?: boolean;
};

export const QUADRUPEDS: Partial<Record<Creature, Quadruped>> = {
  cat: {
    sits: true,
    head: [64, 54],
    ears: "point",
    muzzle: [4, 24],
    fluff: 10,
    body: [62, 86],
    leg: 30,
    tail: "whip",
    eye: "#b8c84a",
    slit: true,
    whiskers: true,
    stripes: true,
  },
  dog: {
    sits: true,
    head: [60, 58],
    ears: "flop",
    muzzle: [20, 34],
    fluff: 4,
    body: [72, 100],
    leg: 36,
    tail: "curl",
    eye: "#6b4024",
  },
  fox: {
    sits: true,
    head: [62, 50],
    ears: "tall",
    muzzle: [22, 22],
    fluff: 22,
    body: [58, 92],
    leg: 28,
    tail: "brush",
    eye: "#c8922e",
    slit: true,
    mask: true,
  },
  rabbit: {
    sits: true,
    head: [52, 50],
    ears: "long",
    muzzle: [4, 22],
    fluff: 6,
    body: [64, 74],
    leg: 28,
    tail: "puff",
    eye: "#8a3a44",
    whiskers: true,
  },
  wolf: {
    sits: false,
    head: [64, 56],
    ears: "tall",
    muzzle: [30, 28],
    fluff: 24,
    body: [82, 250],
    leg: 40,
    tail: "brush",
    eye: "#d9b23a",
    slit: true,
    mask: true,
  },
  bear: {
    sits: false,
    head: [74, 66],
    ears: "round",
    muzzle: [18, 36],
    fluff: 8,
    body: [130, 270],
    leg: 66,
    tail: "stub",
    eye: "#3a2418",
  },
};
