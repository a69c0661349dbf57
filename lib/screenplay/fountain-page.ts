import type { Assembly } from "./assembly";
import { plainWords } from "./fountain-text";
import { labelOf, transitionOf } from "./labels";
import { parseSlug } from "./place";
import type { Line } from "./source-lines";
import type { Span } from "./types";

const TITLE_KEY =
  /^(title|credit|authors?|source|notes?|draft date|date|contact|copyright|revision|font|format|episode|series|标题|標題|片名|剧名|作者|编剧|來源|来源|日期|草稿日期|版本|版权|联系方式)\s*[:：]/iu;
const PAGE_NUMBER = /^(?:page\s+)?\d{1,3}\.?$|^[-–—]\s*\d{1,3}\s*[-–—]$/iu;
const CONTINUED = /^(?:\d+[A-Z]?\s+)?\(?continued:?\)?(?:\s*\(\d+\))?(?:\s+\d+[A-Z]?)?$/iu;
const MORE = /^\((?:more|续|續)\)$/iu;
const AGAIN = /\((?:cont['’]?d|continued|续|續)\.?\)\s*$/iu;

/**
 * Takes the furniture of a printed page (page numbers, CONTINUED, MORE) out of the lines and answers where it was; a
 * speech that a page cut in two goes on as one.
 */
export function withoutFurniture(lines: Line[]): { lines: Line[]; furniture: Span[] } {
  const furniture: Span[] = [];
  const kept: Line[] = [];
  const typeset = lines.some(({ text }) => MORE.test(text) || CONTINUED.test(text));
  let cut = false;
  let joined = false;
  for (const line of lines) {
    const more = MORE.test(line.text);
    const gone =
      more || CONTINUED.test(line.text) || (PAGE_NUMBER.test(line.text) && (typeset || line.blankBefore));
    if (gone || (cut && AGAIN.test(line.text))) {
      joined = cut && !gone;
      if (joined) cut = false;
      if (more) cut = true;
      furniture.push({ start: line.start, end: line.end });
      continue;
    }
    const last = kept.at(-1);
    if (joined && last) {
      last.blankAfter = false;
      kept.push({ ...line, blankBefore: false });
    } else {
      if (last && line.blankBefore) last.blankAfter = true;
      kept.push(furniture.length > 0 && furniture.at(-1)?.end === line.start ? { ...line } : line);
    }
    joined = false;
    cut = false;
  }
  return { lines: kept, furniture };
}

/** Reads `Key: value` lines at the top, up to the first blank line; answers the index of the first line after them. */
export function titlePage(asm: Assembly, lines: Line[], passHidden: (to: number) => void): number {
  if (!TITLE_KEY.test(lines[0]?.text ?? "")) return printedTitle(asm, lines, passHidden);
  let at = 0;
  let inTitle = false;
  const title: string[] = [];
  for (let line = lines[at]; line && (at === 0 || !line.blankBefore); line = lines[++at]) {
    passHidden(line.start);
    const key = /^([\p{L} ]{1,24})\s*[:：]\s*(.*)$/u.exec(line.text);
    if (key) {
      inTitle = /^(?:title|标题|標題|片名|剧名)$/iu.test((key[1] as string).trim());
      asm.meta(line.start, inTitle ? "title" : "other");
    }
    if (inTitle) title.push(plainWords(key ? (key[2] as string) : line.text));
  }
  asm.title = title.filter(Boolean).join(" ");
  return at;
}

/** A title page without keys: short lines without a full stop before FADE IN or the first heading. */
function printedTitle(asm: Assembly, lines: Line[], passHidden: (to: number) => void): number {
  const begins = lines.findIndex(({ text }) => {
    const words = plainWords(text);
    return parseSlug(words) !== null || transitionOf(words) === "fade" || /^\.[^.\s]/u.test(words);
  });
  if (begins <= 0 || begins > 40) return 0;
  const front = lines.slice(0, begins);
  const keyed = (words: string) => labelOf(words.split(/[:：]/u)[0] ?? "") !== null && /[:：]/u.test(words);
  const plain = front.map(({ text }) => plainWords(text));
  const bare = plain.every(
    (words, at) =>
      keyed(words) ||
      /^(?:#{1,6}\s|-{3,}$|\*{3,}$|_{3,}$)/u.test(front[at]?.text ?? "") ||
      (words.length <= 60 &&
        !/[.!?。！？:：]$/u.test(words.replace(/\b[A-Z]\.|\b(?:jr|sr|inc|co)\.$/giu, ""))),
  );
  const cues = front.some((line, at) => /^[@(]/u.test(line.text) || (at > 0 && /^["“]/u.test(line.text)));
  if (!bare || cues) return 0;
  front.forEach((line, at) => {
    passHidden(line.start);
    const words = plain[at] as string;
    const label = keyed(words) ? labelOf(words.split(/[:：]/u)[0] as string) : null;
    if (at === 0) asm.title = words.replace(/^#+\s*/u, "").replace(/\*+/gu, "");
    asm.meta(line.start, at === 0 ? "title" : label === "synopsis" ? "synopsis" : "other");
  });
  return begins;
}
