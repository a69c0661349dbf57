import { PERSON_NOUNS, SURNAMES } from "./novel-person-zh";

const FIRSTS = new Set([...PERSON_NOUNS].map((noun) => noun[0]));
const LONGEST = Math.max(...[...PERSON_NOUNS].map((noun) => noun.length));

/** Length of the longest noun for a person that begins there, 0 for none. */
export function personLength(text: string, at: number): number {
  if (!FIRSTS.has(text[at])) return 0;
  for (let length = Math.min(LONGEST, text.length - at); length > 0; length--)
    if (PERSON_NOUNS.has(text.slice(at, at + length))) return length;
  return 0;
}

/** The first noun for a person in a text. */
export function findPerson(text: string): { word: string; index: number } | null {
  for (let index = 0; index < text.length; index++) {
    const length = personLength(text, index);
    if (length > 0) return { word: text.slice(index, index + length), index };
  }
  return null;
}

const sized = (char: string | undefined) => char === "小" || char === "老" || char === "大";
/** [小老大] and a noun for a person: its length, 0 for none. */
export const sizedLength = (text: string, at = 0): number => {
  const small = sized(text[at]) ? personLength(text, at + 1) : 0;
  return small > 0 ? small + 1 : personLength(text, at);
};
const MODIFIERS = new Set("小老大胖瘦高矮年轻中二三四五六七八九");
/** 小男孩, 胖道人: nothing but a noun for a person. */
export function isPersonNoun(words: string): boolean {
  for (let from = 0; from < words.length; from++) {
    if (personLength(words, from) === words.length - from) return true;
    if (from > 1 || !MODIFIERS.has(words[from] ?? "")) return false;
  }
  return false;
}

const COUNTED = /^(?:一?[个個位名]|[几幾两兩三四][个個位名]|[那这這][个個位名]?)/u;
/** He is not who owns it: 老人的声音. */
const OWNS = /^的(?:声音|话|手|眼|脸|笑)/u;

/** 一个老和尚, 林医生, 众弟子: the noun a clause begins with. */
export function leadingNoun(clause: string): string | undefined {
  const counted = COUNTED.exec(clause)?.[0].length ?? 0;
  for (const start of counted > 0 ? [counted, 0] : [0]) {
    const first = clause[start] ?? "";
    let before = 0;
    while (before < 2 && MODIFIERS.has(clause[start + before] ?? "")) before++;
    const befores = [
      before,
      before - 1,
      before - 2,
      SURNAMES.has(first) || first === "众" || first === "眾" ? 1 : -1,
    ];
    for (const skip of befores) {
      if (skip < 0) continue;
      const length = personLength(clause, start + skip);
      const end = start + skip + length;
      if (length > 0 && !OWNS.test(clause.slice(end, end + 3))) return clause.slice(start, end);
    }
  }
  return undefined;
}

/** 王老师: a surname and a noun. */
export const titled = (text: string): string | undefined => {
  const length = SURNAMES.has(text[0] ?? "") ? personLength(text, 1) : 0;
  return length > 0 ? text.slice(0, length + 1) : undefined;
};

/** 戴眼镜的小伙子: the noun a description ends in. */
export function describedNoun(clause: string): string | undefined {
  for (let at = clause.indexOf("的"); at >= 0; at = clause.indexOf("的", at + 1)) {
    const length = sizedLength(clause, at + 1);
    if (length > 0 && clause[at + 1 + length] !== "的") return clause.slice(at + 1, at + 1 + length);
  }
  return undefined;
}
