import { CROWD } from "./novel-crowd";
import type { Evidence } from "./novel-evidence";
import { pronounGender, type Room } from "./novel-room";
import type { Attribution, Gender } from "./novel-speakers";
import { W } from "./novel-weights";
import { genderIn } from "./say-words";

/** What is known of one quote before its neighbours are weighed: how well each candidate fits. */
export type Scored = {
  scores: Map<string, number>;
  emotion?: string;
  /** Whom the words call. */
  called?: string;
  asks: boolean;
  /** Words beside it name its speaker. */
  certain: boolean;
  /** He or she beside the quote. */
  gender: Gender | null;
  /** Whom the narration beside it says it is said to. */
  to: string[];
  paragraph: number;
  /** The conversation begins anew. */
  opens: boolean;
  continues: boolean;
  /** What stands between this quote and the one before. */
  apart: Evidence["apart"];
};
/** Where in the talk a quote stands, as far as it was read. */
export type Place = {
  paragraph: number;
  continues: boolean;
  opens: boolean;
  /** The quotes before and behind, of the same conversation. */
  before?: Evidence;
  behind?: Evidence;
  ahead: string[];
  comers: string[];
  /** Who is named beside the quote before. */
  last?: string;
  spoke: string[];
  crowd?: string;
};

/** Weight of a piece of evidence by the strength a reader gave it. */
const weightOf = (strength: number) =>
  [0, 0, 0, W.s3, W.s3, W.s5, W.s6, W.s7, W.s8, W.s9, W.s10, W.s11][strength] ?? 0;
const MAX_THERE = 6;

export function scoreSpeech(room: Room, one: Evidence, place: Place): Scored {
  const { narrator } = room.reader;
  const { beside, top, beat, acts } = one;
  const scores = new Map<string, number>();
  const add = (name: string, score: number) => scores.set(name, (scores.get(name) ?? 0) + score);
  const there = room.recent.length > 0 ? room.recent : place.opens ? [] : room.before;
  const named = (who: Attribution | null | undefined) =>
    who?.name && !room.standsForAnother(who.name) ? room.person(who.name) : undefined;
  const certain = (top?.strength ?? 0) >= 8;
  const weighed = (who: Attribution, weight: number) => weigh(room, who, weight, add, scores, there);

  there.slice(0, MAX_THERE).forEach((name, rank) => {
    add(name, -W.rank * rank + (place.spoke.includes(name) ? W.spoke : 0) - (CROWD.test(name) ? W.crowd : 0));
  });
  if (room.firstPerson) add(narrator, scores.has(narrator) ? 0 : -(room.often ? W.often : W.narrator));
  for (const name of place.ahead) if (!scores.has(name)) add(name, -W.ahead);
  // Names first: a pronoun counts for everyone who stands there.
  for (const who of beside) if (who.name) weighed(who, weightOf(who.strength));
  for (const who of beside) if (!who.name) weighed(who, weightOf(who.strength));
  if (beat && !certain) weighed(beat, W.beat);
  const sex = pronounGender(top?.pronoun);
  // 她回过头，沈知行站在身后: she is not the one the sentence goes on to name.
  if (sex && one.opens?.gender === sex) {
    const name = room.person(one.opens.name);
    add(name, room.gender(name) === sex && !room.guessed.has(name) ? 0 : -W.notWhoFollows);
  }
  const subject = beside.find(({ name, strength }) => name && strength >= 5 && strength < 8);
  const nearest = named(subject ?? (top?.pronoun && certain ? beat : null));
  if (nearest && sex && (room.gender(nearest) ?? sex) === sex) add(nearest, W.beatPronoun);
  if (one.silent?.name) add(room.person(one.silent.name), -W.silent);
  if (one.silent?.narrator) add(narrator, -W.silent);
  if (one.reacts && !certain) {
    const { gender, name } = one.reacts;
    if (gender) for (const who of scores.keys()) if (room.gender(who) === gender) add(who, -W.reacts);
    if (name) add(room.person(name), -W.reacts);
  }
  if (place.crowd && one.apart !== "told") add(place.crowd, W.crowdGoesOn);
  if (place.opens && !certain) add("", -W.nobody);
  if (one.own) add(room.person(one.own), W.own);
  const unsaid = top?.pronoun === "other";
  if (unsaid && room.firstPerson) add(narrator, -W.notOther);
  if (unsaid && narrator === "I") {
    add("voice", W.voice);
    room.bring("voice");
  }
  if (unsaid || (!certain && one.enters)) for (const name of place.comers) add(name, W.comer);
  if (unsaid) for (const name of place.ahead) if (!there.includes(name)) add(name, W.otherAhead);
  const actor = named(acts);
  if (unsaid) {
    for (const name of [actor ?? there[0], place.last]) if (name) add(name, -W.notOther);
  } else if (actor) {
    const fits = !sex || (room.gender(actor) ?? sex) === sex;
    add(actor, fits ? (sex && one.apart !== "inline" && !beat ? W.actorPronoun : W.actor) : 0);
  } else if (acts) weighed(acts, acts.pronoun === "我" || acts.pronoun === "i" ? W.actorI : W.actorHe);
  for (const spelling of one.heard.told) {
    const name = room.person(spelling);
    if (name !== actor && scores.has(name)) add(name, W.told);
  }
  const follows = named(one.follows);
  if (follows && scores.has(follows)) add(follows, W.next);
  else if (one.follows?.pronoun) weighed(one.follows, W.nextPronoun);
  const asked = place.before?.asks ?? false;
  const called = one.called && !(asked && one.onlyName) ? room.person(one.called) : undefined;
  if (called !== undefined) add(called, -W.called);
  // “Wipe your feet, girl.”: whoever answers is a woman.
  spokenTo(room, place.before?.addresses, W.addressed, scores);
  spokenTo(room, place.behind?.addresses, W.addressedBack, scores);
  if (place.before?.asksWho && one.answer) add(one.answer, W.wanted);
  return {
    scores,
    emotion: beside.find(({ emotion }) => emotion)?.emotion,
    called,
    certain: top?.name !== undefined && certain,
    asks: one.asks,
    gender: top ? (sex ?? (top.name && room.standsForAnother(top.name) ? genderIn(top.name) : null)) : null,
    paragraph: place.paragraph,
    opens: place.opens,
    continues: place.continues,
    to: told(room, one, there),
    apart: one.apart,
  };
}

function spokenTo(
  room: Room,
  gender: Gender | null | undefined,
  weight: number,
  scores: Map<string, number>,
): void {
  if (!gender) return;
  for (const [name, score] of scores) {
    const own = name === room.reader.narrator ? null : room.gender(name);
    if (own) scores.set(name, score + (own === gender ? weight : -weight));
  }
}

/** Whom the narration around a quote names besides its speaker, or means by he or she where only one fits. */
function told(room: Room, { top, acts, around }: Evidence, there: string[]): string[] {
  const who = top?.name ? room.person(top.name) : undefined;
  const names = around.map((name) => room.person(name)).filter((name) => name !== who);
  const gender = acts?.name ? null : pronounGender(acts?.pronoun);
  const fit = gender ? there.filter((name) => room.gender(name) === gender) : [];
  return fit.length === 1 ? [...names, ...fit] : names;
}

const YOUNG = /^(?:girl|boy|child|kid|lad|lass|少年|少女|男孩子?|女孩子?|小姑娘|小孩|孩子)$/u;
const OLD =
  /^(?:Gran|Nana|Mother|Mom|Mum|Mama|Father|Dad|Papa|Aunt|Uncle|Mrs|Old|老)|(?:爷|奶|婆|公|爸|妈|叔|伯|婶|姨|父|母|娘|爹|长老|長老|掌门|师父|師父|师尊)$/u;
/** The girl is not Grandma. */
const otherAge = (noun: string, name: string) => YOUNG.test(noun) && OLD.test(name);

/** One piece of evidence: a name counts for one, he or she for everyone it may mean. */
function weigh(
  room: Room,
  { name, pronoun }: Attribution,
  weight: number,
  add: (name: string, score: number) => void,
  scores: Map<string, number>,
  there: string[],
): void {
  if (name && !room.standsForAnother(name)) {
    // A word nobody else says is a person's name is hardly one.
    const sure = room.known.has(name) || room.reader.isPerson(name) || CROWD.test(name);
    add(room.person(name), sure ? weight : weight * W.unsure);
    return;
  }
  const { narrator, nobody } = room.reader;
  if (pronoun === "我" || pronoun === "i") {
    if (room.firstPerson || weight >= 18) add(narrator, weight);
    return;
  }
  if (pronoun === "it") {
    for (const one of scores.keys())
      add(one, room.reader.isPerson(one) && !room.reader.standsIn(one) ? weight : -weight);
    return;
  }
  const wanted = name ? genderIn(name) : pronounGender(pronoun);
  if (!wanted) {
    if (name && there.length === 0) add(name, weight);
    return;
  }
  let fits = false;
  for (const one of scores.keys()) {
    // The girl is not Grandma: a noun stands for a name.
    if (
      one === narrator ||
      CROWD.test(one) ||
      (name !== undefined && otherAge(name, one)) ||
      (name !== undefined && room.reader.isPerson(one))
    ) {
      add(one, -weight);
      continue;
    }
    const gender = room.gender(one);
    const rank = there.indexOf(one);
    const guessed = room.guessed.has(one);
    if (gender === wanted || ((!gender || guessed) && rank >= 0)) fits = true;
    const near =
      Math.max(0, W.near - rank * W.nearStep) +
      room.share(one) * W.main -
      (room.reader.isPerson(one) ? W.nounHe : 0);
    if (gender && gender !== wanted) add(one, guessed ? weight * W.guessedWrong : -weight);
    else add(one, weight * (rank < 0 ? W.absent : gender ? (guessed ? W.guessed : 1) : W.genderless) + near);
  }
  // A he or she nobody fits is somebody without a name.
  if (fits) return;
  const stranger = name ?? (wanted === "male" ? nobody[0] : nobody[1]);
  add(stranger, weight * W.stranger);
  room.bring(stranger);
}
