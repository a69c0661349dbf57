import { attributeEn, collectEn, isSpeechEn } from "./novel-en";
import { attributeZh, collectZh, genderZh, isSpeechZh } from "./novel-zh";
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

export const isSpeech = (speech: Speech, language: "zh" | "en") =>
  language === "zh" ? isSpeechZh(speech) : isSpeechEn(speech);

const pronounGender = (pronoun: string) =>
  /^(?:他|he)$/u.test(pronoun) ? "male" : /^(?:她|she)$/u.test(pronoun) ? "female" : null;

/** Decides who says each quote: by the words around it, else by turns. */
export function findSpeakers(
  speeches: Speech[],
  language: "zh" | "en",
  narrator: string,
  genders: Map<string, "male" | "female">,
): Speaker[] {
  const counts = language === "zh" ? collectZh(speeches) : collectEn(speeches);
  const known = new Set(counts.keys());
  const gender = new Map<string, "male" | "female" | null>();
  for (const name of known) gender.set(name, language === "zh" ? genderZh(name, "") : genderIn(name));
  const canonical = shortNames(counts, language);
  const recent: string[] = [];
  const mention = (name: string) => {
    const at = recent.indexOf(name);
    if (at >= 0) recent.splice(at, 1);
    recent.unshift(name);
    if (recent.length > 12) recent.pop();
  };
  const names = [...known].sort((a, b) => b.length - a.length).slice(0, 200);
  const pattern = names.length > 0 ? new RegExp(names.map(escapePattern).join("|"), "gu") : null;
  const noteMentions = (text: string) => {
    if (!pattern || text === "") return;
    for (const [name] of text.matchAll(pattern)) mention(canonical.get(name) ?? name);
  };
  const who = ({ name, pronoun }: Attribution, before: string[]): string | undefined => {
    if (name) return canonical.get(name) ?? name;
    if (pronoun === "我" || pronoun === "i") return narrator;
    const wanted = pronounGender(pronoun ?? "");
    if (!wanted) return undefined;
    // Of the two who talk, the one it fits for certain; else whoever was there last and may fit.
    const there = before.filter((one) => one !== narrator);
    const fits =
      there.slice(0, 2).find((one) => gender.get(one) === wanted) ??
      there.find((one) => (gender.get(one) ?? wanted) === wanted);
    if (fits && !gender.get(fits)) gender.set(fits, wanted);
    return fits;
  };
  const out: Speaker[] = [];
  const turns: string[] = [];
  let lastParagraph = -10;
  speeches.forEach((speech, at) => {
    if (speech.paragraph - lastParagraph > 3 || speech.newScene) turns.length = 0;
    noteMentions(speech.between);
    noteMentions(speech.before);
    const found = (language === "zh" ? attributeZh : attributeEn)(speech, known).sort(
      (a, b) => b.strength - a.strength,
    );
    const same = out[at - 1];
    let name: string | undefined;
    let emotion: string | undefined;
    for (const attribution of named(found, gender, canonical)) {
      if (speech.paragraph === lastParagraph && attribution.strength < 8) continue;
      name = who(attribution, recent);
      emotion = attribution.emotion;
      if (name) break;
    }
    if (!name && speech.continues) name = same?.name;
    if (!name && speech.paragraph === lastParagraph) name = same?.name;
    if (!name && speech.paragraph - lastParagraph <= 3) {
      const last = turns.at(-1);
      name =
        turns.findLast((one) => one !== last) ??
        recent.find((one) => one !== last && one !== narrator) ??
        recent.find((one) => one !== last);
    }
    name ??= recent[0];
    const pronoun = found.find((one) => one.pronoun && one.strength >= 8)?.pronoun;
    if (name && pronoun && !gender.get(name)) gender.set(name, pronounGender(pronoun));
    if (name) {
      if (turns.at(-1) !== name) turns.push(name);
      if (turns.length > 20) turns.shift();
      mention(name);
    }
    noteMentions(speech.after);
    if (name) mention(name);
    lastParagraph = speech.paragraph;
    out.push({ ...(name ? { name } : {}), ...(emotion ? { emotion } : {}) });
  });
  for (const [name, one] of gender) if (one) genders.set(name, one);
  return out;
}

/** “…,” he whispered, after “The constable cleared his throat.”: the sentence before says who he is. */
function named(
  found: Attribution[],
  gender: Map<string, "male" | "female" | null>,
  canonical: Map<string, string>,
): Attribution[] {
  const [first] = found;
  const wanted = first?.pronoun ? pronounGender(first.pronoun) : null;
  if (!first || !wanted) return found;
  const subject = found.find(({ name, strength }) => name && strength >= 5);
  if (!subject?.name) return found;
  const known = gender.get(canonical.get(subject.name) ?? subject.name) ?? genderIn(subject.name);
  return known && known !== wanted ? found : [{ ...first, pronoun: undefined, name: subject.name }, ...found];
}

const escapePattern = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/** 老船工阿川 → 阿川, 年轻姑娘 → 姑娘, Mara Quill → Mara: the longer name is the shorter one with a word before it. */
function shortNames(counts: Map<string, number>, language: "zh" | "en"): Map<string, string> {
  const short = new Map<string, string>();
  const names = [...counts.keys()].slice(0, 400);
  for (const long of names) {
    const inside = names.filter(
      (name) =>
        name !== long &&
        (language === "zh"
          ? name.length >= 2 && long.endsWith(name)
          : long.split(" ").includes(name) && /^\p{Lu}/u.test(name)),
    );
    const [only] = inside;
    if (inside.length === 1 && only && (counts.get(only) ?? 0) >= (counts.get(long) ?? 0))
      short.set(long, only);
  }
  return short;
}
