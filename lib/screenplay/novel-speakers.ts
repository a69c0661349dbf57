import { fullName, isFullName } from "./novel-called-zh";
import { decode } from "./novel-decode";
import { actorEn, attributeEn, isPersonEn, isSpeechEn, opensEn } from "./novel-en";
import { readEvidence } from "./novel-evidence";
import { guessGenders, likelyGenders } from "./novel-genders";
import { namedByBadge, namedNarrator, nameLater, namesThemselves } from "./novel-later";
import { collectEn, gendersEn } from "./novel-learn-en";
import { collectZh, gendersZh } from "./novel-learn-zh";
import { mergeCalled, mergeLikely } from "./novel-merge";
import { samePeople } from "./novel-names-en";
import { Room } from "./novel-room";
import type { Scored } from "./novel-score";
import { PAUSE, weighAll } from "./novel-weigh";
import { ANIMALS, CROWDS } from "./novel-words-en";
import { actorZh, attributeZh, isPersonZh, isSpeechZh, opensZh } from "./novel-zh";

/** A quote with the words around it. */
export type Speech = {
  words: string;
  /** Of its paragraph, between it and the neighbouring quotes. */
  before: string;
  after: string;
  paragraphStart: boolean;
  quoteFollows: boolean;
  /** All paragraphs without quotes since the last speech. */
  between: string;
  /** The paragraphs around, where they have no quotes. */
  previous: string;
  next: string;
  paragraph: number;
  /** First speech after a chapter or a break. */
  newScene: boolean;
  /** The quote goes on from an unclosed one. */
  continues: boolean;
};
export type Attribution = { strength: number; name?: string; pronoun?: string; emotion?: string };
export type Speaker = { name?: string; emotion?: string };
export type Gender = "male" | "female";
/** What a language knows about speech in prose. */
export type Reader = {
  attribute: (speech: Speech, known: ReadonlySet<string>) => Attribution[];
  /** Who acts last in a stretch of narration. */
  actor: (text: string, known: ReadonlySet<string>) => Attribution | null;
  /** Who acts first in it. */
  opens: (text: string, known: ReadonlySet<string>) => Attribution | null;
  narrator: string;
  /** What a man and a woman without a name are called. */
  nobody: [string, string];
  /** Whether a few words are a noun for a person. */
  isPerson: (words: string) => boolean;
  /** Whether it often stands for somebody who has a name. */
  standsIn: (words: string) => boolean;
};

const READERS: Record<"zh" | "en", Reader> = {
  zh: {
    attribute: attributeZh,
    actor: actorZh,
    opens: opensZh,
    narrator: "我",
    isPerson: isPersonZh,
    standsIn: isPersonZh,
    nobody: ["男人", "女人"],
  },
  en: {
    attribute: attributeEn,
    actor: actorEn,
    opens: opensEn,
    narrator: "I",
    isPerson: isPersonEn,
    standsIn: (words) => isPersonEn(words) && !ANIMALS.has(words) && !CROWDS.has(words),
    nobody: ["man", "woman"],
  },
};

export const isSpeech = (speech: Speech, language: "zh" | "en") =>
  language === "zh" ? isSpeechZh(speech) : isSpeechEn(speech);

/** Quotes that are read to find out who is who. */
const LEARN = 240;

/** Decides who says each quote: what stands beside it, and how talk goes to and fro. `narration` is all that is not speech. */
export function findSpeakers(
  speeches: Speech[],
  narration: string[],
  language: "zh" | "en",
  genders: Map<string, Gender>,
): Speaker[] {
  const zh = language === "zh";
  const reader = READERS[language];
  const counts = zh ? collectZh(speeches, narration) : collectEn(speeches, narration);
  const room = new Room(counts, zh ? shortNames(counts) : samePeople(counts), reader, narration);
  const hints = zh
    ? gendersZh(narration, room.known, new Set(speeches.map(({ after }) => after)))
    : gendersEn(narration, room.known);
  if (!zh) namedByBadge(room, narration);
  namedNarrator(room, speeches, narration);
  const priors = guessGenders(room, hints);
  const found = speeches.map((speech) =>
    reader.attribute(speech, room.known).sort((a, b) => b.strength - a.strength),
  );
  nameLater(room, speeches, found, narration);
  const evidence = readEvidence(room, speeches, found);
  const read = (many: number) => decode(weighAll(room, speeches, evidence, many));
  likelyGenders(room, priors, speeches.length, read);
  // Who is who shows early; the whole is read once that is known.
  let scored = weighAll(room, speeches, evidence, LEARN);
  let { names } = decode(scored);
  if (learnGenders(room, scored, names)) {
    scored = weighAll(room, speeches, evidence, LEARN);
    names = decode(scored).names;
  }
  const own = namesThemselves(room, speeches, evidence, names);
  const called = mergeCalled(room, scored, names, speeches, narration);
  const likely = mergeLikely(room, narration, scored, speeches, read);
  if (own || called || likely || speeches.length > LEARN) {
    scored = weighAll(room, speeches, evidence);
    names = decode(scored).names;
  }
  fillBack(names, speeches);
  for (const name of [...room.genders.keys(), ...new Set(names)]) {
    const one = name === undefined ? null : room.gender(name);
    if (name && one) genders.set(room.person(name), one);
  }
  return names.map((name, at) => {
    const emotion = scored[at]?.emotion;
    return { ...(name ? { name: room.person(name) } : {}), ...(emotion ? { emotion } : {}) };
  });
}

/** A first line before anybody was known: the one who goes on to talk with whoever answers. */
function fillBack(names: (string | undefined)[], speeches: Speech[]): void {
  for (let at = names.length - 2; at >= 0; at--) {
    const answer = speeches[at + 1];
    if (names[at] || !answer || answer.paragraph - (speeches[at]?.paragraph ?? 0) > PAUSE) continue;
    names[at] = names.slice(at + 2, at + 6).find((name) => name && name !== names[at + 1]);
  }
}

/** “…,” she said: whoever that was is a woman. True when something was learned. */
function learnGenders(room: Room, scored: Scored[], names: (string | undefined)[]): boolean {
  const votes = new Map<string, number>();
  scored.forEach(({ gender }, at) => {
    const name = names[at];
    if (name && gender && (!room.gender(name) || room.guessed.has(name)))
      votes.set(name, (votes.get(name) ?? 0) + (gender === "male" ? 1 : -1));
  });
  for (const [name, sum] of votes) {
    if (sum === 0) continue;
    room.setGender(name, sum > 0 ? "male" : "female");
    room.guessed.delete(name);
  }
  return votes.size > 0;
}

/** 老船工阿川 → 阿川, 年轻姑娘 → 姑娘: the longer name is the shorter one with a word before it. */
function shortNames(counts: Map<string, number>): Map<string, string> {
  const short = new Map<string, string>();
  const names = [...counts.keys()].slice(0, 400);
  for (const long of names) {
    const full = fullName(long, names);
    if (full) {
      // 沈氏 throughout, and 沈贵人 once.
      if ((counts.get(long) ?? 0) >= 3 * (counts.get(full) ?? 0)) short.set(full, long);
      else short.set(long, full);
      continue;
    }
    if (isFullName(long)) {
      for (const name of names) if (name.length === 2 && long.slice(1) === name) short.set(name, long);
      continue;
    }
    const inside = names.filter((name) => name !== long && name.length >= 2 && long.endsWith(name));
    const [only] = inside;
    if (short.has(long) || inside.length !== 1 || !only) continue;
    // 白眉老道 stays himself unless the text calls him 老道 more often.
    const more = (counts.get(only) ?? 0) - (counts.get(long) ?? 0);
    const noun = isPersonZh(only);
    if (more > 0 || (more === 0 && !noun)) short.set(long, only);
    else if (noun && names.filter((name) => name !== only && name.endsWith(only)).length === 1)
      short.set(only, long);
  }
  return short;
}
