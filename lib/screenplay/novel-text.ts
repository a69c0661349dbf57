import type { Line } from "./source-lines";

/** A paragraph of prose; `text` has the length of its source, line breaks replaced by blanks. */
export type Paragraph = { start: number; end: number; text: string; blankBefore: boolean };
export type Run = { quote: boolean; start: number; end: number; text: string; closed: boolean };

const CLOSERS: Record<string, string> = { "“": "”", "「": "」", "『": "』", "«": "»", "„": "“" };

/** Joins the lines of hard-wrapped paragraphs. */
export function paragraphs(
  source: string,
  lines: Line[],
  chapterLike: (line: string) => boolean,
): Paragraph[] {
  const separated = lines.filter((line) => line.blankBefore).length;
  // Typed to a margin: short lines, blank lines between the paragraphs.
  const margin =
    separated > 1 && separated > lines.length * 0.15 && lines.every(({ text }) => text.length <= 100);
  const out: Paragraph[] = [];
  let previous: Line | null = null;
  for (const line of lines) {
    const last = out.at(-1);
    const goesOn = previous !== null && !/[。！？!?…”’」』"：:.*—-]/u.test(previous.text.slice(-1));
    const latin = !/\p{Script=Han}/u.test(line.text.slice(0, 20));
    const mayJoin =
      previous !== null && !line.blankBefore && !chapterLike(line.text) && !chapterLike(previous.text);
    const joins = latin
      ? margin || (goesOn && /^\p{Ll}/u.test(line.text))
      : goesOn && margin && (previous?.text.length ?? 0) >= 15;
    if (mayJoin && joins && last) last.end = line.end;
    else out.push({ start: line.start, end: line.end, text: "", blankBefore: line.blankBefore });
    previous = line;
  }
  for (const paragraph of out)
    paragraph.text = source.slice(paragraph.start, paragraph.end).replace(/[\r\n\t\u0085\u2028\u2029]/g, " ");
  return out;
}

/** Whether single quotes are this text's speech marks: British typography, and no double ones. */
export const speaksInSingles = (text: string) =>
  !/[“「"『]/u.test(text) && (text.match(/(?<![\p{L}\p{N}])‘/gu)?.length ?? 0) >= 2;

/** Splits a paragraph into quoted and unquoted runs, with offsets into the source; a quote may stay open. */
export function quoteRuns(paragraph: Paragraph, singles: boolean): Run[] {
  const { text, start } = paragraph;
  const runs: Run[] = [];
  let from = 0;
  let close: string | null = null;
  const push = (to: number, quote: boolean, closed: boolean) => {
    if (to > from)
      runs.push({ quote, start: start + from, end: start + to, text: text.slice(from, to), closed });
    from = to;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (close === null) {
      const partner =
        CLOSERS[char] ??
        (char === '"' ? '"' : char === "”" ? "”" : singles && char === "‘" ? "’" : undefined);
      if (partner === undefined || (char === "‘" && /\p{L}/u.test(text[at - 1] ?? ""))) continue;
      push(at, false, true);
      close = partner;
    } else if (char === close || (close === "“" && char === "”")) {
      if (char === "’" && /\p{L}/u.test(text[at + 1] ?? "")) continue;
      push(at + 1, true, true);
      close = null;
    }
  }
  push(text.length, close !== null, close === null);
  return runs;
}

const END_ZH = /[。！？!?…；]+[”’」』）)]*|\.(?=\s|$)/gu;
const END_EN = /(?<!\b(?:Mr|Mrs|Ms|Dr|St|Prof|Capt|Sgt|vs|etc|Jr|Sr))[.!?…]{1,12}["'”’)]{0,4}(?=\s|$)/gu;

/** Sentences of a run as offsets into it. */
export function sentences(text: string, language: "zh" | "en"): { from: number; to: number }[] {
  const ends = language === "zh" ? END_ZH : END_EN;
  const out: { from: number; to: number }[] = [];
  let from = 0;
  for (const match of text.matchAll(ends)) {
    const to = match.index + match[0].length;
    if (text.slice(from, to).trim() !== "") out.push({ from, to });
    from = to;
  }
  if (text.slice(from).trim() !== "") out.push({ from, to: text.length });
  return out;
}

export const inner = (run: Run) =>
  run.text
    .slice(1, run.closed ? -1 : undefined)
    .replace(/\s+/gu, " ")
    .trim();
