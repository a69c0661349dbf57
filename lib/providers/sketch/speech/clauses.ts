import { normaliseEn } from "./words/normalise-en";
import { normaliseZh } from "./words/normalise-zh";
import { withPinyin } from "./words/polyphones";
import { hasWords, spokenText } from "./words/spoken-text";

/** How a clause ends: what its melody does and how long the silence after it is. */
export type Ending = "statement" | "question" | "exclaim" | "comma" | "trail" | "cut" | "stretch";

/** A stretch in one language, as the engine is given it. */
export type Run = { text: string; language: string };
export type Clause = {
  /** The clause in words, with its sign. */ text: string;
  runs: Run[];
  ending: Ending /** Seconds of silence after it. */;
  pause: number;
};

const ENDINGS: [signs: string, ending: Ending, pause: number][] = [
  ["。.", "statement", 0.42],
  ["！!", "exclaim", 0.42],
  ["？?", "question", 0.46],
  ["；;", "comma", 0.34],
  ["：:", "comma", 0.28],
  ["，,", "comma", 0.22],
  ["、", "comma", 0.1],
  ["…", "trail", 0.55],
  ["—", "cut", 0.36],
  ["～", "stretch", 0.25],
  ["\n", "statement", 0.6],
];
const SIGNS = ENDINGS.map(([signs]) => signs).join("");
const PIECES = new RegExp(`[^${SIGNS}]+|[${SIGNS}]`, "gu");
/** A dot that ends nothing: Mr. Smith, p.m. */
const ABBREVIATED = /\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|Prof|vs|[A-Za-z])$/;

/** Engine languages by script; Han is Mandarin in pinyin, because the engine spells out its own Chinese as English. */
const SCRIPTS: [script: RegExp, language: string][] = [
  [/\p{Script=Han}/u, "cmn-latn-pinyin"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}ー]/u, "ja"],
  [/\p{Script=Hangul}/u, "ko"],
  [/\p{Script=Cyrillic}/u, "ru"],
  [/\p{Script=Arabic}/u, "ar"],
  [/\p{Script=Hebrew}/u, "he"],
  [/\p{Script=Greek}/u, "el"],
  [/\p{Script=Devanagari}/u, "hi"],
  [/\p{Script=Bengali}/u, "bn"],
  [/\p{Script=Thai}/u, "th"],
  [/\p{Script=Georgian}/u, "ka"],
  [/\p{Script=Armenian}/u, "hy"],
  [/\p{L}/u, "latin"],
];

/** Latin text is English unless its letters say otherwise. */
const LATIN: [marks: RegExp, language: string][] = [
  [/[ñ¿¡]/i, "es"],
  [/[ßäöü]/i, "de"],
  [/[ăơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i, "vi"],
  [/[ãõ]/i, "pt"],
  [/[àâçèêëîïôùûœ]/i, "fr-fr"],
];

/** Words in capitals that are said as words; all others are spelled. */
const SAID = new Set([
  "OK",
  "NASA",
  "NATO",
  "WIFI",
  "SIM",
  "PIN",
  "RAM",
  "AIDS",
  "LOL",
  "NO",
  "YES",
  "OH",
  "HEY",
  "GO",
  "STOP",
  "WOW",
  "HELP",
  "RUN",
  "I",
  "A",
  "THE",
  "AND",
  "YOU",
  "IT",
  "IS",
  "WE",
  "ME",
  "MY",
]);
const spelled = (text: string) =>
  text
    .replace(/\bAPP\b/g, "app")
    .replace(/\b[A-Z]{2,4}\b/g, (word) => (SAID.has(word) ? word : [...word].join(" ")))
    .replace(/\bA(?= [A-Z]\b)|(?<=\b[A-Z] )A\b|^A$/g, "eh");

/** Words of a clause by language: Wi-Fi inside a Chinese sentence is English, the rest Mandarin. */
function runsOf(clause: string, mixed: boolean): Run[] {
  const runs: Run[] = [];
  for (const char of clause) {
    const language = SCRIPTS.find(([script]) => script.test(char))?.[1];
    const last = runs.at(-1);
    if (last && (language === undefined || language === last.language)) last.text += char;
    else if (language) runs.push({ text: char, language });
  }
  return runs.map(({ text, language }) => {
    if (language === "cmn-latn-pinyin") return { text: withPinyin(text), language };
    if (language !== "latin") return { text: text.trim(), language };
    const named = LATIN.find(([marks]) => marks.test(text))?.[1] ?? "en-us";
    return {
      text:
        mixed || text !== text.toUpperCase() || text.length < 6
          ? spelled(text).trim()
          : text.toLowerCase().trim(),
      language: named,
    };
  });
}

/** A line as clauses to speak one after another; none where nothing in it can be said. */
export function clausesOf(line: string): Clause[] {
  const spoken = spokenText(line);
  const chinese = /\p{Script=Han}/u.test(spoken);
  const latin = /^[^\p{L}]*(?:\p{Script=Latin}[^\p{L}]*)*$/u.test(spoken);
  const words = chinese ? normaliseZh(spoken) : latin ? normaliseEn(spoken) : spoken;
  const clauses: Clause[] = [];
  let pending = "";
  for (const piece of words.match(PIECES) ?? []) {
    const row = ENDINGS.find(([signs]) => signs.includes(piece));
    if (!row || (piece === "." && ABBREVIATED.test(pending))) {
      pending += piece;
      continue;
    }
    const [, ending, pause] = row;
    const last = clauses.at(-1);
    if (hasWords(pending))
      clauses.push({ text: pending.trim() + piece, runs: runsOf(pending, chinese), ending, pause });
    // Signs that follow each other: the longer silence and the stronger ending win.
    else if (last)
      Object.assign(last, { ending: strongest(last.ending, ending), pause: Math.max(last.pause, pause) });
    pending = "";
  }
  if (hasWords(pending))
    clauses.push({ text: pending.trim(), runs: runsOf(pending, chinese), ending: "statement", pause: 0 });
  return clauses;
}

const STRENGTH: Ending[] = ["comma", "statement", "stretch", "cut", "trail", "exclaim", "question"];
const strongest = (a: Ending, b: Ending): Ending => (STRENGTH.indexOf(b) > STRENGTH.indexOf(a) ? b : a);
