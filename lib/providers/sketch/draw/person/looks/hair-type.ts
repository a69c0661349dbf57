export type Fringe =
  | "bangs"
  | "wispy"
  | "swept"
  | "curtain"
  | "hime"
  | "messy"
  | "spiky"
  | "crop"
  | "quiff"
  | "slick"
  | "bare"
  | "receding"
  | "none";

/** az: degrees from the face's middle, 180 = behind; up: height on the skull; drop: where it ends. */
export type Tail = {
  kind: "tail" | "braid" | "bun" | "curl";
  az: number;
  up: number;
  drop: number;
  size: number;
};

export type HairRow = {
  /** How far the hair stands off the skull. */
  volume: number;
  fringe: Fringe;
  /** Where the locks before the ears end; 0 = none but sideburns. */
  side: number;
  /** The mass behind: end (y), half width there, and how it ends. */
  back: { end: number; width: number; tips: "blunt" | "points" | "wavy" | "curls" | "nape" };
  texture: "smooth" | "curly" | "fuzz" | "combed" | "tufts";
  tails?: readonly Tail[];
  /** Ears show. */
  ears: boolean;
  for: "female" | "male" | "any";
  /** Given by lot to those whose hair nobody describes; 0 = only when written. */
  lot: number;
};
