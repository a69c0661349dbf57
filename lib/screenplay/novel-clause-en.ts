import {
  ADVERBS,
  CROWDS,
  DETERMINERS,
  isSay,
  NOT_NAMES,
  PAST,
  PERSONS,
  PRONOUNS,
  SAY,
  TITLES,
  VOICES,
} from "./novel-words-en";

export type Who =
  | { name: string; pronoun?: undefined; noun?: boolean }
  | { pronoun: string; name?: undefined; noun?: undefined };
/** A subject, and the index of the word behind it. */
export type Subject = { who: Who; next: number };

const WORD = /[A-Za-zÀ-ɏ0-9’'-]+|[.,;:!?…—–]+/gu;
const SHORT = /^(?:Mr|Mrs|Ms|Dr|Capt|Prof|Sgt|Lt|Rev|St)$/u;
export const isTitle = (word: string) => TITLES.has(word.replace(".", ""));
/** Words and marks of a clause, at most `limit`. */
export function wordsOf(text: string, limit = 40): string[] {
  const out: string[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match && out.length < limit; match = WORD.exec(text)) {
    const word = match[0];
    const last = out.at(-1);
    // Mr. Finch: no end of a sentence.
    if (word === "." && last && SHORT.test(last)) out[out.length - 1] = `${last}.`;
    else out.push(word);
  }
  return out;
}
const capital = (word: string | undefined): word is string =>
  word !== undefined && word.length > 1 && /^[A-ZÀ-Þ]/u.test(word);
const MARKS = new Set(".,;:!?…—–");
export const isMark = (word: string | undefined) => word === undefined || MARKS.has(word[0] ?? "");
const owned = (word: string) => /['’]s?$/u.test(word);
/** Whether a word can be what somebody did. */
export const isVerb = (word: string | undefined): boolean =>
  word !== undefined && (SAY.has(word) || PAST.has(word) || (word.length > 3 && word.endsWith("ed")));

/** Mr. Finch · Vic Moretti · Beatrix; null for words that only open a sentence. */
export function nameAt(words: string[], at: number): { name: string; next: number } | null {
  const parts: string[] = [];
  let next = at;
  while (next < words.length && parts.length < 4) {
    const word = words[next] as string;
    const joins = parts.length > 0 && /^(?:of|de|van|von|la|le|du)$/u.test(word) && capital(words[next + 1]);
    if (!joins && !capital(word)) break;
    if (!joins && parts.length === 0 && NOT_NAMES.has(word) && !(isTitle(word) && capital(words[next + 1])))
      break;
    if (owned(word)) return null;
    if (parts.length > 0 && NOT_NAMES.has(word) && !isTitle(word)) break;
    parts.push(word);
    next++;
  }
  if (parts.length === 0) return null;
  return { name: parts.join(" "), next };
}

/** A noun for a person behind an article, wherever it stands. */
export function personAt(words: string[], at: number): Subject | null {
  const noun = nounAt(words, at, () => false);
  return noun?.who.noun && !VOICES.has(noun.who.name) ? noun : null;
}

/** The stooped old clerk: a noun for a person and the words before it; `verb` = any noun will do, before a verb like that. */
function nounAt(words: string[], at: number, verb: (at: number) => boolean): Subject | null {
  if (!DETERMINERS.has((words[at] ?? "").toLowerCase())) return null;
  for (let end = at + 1; end < at + 6 && end < words.length; end++) {
    const word = words[end] as string;
    if (isMark(word)) return null;
    // Mrs. Oakeshott's niece · the captain's wife
    if (owned(word) && !isMark(words[end + 1])) continue;
    if (capital(word) && !PERSONS.has(word.toLowerCase())) {
      const named = nameAt(words, end);
      if (!named) continue;
      return end === at + 1 ? null : { who: { name: named.name }, next: named.next };
    }
    const person = PERSONS.has(word) || CROWDS.has(word) || VOICES.has(word);
    const goesOn = PERSONS.has(words[end + 1] ?? "") || (words[end + 1] ?? "").endsWith("'s");
    if (person && !goesOn) {
      // my cousin Felix
      const named = nameAt(words, end + 1);
      if (named) return { who: { name: named.name }, next: named.next };
      return { who: { name: nounOf(words.slice(at + 1, end + 1)), noun: true }, next: end + 1 };
    }
    if (end > at && verb(end + 1) && /^[a-zà-ɏ-]{3,}$/u.test(word) && !isVerb(word) && !word.endsWith("ly"))
      return { who: { name: nounOf(words.slice(at + 1, end + 1)), noun: true }, next: end + 1 };
  }
  return null;
}
/** Of what stands before a noun, only what tells apart: old woman, first mate. */
function nounOf(words: string[]): string {
  const head = words.at(-1) ?? "";
  const before = words.at(-2);
  return before && TELLS.has(before) ? `${before} ${head}` : head;
}
const TELLS: ReadonlySet<string> = new Set(
  "old young first second third head police night taxi cab bus truck desk prison palace stable delivery bounty ticket".split(
    " ",
  ),
);

/** His voice cracked: he. */
const OWNERS: ReadonlyMap<string, string> = new Map([
  ["his", "he"],
  ["her", "she"],
  ["my", "i"],
]);

/** Whom words begin with. */
export function subjectAt(words: string[], at: number, loose = false): Subject | null {
  const first = words[at] ?? "";
  const low = first.toLowerCase();
  if (PRONOUNS.has(low) && (first !== "i" || low === "i"))
    return words[at + 1] === "and" ? null : { who: { pronoun: low }, next: at + 1 };
  if (low === "someone" || low === "somebody") return { who: { pronoun: "other" }, next: at + 1 };
  const noun = nounAt(words, at, (verb) =>
    loose ? verbAt(words, verb) !== null : sayAt(words, verb) !== null,
  );
  if (noun && VOICES.has(noun.who.name ?? ""))
    return { who: { pronoun: OWNERS.get(low) ?? "other" }, next: noun.next };
  if (noun) return noun;
  const named = nameAt(words, at);
  return named ? { who: { name: named.name }, next: named.next } : null;
}

const skip = (words: string[], at: number): number => {
  let to = at;
  while (to < words.length && to < at + 4) {
    const word = words[to] as string;
    if (!ADVERBS.has(word) && !(word.endsWith("ly") && word.length > 4)) break;
    to++;
  }
  return to;
};
/** Where a verb stands, with adverbs before it. */
export const verbAt = (words: string[], at: number): number | null => {
  const to = skip(words, at);
  if (isVerb(words[to])) return to;
  return to > at && isVerb(words[to - 1]) ? to - 1 : isVerb(words[at]) ? at : null;
};
export const sayAt = (words: string[], at: number): number | null => {
  const to = skip(words, at);
  return isSay(words[to], words[to + 1]) ? to : null;
};
