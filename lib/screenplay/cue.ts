import { DIRECTION, NARRATORS } from "./labels";

/** What stands before the colon of a speech, and the words after it. */
export type Cue = { name: string; emotion: string; offscreen: boolean; text: string };

const OFFSCREEN =
  /[\s（(【[、,，·]*(?<![A-Za-z])(?:o\.?s\.?|v\.?o\.?|o\.?c\.?|ＯＳ|ＶＯ|画外音|畫外音|画外|內心獨白|内心独白|内心os|内心|內心|心声|心聲|独白|獨白|心理活动|电话里|旁白)[\s）)】\]]*$/iu;
const OPEN = "（([【〔";
const CLOSE = "）)]】〕";
const MAX_NAME = 48;

const strip = (words: string) => words.replace(/^\*{1,3}|\*{1,3}$|^_{1,2}|_{1,2}$/gu, "").trim();

/** Index of the first colon outside parentheses within a name's length; -1 for times, addresses and none. */
export function colonAt(line: string): number {
  let depth = 0;
  const limit = Math.min(line.length, 120);
  for (let at = 0; at < limit; at++) {
    const char = line[at] as string;
    if (OPEN.includes(char)) depth++;
    else if (CLOSE.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && (char === "：" || char === ":")) {
      if (char === ":" && line[at + 1] === "/") return -1;
      if (/\d/.test(line[at - 1] ?? "") && /\d/.test(line[at + 1] ?? "")) return -1;
      return at;
    } else if (depth === 0 && "。！？!?“”".includes(char) && at > 8) return -1;
  }
  return -1;
}

/** The parenthesised words a text begins with: `[words, rest]`. */
export function leadingParenthetical(text: string): [string, string] | null {
  const open = text[0];
  if (!open || !"（(【[".includes(open)) return null;
  let depth = 0;
  for (let at = 0; at < Math.min(text.length, 200); at++) {
    const char = text[at] as string;
    if (OPEN.includes(char)) depth++;
    else if (CLOSE.includes(char)) depth--;
    if (depth === 0) return [text.slice(1, at).trim(), text.slice(at + 1).trim()];
  }
  return null;
}

/** “……” around a whole speech belongs to the page, not to the words. */
export const unquoted = (text: string) => {
  const inside = /^(?:“([^“”]*)”|"([^"]*)"|「([^「」]*)」|『([^『』]*)』)$/su.exec(text.trim());
  return inside ? (inside[1] ?? inside[2] ?? inside[3] ?? inside[4] ?? "").trim() || text : text;
};

/** Takes stage directions out of a speech: （停顿） goes, （上海）, which is part of the sentence, stays. */
export function withoutDirections(text: string): { spoken: string; directions: string[] } {
  if (!/[（([]/.test(text)) return { spoken: text, directions: [] };
  const directions: string[] = [];
  const spoken = text
    .replace(/[（(]([^（）()]{1,24})[）)]/gu, (whole, words: string) => {
      if (!DIRECTION.test(words)) return whole;
      directions.push(words.trim());
      return "";
    })
    .replace(/ {2,}/gu, " ")
    .trim();
  return { spoken, directions };
}

/** Splits `名字（情绪）：台词`, `NAME (OS): text`, `**名字**：（情绪）台词`; null where the line has no colon for it. */
export function splitCue(line: string): Cue | null {
  const at = colonAt(line);
  if (at < 1) return null;
  let name = strip(line.slice(0, at));
  const emotions: string[] = [];
  let offscreen = false;
  if (/^[【[].*[】\]]$/u.test(name)) name = strip(name.slice(1, -1));
  // （画外音）收音机：… — the direction stands before the name.
  const lead = leadingParenthetical(name);
  if (lead?.[0] && lead[1] !== "") {
    if (OFFSCREEN.test(lead[0])) offscreen = true;
    else emotions.push(lead[0]);
    name = strip(lead[1]);
  }
  for (let round = 0; round < 3; round++) {
    const tail = /^(.*?)\s*[（(【[]([^（(【[]*)[）)】\]]$/su.exec(name);
    if (!tail?.[1] || tail[2] === undefined) break;
    name = strip(tail[1]);
    const words = tail[2].trim();
    if (OFFSCREEN.test(words) && words.replace(OFFSCREEN, "") === "") offscreen = true;
    else if (words !== "") emotions.unshift(words);
  }
  const without = name.replace(OFFSCREEN, "").trim();
  if (without !== "" && without !== name && !NARRATORS.test(name)) {
    offscreen = true;
    name = without;
  }
  if (name === "" || [...name].length > MAX_NAME) return null;
  let text = line
    .slice(at + 1)
    .replace(/^\s*\*{1,3}(?!\*)\s*/u, "")
    .trim();
  for (let tail = leadingParenthetical(text); tail; tail = leadingParenthetical(text)) {
    if (tail[1] === "" && tail[0] === "") break;
    emotions.push(tail[0].replace(OFFSCREEN, "").trim());
    if (OFFSCREEN.test(tail[0])) offscreen = true;
    text = tail[1];
  }
  return { name, emotion: emotions.filter(Boolean).join("，"), offscreen, text: unquoted(text) };
}

const SENTENCE = /[。！？；;!?“”"「」『』《》]|，|,\s/u;
const NOT_A_NAME =
  /^(?:他|她|它|我|你|您|咱|这|這|那(?!人|女|男)|于是|於是|因为|因為|所以|但是|但|然后|然後|如果|只见|只見|忽然|突然|he |she |it |they |we |i |you |this |that |there |then |but |and |so |because |if )/iu;
const SAYING =
  /(?:说|說|道|问|問|想|写着|寫著|写道|喊|回答|叫|显示|顯示|如下|内容|是|为|為|说道|表示|有|以下|said|says|asked|thought|reads?|shows?|is|are|was)$/iu;

/** Whether words before a colon can be a person's name. `times` is how often the document uses them so. */
export function isName(name: string, times: number, known: ReadonlySet<string>): boolean {
  if (known.has(name)) return true;
  if (/^(?:[\p{P}\p{S}\p{M}\s]|\u200d|\ufe0f)+$/u.test(name)) return [...name].length <= 12;
  if (SENTENCE.test(name)) return /[、&＆]/u.test(name) && !/[。！？]/u.test(name) && times > 1;
  if (times > 1) return !NOT_A_NAME.test(name) || times > 3;
  if (NOT_A_NAME.test(name) || SAYING.test(name)) return false;
  const han = name.match(/[㐀-鿿]/gu)?.length ?? 0;
  if (han > 0) return han <= 8 || /^[^的了着过在把被]{9,40}$/u.test(name);
  return name.split(/\s+/u).length <= 5;
}

/** Several people of one cue: 小明、小红 · Tom & Ann · TOM AND ANN. */
export function splitSpeakers(name: string, known: ReadonlySet<string>): string[] {
  if (known.has(name)) return [name];
  const parts = name
    .split(/\s*[、&＆+/／]\s*|\s+and\s+|\s*，\s*/iu)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length < 2) {
    const pair = /^([㐀-鿿]{2,4})[和与與跟]([㐀-鿿]{2,4})$/u.exec(name);
    return pair?.[1] && pair[2] && known.has(pair[1]) && known.has(pair[2]) ? [pair[1], pair[2]] : [name];
  }
  return parts;
}
