import type { Color } from "../../color";

export type Collar =
  | "round"
  | "v"
  | "shirt"
  | "stand"
  | "lapel"
  | "peak"
  | "hood"
  | "cross"
  | "sailor"
  | "turtle"
  | "fur"
  | "straps"
  | "heart"
  | "plate";
export type Front = "plain" | "buttons" | "zip" | "double" | "open" | "frogs" | "placket";
export type Pattern =
  | "stripes"
  | "plaid"
  | "flowers"
  | "quilt"
  | "scales"
  | "clouds"
  | "logo"
  | "knit"
  | "patches"
  | "panels"
  | "lace";
export type Extra =
  | "bib"
  | "hivis"
  | "badge"
  | "tie"
  | "bow"
  | "stethoscope"
  | "pauldrons"
  | "kasaya"
  | "cape"
  | "medals"
  | "apronwaist"
  | "sash"
  | "epaulettes"
  | "pendant"
  | "lifesupport";
export type Shoes = "sneakers" | "leather" | "boots" | "heels" | "cloth" | "sandals" | "bare" | "official";
/** `main`, `second` and `skin` are the wearer's own. */
export type Cloth = Color | "main" | "second" | "skin" | "dark" | "gold";

export type GarmentRow = {
  /** Body units: waist 370, hip 470, knee 790, sole 1110. */
  hem: number;
  /** Width of the hem as a share of the hip; looseness at the waist; width of the shoulders. */
  flare: number;
  ease: number;
  shoulder?: number;
  /** to: 0 none, 0.34 short, 0.62 elbow, 1 wrist; wide: at the wrist. */
  sleeve: { to: number; wide: number; color?: Cloth; cuff?: Cloth };
  collar: Collar;
  collarColor?: Cloth;
  front: Front;
  /** What shows in the opening, and how deep it opens (y). */
  under: Cloth;
  depth: number;
  belt?: { y: number; height: number; color: Cloth; buckle?: Cloth };
  pockets?: "chest" | "hip" | "both";
  pattern?: Pattern;
  extras?: readonly Extra[];
  /** Its usual colour, where the words give none. */
  usual?: Color;
  legs: { kind: "trousers" | "skirt" | "robe" | "shorts" | "loose"; color?: Cloth; female?: "skirt" };
  shoes: Shoes;
  /** Given by lot to those whose clothes nobody describes. */
  lot?: "female" | "male" | "any";
};
