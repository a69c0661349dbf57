import {
  isMark,
  isTitle,
  isVerb,
  personAt,
  type Subject,
  sayAt,
  subjectAt,
  verbAt,
  type Who,
  wordsOf,
} from "./novel-clause-en";
import type { Attribution, Speech } from "./novel-speakers";
import { ANIMALS, CROWDS, isSay, PERSONS } from "./novel-words-en";
import { EN_FEELING } from "./say-words";

const SENTENCE = /(?<=[.!?]["'”’]?)(?<!\b(?:Mr|Mrs|Ms|Dr|St|Capt|Prof|Sgt|Lt)\.)\s+/u;
export const sentencesEn = (text: string): string[] => text.trim().split(SENTENCE);
const lastSentence = (text: string) => sentencesEn(text).at(-1) ?? "";
const withoutMarks = (words: string[]) => {
  const from = words.findIndex((word) => !isMark(word));
  return from <= 0 ? words : words.slice(from);
};

/** A sign that said “No Pets,”: read, not heard. */
const WRITTEN =
  /\b(?:sign|note|label|card|banner|headline|plaque|poster|placard|word|words|called|titled|reading|inscription|tattoo|written|wrote|stamped|engraved|painted)\b[^.!?“”"]{0,40}$/u;

export function isSpeechEn({ words, before, after, paragraphStart }: Speech): boolean {
  if (WRITTEN.test(before.slice(-60)) && !/:\s*$/u.test(before)) return false;
  if (/[,:—-]\s*$/u.test(before) || /[.!?…—,]$|--$/u.test(words)) return true;
  return paragraphStart && after.trim() === "";
}

/** said the small man in the hat: whoever it is, the noun ends before a mark or a preposition. */
const ENDS_NOUN: ReadonlySet<string> = new Set(
  "with in from at to and who as on behind without after before over under through again of beside".split(
    " ",
  ),
);
function inverted(words: string[]): Subject | null {
  if (!isSay(words[0], words[1])) return null;
  const from = /^(?:on|in|out)$/u.test(words[1] ?? "") ? 2 : 1;
  const clear = subjectAt(words, from);
  if (clear) return clear;
  if (!/^(?:the|an?|his|her|my)$/u.test(words[from] ?? "")) return null;
  for (let end = from + 1; end < from + 4; end++) {
    const word = words[end] ?? "";
    if (!/^[a-z’'-]{3,}$/u.test(word)) return null;
    if (
      isMark(words[end + 1]) ||
      ENDS_NOUN.has(words[end + 1] ?? "") ||
      (words[end + 1] ?? "").endsWith("ly")
    )
      return { who: { name: word, noun: true }, next: end + 1 };
  }
  return null;
}

const CLAUSE: ReadonlySet<string> = new Set("and then as but when while until so before after".split(" "));
/** Of a sentence that leads to a quote: whose say verb is nearest, and else who acts first. */
function leading(words: string[]): { who: Who; says: boolean } | null {
  let last: Who | null = null;
  let opens: Who | null = null;
  let told: Who | null = null;
  for (let at = 0; at < words.length; at++) {
    const starts = at === 0 || isMark(words[at - 1]) || CLAUSE.has((words[at - 1] ?? "").toLowerCase());
    const subject = starts ? subjectAt(words, at, true) : null;
    if (subject && (subject.who.pronoun || !subject.who.noun || verbAt(words, subject.next) !== null)) {
      last = subject.who;
      const person = !subject.who.noun || isPersonEn(subject.who.name);
      if (person && (at === 0 || verbAt(words, subject.next) !== null)) opens = subject.who;
    }
    // On the other side stood a boy.
    const comer: Subject | null =
      !opens && isVerb(words[at]) && !/^(?:was|were)$/u.test(words[at] ?? "")
        ? personAt(words, at + 1)
        : null;
    if (comer) last = opens = comer.who;
    if (isSay(words[at], words[at + 1]) && last) told = last;
  }
  if (told) return { who: told, says: true };
  return opens ? { who: opens, says: false } : null;
}

/** Whom a sentence begins with: a name, a pronoun, a noun for a person. */
function opener(words: string[], known: ReadonlySet<string>): Who | null {
  const lead = /^(?:and|but|then|so|yet|now|still)$/iu.test(words[0] ?? "") ? 1 : 0;
  const subject = subjectAt(words, lead, true) ?? within(words, known);
  if (!subject) return null;
  const { who } = subject;
  if (who.pronoun === "it") return null;
  if (who.noun && !known.has(who.name) && (ANIMALS.has(who.name) || !isPersonEn(who.name))) return null;
  return isMark(words[subject.next]) && !who.pronoun && words[subject.next] !== "," ? null : who;
}

const PHRASE =
  /^(?:for|at|by|in|on|from|with|after|before|behind|beside|above|below|under|across|through|without|to|near|next|up|down|out|over|inside|outside|then|again|slowly|finally|suddenly|once|this|that|it)$/iu;
/** For the first time the girl smiled. */
function within(words: string[], known: ReadonlySet<string>): Subject | null {
  if (!PHRASE.test(words[0] ?? "")) return null;
  for (let at = 1; at < 12 && at < words.length && !/^[.!?;]/u.test(words[at] ?? ""); at++) {
    const subject = personAt(words, at) ?? subjectAt(words, at, true);
    if (!subject || verbAt(words, subject.next) === null) continue;
    const { pronoun, name = "", noun } = subject.who;
    if (pronoun || known.has(name) || (noun && isPersonEn(name))) return subject;
  }
  return null;
}

/** What the words around a quote say about its speaker, strongest evidence first. */
export function attributeEn(speech: Speech, known: ReadonlySet<string>): Attribution[] {
  const found: Attribution[] = [];
  const put = (strength: number, who: Who | null | undefined, words: string) => {
    if (!who) return;
    const feeling = EN_FEELING.exec(words.slice(0, 160))?.[0];
    const one = who.pronoun === undefined ? { name: who.name } : { pronoun: who.pronoun };
    found.push({ strength, ...one, ...(feeling ? { emotion: feeling.toLowerCase() } : {}) });
  };
  const after = speech.after.slice(0, 300);
  const tail = withoutMarks(wordsOf(after));
  const [first = ""] = after.split(/[.!?]/u);
  const goesOn = /[,—-]$/u.test(speech.words) || /^\s*,/u.test(after);
  const behind = inverted(tail);
  if (behind) put(10, behind.who, first);
  else if (tail.length > 0) {
    const subject = subjectAt(tail, 0) ?? (goesOn ? subjectAt(tail, 0, true) : null);
    if (subject && (sayAt(tail, subject.next) !== null || saysLater(tail, subject.next)))
      put(10, subject.who, first);
    // “…,” he began again: whatever he does, he has not ended his sentence.
    else if (subject && goesOn && verbAt(tail, subject.next) !== null && /^\s*[,—-]?\s*[A-Za-z]/u.test(after))
      put(10, subject.who, first);
  }
  const before = speech.before.slice(-400);
  const lead = lastSentence(before);
  if (/[,:—]\s*$/u.test(before)) {
    const who = leading(wordsOf(lead, 60));
    put(who?.says ? 9 : 8, who?.who, lead);
  } else if (lead !== "") {
    const words = wordsOf(lead, 60);
    put(5, opener(words, known), lead);
    // The door opened and Officer Briggs stuck his head in.
    const second = found.length === 0 ? leading(words)?.who : null;
    if (second && (second.pronoun || isKnown(second.name, known))) put(5, second, lead);
  }
  const revealed = /\b[Ii]t was ((?:[A-ZÀ-Þ][A-Za-zÀ-ɏЀ-ӿ㐀-鿿.’'-]+ ?){1,3})/u.exec(lead)?.[1]?.trim();
  if (revealed && known.has(revealed)) found.push({ strength: 6, name: revealed });
  if (found.length === 0 && tail.length > 0) {
    const who = opener(tail, known) ?? opener(afterComma(tail), known);
    if (who && (who.pronoun || who.noun || isKnown(who.name, known)))
      put(speech.paragraphStart ? 8 : 7, who, "");
  }
  return found;
}

/** With a sigh, Mara leaned back. */
const afterComma = (words: string[]) => {
  const at = words.findIndex((word) => isMark(word));
  return words[at] === "," && at < 8 ? words.slice(at + 1) : [];
};
/** She nodded and said, */
const saysLater = (words: string[], from: number) => {
  const end = words.findIndex((word, at) => at >= from && /^[.;:!?]/u.test(word));
  return words
    .slice(from, end < 0 ? from + 16 : end)
    .some((word, at, all) => word === "and" && isSay(all[at + 1], all[at + 2]));
};
const isKnown = (name: string | undefined, known: ReadonlySet<string>) =>
  name !== undefined &&
  (known.has(name) || name.split(" ").some((part) => !isTitle(part) && known.has(part)));

/** Whoever acts last in a stretch of narration. */
export function actorEn(text: string, known: ReadonlySet<string>): Attribution | null {
  let pronoun: string | undefined;
  for (const sentence of sentencesEn(text.slice(-400)).reverse()) {
    const words = wordsOf(sentence, 60);
    const all = [opener(words, known), leading(words)?.who].filter(
      (who) => who !== null && who !== undefined,
    );
    const who = all[0];
    const second = all.find((one) => one?.name && known.has(one.name));
    if (who?.pronoun === "i") return { strength: 3, pronoun: "i" };
    if (who?.pronoun && /^(?:he|she)$/u.test(who.pronoun)) pronoun ??= who.pronoun;
    const named = who?.name && (known.has(who.name) || who.noun) ? who.name : second?.name;
    if (named) return { strength: 3, name: named, ...(pronoun ? { pronoun } : {}) };
  }
  return pronoun ? { strength: 3, pronoun } : null;
}

/** Who acts first in a paragraph. */
export function opensEn(text: string, known: ReadonlySet<string>): Attribution | null {
  const who = opener(wordsOf(text.slice(0, 80), 14), known);
  return who
    ? { strength: 3, ...(who.pronoun === undefined ? { name: who.name } : { pronoun: who.pronoun }) }
    : null;
}

const MANNER = /^(?:very|quite|rather|almost|with|in|as|without|not|at|for|to|from|[a-z]+ly)$/u;
/** “…,” she said. — nothing but who speaks, and how. */
export function onlySaysEn(text: string): boolean {
  if (text.length > 120) return false;
  const words = withoutMarks(wordsOf(text));
  const behind = inverted(words);
  const subject = behind ?? subjectAt(words, 0);
  if (!subject) return false;
  const verb = behind ? subject.next - 1 : sayAt(words, subject.next);
  if (verb === null) return false;
  const rest = words.slice(verb + 1);
  if (
    rest.some((word) => /^[a-z]{3,}ing$/u.test(word) || isVerb(word) || /^[;:]/u.test(word) || word === "and")
  )
    return false;
  const marks = rest.flatMap((word, at) => (isMark(word) ? [at] : []));
  const inside = marks.filter((at) => at < rest.length - 1);
  return inside.length === 0 || (inside.length === 1 && MANNER.test(rest[(inside[0] ?? 0) + 1] ?? ""));
}

/** Whether a few words are a noun for a person: the old woman. */
export function isPersonEn(words: string): boolean {
  if (/[A-ZÀ-Þ]/u.test(words)) return false;
  const all = words.split(" ");
  const head = all.at(-1) ?? "";
  return (
    (all[0] === "the" || all[0] === "a" || all[0] === "an" ? all.length <= 4 : all.length <= 3) &&
    (PERSONS.has(head) || CROWDS.has(head))
  );
}
