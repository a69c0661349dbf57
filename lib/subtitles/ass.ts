import { FONT_FAMILY, type FontWeight } from "@/lib/media/font";
import type { Cue, CuePosition } from "./cue";
import { LOOKS, type StyleLook, type SubtitleStyle } from "./styles";

export type AssEvent = {
  startMs: number;
  endMs: number;
  style: string;
  text: string /** Only texts of one layer move out of each other's way; 0 unless said. */;
  layer?: number;
};

/** Text as an ASS event can hold it: braces and backslashes lose their meaning, and line breaks are ours. */
export function assText(text: string): string {
  return text
    .replaceAll("{", "｛")
    .replaceAll("}", "｝")
    .replaceAll("\\", "＼")
    .replaceAll("\r", "")
    .replaceAll("\n", "\\N");
}

/** H:MM:SS.cc */
export function assTime(ms: number): string {
  const cs = Math.max(0, Math.round(ms / 10));
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${Math.floor(cs / 360_000)}:${pad(Math.floor(cs / 6000) % 60)}:${pad(Math.floor(cs / 100) % 60)}.${pad(cs % 100)}`;
}

export type Frame = { width: number; height: number };
/** Share of the height kept free at the top and bottom, where the platform draws its own controls. */
export type SafeArea = { top: number; bottom: number };

const STYLE_FORMAT =
  "Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding";

/** Numpad positions of ASS. */
const ALIGNMENT: Record<CuePosition, number> = { "top-center": 8, "middle-center": 5, "bottom-center": 2 };
export const cueStyleName = (position: CuePosition) => `cue-${position}`;

/** ASS sizes are line heights; this font's is 1.448 of its character size. */
const LINE_HEIGHT = 1.448;

export function styleLine(
  name: string,
  look: StyleLook,
  at: { frame: Frame; alignment: number; marginV: number; marginH?: number },
): string {
  const unit = Math.min(at.frame.width, at.frame.height) / 1000;
  const px = (value: number) => Math.round(value * unit * 10) / 10;
  const side = at.marginH ?? Math.round(at.frame.width * 0.06);
  return `Style: ${[
    name,
    FONT_FAMILY,
    px(look.size * LINE_HEIGHT),
    look.colour,
    look.colour,
    look.outlineColour,
    "&H80000000",
    look.bold ? -1 : 0,
    "0,0,0,100,100,0,0",
    look.border,
    px(look.outline),
    px(look.shadow),
    at.alignment,
    side,
    side,
    Math.round(at.marginV),
    1,
  ].join(",")}`;
}

/** The weights of the font that a document's styles ask for. */
export const weightsIn = (document: string): Set<FontWeight> =>
  new Set(
    [...document.matchAll(/^Style: (?:[^,]*,){7}(-1|0),/gm)].map(([, bold]) =>
      bold === "-1" ? "bold" : "regular",
    ),
  );

/** Kept free at the top for the AI label, as a share of the short side. */
const LABEL_LINE = 0.09;

/** One style per position of a subtitle. */
export function cueStyles(style: Exclude<SubtitleStyle, "none">, frame: Frame, safe: SafeArea): string[] {
  const margins: Record<CuePosition, number> = {
    // Below the line of labels.
    "top-center": frame.height * safe.top + Math.min(frame.width, frame.height) * LABEL_LINE,
    "middle-center": 0,
    "bottom-center": frame.height * safe.bottom,
  };
  return (Object.keys(ALIGNMENT) as CuePosition[]).map((position) =>
    styleLine(cueStyleName(position), LOOKS[style], {
      frame,
      alignment: ALIGNMENT[position],
      marginV: margins[position],
    }),
  );
}

/** A whole document; `events` texts must have been through `assText`. */
export function assDocument(frame: Frame, styles: string[], events: AssEvent[]): string {
  return [
    "[Script Info]",
    "ScriptType: v4.00+",
    `PlayResX: ${frame.width}`,
    `PlayResY: ${frame.height}`,
    // We break lines ourselves; one that is still too wide is broken by the renderer instead of leaving the picture.
    "WrapStyle: 0",
    "ScaledBorderAndShadow: yes",
    "",
    "[V4+ Styles]",
    `Format: ${STYLE_FORMAT}`,
    ...styles,
    "",
    "[Events]",
    "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text",
    ...events.map(
      (e) =>
        `Dialogue: ${e.layer ?? 0},${assTime(e.startMs)},${assTime(e.endMs)},${e.style},,0,0,0,,${e.text}`,
    ),
    "",
  ].join("\n");
}

export const cueEvent = (cue: Cue): AssEvent => ({
  startMs: cue.startMs,
  endMs: cue.endMs,
  style: cueStyleName(cue.position),
  text: assText(cue.text),
});
