/** One line of the source without its surrounding blanks; offsets are into the untouched text. */
export type Line = { start: number; end: number; text: string; blankBefore: boolean; blankAfter: boolean };

/** Splits at LF, CRLF, CR and the Unicode separators, mixed as they come. Blank lines are only remembered as neighbours. */
export function sourceLines(text: string): Line[] {
  const lines: Line[] = [];
  const breaks = /\r\n|[\n\r\u0085\u2028\u2029]/g;
  let from = 0;
  let blank = true;
  const push = (to: number) => {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed === "") {
      blank = true;
      const last = lines.at(-1);
      if (last) last.blankAfter = true;
      return;
    }
    const start = from + raw.indexOf(trimmed.charAt(0));
    lines.push({
      start,
      end: start + trimmed.length,
      text: trimmed,
      blankBefore: blank,
      blankAfter: false,
    });
    blank = false;
  };
  for (let match = breaks.exec(text); match; match = breaks.exec(text)) {
    push(match.index);
    from = breaks.lastIndex;
  }
  push(text.length);
  const last = lines.at(-1);
  if (last) last.blankAfter = true;
  return lines;
}

const NUMBERED = /^[(（[【#]?(\d{1,5})[)）\]】]?\s*[.．、:：]?\s+(?=\S)|^(\d{1,5})[.．、)）]\s*(?=[^\d\s])/u;

/**
 * The lines of a script whose lines are counted (001 陆衍：…) without their numbers. Only where most lines carry one and
 * each is the one before plus one; scene numbers and ages do not look like that.
 */
export function withoutLineNumbers(lines: Line[]): Line[] {
  let last = -1;
  let steps = 0;
  let numbered = 0;
  for (const { text } of lines) {
    const found = NUMBERED.exec(text);
    const number = Number(found?.[1] ?? found?.[2] ?? Number.NaN);
    if (Number.isNaN(number)) continue;
    numbered++;
    if (number === last + 1) steps++;
    last = number;
  }
  if (numbered < 6 || steps < numbered * 0.7 || numbered < lines.length * 0.5) return lines;
  return lines.map((line) => ({ ...line, text: line.text.replace(NUMBERED, "") || line.text }));
}

/** Joins the pieces of one speech: Chinese needs no space after its own punctuation. */
export function joinPieces(pieces: string[]): string {
  const out: string[] = [];
  let last = "";
  for (const piece of pieces) {
    if (piece === "") continue;
    if (last !== "" && !/[\u3000-\u303f\uff00-\uff60…—”’」』]/u.test(last.slice(-1))) out.push(" ");
    out.push(piece);
    last = piece;
  }
  return out.join("");
}
