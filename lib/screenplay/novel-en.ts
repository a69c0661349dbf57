import { genderOfGivenName } from "./given-names";
import type { Attribution, Speech } from "./novel-speakers";
import { EN_FEELING, EN_SAY } from "./say-words";

const NAME =
  "(?:(?:Mr|Mrs|Miss|Ms|Dr|Captain|Old|Aunt|Uncle|Lady|Lord|Sir|Father|Sister|Brother|Professor|Inspector|Detective|Officer|Sergeant|Lieutenant|Colonel|General|Major|Agent|Sheriff|Deputy|Judge|Nurse|Coach|Grandma|Grandpa|King|Queen|Prince|Princess)\\.?\\s)?[A-Z][\\p{L}'’-]+(?:\\s(?:of\\s)?[A-Z][\\p{L}'’-]+){0,2}";
const PERSON =
  "trucker|biker|hiker|jogger|teller|dealer|gangster|rider|runner|dancer|killer|robber|burglar|hitchhiker|passenger|sniper|butcher|florist|therapist|receptionist|salesman|saleswoman|cop|cowboy|bellboy|janitor|landlord|lieutenant|trooper|bailiff|attorney|prosecutor|witness|hostess|manager|tourist|teenager|toddler|grandson|granddaughter|mom|mum|mommy|mama|momma|dad|daddy|papa|grandma|grandpa|granny|nana|uncle|auntie|cousin|friend|roommate|boss|secretary|assistant|coach|principal|housekeeper|cabbie|cabdriver|bouncer|barista|cashier|librarian|gardener|coachman|footman|squire|duke|duchess|earl|count|countess|baron|emperor|empress|commander|lieutenant|colonel|major|admiral|marshal|sheriff|deputy|ranger|pirate|sorcerer|elf|dwarf|goblin|demon|angel|devil|android|alien|medic|surgeon|paramedic|reporter|editor|author|writer|painter|artist|singer|musician|tailor|cobbler|blacksmith|carpenter|stable-?boy|stable-?lad|orphan|widow|bride|groom|twins?|crowd|mob|elder|chief|leader|man|woman|boy|girl|lady|gentleman|captain|king|queen|prince|princess|doctor|nurse|sailor|soldier|guard|officer|teacher|student|child|kid|stranger|keeper|fisherman|farmer|priest|monk|nun|waiter|waitress|driver|clerk|shopkeeper|innkeeper|landlord|landlady|baker|witch|wizard|mother|father|brother|sister|son|daughter|wife|husband|grandmother|grandfather|aunt|uncle|maid|butler|detective|inspector|sergeant|general|knight|thief|ghost|voice|robot|machine|dog|cat|wolf|fox|bear|rabbit|bird|dragon|conductor|porter|figure|creature|judge|lawyer|host|barman|bartender|cook|chef|pilot|engineer|vicar|policeman|constable|merchant|beggar|miller|hunter|neighbou?r|visitor|customer|clown|giant|mayor|professor";
const NOUN = `(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Mm]y)\\s(?:[a-z'’-]+\\s){0,3}?(?:${PERSON})(?![\\p{L}])`;
const PRONOUN = "[Hh]e|[Ss]he|I|[Tt]hey|[Ww]e";
const SUBJECT = `(?<pronoun>${PRONOUN})(?![\\p{L}])|(?<noun>${NOUN})|(?<name>${NAME})`;
const ADVERB = "(?:\\s[a-z]+ly|\\sonly|\\sjust|\\sthen|\\shad|\\sfinally)*";
const AFTER_INVERTED = new RegExp(`^[\\s,—-]*(?<say>${EN_SAY})\\s(?:${SUBJECT})(?=[\\s,.;:!?—]|$)`, "u");
const AFTER = new RegExp(`^[\\s,—-]*(?:${SUBJECT})${ADVERB}\\s(?<say>${EN_SAY}|thought|wondered)\\b`, "u");
const BEFORE = new RegExp(
  `(?:^|[.!?;,]\\s|\\band\\s|\\bthen\\s|\\b[Aa]s\\s)(?:${SUBJECT})${ADVERB}(?:\\s[^.!?]{0,80}?)?\\s(?<say>${EN_SAY})[^.!?]{0,60}[,:—]?\\s*$`,
  "u",
);
const SECOND = new RegExp(`\\band\\s(?:${SUBJECT})\\s[a-z]+`, "u");
/** The deckhand said · said the old piano tuner: whoever speaks is a person, whatever the noun. */
const ANY_NOUN = "(?:[Tt]he|[Aa]n?)\\s(?:[a-z'’-]+\\s){0,2}?(?<noun>[a-z’'-]{3,})";
const AFTER_ANY = new RegExp(`^[\\s,—-]*${ANY_NOUN}${ADVERB}\\s(?:${EN_SAY})\\b`, "u");
const AFTER_INVERTED_ANY = new RegExp(
  `^[\\s,—-]*(?:${EN_SAY})\\s${ANY_NOUN}(?=[,.;:!?—]|$|\\s(?:with|in|from|at|to|and|who|as|on|behind|without|[a-z]+ly)\\b)`,
  "u",
);
const NOUN_ACTS = /^[\s,—-]*(?:[Tt]he|[Hh]is|[Hh]er|[Mm]y)\s(?:[a-z'’-]+\s){0,2}?([a-z'’-]{3,})\s/u;
const START = new RegExp(`^[\\s,—-]*(?:${SUBJECT})\\s`, "u");
const NOT_NAMES =
  /^(?:He|She|I|Him|Her|Me|Us|Them|The|A|An|But|And|Then|When|After|Before|As|If|So|For|In|On|At|It|This|That|There|They|We|You|His|Her|Its|My|Their|Our|What|Why|How|Where|Who|Yes|No|Not|Now|Only|Just|Still|Every|Each|Some|Nobody|Nothing|Everyone|Somewhere|Outside|Inside|Behind|Once|Later|Finally|Suddenly|Slowly|One|Two|With|From|Under|Over|Even|Perhaps|Maybe|Oh|Well|Night|Morning|Rain|Snow|Snowflakes)$/u;

const lastSentence = (text: string) =>
  text
    .trim()
    .split(/(?<=[.!?]["'”’]?)\s+/u)
    .at(-1) ?? "";

function subject(match: RegExpMatchArray | null): Pick<Attribution, "name" | "pronoun"> | null {
  const groups = match?.groups;
  if (!groups) return null;
  if (groups.pronoun) return { pronoun: groups.pronoun.toLowerCase() };
  if (groups.name && !NOT_NAMES.test(groups.name.split(" ")[0] as string))
    return { name: groups.name.replace(/['’]s$/u, "") };
  if (groups.noun) return { name: groups.noun.replace(/^(?:the|an?|his|her|my)\s/iu, "") };
  return null;
}

/** Whom a sentence begins with: a name, a pronoun, a noun for a person the text knows. */
function opener(sentence: string, known: ReadonlySet<string>): Pick<Attribution, "name" | "pronoun"> | null {
  const who = subject(START.exec(sentence));
  if (who) return who;
  const noun = NOUN_ACTS.exec(sentence)?.[1];
  return noun && known.has(noun) ? { name: noun } : null;
}

export function isSpeechEn({ words, before, after, paragraphStart }: Speech): boolean {
  if (/[,:—-]\s*$/u.test(before) || /[.!?…—]$|--$/u.test(words)) return true;
  if (/,$/u.test(words)) return true;
  return paragraphStart && after.trim() === "";
}

/** What the words around a quote say about its speaker, strongest evidence first. */
export function attributeEn(speech: Speech, known: ReadonlySet<string>): Attribution[] {
  const found: Attribution[] = [];
  const add = (strength: number, match: RegExpMatchArray | null, words: string) =>
    put(strength, subject(match), words);
  const put = (strength: number, who: ReturnType<typeof subject>, words: string) => {
    if (!who) return;
    const feeling = EN_FEELING.exec(words.slice(0, 160));
    found.push({ strength, ...who, ...(feeling?.[0] ? { emotion: feeling[0].toLowerCase() } : {}) });
  };
  const after = speech.after.slice(0, 300);
  const before = speech.before.slice(-400);
  add(10, AFTER_INVERTED.exec(after), after.split(/[.!?]/u)[0] ?? "");
  if (found.length === 0) add(10, AFTER.exec(after), after.split(/[.!?]/u)[0] ?? "");
  if (found.length === 0) add(10, AFTER_ANY.exec(after), "");
  if (found.length === 0) add(10, AFTER_INVERTED_ANY.exec(after), "");
  const lead = lastSentence(before);
  if (/[,:—]\s*$/u.test(before)) {
    add(9, BEFORE.exec(lead), lead);
    if (found.length === 0) put(8, opener(lead, known), lead);
  } else if (lead !== "") put(5, opener(lead, known), lead);
  // The door opened and Officer Briggs stuck his head in.
  const second = found.length === 0 ? SECOND.exec(lead) : null;
  if (second?.groups?.name?.split(" ").some((part) => known.has(part))) add(5, second, lead);
  REVEALS.lastIndex = 0;
  const revealed = REVEALS.exec(lead)?.[1];
  if (revealed && known.has(revealed)) found.push({ strength: 6, name: revealed });
  if (found.length === 0 && after.trim() !== "") {
    const who = opener(after, known);
    if (who?.pronoun || (who?.name && (known.has(who.name) || known.has(who.name.split(" ")[0] as string))))
      put(speech.paragraphStart ? 8 : 7, who, "");
  }
  return found;
}

/** Names that speak, or act at least twice: name → times. */
export function collectEn(speeches: Speech[], narration: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const nobody: ReadonlySet<string> = new Set();
  for (const speech of speeches)
    for (const { name, strength } of attributeEn(speech, nobody))
      if (name && (strength >= 9 || (strength >= 5 && isPersonEn(name))))
        counts.set(name, (counts.get(name) ?? 0) + 1);
  const acts = new Map<string, number>();
  const parted = new Map<string, number>();
  for (const text of narration)
    for (const [, name] of text.slice(0, 4000).matchAll(ACTS)) {
      const parts = name?.split(" ") ?? [];
      if (!name || NOT_NAMES.test(parts[0] as string)) continue;
      // Detective Sara Lindqvist is Sara, too, where the text goes on to call her so.
      const given = parts.length > 1 ? parts.filter((part) => !RANK.test(part)) : [];
      acts.set(name, (acts.get(name) ?? 0) + 1);
      for (const one of given) parted.set(one, (parted.get(one) ?? 0) + 1);
    }
  for (const text of narration)
    for (const [, name] of text.slice(0, 4000).matchAll(REVEALS))
      if (name && !NOT_NAMES.test(name.split(" ")[0] as string)) acts.set(name, (acts.get(name) ?? 0) + 2);
  for (const [name, times] of calledEn(speeches)) acts.set(name, (acts.get(name) ?? 0) + times);
  // A waitress, the trucker: there, before they say a word.
  for (const text of narration)
    for (const [, noun] of text.slice(0, 4000).matchAll(THERE))
      if (noun && !counts.has(noun) && counts.size < 400) counts.set(noun, 1);
  for (const [name, times] of acts)
    if (!counts.has(name) && (times >= 2 || genderOfGivenName(name)) && counts.size < 400)
      counts.set(name, times);
  for (const [name, times] of parted)
    if (!counts.has(name) && acts.has(name) && times + (acts.get(name) ?? 0) >= 2 && counts.size < 400)
      counts.set(name, times + (acts.get(name) ?? 0));
  // Marcus Hale, once in full.
  for (const name of acts.keys())
    if (name.includes(" ") && !counts.has(name) && name.split(" ").some((part) => counts.has(part)))
      counts.set(name, 1);
  return counts;
}

/** “For the dog, Daniel.” “Wren!” */
const CALLED = /(?:^|,\s)(\p{Lu}\p{Ll}+)(?=[.!?]|,\s|$)/gu;
function calledEn(speeches: Speech[]): Map<string, number> {
  const called = new Map<string, number>();
  for (const { words } of speeches.slice(0, 4000))
    for (const [, name] of words.slice(0, 200).matchAll(CALLED))
      if (name && !NOT_NAMES.test(name) && genderOfGivenName(name))
        called.set(name, (called.get(name) ?? 0) + 1);
  return called;
}

const THERE = new RegExp(
  `(?<!, )\\b(?:[Tt]he|[Aa]n?)\\s(?:[a-z'’-]+\\s){0,2}?(${PERSON})(?=,?\\s(?:who|was|had|[a-z]+ed|asleep|sat|stood|came|looked|in|at|behind|with)\\b)`,
  "gu",
);
const RANK =
  /^(?:Mr|Mrs|Miss|Ms|Dr|Captain|Old|Aunt|Uncle|Lady|Lord|Sir|Father|Sister|Brother|Professor|Inspector|Detective|Officer|Sergeant|Lieutenant|Agent|Sheriff|Judge|Nurse|Grandma|Grandpa|King|Queen|Prince|Princess)\.?$/u;
const ACTS = new RegExp(
  `(?=[A-Z])(?<=^\\s*|[.!?]["'”’]?\\s+|,\\s(?:and|but)\\s)(${NAME})\\s(?:(?:[a-z]+ly|almost|just|only|never|still|had|did|would|could)\\s)*(?:[a-z]+ed|was|were|had|stood|sat|looked|took|went|came|ran|got|put|said|felt|saw|held|gave|left|made|told|turned|shook|leaned|could|did|rolled|let|kept|began|rose|fell|threw|caught|bit|drew|wore|spoke|smiles|looks|turns|sits|stands|walks|nods)\\b`,
  "gu",
);

const REVEALS = new RegExp(
  `\\b(?:It was|it was|named|called|name was|by the name of)\\s(${NAME})(?=[,.;]|\\s(?:the|who|and)\\b)`,
  "gu",
);

/** Whoever acts last in a stretch of narration. */
export function actorEn(text: string, known: ReadonlySet<string>): Attribution | null {
  const sentences = text
    .slice(-400)
    .trim()
    .split(/(?<=[.!?]["'”’]?)\s+/u);
  let pronoun: string | undefined;
  for (const sentence of sentences.reverse()) {
    const second = SECOND.exec(sentence)?.groups?.name;
    if (second && known.has(second)) return { strength: 3, name: second, ...(pronoun ? { pronoun } : {}) };
    const who = opener(sentence, known);
    if (who?.pronoun === "i") return { strength: 3, pronoun: "i" };
    if (who?.pronoun && /^(?:he|she)$/u.test(who.pronoun)) pronoun ??= who.pronoun;
    if (who?.name && (known.has(who.name) || /^\p{Ll}/u.test(who.name)))
      return { strength: 3, name: who.name, ...(pronoun ? { pronoun } : {}) };
  }
  return pronoun ? { strength: 3, pronoun } : null;
}

/** He or She opening a sentence, or his and her in it, after one that somebody opened. */
export function gendersEn(narration: string[], known: ReadonlySet<string>): Map<string, number> {
  const votes = new Map<string, number>();
  for (const text of narration.slice(0, 3000)) {
    let who = "";
    for (const sentence of text.slice(0, 4000).split(/(?<=[.!?]["'”’]?)\s+/u)) {
      const opens = /^(He|She)\b/u.exec(sentence)?.[1];
      if (opens && who !== "") votes.set(who, (votes.get(who) ?? 0) + (opens === "He" ? 2 : -2));
      const name = START.exec(sentence)?.groups?.name;
      if (!name) continue;
      who = known.has(name) ? name : "";
      const own = /\b(his|himself|herself)\b/u.exec(sentence)?.[1];
      if (own && who !== "") votes.set(who, (votes.get(who) ?? 0) + (own.startsWith("hi") ? 1 : -1));
    }
  }
  return votes;
}

/** “…,” she said. — nothing but who speaks. */
const ONLY_SAYS = new RegExp(
  `^[\\s,—-]*(?:(?:${SUBJECT})${ADVERB}\\s(?:${EN_SAY})|(?:${EN_SAY})\\s(?:${SUBJECT.replace(/\?<\w+>/gu, "?:")}))(?:\\s[a-z]+ly|\\sagain|\\sat last|\\sto (?:him|her|them|me)|\\s(?:from|at|over|with|without|in)\\s[^.!?,;]{1,30})*[\\s,.:;—-]*$`,
  "u",
);
export const onlySaysEn = (text: string) => text.length < 120 && ONLY_SAYS.test(text);

const WHOLE_NOUN = new RegExp(`^(?:the |an? )?(?:${PERSON})$`, "iu");
const DESCRIBED_NOUN = new RegExp(`^(?:[a-z'’-]+ ){1,2}(?:${PERSON})$`, "u");
export const isPersonEn = (words: string) => WHOLE_NOUN.test(words) || DESCRIBED_NOUN.test(words);
