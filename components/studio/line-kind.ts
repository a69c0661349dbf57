export type LineKind = "heading" | "action" | "speech" | "cue" | "title" | "plain";

const TITLE = /^\s*(?:#{1,3}\s|第\s*[0-9零一二三四五六七八九十百千]+\s*集|episode\s+\d+)/i;
const HEADING =
  /^\s*(?:\d+\s*[-－—.]\s*\d+[\s.、]|第\s*[0-9零一二三四五六七八九十百千]+\s*[场幕]|场景|【(?!音效|字幕|旁白)[^】]{1,30}】\s*$|(?:int|ext|est|i\/e|int\.?\/ext)[.\s])/i;
const ACTION = /^\s*(?:[△▲]|[（(【[])/;
const SPEECH = /^\s*[^\s：:，。！？,.!?（）()]{1,12}\s*(?:[（(][^）)]{0,30}[）)])?\s*[：:]/;
const CUE = /^\s*[A-Z][A-Z0-9 .'’-]{1,30}(?:\([^)]*\))?\s*$/;

/** How a line of the editor is coloured. A guess for the eye only: what the script means is the parser's to say. */
export function lineKind(line: string): LineKind {
  if (TITLE.test(line)) return "title";
  if (HEADING.test(line)) return "heading";
  if (ACTION.test(line)) return "action";
  if (SPEECH.test(line)) return "speech";
  if (CUE.test(line)) return "cue";
  return "plain";
}

/** The speaker's part of a speech line, colon included. */
export const speakerOf = (line: string): string => SPEECH.exec(line)?.[0] ?? "";
