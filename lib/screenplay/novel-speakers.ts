import { actorEn, attributeEn, collectEn, gendersEn, isPersonEn, isSpeechEn } from "./novel-en";
import { collectZh, gendersZh } from "./novel-learn-zh";
import { Talk } from "./novel-talk";
import { actorZh, attributeZh, genderZh, isPersonZh, isSpeechZh } from "./novel-zh";
import { genderIn } from "./say-words";

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
  narrator: string;
  /** What a man and a woman without a name are called. */
  nobody: [string, string];
  /** Whether a few words are a noun for a person. */
  isPerson: (words: string) => boolean;
};

export const isSpeech = (speech: Speech, language: "zh" | "en") =>
  language === "zh" ? isSpeechZh(speech) : isSpeechEn(speech);

/** More paragraphs of narration than this end a conversation. */
const PAUSE = 3;

/** Decides who says each quote: by the words around it, else by turns. `narration` is all that is not speech. */
export function findSpeakers(
  speeches: Speech[],
  narration: string[],
  language: "zh" | "en",
  genders: Map<string, Gender>,
): Speaker[] {
  const zh = language === "zh";
  const reader: Reader = zh
    ? {
        attribute: attributeZh,
        actor: actorZh,
        narrator: "我",
        isPerson: isPersonZh,
        nobody: ["男人", "女人"],
      }
    : {
        attribute: attributeEn,
        actor: actorEn,
        narrator: "I",
        isPerson: isPersonEn,
        nobody: ["man", "woman"],
      };
  const counts = zh ? collectZh(speeches, narration) : collectEn(speeches, narration);
  const talk = new Talk(counts, shortNames(counts, language), reader, narration);
  const learned = zh ? gendersZh(narration, talk.known) : gendersEn(narration, talk.known);
  for (const name of talk.known)
    talk.setGender(name, (zh ? genderZh(name, "") : genderIn(name)) ?? learned.get(name));
  const out: Speaker[] = [];
  let lastParagraph = -10;
  speeches.forEach((speech, at) => {
    if (speech.paragraph - lastParagraph > PAUSE || speech.newScene) talk.pause(speech.newScene);
    talk.hear(speech.between);
    talk.hear(speech.before);
    const speaker = talk.speaker(speech, speech.paragraph === lastParagraph, out[at - 1]);
    talk.hear(speech.after);
    talk.said(speaker.name ?? "", speech.words);
    lastParagraph = speech.paragraph;
    out.push(speaker);
  });
  for (const speaker of out) if (speaker.name) speaker.name = talk.namedLater(speaker.name);
  fillBack(out, speeches, talk);
  for (const [name, one] of talk.genders) if (one) genders.set(name, one);
  return out;
}

/** A first line that nobody was known for: whom the answer addresses, else the other one of the conversation. */
function fillBack(out: Speaker[], speeches: Speech[], talk: Talk): void {
  for (let at = out.length - 2; at >= 0; at--) {
    const speaker = out[at];
    const speech = speeches[at];
    const answer = speeches[at + 1];
    if (!speaker || speaker.name || !speech || !answer || answer.paragraph - speech.paragraph > PAUSE)
      continue;
    const who = out[at + 1]?.name;
    const partner = out.slice(at + 2, at + 6).find(({ name }) => name && name !== who)?.name;
    const name = talk.addressed(answer.words, who) ?? partner ?? talk.others(who)[0] ?? out[at - 1]?.name;
    if (name) speaker.name = name;
  }
}

/** 老船工阿川 → 阿川, 年轻姑娘 → 姑娘, Mara Quill → Mara: the longer name is the shorter one with a word before it. */
function shortNames(counts: Map<string, number>, language: "zh" | "en"): Map<string, string> {
  const short = new Map<string, string>();
  const zh = language === "zh";
  const names = [...counts.keys()].slice(0, 400);
  for (const long of names) {
    const inside = names.filter(
      (name) =>
        name !== long &&
        (language === "zh"
          ? name.length >= 2 && long.endsWith(name)
          : (long.split(" ").includes(name) && /^\p{Lu}/u.test(name)) || sameTitle(name, long)),
    );
    const [only] = inside;
    if (inside.length !== 1 || !only) continue;
    // 白眉老道 stays himself unless the text calls him 老道 more often.
    const more = (counts.get(only) ?? 0) - (counts.get(long) ?? 0);
    const noun = zh ? isPersonZh(only) : isPersonEn(only);
    if (more > 0 || (more === 0 && !noun)) short.set(long, only);
    else if (noun && names.filter((name) => name !== only && name.endsWith(only)).length === 1)
      short.set(only, long);
  }
  return short;
}

/** Mr. Finch for Mr. Thaddeus Finch. */
function sameTitle(short: string, long: string): boolean {
  const a = short.split(" ");
  const b = long.split(" ");
  return (
    a.length === 2 &&
    b.length > 2 &&
    /^(?:mrs?|ms|miss|dr|captain|professor|sir|lady|lord)\b/iu.test(short) &&
    a[0] === b[0] &&
    a[1] === b.at(-1)
  );
}
