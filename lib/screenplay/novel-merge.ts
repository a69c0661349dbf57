import { CROWD } from "./novel-crowd";
import { ANAPHOR, type Room } from "./novel-room";
import type { Scored } from "./novel-score";
import type { Speech } from "./novel-speakers";
import { W } from "./novel-weights";
import { typicalGender } from "./novel-words-en";

const KIN =
  /^(?:Mom|Mum|Mama|Mommy|Mother|Dad|Papa|Daddy|Father|Grandma|Grandpa|Granny|Gran|Auntie|妈|爸|妈妈|爸爸|娘|爹)$/u;
/** How much one reading of who is who must say for it. */
const ENOUGH = 1;

/** “Very funny, Brom.” to whoever was the dwarf: nouns that a name is called by those who talk to them. True when one was found. */
export function mergeCalled(
  room: Room,
  scored: Scored[],
  names: (string | undefined)[],
  speeches: Speech[],
  narration: string[],
): boolean {
  const separate = talkTogether(scored, names, speeches);
  const together = toldTogether(room, narration);
  const votes = new Map<string, Map<string, number>>();
  const vote = (noun: string, name: string, by: number) => {
    const all = votes.get(noun) ?? new Map<string, number>();
    all.set(name, (all.get(name) ?? 0) + by);
    votes.set(noun, all);
  };
  const isNoun = (name: string | undefined): name is string =>
    name !== undefined &&
    ((room.reader.narrator === "I" ? room.reader.standsIn(name) : room.reader.isPerson(name)) ||
      room.reader.nobody.includes(name)) &&
    !CROWD.test(name) &&
    name !== room.reader.narrator;
  scored.forEach(({ called }, at) => {
    if (called === undefined || room.reader.isPerson(called)) return;
    const own = names[at];
    const around = [at - 1, at + 1].filter((to) => {
      const one = scored[to];
      return one && Math.abs(one.paragraph - (scored[at]?.paragraph ?? 0)) <= 3 && names[to] !== own;
    });
    const there = around.map((to) => names[to]);
    if (there.includes(called)) return;
    for (const noun of new Set(there.filter(isNoun))) vote(noun, called, 1);
    // “They're both gone, Mom.” to Linda.
    for (const name of KIN.test(called) ? there : [])
      if (name && !isNoun(name) && name !== room.reader.narrator && fits(room, called, name))
        vote(called, name, 1);
  });
  let merged = false;
  for (const [noun, all] of votes) {
    const best = [...all].sort((a, b) => b[1] - a[1]).filter(([name]) => fits(room, noun, name))[0];
    if (
      !best ||
      best[1] < (mayBe(room, noun, best[0]) ? ENOUGH : ENOUGH * 2) ||
      separate.has(`${noun}\n${best[0]}`) ||
      together.has(`${noun}\n${best[0]}`)
    )
      continue;
    if (room.merge(noun, best[0])) merged = true;
  }
  return merged;
}

/** Pairs of whom each is named beside a quote of his own, one right after the other: two people. */
function talkTogether(scored: Scored[], names: (string | undefined)[], speeches: Speech[]): Set<string> {
  const pairs = new Set<string>();
  let last: string | undefined;
  scored.forEach(({ certain }, at) => {
    const name = names[at];
    if (speeches[at]?.newScene || name !== last) {
      if (certain && name && last && !speeches[at]?.newScene) {
        pairs.add(`${name}\n${last}`);
        pairs.add(`${last}\n${name}`);
      }
      last = certain ? name : undefined;
    }
  });
  return pairs;
}

/** Pairs tried, and quotes they are tried on. */
const TRIED = 8;
const TOLD = 600;
const SOON = 600;
const SAMPLE = 60;

/** The solicitor is Mr. Finch where the talk reads better so. */
export function mergeLikely(
  room: Room,
  narration: string[],
  scored: Scored[],
  speeches: Speech[],
  read: (many: number) => { names: (string | undefined)[]; total: number },
): boolean {
  let merged = false;
  let now = read(SAMPLE);
  const separate = talkTogether(scored.slice(0, SAMPLE), now.names, speeches);
  const together = toldTogether(room, narration);
  const times = new Map<string, number>();
  for (const name of now.names) if (name) times.set(name, (times.get(name) ?? 0) + 1);
  const nouns = [...times.keys()].filter((name) => room.reader.standsIn(name) && !CROWD.test(name));
  const people = [...times.keys()].filter(
    (name) => !room.reader.isPerson(name) && name !== room.reader.narrator,
  );
  const pairs = nouns
    .flatMap((noun) => people.map((name) => [noun, name] as const))
    .filter(
      ([noun, name]) =>
        !separate.has(`${noun}\n${name}`) &&
        fits(room, noun, name) &&
        mayBe(room, noun, name) &&
        !together.has(`${noun}\n${name}`),
    )
    .slice(0, TRIED);
  const all = [...times.keys()].filter((name) => name !== room.reader.narrator && !CROWD.test(name));
  for (const noun of all.filter((name) => room.isStranger(name)))
    for (const name of all)
      if (name !== noun && room.gender(name) === room.gender(noun) && !separate.has(`${noun}\n${name}`))
        pairs.unshift([noun, name]);
  for (const [noun, name] of pairs) {
    if (room.later.has(noun) || room.person(name) !== name) continue;
    const gender = room.genders.get(name) ?? null;
    room.later.set(noun, name);
    if (!gender && room.gender(noun)) room.genders.set(name, room.gender(noun));
    const then = read(SAMPLE);
    if (then.total > now.total + (room.isStranger(noun) ? 0 : W.mergeGain)) {
      merged = true;
      now = then;
      continue;
    }
    room.later.delete(noun);
    room.genders.set(name, gender);
  }
  return merged;
}

/** 进来一个太监 … 高公公一挥手: brought in as nobody, and named soon; the father is nobody's brother. */
function mayBe(room: Room, noun: string, name: string): boolean {
  if (ELDER.test(noun)) return false;
  if (room.reader.narrator === "I" || ANAPHOR.test(noun)) return true;
  const comes = room.told.introducedAt(noun);
  return comes >= 0 && room.told.firstAt(name) - comes <= SOON;
}
const ELDER =
  /^(?:father|mother|grandfather|grandmother|dad|mum|mom|parent|爸爸?|妈妈?|爹|娘|父亲|母亲|爷爷|奶奶|外公|外婆)$/u;

const fits = (room: Room, noun: string, name: string) => {
  // A girl came in: nobody who was there before.
  const comes = room.told.introducedAt(noun);
  if (comes >= 0 && room.told.firstAt(name) < comes) return false;
  const typical = typicalGender(noun);
  if (typical && (room.gender(name) ?? typical) !== typical) return false;
  const one = room.gender(noun);
  const other = room.gender(name);
  return !one || !other || one === other || room.guessed.has(name);
};

/** Pairs whom more than one sentence tells of: two people. */
function toldTogether(room: Room, narration: string[]): Set<string> {
  const times = new Map<string, number>();
  for (const text of narration.slice(0, TOLD)) {
    let sentence: string[] = [];
    let end = 0;
    for (const { name, at, length } of room.namesIn(text)) {
      if (/[。！？!?\n]|\.\s/u.test(text.slice(end, at))) sentence = [];
      for (const one of sentence)
        for (const pair of [`${one}\n${name}`, `${name}\n${one}`])
          times.set(pair, (times.get(pair) ?? 0) + 1);
      if (!sentence.includes(name)) sentence.push(name);
      end = at + length;
    }
  }
  return new Set([...times].flatMap(([pair, many]) => (many > 1 ? [pair] : [])));
}
