import { STYLES, type Style } from "@/db/schema/values";
import { type Color, hex, luma, mix, rgb, saturate } from "./color";

/** How a style draws. One record per style; painters ask it and know no style by name. */
export type StyleSpec = {
  id: Style;
  /** Colour of things as this style's paints have it. */
  tone(color: Color): Color;
  /** Colour of the one thing per picture that may stay coloured. */
  accent(color: Color): Color;
  line: { skin: Color; cloth: Color; place: Color; width: number; places: number };
  shading: "cel" | "soft" | "hard" | "halftone" | "wash" | "smooth";
  /** Outlines of places are strokes of a brush that swells and runs dry, not of a pen. */
  brush?: boolean;
  /** 0–1 each. */
  rim: number;
  bleed: number;
  shade: number;
  glow: number;
  /** How far time and weather tint everything. */
  ambient: number;
  /** Size of the head on its body, of the eyes in the face. */
  head: number;
  eye: number;
  /** Colour the distance fades to, where it is not the air's own. */
  paper?: Color;
};

const clampByte = (value: number) => Math.max(0, Math.min(255, value));

function contrast(color: Color, amount: number, pivot = 110): Color {
  const [r, g, b] = rgb(color);
  const bend = (value: number) => clampByte(pivot + (value - pivot) * amount);
  return hex([bend(r), bend(g), bend(b)]);
}

/** Ink of that darkness on paper, with a breath of the colour left in it. */
function ink(color: Color): Color {
  const grey = mix("#17191d", "#f6f0e2", luma(color) ** 0.5);
  return mix(grey, color, 0.07);
}

function film(color: Color): Color {
  const value = luma(color);
  const bent = value < 0.5 ? 2 * value * value : 1 - 2 * (1 - value) ** 2;
  return mix("#06070a", "#f2f0ea", bent * 0.75 + value * 0.25);
}

const isRed = (color: Color) => {
  const [r, g, b] = rgb(color);
  return r > 120 && r > g * 1.35 && r > b * 1.35;
};

const same = (color: Color) => color;

export const STYLE_SPECS: Record<Style, StyleSpec> = {
  anime: {
    id: "anime",
    tone: (color) => contrast(saturate(color, 1.22), 1.06, 118),
    accent: same,
    line: { skin: "#3a1d26", cloth: "#19141f", place: "#120f1c", width: 1, places: 0.5 },
    shading: "cel",
    rim: 1,
    bleed: 1,
    shade: 1,
    glow: 1,
    ambient: 1,
    head: 1,
    eye: 1,
  },
  chinese: {
    id: "chinese",
    tone: ink,
    accent: (color) => (isRed(color) ? mix(color, "#a8322a", 0.25) : ink(color)),
    line: { skin: "#23242a", cloth: "#15171b", place: "#2a2d33", width: 1.15, places: 0.9 },
    shading: "wash",
    rim: 0.5,
    bleed: 0,
    shade: 0.5,
    glow: 0.5,
    ambient: 0.1,
    head: 0.97,
    eye: 0.82,
    paper: "#f4eddd",
    brush: true,
  },
  comic: {
    id: "comic",
    tone: (color) => contrast(saturate(color, 1.45), 1.25, 120),
    accent: (color) => saturate(color, 1.5),
    line: { skin: "#0b0608", cloth: "#08060a", place: "#08060a", width: 2.1, places: 2 },
    shading: "halftone",
    rim: 0.55,
    bleed: 0.25,
    shade: 0.85,
    glow: 0.55,
    ambient: 0.72,
    head: 1,
    eye: 0.92,
  },
  chibi: {
    id: "chibi",
    tone: (color) => mix(saturate(color, 1.35), "#fff0f2", 0.1),
    accent: (color) => mix(saturate(color, 1.15), "#fff0f2", 0.08),
    line: { skin: "#6b3440", cloth: "#4a2c44", place: "#6a3f66", width: 1.35, places: 1.2 },
    shading: "soft",
    rim: 0.5,
    bleed: 0.6,
    shade: 0.45,
    glow: 1,
    ambient: 0.48,
    head: 2.75,
    eye: 1.4,
  },
  realistic: {
    id: "realistic",
    tone: (color) => saturate(color, 0.78),
    accent: (color) => saturate(color, 0.9),
    line: { skin: "#5a3328", cloth: "#1a1718", place: "#141214", width: 0.28, places: 0 },
    shading: "smooth",
    rim: 0.75,
    bleed: 1.25,
    shade: 1.25,
    glow: 1.15,
    ambient: 1,
    head: 0.9,
    eye: 0.7,
  },
  noir: {
    id: "noir",
    tone: film,
    accent: (color) => (isRed(color) ? mix(color, "#c2121f", 0.6) : film(color)),
    line: { skin: "#08080a", cloth: "#050506", place: "#050506", width: 1.5, places: 0.8 },
    shading: "hard",
    rim: 1.2,
    bleed: 0,
    shade: 1.3,
    glow: 0.75,
    ambient: 0.85,
    head: 0.96,
    eye: 0.85,
  },
  watercolor: {
    id: "watercolor",
    tone: (color) => mix(saturate(color, 1.15), "#fbf6ea", 0.3),
    accent: (color) => mix(color, "#fbf6ea", 0.1),
    line: { skin: "#7a5a52", cloth: "#5d5566", place: "#6a6478", width: 0.7, places: 0.3 },
    shading: "wash",
    rim: 0.25,
    bleed: 0.6,
    shade: 0.5,
    glow: 0.7,
    ambient: 0.42,
    head: 1,
    eye: 0.95,
    paper: "#fbf6ea",
  },
};

/** Words by which people ask for a style in their own language. */
const WORDS: [Style, RegExp][] = [
  ["chinese", /chinese|ink|国风|國風|水墨|古风/i],
  ["noir", /noir|黑色电影|黑白/i],
  ["chibi", /chibi|q版|cute|萌/i],
  ["watercolor", /water.?colou?r|水彩|绘本/i],
  ["realistic", /real|photo|写实|真人|电影/i],
  ["comic", /comic|美漫|漫画|条漫/i],
];

export function styleSpec(style: string): StyleSpec {
  const known = STYLES.find((id) => id === style);
  return STYLE_SPECS[known ?? WORDS.find(([, test]) => test.test(style))?.[0] ?? "anime"];
}
