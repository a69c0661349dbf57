import { fullName, isFullName } from "./novel-called-zh";
import { CROWD } from "./novel-crowd";
import { decode } from "./novel-decode";
import { actorEn, attributeEn, isPersonEn, isSpeechEn, opensEn } from "./novel-en";
import { guessGenders, likelyGenders } from "./novel-genders";
import { namedByBadge, namedNarrator, nameLater, namesThemselves } from "./novel-later";
import { collectEn, gendersEn } from "./novel-learn-en";
import { collectZh, gendersZh } from "./novel-learn-zh";
import { mergeCalled, mergeLikely } from "./novel-merge";
import { samePeople } from "./novel-names-en";
import { ANAPHOR, Room } from "./novel-room";
import { type Scored, scoreSpeech } from "./novel-score";
import { ANIMALS } from "./novel-words-en";
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
    standsIn: (words) => ANAPHOR.test(words),
    nobody: ["男人", "女人"],
  },
  en: {
    attribute: attributeEn,
    actor: actorEn,
    opens: opensEn,
    narrator: "I",
    isPerson: isPersonEn,
    standsIn: (words) => isPersonEn(words) && !ANIMALS.has(words),
    nobody: ["man", "woman"],
  },
};

export const isSpeech = (speech: Speech, language: "zh" | "en") =>
  language === "zh" ? isSpeechZh(speech) : isSpeechEn(speech);

/** More paragraphs of narration than this end a conversation. */
const PAUSE = 3;
const WHO = /^(?:.{0,4}谁[啊呀在]?.{0,2}|who(?:'s there| is it| are you)?)[?？]$/iu;
/** She turned: he stood behind her, whom the text has met before. */
const LATE = /^(?:他|她|He|She).{0,12}(?:回头|回过头|转身|转过|抬头|抬起头|turned|looked up)/u;
const ASKS = /[?？][」』”"’]*$/u;

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
  likelyGenders(room, priors, speeches.length, (many) =>
    decode(weighAll(room, speeches.slice(0, many), found)),
  );
  let scored = weighAll(room, speeches, found);
  let { names } = decode(scored);
  if (learnGenders(room, scored, names)) {
    scored = weighAll(room, speeches, found);
    names = decode(scored).names;
  }
  const own = namesThemselves(room, speeches, names);
  const called = mergeCalled(room, scored, names, speeches, narration);
  const likely = mergeLikely(room, narration, scored, speeches, (many) =>
    decode(weighAll(room, speeches.slice(0, many), found)),
  );
  if (own || called || likely) {
    scored = weighAll(room, speeches, found);
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

/** Walks through the text once: who is there at each quote, and how well each of them fits. */
function weighAll(room: Room, speeches: Speech[], found: Attribution[][]): Scored[] {
  room.recent.length = 0;
  room.before = [];
  const named = (all: Attribution[], least: number) => {
    const name = all.find(({ strength }) => strength >= least)?.name;
    return name && !room.standsForAnother(name) ? room.person(name) : undefined;
  };
  const explicit = found.map((all) => named(all, 8));
  const likely = found.map((all) => named(all, 5));
  const met = new Set<string>();
  const spoke: string[] = [];
  let crowd: string | undefined;
  return speeches.map((speech, at) => {
    const last = speeches[at - 1];
    const opens = !last || speech.newScene || speech.paragraph - last.paragraph > PAUSE;
    if (speech.newScene) {
      room.leave();
      spoke.length = 0;
    }
    room.hear(speech.between);
    room.hear(speech.before);
    for (const text of [speech.between, speech.before])
      for (const { name } of room.namesIn(text)) met.add(name);
    const ahead: string[] = [];
    for (let to = at + 1; to < at + 5 && speeches[to] && !speeches[to]?.newScene; to++)
      ahead.push(...(likely[to] ?? "").split("\n").filter(Boolean));
    if (room.recent.length < 2)
      for (const one of [speech, ...speeches.slice(at + 1, at + 4)])
        if (one === speech || !one.newScene)
          for (const { name } of room.namesIn(one === speech ? speech.next : `${one.between}\n${one.before}`))
            ahead.push(name);
    // Nobody is named, and right behind the words somebody is for the first time.
    const alone = speech.before.trim() === "" && !explicit[at];
    const comers = alone
      ? room
          .namesIn(upTo(speeches[at + 1], speech))
          .flatMap(({ name }) => (met.has(name) && !LATE.test(speech.next.slice(0, 80)) ? [] : [name]))
          .slice(0, 1)
      : [];
    const answer = room.addressed(speeches[at + 1]?.words ?? "");
    if (answer) ahead.push(answer);
    const one = scoreSpeech(room, speech, found[at] ?? [], {
      sameParagraph: speech.paragraph === last?.paragraph,
      opens,
      wanted: WHO.test(last?.words ?? ""),
      asked: ASKS.test(last?.words ?? ""),
      ahead,
      comers,
      follows: upTo(speeches[at + 1], speech),
      last: explicit[at - 1],
      ...(last && !opens && last.paragraph !== speech.paragraph ? { before: last.words } : {}),
      spoke,
      crowd,
    });
    room.hear(speech.after);
    for (const { name } of room.namesIn(speech.after)) met.add(name);
    const [best, next] = [...one.scores].sort((a, b) => b[1] - a[1]);
    const sure =
      explicit[at] ?? (best && best[1] >= 10 && best[1] - (next?.[1] ?? 0) > 6 ? best[0] : undefined);
    if (sure) room.mention(sure);
    if (sure) spoke.push(sure);
    if (spoke.length > 6) spoke.shift();
    crowd = best && best[1] >= 3 && CROWD.test(best[0]) ? best[0] : undefined;
    if (one.called && !room.recent.includes(one.called)) room.mention(one.called);
    return one;
  });
}

/** The narration right behind a speech that stands alone. */
const upTo = (next: Speech | undefined, { next: lead }: Speech) =>
  next && lead.length < 20 ? (next.between || lead).trim().slice(0, 80) : lead.slice(0, 80);

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
      short.set(long, full);
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
