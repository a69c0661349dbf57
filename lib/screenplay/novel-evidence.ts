import { addressedGender } from "./novel-address";
import { pronounGender, type Room } from "./novel-room";
import type { Attribution, Gender, Speech } from "./novel-speakers";

/** What the words around one quote say, whoever is whom: read once, weighed as often as needed. Names are spellings. */
export type Evidence = {
  /** What stands beside the words, strongest first; `top` is the first of them. */
  beside: Attribution[];
  top?: Attribution;
  /** Who acts before the words in their paragraph, in the narration before, and right behind. */
  beat: Attribution | null;
  acts: Attribution | null;
  follows: Attribution | null;
  /** Whom the narration names: between the quotes, before and behind the words, and in its last paragraph. */
  heard: { between: Heard; before: Heard; after: Heard; told: string[] };
  /** He or she opens that paragraph, and then it names somebody. */
  opens: { gender: Gender; name: string } | null;
  silent: { name?: string; narrator: boolean } | null;
  reacts: { name?: string; gender: Gender | null } | null;
  /** Who comes into view right behind the words; `late` where that may be somebody met before. */
  comers: string[];
  late: boolean;
  enters: boolean;
  /** Whom the narration around names besides: looked at, asked, told. */
  around: string[];
  /** The words: who says them, whom they call, whether they are nothing but a name or a noun for a person. */
  own?: string;
  called?: string;
  onlyName: boolean;
  answer?: string;
  asks: boolean;
  asksWho: boolean;
  addresses: Gender | null;
  apart: "none" | "inline" | "told";
  sameParagraph: boolean;
  /** Whom the narration names that follows, as far as it is not yet told. */
  next: string[];
};
export type Heard = { names: string[]; comes: Gender | null };

const WHO = /^(?:.{0,4}谁[啊呀在]?.{0,2}|who(?:'s there| is it| are you)?)[?？]$/iu;
/** She turned: he stood behind her, whom the text has met before. */
const LATE = /^(?:他|她|He|She).{0,12}(?:回头|回过头|转身|转过|抬头|抬起头|turned|looked up)/u;
const ASKS = /[?？][」』”"’]*$/u;
/** Right behind the words somebody comes into view. */
const ENTERS =
  /看见|看見|看到|望见|望見|认出|認出|竟是|居然是|原来是|原來是|只见|只見|循声|正是|走出|走来|走來|走进|走進|出现|出現|传来|傳來|响起|響起|站在|站了起来|站了起來|站起|探出|探进|冒出|came|appeared|stood|stepped|entered/u;
/** Right behind the words somebody looks up at them: he has not said them. */
const REACTS =
  /抬头|抬頭|抬起头|回头|回过头|转头|转过|转身|一愣|愣住|愣了|怔|循声|looked up|looked around|turned|spun|froze|blinked|flinched/u;
/** 杜衡张口结舌 · 我没有回答: not the next to speak. */
const SILENT =
  /张口结舌|張口結舌|哑口无言|啞口無言|说不出话|說不出話|没有?(?:回答|理|接话|作声)|沒有?(?:回答|理|作聲)|不吭声|不吭聲|不说话了|不作声|一言不发|一言不發|did not answer|didn't answer|said nothing|made no answer/u;
const COMES = /(?:^|[.!?]\s+)(He|She) [a-z]/u;
const PRONOUN = /^(?:他|她|He|She)(?!们)/u;

/** Reads what the narration around each quote says; `found` is what stands beside it. */
export function readEvidence(room: Room, speeches: Speech[], found: Attribution[][]): Evidence[] {
  const { reader, known } = room;
  const self = reader.narrator === "I" ? /\b(?:I|me|my)\b/u : /我(?!们)/u;
  const spellings = (text: string) => room.namesIn(text).map(({ name }) => name);
  const hear = (text: string): Heard => {
    const names = spellings(text);
    if (room.firstPerson && self.test(text)) names.push(reader.narrator);
    const comes =
      names.length === 0 && text !== "" && reader.narrator === "I" ? COMES.exec(text)?.[1] : undefined;
    return { names, comes: comes ? (comes === "He" ? "male" : "female") : null };
  };
  return speeches.map((speech, at): Evidence => {
    const { before, after, between, next, words } = speech;
    const sameParagraph = speech.paragraph === speeches[at - 1]?.paragraph;
    const alone = before.trim() === "";
    const beside = (found[at] ?? []).filter(({ strength }) => !sameParagraph || strength >= 8);
    const told = between.trim().split("\n").at(-1) ?? "";
    const follows = upTo(speeches[at + 1], speech);
    const mute =
      alone && told !== "" ? told.split(/[。！？.!?]/u).find((one) => SILENT.test(one)) : undefined;
    const ahead = next.slice(0, 40);
    const reacts = REACTS.exec(ahead);
    const reactor = reacts ? room.namesIn(ahead)[0] : undefined;
    const opening = sameParagraph ? null : PRONOUN.exec(told)?.[0].toLowerCase();
    const opens = opening ? spellings(told)[0] : undefined;
    const only = room.namesIn(words.slice(0, 40))[0];
    const bare =
      words.length <= 24 ? words.replace(/[。.!！，,]+$/u, "").replace(/^(?:是|我是|the )/iu, "") : "";
    const heard = {
      between: hear(between),
      before: hear(before),
      after: hear(after),
      told: spellings(told.slice(-120)),
    };
    return {
      beside,
      top: beside[0],
      beat: sameParagraph || alone ? null : reader.actor(before, known),
      acts: sameParagraph || between === "" ? null : reader.actor(between, known),
      follows: after.trim() === "" && next !== "" ? reader.opens(next, known) : null,
      heard,
      opens: opens ? { gender: pronounGender(opening ?? undefined) ?? "male", name: opens } : null,
      silent: mute ? { name: spellings(mute)[0], narrator: /^(?:我|I )/u.test(mute.trim()) } : null,
      reacts: reacts
        ? {
            ...(reactor && reactor.at < reacts.index ? { name: reactor.name } : {}),
            gender: pronounGender(PRONOUN.exec(next)?.[0].toLowerCase()),
          }
        : null,
      comers: alone ? spellings(follows) : [],
      late: LATE.test(next.slice(0, 80)),
      enters: ENTERS.test(follows.slice(0, 60)),
      around: spellings(`${told.slice(-40)}\n${before.slice(-60)}\n${after.slice(0, 60)}`),
      own: room.ownName(words),
      called: room.addressed(words),
      onlyName: only !== undefined && words.length <= only.length + 2,
      ...(bare !== "" && bare.length <= 12 && reader.isPerson(bare) ? { answer: bare } : {}),
      asks: ASKS.test(words),
      asksWho: WHO.test(words),
      addresses: addressedGender(words),
      apart: between.trim() !== "" ? "told" : alone ? "none" : "inline",
      sameParagraph,
      next: spellings(next),
    };
  });
}

/** The narration right behind a speech that stands alone. */
const upTo = (next: Speech | undefined, { next: lead }: Speech) =>
  next && lead.length < 20 ? (next.between || lead).trim().slice(0, 80) : lead.slice(0, 80);
