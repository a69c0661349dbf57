import { besideQuotes } from "./novel-beside-zh";
import { AFTER_NAME, namesPerson, strictHead } from "./novel-names-zh";
import { isPersonNoun, personLength } from "./novel-nouns-zh";
import { discoverZh } from "./novel-people-zh";
import { NOT_NAMES, SURNAMES } from "./novel-person-zh";
import type { Speech } from "./novel-speakers";
import { attributeZh, onlySaysZh } from "./novel-zh";
import { ZH_SAY_ANY } from "./say-words";

/** Names that speak or act, gathered from the whole text: name → times. */
export function collectZh(speeches: Speech[], narration: string[]): Map<string, number> {
  const people = discoverZh(
    narration,
    speeches.map(({ words }) => words),
  );
  for (const [name, times] of besideQuotes(speeches, new Set(people.keys())))
    if (![...people.keys()].some((one) => name.startsWith(one) || (one.startsWith(name) && one !== name)))
      people.set(name, times);
  for (const name of weakNames(people, speeches)) people.delete(name);
  const names: ReadonlySet<string> = new Set(people.keys());
  const counts = new Map(people);
  const once = new Map<string, number>();
  for (const speech of speeches)
    for (const { name, strength } of attributeZh(speech, names)) {
      if (!name || names.has(name) || SOMEBODY.test(name)) continue;
      const said = speech.after.startsWith(name) && onlySaysZh(speech.after.split(/[，。]/u)[0] ?? "");
      const sure = said || SURNAMES.has(name[0] as string) || /^[A-ZÀ-Þ]/u.test(name);
      const noun = namesPerson(name) && name.length <= 6;
      if (noun || (strength >= 8 && name.length <= (name.includes("·") ? 8 : 4) && !oddName(name, names)))
        (noun || sure || counts.has(name) ? counts : once).set(
          name,
          (once.get(name) ?? counts.get(name) ?? 0) + 1,
        );
    }
  for (const [name, times] of actingNouns(speeches)) if (!counts.has(name)) counts.set(name, times);
  const told = once.size > 0 ? narration.join("\n").slice(0, 400_000) : "";
  // 大太监福安: twice at the head of a clause, or behind a title.
  for (const [name, times] of once)
    if (!counts.has(name) && (times > 1 || behindTitle(told, name))) counts.set(name, times);
  return wholeNames(counts, speeches);
}

/** 大太监福安: right behind a noun for a person. */
function behindTitle(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    for (let from = Math.max(0, at - 4); from < at; from++)
      if (personLength(text, from) === at - from) return true;
  return false;
}

const SOMEBODY = /^(?:来人|來人|来者|那人|此人|对方|對方|有人|旁人|众人|两人)$/u;
const NOBODY =
  /^(?:众人|眾人|人群|身影|黑影|陌生人|村民|乘客|客人|顾客|路人|弟子|士兵|侍卫|手下|警察|学生|同学|孩子|小孩)$/u;

/** 隔壁床的老头, 妻子: nouns for people who do something where others talk, though no word says that they speak. */
function actingNouns(speeches: Speech[]): Map<string, number> {
  const nouns = new Map<string, number>();
  const nobody: ReadonlySet<string> = new Set();
  for (const { between, before, after, quoteFollows } of speeches.slice(0, 2000)) {
    const words = `${between.slice(-300)}\n${before}${quoteFollows ? "" : `\n${after.slice(0, 200)}`}`;
    for (const clause of words.split(/[，。！？；：:…\n]+/u)) {
      const name = strictHead(clause, nobody)?.name;
      if (name && isPersonNoun(name) && !NOBODY.test(name)) nouns.set(name, (nouns.get(name) ?? 0) + 1);
    }
  }
  return nouns;
}

/** Surnames more words than people begin with. */
const WORDLIKE =
  /^[那许時时向和于成任常安高白方何全别連连應应能終终明平樂乐居易从從滿满空花水路房石红紅金黄黃云雷左右云古包车池温冷红盖游东东西雪]/u;

/** 红光落, 水晶球: begin like a name, and never stand where somebody speaks, nor are called. */
function weakNames(people: ReadonlyMap<string, number>, speeches: Speech[]): string[] {
  const weak = new Set(
    [...people].flatMap(([name, times]) => (WORDLIKE.test(name) && times < 6 ? [name] : [])),
  );
  if (weak.size === 0) return [];
  for (const { after, before, words } of speeches) {
    for (const name of weak)
      if (
        after.trimStart().startsWith(name) ||
        words.slice(0, 200).includes(name) ||
        (/[：:]\s*$/u.test(before) && before.slice(-60).includes(name))
      )
        weak.delete(name);
    if (weak.size === 0) break;
  }
  return [...weak];
}

/** 王腾色, 高台之上: begins with a known name, or is a place. */
const oddName = (name: string, names: ReadonlySet<string>) =>
  /[之的了着]|[上下里裡中外内前后後边邊处處时時]$/u.test(name) ||
  NOT_NAMES.has(name.slice(0, 2)) ||
  [...names].some((one) => name.startsWith(one));

/** 苏小 → 苏小小: a name that is always followed by the same character was cut too short. */
function wholeNames(counts: Map<string, number>, speeches: Speech[]): Map<string, number> {
  const text = speeches
    .slice(0, 2000)
    .map(({ before, after }) => `${before}\n${after}`)
    .join("\n");
  const whole = new Map<string, number>();
  for (const [name, times] of [...counts].slice(0, 300)) {
    const next = new Set<string>();
    let seen = 0;
    for (
      let at = text.indexOf(name);
      at >= 0 && seen < 50 && next.size < 2;
      at = text.indexOf(name, at + 1)
    ) {
      next.add(text[at + name.length] ?? "");
      seen++;
    }
    const [only = ""] = next;
    const cut = name.length === 2 && seen > 1 && next.size === 1 && /[㐀-鿿]/u.test(only);
    const key =
      cut && (only === name[1] || !AFTER_NAME.has(only)) && !namesPerson(name) && !ZH_SAY_ANY.test(only)
        ? name + only
        : name;
    whole.set(key, (whole.get(key) ?? 0) + times);
  }
  return whole;
}

/** 他 or 她 opening a clause, after a clause that somebody opened: votes for who is a man (above 0) and who a woman. */
export function gendersZh(
  narration: string[],
  known: ReadonlySet<string>,
  behindQuotes: ReadonlySet<string>,
): Map<string, number> {
  const votes = new Map<string, number>();
  const names = nameFinder(known);
  let who = "";
  for (const text of narration.slice(0, 3000)) {
    // Right behind a quote the pronoun is who said it.
    let near = behindQuotes.has(text.slice(0, 600)) ? 0 : 0.4;
    for (const clause of text.slice(0, 2000).split(/[，。！？；：:…“”「」\s]+/u)) {
      const pronoun = /^(?:只见|而|但|可|于是|然后)?([他她])(?!们|俩)/u.exec(clause)?.[1];
      if (/一[个個位名]/u.test(clause) || namesPerson(clause)) who = "";
      // 沈知微看见了顾延川。他瘦了: not whoever the sentence began with.
      if (!pronoun && who !== "" && names(clause.slice(2))) near = Math.min(near, 0.1);
      if (pronoun && who !== "") votes.set(who, (votes.get(who) ?? 0) + (pronoun === "他" ? near : -near));
      for (let length = 4; length >= 2; length--)
        if (known.has(clause.slice(0, length))) {
          who = clause.slice(0, length);
          near = 1;
          break;
        }
    }
  }
  return votes;
}

/** Whether a clause names somebody. */
function nameFinder(known: ReadonlySet<string>): (clause: string) => boolean {
  const firsts = new Set([...known].map((name) => name[0]));
  return (clause) => {
    for (let at = 0; at + 1 < clause.length; at++)
      if (firsts.has(clause[at]))
        for (let length = 2; length <= 4; length++) if (known.has(clause.slice(at, at + length))) return true;
    return false;
  };
}
