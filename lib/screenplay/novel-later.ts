import type { Room } from "./novel-room";
import type { Attribution, Speech } from "./novel-speakers";
import { genderIn } from "./say-words";

/** “I'm Ada Cole.” · “Vance. Eleanor Vance.” */
const SELF_EN =
  /^(?:(?:I'm|I’m|I am|My name(?:'s|’s| is)|(?:The )?name(?:'s|’s| is)|Call me) (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2})(?=[.,!]|$)|(?:\p{Lu}\p{Ll}+)[.,] (\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)[.!]?$)/u;
const APPOSED = /^, (?:the|his|her|my|their|our) (?:[a-z]+ ){0,2}$/u;
/** Somebody new comes in: not the one who is there already. */
const ENTERS =
  /走进|走進|进来|進來|推门|推開|推开|出现|出現|走来|走來|走出|赶来|探进|探出|冒出|闯|冲进|came in|entered|appeared|arrived|walked in|burst/u;
const NOUN =
  /^(?:男人|女人|男子|女子|男孩|女孩|男生|女生|少年|少女|青年|姑娘|man|woman|boy|girl|lady|mother|father|mom|mum|dad|husband|wife|sister|brother)$/u;

/** “Vance. Eleanor Vance.” says the woman: she has a name now, from her first line on. */
export function namesThemselves(room: Room, speeches: Speech[], names: (string | undefined)[]): void {
  speeches.forEach(({ words }, at) => {
    const own = SELF_EN.exec(words.slice(0, 80));
    const name = names[at];
    const self = own?.[1] ?? own?.[2];
    if (self && name && room.reader.isPerson(name)) room.later.set(name, self);
  });
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
  const first = new Map<string, number>();
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
  for (const { name, at } of all) if (!first.has(name)) first.set(name, at);
  for (const [noun, from] of first) {
    if (!NOUN.test(noun) || !room.known.has(noun)) continue;
    const met = [...first]
      .filter(([name, at]) => at > from && !room.reader.isPerson(name) && !/^[那这這]/u.test(name))
      .sort((a, b) => a[1] - b[1]);
    const [next] = met;
    if (!next || next[1] - from > 400) continue;
    const [name, at] = next;
    // Whom somebody has spoken of before is not the one who is there without a name.
    const spokenOf = speeches.findIndex(({ words }) => words.includes(name));
    const seen = speeches.findIndex(({ between, before, after }) =>
      `${between}${before}${after}`.includes(name),
    );
    if (spokenOf >= 0 && spokenOf <= seen) continue;
    const gender = genderIn(noun);
    const sentence = /[^。！？.!?\n]*$/u.exec(text.slice(0, at))?.[0] ?? "";
    const rest = /^[^。！？.!?\n]*/u.exec(text.slice(at))?.[0] ?? "";
    // Brought in without a word about who it is: somebody the reader has met.
    if (sentence.trim() !== "" || ENTERS.test(rest) || rest.includes(noun)) continue;
    if ((room.genders.get(name) ?? gender) === gender) rename(noun, name);
  }
}
