import type { AspectRatio } from "@/db/schema/values";

/** What fits a line of a vertical film: width is counted in half-widths, so a Chinese character is 2. */
const ZH_LINE = 30;
/** Latin letters that fit: a wide film takes 42, a vertical one as much as half-widths of Chinese. */
export const latinLine = (ratio: AspectRatio) => (ratio === "16:9" ? 42 : ZH_LINE);
export const MAX_LINES = 2;

const isWide = (char: string) =>
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(
    char,
  );
const width = (text: string) => [...text].reduce((sum, char) => sum + (isWide(char) ? 2 : 1), 0);
/** A line may not begin with these, nor end with an opening mark. */
const NO_START = /^[，。、；：？！…—～）】》」』”’,.;:?!)\]}%]/u;

/** Lines of at most 15 Chinese characters or 42 Latin ones; words stay whole, closing marks stay with what they close. */
export function wrapLines(text: string, latin = 42): string[] {
  return text.split("\n").flatMap((line) => wrapOne(line.trim(), latin));
}

function wrapOne(text: string, latin: number): string[] {
  const limit = [...text].some(isWide) ? ZH_LINE : latin;
  const units = breakable(text, limit);
  const lines: string[] = [];
  let line = "";
  for (const unit of units) {
    if (line !== "" && width(line + unit.trimEnd()) > limit) {
      lines.push(line.trim());
      line = "";
    }
    line += unit;
  }
  if (line.trim() !== "") lines.push(line.trim());
  return balance(lines, units, limit);
}

/** Pieces that must not be split: a word with its space, a character with the marks that close it. */
function breakable(text: string, limit: number): string[] {
  const units: string[] = [];
  for (const token of text.match(/[^\s\u2e80-\ua4cf\uff00-\uffef]+\s*|\s+|./gsu) ?? []) {
    const last = units.at(-1);
    if (last !== undefined && NO_START.test(token) && width(last + token) <= limit)
      units[units.length - 1] = last + token;
    else if (width(token) > limit) units.push(...[...token].reduce<string[]>(hardBreak(limit), [""]));
    else units.push(token);
  }
  return units;
}

const hardBreak = (limit: number) => (parts: string[], char: string) => {
  const last = parts.at(-1) ?? "";
  if (width(last + char) > limit) parts.push(char);
  else parts[parts.length - 1] = last + char;
  return parts;
};

/** Two lines read better at even length than as a full one and a leftover. */
function balance(lines: string[], units: string[], limit: number): string[] {
  if (lines.length !== 2) return lines;
  let best = lines;
  let gap = Math.abs(width(lines[0] ?? "") - width(lines[1] ?? ""));
  for (let cut = 1; cut < units.length; cut++) {
    const pair = [units.slice(0, cut).join("").trim(), units.slice(cut).join("").trim()];
    const [first, second] = pair.map(width);
    if (
      first === undefined ||
      second === undefined ||
      first > limit ||
      second > limit ||
      first === 0 ||
      second === 0
    )
      continue;
    if (Math.abs(first - second) < gap) [best, gap] = [pair, Math.abs(first - second)];
  }
  return best;
}

/** A line too long for the screen, shown in turns of two lines each; each turn's time is its share of the text. */
export function splitOverTime(
  text: string,
  startMs: number,
  endMs: number,
  latin?: number,
): { text: string; startMs: number; endMs: number }[] {
  const lines = wrapLines(text, latin);
  const turns: string[] = [];
  for (let i = 0; i < lines.length; i += MAX_LINES) turns.push(lines.slice(i, i + MAX_LINES).join("\n"));
  const total = turns.reduce((sum, turn) => sum + width(turn), 0);
  if (total === 0 || endMs <= startMs) return [];
  let said = 0;
  return turns
    .map((turn) => {
      const from = startMs + Math.round(((endMs - startMs) * said) / total);
      said += width(turn);
      return { text: turn, startMs: from, endMs: startMs + Math.round(((endMs - startMs) * said) / total) };
    })
    .filter((turn) => turn.endMs > turn.startMs);
}
