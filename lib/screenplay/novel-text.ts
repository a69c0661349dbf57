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
    const latin = !/[㐀-鿿]/u.test(line.text.slice(0, 20));
    const mayJoin =
      previous !== null && !line.blankBefore && !chapterLike(line.text) && !chapterLike(previous.text);
    const joins = latin
      ? margin || (goesOn && /^[a-zß-ÿ]/u.test(line.text))
      : goesOn && margin && (previous?.text.length ?? 0) >= 15;
    if (mayJoin && joins && last) last.end = line.end;
    else out.push({ start: line.start, end: line.end, text: "", blankBefore: line.blankBefore });
    previous = line;
  }
  for (const paragraph of out)
    paragraph.text = source.slice(paragraph.start, paragraph.end).replace(/[\r\n\t\u0085\u2028\u2029]/g, " ");
  return out;
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** The single quote that is this text's speech mark, as in British books; null where speech has double ones. */
export function speaksInSingles(text: string): "‘" | "'" | null {
  const part = text.slice(0, 400_000);
  const doubles = count(part, /[“「『]|(?<![A-Za-zÀ-ɏЀ-ӿ㐀-鿿0-9])"(?=[A-Za-zÀ-ɏЀ-ӿ㐀-鿿0-9])/gu);
  const curly = count(part, /(?<![A-Za-zÀ-ɏЀ-ӿ㐀-鿿0-9])‘/gu);
  if (curly >= 2 && curly > doubles * 2) return "‘";
  const straight = Math.min(
    count(part, /(?<![A-Za-zÀ-ɏЀ-ӿ㐀-鿿0-9])'(?=[A-Za-zÀ-ɏЀ-ӿ㐀-鿿])/gu),
    count(part, /(?<=[,.!?…—-])'(?![A-Za-zÀ-ɏЀ-ӿ㐀-鿿0-9])/gu),
  );
  return straight >= 2 && straight > doubles * 2 ? "'" : null;
}

/** *I am going to kill her,* I thought. */
const THOUGHT =
  /^\*([^*\n]{4,400})\*(?=,?\s+(?:I|he|she|[A-ZÀ-Þ][A-Za-zÀ-ɏЀ-ӿ㐀-鿿]+)\s+(?:thought|wondered|told (?:my|him|her)self)\b)/u;

/** I thought, *Well, this is inconvenient.* */
const BEFORE_THOUGHT = /\b(?:thought|wondered|told (?:my|him|her)self)[,:]?\s$/u;
const STARRED = /^\*([^*\n]{4,400})\*/u;

/** Splits a paragraph into quoted and unquoted runs, with offsets into the source; a quote may stay open. */
export function quoteRuns(paragraph: Paragraph, singles: "‘" | "'" | null): Run[] {
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
      if (char === "*") {
        const thought =
          THOUGHT.exec(text.slice(at, at + 420)) ??
          (BEFORE_THOUGHT.test(text.slice(Math.max(0, at - 24), at))
            ? STARRED.exec(text.slice(at, at + 420))
            : null);
        if (!thought) continue;
        push(at, false, true);
        at += thought[0].length - 1;
        push(at + 1, true, true);
        continue;
      }
      const partner =
        CLOSERS[char] ??
        (char === '"' ? '"' : char === "”" ? "”" : singles === char ? (char === "‘" ? "’" : "'") : undefined);
      if (partner === undefined || (/[‘']/u.test(char) && !opensSingle(text, at))) continue;
      push(at, false, true);
      close = partner;
    } else if (char === close || (close === "“" && char === "”")) {
      if (char === "’" && /[A-Za-zÀ-ɏЀ-ӿ㐀-鿿]/u.test(text[at + 1] ?? "")) continue;
      if (char === "'" && !/[,.!?…—"”-]/u.test(text[at - 1] ?? "")) continue;
      push(at + 1, true, true);
      close = null;
    }
  }
  push(text.length, close !== null, close === null);
  return runs;
}

const DASH = /^(?:——|[—–―]|--)\s*(?=[A-Za-zÀ-ɏЀ-ӿ㐀-鿿0-9“"…])/u;
const DASH_WITHIN = /(?<=[。！？!?，,.…]\s*)(?:——|[—–―]|--)\s*(?=[A-Za-zÀ-ɏЀ-ӿ㐀-鿿0-9])/gu;
/** Where the words of a dashed line end, and somebody is told of: 。大军抹了把脸，— / , said Tom. */
const DASH_ENDS_ZH = /[。！？!?…]+|[，,](?=[㐀-鿿]{1,6}(?:说|說|问|問|道|答)[。，])/u;
const DASH_ENDS_EN =
  /[.!?…]+(?=\s+(?:(?:he|she|I)\s(?:said|asked|[a-z]+ed)|said\s|(?:He|She|[A-Z][a-z]+)\s(?:said|asked|told|looked|went|took|put|shook|[a-z]{2,}ed)\b))|,(?=\s(?:said|asked|he said|she said|I said|[A-ZÀ-Þ][a-zß-ÿ]+ (?:said|asked)))/u;

/** Whether talk is set off by dashes, and not by quotation marks, as in some books. */
export function speaksInDashes(all: Paragraph[]): boolean {
  return all.slice(0, 4000).filter(({ text }) => DASH.test(text)).length >= 2;
}

/** Splits a paragraph that opens with a dash: what is said, and what is told until the next dash. */
export function dashRuns({ text, start }: Paragraph): Run[] | null {
  if (!DASH.test(text)) return null;
  const runs: Run[] = [];
  const ends = /[㐀-鿿]/u.test(text) ? DASH_ENDS_ZH : DASH_ENDS_EN;
  const push = (from: number, to: number, quote: boolean) => {
    if (to > from)
      runs.push({ quote, start: start + from, end: start + to, text: text.slice(from, to), closed: true });
  };
  const dashes = [0, ...[...text.slice(2).matchAll(DASH_WITHIN)].map(({ index }) => index + 2)];
  dashes.forEach((from, at) => {
    const to = dashes[at + 1] ?? text.length;
    const part = text.slice(from, to);
    const end = ends.exec(part);
    const told = end ? part.slice(end.index + end[0].length).trim() : "";
    // With no dash to follow, a second sentence is mostly said, too.
    const splits =
      end &&
      told !== "" &&
      (at + 1 < dashes.length || end[0] === "," || end[0] === "，" || ends === DASH_ENDS_EN);
    const cut = splits ? from + end.index + end[0].length : to;
    push(from, cut, true);
    push(cut, to, false);
  });
  return runs;
}

const opensSingle = (text: string, at: number) =>
  !/[A-Za-zÀ-ɏЀ-ӿ㐀-鿿0-9]/u.test(text[at - 1] ?? "") &&
  /[A-Za-zÀ-ɏЀ-ӿ㐀-鿿0-9“"…—-]/u.test(text[at + 1] ?? "");

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
  (DASH.test(run.text) ? run.text.replace(DASH, "") : run.text.slice(1, run.closed ? -1 : undefined))
    .replace(/\s+/gu, " ")
    .trim();
