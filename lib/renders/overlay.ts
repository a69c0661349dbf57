import { type AssEvent, assDocument, assText, cueEvent, cueStyles, styleLine } from "@/lib/subtitles/ass";
import { type Cue, cleanCueText } from "@/lib/subtitles/cue";
import { MAX_LINES } from "@/lib/subtitles/wrap";
import { msAt } from "./timeline";
import type { FilmRequest, WatermarkPosition } from "./types";

/** More at once than this is not readable, and would be a way to make rendering slow. */
const MAX_AT_ONCE = 4;

/** Label text at a twentieth of the short side: what China's labelling standard asks of visible marks in video. */
const LABEL = {
  size: 50,
  bold: true,
  colour: "&H00FFFFFF",
  outlineColour: "&H00101010",
  outline: 2.5,
  shadow: 0,
  border: 1,
} as const;

const ALIGNMENT: Record<WatermarkPosition, number> = {
  "top-left": 7,
  "top-right": 9,
  "bottom-left": 1,
  "bottom-right": 3,
};

type Overlaid = Pick<FilmRequest, "picture" | "cues" | "subtitleStyle" | "label" | "watermark">;

/**
 * Everything written over the frames `from … from + frames` of the film, as one ASS document with times from the start
 * of the piece; null = nothing. The document is part of the piece's hash.
 */
export function overlayFor(film: Overlaid, from: number, frames: number): string | null {
  const startMs = msAt(from);
  const endMs = msAt(from + frames);
  const { picture, label, watermark } = film;
  const styles: string[] = [];
  const events: AssEvent[] = [];
  if (film.subtitleStyle !== "none") {
    const shown = film.cues.filter((cue) => cue.startMs < endMs && cue.endMs > startMs);
    if (shown.length > 0) styles.push(...cueStyles(film.subtitleStyle, picture, picture.safe));
    for (const cue of thinOut(shown)) events.push(cueEvent(within(cue, startMs, endMs)));
  }
  const whole = { startMs: 0, endMs: Math.ceil(endMs - startMs) + 100 };
  const top = picture.height * picture.safe.top;
  if (label !== null) {
    styles.push(
      styleLine("label", LABEL, {
        frame: picture,
        alignment: 7,
        marginV: top,
        marginH: picture.width * 0.04,
      }),
    );
    events.push({ ...whole, layer: 2, style: "label", text: assText(cleanCueText(label)) });
  }
  if (watermark?.text) {
    const low = watermark.position.startsWith("bottom");
    const clear =
      watermark.position === "top-left" && label !== null ? Math.min(picture.width, picture.height) * 0.1 : 0;
    const alpha = Math.round((1 - watermark.opacity) * 255)
      .toString(16)
      .padStart(2, "0")
      .toUpperCase();
    const look = { ...LABEL, size: 40, colour: `&H${alpha}FFFFFF`, outlineColour: `&H${alpha}101010` };
    const marginV = low ? picture.height * Math.max(0.03, picture.safe.bottom - 0.08) : top + clear;
    styles.push(
      styleLine("mark", look, {
        frame: picture,
        alignment: ALIGNMENT[watermark.position],
        marginV,
        marginH: picture.width * 0.04,
      }),
    );
    events.push({ ...whole, layer: 1, style: "mark", text: assText(cleanCueText(watermark.text)) });
  }
  return events.length > 0 ? assDocument(picture, styles, events) : null;
}

function within(cue: Cue, startMs: number, endMs: number): Cue {
  const text = cue.text
    .split("\n")
    .slice(0, MAX_LINES * 2)
    .join("\n");
  return {
    ...cue,
    text,
    startMs: Math.max(cue.startMs, startMs) - startMs,
    endMs: Math.min(cue.endMs, endMs) - startMs,
  };
}

function thinOut(cues: Cue[]): Cue[] {
  const kept: Cue[] = [];
  for (const cue of [...cues].sort((a, b) => a.startMs - b.startMs)) {
    const at = kept.filter((other) => other.endMs > cue.startMs && other.startMs < cue.endMs).length;
    if (at < MAX_AT_ONCE) kept.push(cue);
  }
  return kept;
}

/** Top left corner of a picture watermark, for the overlay filter: numbers and its own variables only. */
export function watermarkPlace(position: WatermarkPosition, film: Overlaid): string {
  const { width, height, safe } = film.picture;
  const x = Math.round(width * 0.04);
  const clear = position === "top-left" && film.label !== null ? Math.min(width, height) * 0.1 : 0;
  const top = Math.round(height * safe.top + clear);
  const bottom = Math.round(height * Math.max(0.03, safe.bottom - 0.08));
  const [row, column] = position.split("-");
  return `x=${column === "left" ? x : `W-w-${x}`}:y=${row === "top" ? top : `H-h-${bottom}`}`;
}
