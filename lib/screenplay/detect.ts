import type { ScriptFormat } from "@/db/schema/scripts";
import { splitCue } from "./cue";
import { readHeading, undecorated } from "./heading";
import { labelOf } from "./labels";
import { parseSlug } from "./place";
import type { Line } from "./source-lines";
import { readHeader } from "./table-columns";
import type { ScreenplayFormat } from "./types";

const SAMPLE = 400;

/** Lines to judge by: the beginning and the middle, so that long front matter does not decide alone. */
function sample(lines: Line[]): Line[] {
  if (lines.length <= SAMPLE) return lines;
  const middle = Math.floor(lines.length / 2);
  return [...lines.slice(0, SAMPLE / 2), ...lines.slice(middle, middle + SAMPLE / 2)];
}

/** The format of a text, by what its lines look like; `asked` narrows it, `auto` and `text` and `markdown` do not. */
export function detectFormat(lines: Line[], asked: ScriptFormat = "auto"): ScreenplayFormat {
  if (asked === "fountain" || asked === "novel") return asked;
  const some = sample(lines);
  const at = some.findIndex((line) => readHeader(line.text) !== null);
  if (at >= 0 && (asked === "table" || some.length - at > 1)) return "table";
  const count = {
    slug: 0,
    heading: 0,
    cue: 0,
    label: 0,
    mark: 0,
    loud: 0,
    quote: 0,
    long: 0,
    chapter: 0,
    key: 0,
  };
  const names = new Map<string, number>();
  some.forEach((line, index) => {
    const bare = undecorated(line.text);
    if (/^[△▲∆Δ]/u.test(bare)) count.mark++;
    if (parseSlug(bare)) count.slug++;
    else if (readHeading(line.text)) count.heading++;
    if (/^(?:场景|場景|scene|角色|characters?)\s*[：:]/iu.test(bare)) count.key++;
    const cue = splitCue(bare);
    if (cue && labelOf(cue.name)) count.label++;
    else if (cue && bare.length < 300) {
      count.cue++;
      names.set(cue.name, (names.get(cue.name) ?? 0) + 1);
    }
    const next = some[index + 1];
    if (line.text.startsWith("@") || (line.blankBefore && !line.blankAfter && next && isLoud(bare)))
      count.loud++;
    if (/[“「『"][^”」』"]{2,}|(?<![A-Za-zÀ-ɏЀ-ӿ㐀-鿿0-9])‘[A-ZÀ-Þ][^’]{2,}/u.test(line.text) && !cue)
      count.quote++;
    else if (/^[—–―]\s?[A-Za-z\u4e00-\u9fff]|^——[\u4e00-\u9fff]/u.test(line.text) && !cue) count.quote++;
    if (/^第.{1,6}[章回节節]|^chapter\b/iu.test(bare)) count.chapter++;
    if (bare.length > 60) count.long++;
  });
  const repeated = [...names.values()].filter((times) => times > 1).reduce((sum, times) => sum + times, 0);
  const titled = lines[0] !== undefined && /^(?:title|credit|author)\s*:/iu.test(lines[0].text);
  if (titled && (count.slug > 0 || count.loud > 0 || some.some((line) => /^[@.]\S/u.test(line.text))))
    return "fountain";
  if (count.slug > 0 && count.loud >= Math.min(2, repeated + 1)) return "fountain";
  if (count.slug > 0 && repeated === 0 && count.mark === 0) return "fountain";
  if (count.loud >= 3 && count.loud > repeated) return "fountain";
  const scripted =
    count.mark * 2 + count.heading * 3 + count.label + repeated + (count.cue - repeated) * 0.5 + count.slug;
  const prose = count.quote + count.chapter * 4 + count.long * 0.3;
  if (scripted > 0 && scripted > prose) {
    if (count.key > 0 && count.mark === 0 && count.heading <= count.key) return "simple";
    const chinese = some.some((line) => /[㐀-鿿]/u.test(line.text));
    const drama = count.heading > 0 || count.mark > 0 || /[㐀-鿿]/u.test(some[0]?.text ?? "");
    return chinese && drama ? "chinese" : "simple";
  }
  if (count.quote > 0 || count.chapter > 0) return "novel";
  return scripted > 0 ? "simple" : "prose";
}

const isLoud = (text: string) =>
  text.length <= 50 && text.toUpperCase() === text && text.toLowerCase() !== text && !/[.!?:]$/u.test(text);

/** The language a text is mostly in, and whether a third one carries much of it. */
export function detectLanguage(text: string): { language: "zh" | "en"; third: boolean } {
  const part =
    text.length > 60_000
      ? text.slice(0, 30_000) + text.slice(text.length >> 1, (text.length >> 1) + 30_000)
      : text;
  const count = (pattern: RegExp) => part.match(pattern)?.length ?? 0;
  const han = count(/[㐀-鿿]/gu);
  const latin = count(/[A-Za-z]/gu);
  const letters = count(/\p{L}/gu);
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const accented = count(/[à-öø-ÿĀ-ž]/giu);
  const other = letters - han - latin - accented;
  const language = han * 3 >= latin && han > 0 ? "zh" : "en";
  return {
    language,
    third: letters > 20 && (other > letters * 0.2 || kana > letters * 0.1 || accented > letters * 0.04),
  };
}
