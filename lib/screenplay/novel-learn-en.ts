import { genderOfGivenName } from "./given-names";
import { isMark, isTitle, isVerb, nameAt, personAt, subjectAt, verbAt, wordsOf } from "./novel-clause-en";
import { attributeEn, isPersonEn, sentencesEn } from "./novel-en";
import type { Speech } from "./novel-speakers";
import { ANIMALS, NOT_NAMES, PERSONS } from "./novel-words-en";

const MOST = 400;
const ENDS = /^[.!?…]/u;
/** What stands before the name of a place. */
const PLACE =
  /^(?:in|at|to|from|of|on|near|across|through|into|outside|toward|towards|around|the|via|past)$/u;
const CALLS = /^(?:named|called|name)$/u;

const KIN = /^(?:Grandma|Grandpa|Granny|Gran|Nana|Mom|Mum|Mama|Mommy|Mother|Dad|Papa|Daddy|Father|Auntie)$/u;
const NO_ONE = /^(?:was|were|is|are|be|been|like|as|than|no|for|not|never|become|became)$/iu;

type Seen = { acts: number; within: number; places: number; called: number };

/** Names that speak, act or are called, and nouns for people: name → times. */
export function collectEn(speeches: Speech[], narration: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const nobody: ReadonlySet<string> = new Set();
  const add = (name: string, times: number) => counts.set(name, (counts.get(name) ?? 0) + times);
  for (const speech of speeches)
    for (const { name, strength } of attributeEn(speech, nobody))
      if (name && (strength >= 9 || (strength >= 5 && isPersonEn(name)))) add(name, 1);
  const seen = new Map<string, Seen>();
  const nouns = new Map<string, number>();
  const note = (name: string, key: keyof Seen, times = 1) => {
    const one = seen.get(name) ?? { acts: 0, within: 0, places: 0, called: 0 };
    one[key] += times;
    seen.set(name, one);
  };
  for (const text of narration) {
    const words = wordsOf(text.slice(0, 4000), 1200);
    for (let at = 0; at < words.length; at++) {
      const opens = at === 0 || ENDS.test(words[at - 1] ?? "");
      const starts =
        opens || isMark(words[at - 1]) || /^(?:and|but|then|as|when|while)$/u.test(words[at - 1] ?? "");
      // He was a big man: no one else.
      const person = NO_ONE.test(words[at - 1] ?? "") ? null : personAt(words, at);
      if (person?.who.noun && isPersonEn(person.who.name) && !/['’]s?$/u.test(words[person.next - 1] ?? "")) {
        const acts = verbAt(words, person.next) !== null;
        const comes = /^an?$/iu.test(words[at] ?? "") || isVerb(words[at - 1]);
        nouns.set(person.who.name, (nouns.get(person.who.name) ?? 0) + (acts ? 1 : comes ? 0.6 : 0.34));
      }
      const named = nameAt(words, at);
      if (!named) continue;
      const before = (words[at - 1] ?? "").toLowerCase();
      if (verbAt(words, named.next) !== null && (starts || !PLACE.test(before))) note(named.name, "acts");
      else if (CALLS.test(before) || (before === "was" && /^it$/iu.test(words[at - 2] ?? "")))
        note(named.name, "acts", 2);
      else if (before === "is" && words[at - 2] === "name") note(named.name, "acts", 2);
      else if (!opens) note(named.name, PLACE.test(before) ? "places" : "within");
      at = named.next - 1;
    }
  }
  for (const [noun, times] of nouns)
    if (counts.size < MOST && (counts.has(noun) || (times > 0.5 && !ANIMALS.has(noun))))
      counts.set(noun, times);
  let all = "";
  const texts = () =>
    (all ||= [...narration, ...speeches.map(({ words }) => words)].join("\n").slice(0, 400_000));
  for (const [name, times] of calledEn(speeches)) note(name, "called", times);
  for (const [name, { acts, within, places, called }] of seen) {
    if (counts.has(name) || counts.size >= MOST) continue;
    // “Thief!”: a noun, whoever is called so; “Aunt”: anybody's.
    if ((PERSONS.has(name.toLowerCase()) || isTitle(name)) && acts + within === 0 && !KIN.test(name))
      continue;
    const given = genderOfGivenName(name) !== null || isTitle(name.split(" ")[0] ?? "");
    const times = acts + within + called;
    const common = () => texts().includes(` ${name.toLowerCase()} `);
    if (acts + within === 0 && !given && called < 2) continue;
    if (acts >= 2 || (acts + called >= 1 && (given || times >= 2) && places <= times)) add(name, times);
    else if (acts === 1 && places === 0 && !common()) add(name, times);
  }
  // Detective Sara Lindqvist is Sara, too, where the text goes on to call her so.
  for (const [name, one] of seen) {
    const parts = name.split(" ").filter((part) => !isTitle(part));
    const whole = [...counts.keys()].some((full) => full.includes(" ") && full.split(" ").includes(name));
    if (whole && !name.includes(" ") && !counts.has(name)) add(name, one.acts + one.within + one.called);
    if (
      name.includes(" ") &&
      !counts.has(name) &&
      parts.some((part) => counts.has(part)) &&
      one.acts + one.within > 0
    )
      add(name, 1);
  }
  // How often the narration calls somebody so.
  for (const name of counts.keys()) {
    const one = seen.get(name);
    if (one) counts.set(name, Math.max(1, one.acts + one.within + one.places));
  }
  return counts;
}

/** “For the dog, Daniel.” “Wren!” */
const CALLED =
  /(?:^|, |[.!?] )((?:(?:Mr|Mrs|Ms|Dr)\. |(?:Miss|Captain|Aunt|Uncle|Lady|Lord|Sir) )?[A-ZÀ-Þ][a-zà-ɏ]+)(?=[.!?]|,|$)/gu;
function calledEn(speeches: Speech[]): Map<string, number> {
  const called = new Map<string, number>();
  for (const { words } of speeches.slice(0, 4000))
    for (const [, name] of words.slice(0, 200).matchAll(CALLED))
      if (name && !NOT_NAMES.has(name)) called.set(name, (called.get(name) ?? 0) + 1);
  return called;
}

/** On the other side stood a boy. */
const leadingPerson = (words: string[]) => {
  for (let at = 1; at < 14; at++)
    if (/^an?$/u.test(words[at] ?? "") && isVerb(words[at - 1])) return personAt(words, at);
  return null;
};

/** He or She opening a sentence, or his and her in it, after one that somebody opened. */
export function gendersEn(narration: string[], known: ReadonlySet<string>): Map<string, number> {
  const votes = new Map<string, number>();
  const vote = (name: string, by: number) => votes.set(name, (votes.get(name) ?? 0) + by);
  for (const text of narration.slice(0, 3000)) {
    let who = "";
    for (const sentence of sentencesEn(text.slice(0, 4000))) {
      const words = wordsOf(sentence, 40);
      const opens = /^(?:He|She)$/u.exec(words[0] ?? "")?.[0];
      if (opens && who !== "") vote(who, opens === "He" ? 2 : -2);
      const name = opens ? undefined : (subjectAt(words, 0, true) ?? leadingPerson(words))?.who.name;
      if (!name) continue;
      who = known.has(name) ? name : "";
      const own = words.find(
        (word, at) =>
          /^(?:his|himself|her|herself)$/u.test(word) &&
          (word.length > 3 || isVerb(words[at - 1]) || word === "his"),
      );
      if (own && who !== "") vote(who, own.startsWith("hi") ? 1.5 : -1.5);
    }
  }
  return votes;
}
