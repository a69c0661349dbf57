import { addressedGender } from "./novel-address";
import { CROWD } from "./novel-crowd";
import { pronounGender, type Room } from "./novel-room";
import type { Attribution, Gender, Speech } from "./novel-speakers";
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
  apart: "none" | "inline" | "told";
};

/** Right behind the words somebody comes into view. */
const ENTERS =
  /看见|看見|看到|望见|望見|认出|認出|竟是|居然是|原来是|原來是|只见|只見|循声|正是|走出|走来|走來|走进|走進|出现|出現|传来|傳來|响起|響起|站在|站了起来|站了起來|站起|探出|探进|冒出|came|appeared|stood|stepped|entered/u;
/** Right behind the words somebody looks up at them: he has not said them. */
const REACTS =
  /抬头|抬頭|抬起头|回头|回过头|转头|转过|转身|一愣|愣住|愣了|怔|循声|looked up|looked around|turned|spun|froze|blinked|flinched/u;

/** 杜衡张口结舌 · 我没有回答: not the next to speak. */
const SILENT =
  /张口结舌|張口結舌|哑口无言|啞口無言|说不出话|說不出話|没有?(?:回答|理|接话|作声)|沒有?(?:回答|理|作聲)|不吭声|不吭聲|不说话了|不作声|一言不发|一言不發|did not answer|didn't answer|said nothing|made no answer/u;

/** Weight of a piece of evidence by the strength a reader gave it. */
const weightOf = (strength: number) =>
  [0, 0, 0, W.s3, W.s3, W.s5, W.s6, W.s7, W.s8, W.s9, W.s10, W.s11][strength] ?? 0;
const MAX_THERE = 6;

export function scoreSpeech(
  room: Room,
  speech: Speech,
  found: Attribution[],
  where: {
    sameParagraph: boolean;
    opens: boolean;
    wanted: boolean;
    asked: boolean;
    ahead: string[];
    comers: string[];
    /** The narration right behind. */
    follows: string;
    last?: string;
    /** The words before, of the same conversation. */
    before?: string;
    spoke: string[];
    crowd?: string;
  },
): Scored {
  const { narrator } = room.reader;
  const scores = new Map<string, number>();
  const add = (name: string, score: number) => scores.set(name, (scores.get(name) ?? 0) + score);
  const there = room.recent.length > 0 ? room.recent : where.opens ? [] : room.before;
  there.slice(0, MAX_THERE).forEach((name, rank) => {
    add(name, -W.rank * rank + (where.spoke.includes(name) ? W.spoke : 0) - (CROWD.test(name) ? W.crowd : 0));
  });
  if (room.firstPerson) add(narrator, scores.has(narrator) ? 0 : -(room.often ? W.often : W.narrator));
  for (const name of where.ahead) if (!scores.has(name)) add(name, -W.ahead);
  const strong = found.filter(({ strength }) => !where.sameParagraph || strength >= 8);
  const top = strong[0];
  // Names first: a pronoun counts for everyone who stands there.
  for (const one of [...strong.filter(({ name }) => name), ...strong.filter(({ name }) => !name)])
    weigh(room, one, weightOf(one.strength), add, scores, there);
  const beat =
    where.sameParagraph || speech.before.trim() === "" ? null : room.reader.actor(speech.before, room.known);
  if (beat && (top?.strength ?? 0) < 8) weigh(room, beat, W.beat, add, scores, there);
  const acts = where.sameParagraph ? null : room.reader.actor(speech.between, room.known);
  const subject = strong.find(({ name, strength }) => name && strength >= 5 && strength < 8)?.name;
  const spoken = subject ?? (top?.pronoun && top.strength >= 8 ? beat?.name : undefined);
  const nearest = spoken && !room.standsForAnother(spoken) ? room.person(spoken) : undefined;
  const sex = top?.pronoun ? pronounGender(top.pronoun) : null;
  // 她回过头，沈知行站在身后: she is not the one the sentence goes on to name.
  const told = speech.between.trim().split("\n").at(-1) ?? "";
  const they = sex === "female" ? /^(?:她|She)/u : /^(?:他|He)/u;
  if (sex && they.test(told))
    for (const { name } of room.namesIn(told).slice(0, 1))
      add(name, room.gender(name) === sex && !room.guessed.has(name) ? 0 : -W.notWhoFollows);
  if (nearest && sex && (room.gender(nearest) ?? sex) === sex) add(nearest, W.beatPronoun);
  const mute =
    speech.before.trim() === "" ? told.split(/[。！？.!?]/u).find((one) => SILENT.test(one)) : undefined;
  if (mute) {
    for (const { name } of room.namesIn(mute).slice(0, 1)) add(name, -W.silent);
    if (/^(?:我|I )/u.test(mute.trim())) add(narrator, -W.silent);
  }
  const reacts = (top?.strength ?? 0) < 8 && REACTS.exec(speech.next.slice(0, 40));
  const reactor = reacts
    ? pronounGender(/^(?:他|她|He|She)(?!们)/u.exec(speech.next)?.[0].toLowerCase())
    : null;
  for (const name of reactor ? [...scores.keys()] : [])
    if (room.gender(name) === reactor) add(name, -W.reacts);
  for (const { name, at } of reacts ? room.namesIn(speech.next.slice(0, 40)).slice(0, 1) : [])
    if (reacts && at < reacts.index) add(name, -W.reacts);
  if (where.crowd && speech.between.trim() === "") add(where.crowd, W.crowdGoesOn);
  if (where.opens && (top?.strength ?? 0) < 8) add("", -W.nobody);
  const own = room.ownName(speech.words);
  if (own) add(own, W.own);
  const unsaid = top?.pronoun === "other";
  if (unsaid && room.firstPerson) add(narrator, -W.notOther);
  if (unsaid && narrator === "I") {
    add("voice", W.voice);
    room.bring("voice");
  }
  if (unsaid || ((top?.strength ?? 0) < 8 && ENTERS.test(where.follows.slice(0, 60))))
    for (const name of where.comers) add(name, W.comer);
  if (unsaid) for (const name of where.ahead) if (there.indexOf(name) < 0) add(name, W.otherAhead);
  const actor = acts?.name && !room.standsForAnother(acts.name) ? room.person(acts.name) : undefined;
  if (top?.pronoun === "other") {
    for (const name of [actor ?? there[0], where.last]) if (name) add(name, -W.notOther);
  } else if (actor) {
    const wanted = pronounGender(top?.pronoun);
    const fits = !wanted || (room.gender(actor) ?? wanted) === wanted;
    add(actor, fits ? (wanted && speech.before.trim() === "" ? W.actorPronoun : W.actor) : 0);
  } else if (acts)
    weigh(
      room,
      acts,
      acts.pronoun === "我" || acts.pronoun === "i" ? W.actorI : W.actorHe,
      add,
      scores,
      there,
    );
  for (const { name } of room.namesIn(told.slice(-120)))
    if (name !== actor && scores.has(name)) add(name, W.told);
  const follows = speech.after.trim() === "" ? room.reader.opens(speech.next, room.known) : null;
  if (follows?.name && !room.standsForAnother(follows.name)) {
    if (scores.has(room.person(follows.name))) add(room.person(follows.name), W.next);
  } else if (follows?.pronoun) weigh(room, follows, W.nextPronoun, add, scores, there);
  const called = where.asked && isOnlyName(room, speech.words) ? undefined : room.addressed(speech.words);
  if (called !== undefined) add(called, -W.called);
  // “Wipe your feet, girl.”: whoever answers is a woman.
  const addressed = where.before === undefined ? null : addressedGender(where.before);
  if (addressed)
    for (const name of scores.keys()) {
      const gender = name === narrator ? null : room.gender(name);
      if (gender) add(name, gender === addressed ? W.addressed : -W.addressed);
    }
  if (where.wanted) {
    const bare = speech.words.replace(/[。.!！，,]+$/u, "").replace(/^(?:是|我是|the )/iu, "");
    if (bare.length <= 12 && room.reader.isPerson(bare)) add(bare, W.wanted);
  }
  return {
    scores,
    emotion: strong.find(({ emotion }) => emotion)?.emotion,
    called,
    certain: top?.name !== undefined && top.strength >= 8,
    asks: /[?？][」』”"’]*$/u.test(speech.words),
    gender: top ? (pronounGender(top.pronoun) ?? standsFor(room, top.name)) : null,
    paragraph: speech.paragraph,
    opens: where.opens,
    continues: speech.continues,
    to: [...others(room, strong, speech, told), ...meant(room, acts, there)],
    apart: speech.between.trim() !== "" ? "told" : speech.before.trim() !== "" ? "inline" : "none",
  };
}

/** “你叫什么？”“林晚。” names the one who answers, calls nobody. */
const isOnlyName = (room: Room, words: string) => {
  const [first] = room.namesIn(words.slice(0, 40));
  return first !== undefined && words.length <= first.length + 2;
};

const standsFor = (room: Room, name: string | undefined) =>
  name && room.standsForAnother(name) ? genderIn(name) : null;

/** Whom the narration around a quote names besides its speaker: he is looked at, asked, told. */
function others(room: Room, strong: Attribution[], { before, after }: Speech, told: string): string[] {
  const who = strong[0]?.name ? room.person(strong[0].name) : undefined;
  const beside = `${told.slice(-40)}\n${before.slice(-60)}\n${after.slice(0, 60)}`;
  return room.namesIn(beside).flatMap(({ name }) => (name === who ? [] : [name]));
}

/** He or she of the narration before, where only one who is there fits. */
function meant(room: Room, acts: Attribution | null, there: string[]): string[] {
  const gender = acts?.name ? null : pronounGender(acts?.pronoun);
  const fit = gender ? there.filter((name) => room.gender(name) === gender) : [];
  return fit.length === 1 ? fit : [];
}

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
  const wanted = name ? genderIn(name) : pronounGender(pronoun);
  if (!wanted) {
    if (name && there.length === 0) add(name, weight);
    return;
  }
  let fits = false;
  for (const one of [...scores.keys()]) {
    if (one === narrator) {
      add(one, -weight);
      continue;
    }
    const gender = room.gender(one);
    const rank = there.indexOf(one);
    const guessed = room.guessed.has(one);
    const noun = name !== undefined && room.reader.isPerson(one);
    if (noun) {
      // The girl is not Grandma: a noun stands for a name.
      add(one, -weight);
      continue;
    }
    if (gender === wanted || ((!gender || guessed) && rank >= 0)) fits = true;
    const near = Math.max(0, W.near - rank * W.nearStep);
    if (gender && gender !== wanted) add(one, guessed ? weight * W.guessedWrong : -weight);
    else add(one, weight * (rank < 0 ? W.absent : gender ? (guessed ? W.guessed : 1) : W.genderless) + near);
  }
  // A he or she nobody fits is somebody without a name.
  if (fits) return;
  const stranger = name ?? (wanted === "male" ? nobody[0] : nobody[1]);
  add(stranger, weight * W.stranger);
  room.bring(stranger);
}
