/** A text shown from `startMs` until `endMs` of the film. Lines are separated by \n; nothing in it is markup. */
export type Cue = { text: string; startMs: number; endMs: number; position: CuePosition };

export const CUE_POSITIONS = ["top-center", "middle-center", "bottom-center"] as const;
export type CuePosition = (typeof CUE_POSITIONS)[number];

export const MAX_CUE_TEXT = 500;
export const MAX_CUES = 5000;

/**
 * Text as a subtitle may hold it: no control or direction characters, no stacks of combining marks, no blank lines. It
 * is what is stored, so that every format and the renderer agree on it.
 */
export function cleanCueText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\p{Surrogate}/gu, "")
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, "\n")
    .replace(
      /[\u0000-\u0009\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffc-\uffff]/g,
      " ",
    )
    .replace(/(\p{M}{3})\p{M}+/gu, "$1")
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n")
    .slice(0, MAX_CUE_TEXT)
    .replace(/\p{Surrogate}/gu, "")
    .trim();
}

export const isPosition = (value: string): value is CuePosition =>
  (CUE_POSITIONS as readonly string[]).includes(value);
