import type { Evidence } from "./novel-evidence";
import type { Room } from "./novel-room";
import type { Attribution, Speech } from "./novel-speakers";
import { genderIn } from "./say-words";

/** “I'm Ada Cole.” · “Vance. Eleanor Vance.” */
const SELF_EN =
  /^(?:(?:I'm|I’m|I am|My name(?:'s|’s| is)|(?:The )?name(?:'s|’s| is)|Call me) ([A-ZÀ-Þ][a-zß-ÿ]+(?: [A-ZÀ-Þ][a-zß-ÿ]+){0,2})(?=[.,!]|$)|(?:[A-ZÀ-Þ][a-zß-ÿ]+)[.,] ([A-ZÀ-Þ][a-zß-ÿ]+ [A-ZÀ-Þ][a-zß-ÿ]+)[.!]?$)/u;
const APPOSED = /^, (?:the|his|her|my|their|our) (?:[a-z]+ ){0,2}$/u;
/** Somebody new comes in: not the one who is there already. */
const _ENTERS =
  /走进|走進|进来|進來|推门|推開|推开|出现|出現|走来|走來|走出|赶来|探进|探出|冒出|闯|冲进|came in|entered|appeared|arrived|walked in|burst/u;
const _NOUN =
  /^(?:男人|女人|男子|女子|男孩|女孩|男生|女生|少年|少女|青年|姑娘|man|woman|boy|girl|lady|mother|father|mom|mum|dad|husband|wife|sister|brother)$/u;

/** The name stitched on his shirt was Lou · Her name tag said DOLORES. */
const BADGE =
  /\b(?:name|badge|tag)\b[^.!?“”"\n]{0,40}\b(?:was|is|said|read)\s(?:“|")?([A-ZÀ-Þ][A-Za-zÀ-ɏЀ-ӿ㐀-鿿’'-]+)(?=[.,;!?”"\n]|$)/gu;
export function namedByBadge(room: Room, narration: string[]): void {
  const text = narration.slice(0, 1500).join("\n").slice(0, 120_000);
  for (const { 1: read = "", index } of text.matchAll(BADGE)) {
    const name = read === read.toUpperCase() ? read[0] + read.slice(1).toLowerCase() : read;
    const before = room.namesIn(text.slice(Math.max(0, index - 400), index)).map((one) => one.name);
    const sex = genderIn(
      /\b(?:his|her)\b/iu.exec(text.slice(Math.max(0, index - 12), index + 40))?.[0] ?? "",
    );
    const who = before
      .reverse()
      .find((one) => room.reader.isPerson(one) && (!sex || (room.gender(one) ?? sex) === sex));
    if (who && room.known.has(name)) room.merge(who, name);
    else if (who) room.later.set(who, name);
    if (sex) room.setGender(room.person(name), sex);
  }
}

/** “I say a lot of things, Wren.”: whom others call by a name that I never tell is I. */
export function namedNarrator(room: Room, speeches: Speech[], narration: string[]): void {
  if (!room.often) return;
  const told = narration.slice(0, 4000).join("\n");
  const called = new Set<string>();
  for (const { words } of speeches.slice(0, 4000)) {
    const name = room.addressed(words);
    if (name) called.add(name);
  }
  for (const name of called)
    if (!room.reader.isPerson(name) && !told.includes(name)) room.later.set(name, room.reader.narrator);
}

const ASKS_NAME =
  /\bwho (?:are|is (?:this|it|that))\b|\bwho['’]s (?:this|there|that)\b|\bhear it from\b|\bwho['’]s asking\b|\byour? (?:\w+ )?name\b/iu;
const ONLY_NAME_EN =
  /^([A-ZÀ-Þ][A-Za-zÀ-ɏЀ-ӿ㐀-鿿’'-]+(?: [A-ZÀ-Þ][A-Za-zÀ-ɏЀ-ӿ㐀-鿿’'-]+){0,2})[.!](?:\s|$)/u;

/** “Vance. Eleanor Vance.” says the woman, “Rita.” whoever was asked: a name from the first line on. True when one was found. */
export function namesThemselves(
  room: Room,
  speeches: Speech[],
  evidence: Evidence[],
  names: (string | undefined)[],
): boolean {
  let found = false;
  speeches.slice(0, names.length).forEach(({ words }, at) => {
    const own = SELF_EN.exec(words.slice(0, 80));
    const asked = ASKS_NAME.test(speeches[at - 1]?.words.slice(-60) ?? "")
      ? ONLY_NAME_EN.exec(words)?.[1]
      : undefined;
    const name = names[at];
    const self =
      own?.[1] ??
      own?.[2] ??
      evidence[at]?.own ??
      (asked && !room.known.has(asked) && !room.reader.isPerson(asked.toLowerCase()) ? asked : undefined);
    if (!self || !name || !(room.reader.isPerson(name) || room.reader.nobody.includes(name))) return;
    const called = room.person(self);
    // Mrs. Vance is Eleanor Vance, as she says herself.
    if (called !== self && self.includes(" ")) room.later.set(called, self);
    if (room.merge(name, self)) found = true;
  });
  return found;
}

/** People who first are a noun and later a name: “我叫周屿。” says the boy; a man sat there, and then 陆景深 looks up. */
export function nameLater(room: Room, speeches: Speech[], found: Attribution[][], narration: string[]): void {
  const rename = (from: string, to: string) => {
    if (from === to || room.later.has(from) || room.later.has(to)) return;
    room.later.set(from, to);
    const gender = room.gender(from);
    if (gender && !room.gender(to)) room.setGender(to, gender);
  };
  speeches.forEach((speech, at) => {
    const all = found[at] ?? [];
    const own = SELF_EN.exec(speech.words);
    const self = own?.[1] ?? own?.[2] ?? (all[0]?.strength === 11 ? all[0].name : undefined);
    const noun = all.find(({ name, strength }) => name && name !== self && strength < 11)?.name;
    if (self && noun && room.reader.isPerson(noun)) rename(noun, self);
  });
  const text = narration.slice(0, 1500).join("\n").slice(0, 120_000);
  const _first = new Map<string, number>();
  const titles = new Map<string, Set<string>>();
  const all = room.namesIn(text);
  all.forEach(({ name, at, length }, index) => {
    const follows = all[index + 1];
    const raw = text.slice(at, at + length);
    if (!room.reader.isPerson(raw)) return;
    // Mrs. Crump, the housekeeper
    const before = all[index - 1];
    const apposed =
      before && !room.reader.isPerson(before.name) && APPOSED.test(text.slice(before.at + before.length, at));
    if (apposed) titles.set(name, (titles.get(name) ?? new Set()).add(before.name));
    const gap = follows ? text.slice(at + length, follows.at) : "";
    const mine =
      gap === ", " && /\b(?:his|her|my|their|our) (?:[a-z]+ )?$/u.test(text.slice(Math.max(0, at - 24), at));
    // my cousin Felix
    const kin = gap === " " && /\b(?:his|her|my|our|their) $/iu.test(text.slice(Math.max(0, at - 8), at));
    const named =
      follows && (gap === "" || mine || kin) && !room.reader.isPerson(follows.name) ? follows.name : "";
    if (named) titles.set(name, (titles.get(name) ?? new Set()).add(named));
  });
  // 大太监福安: the only one of that title.
  for (const [title, names] of titles) {
    const [only] = names;
    if (
      only &&
      names.size === 1 &&
      !/[们們]/u.test(text[text.indexOf(title) + title.length] ?? "") &&
      !text.includes(`${title}们`)
    )
      rename(title, only);
  }
}
