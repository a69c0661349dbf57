import { nicknames } from "./novel-nicknames-zh";
import type { Gender, Reader } from "./novel-speakers";
import { Told } from "./novel-told";
import { genderIn } from "./say-words";

type Found = { name: string; at: number; length: number };

const LETTER = /[A-Za-zÀ-ɏЀ-ӿ㐀-鿿0-9]/u;
/** A bird is not in a birdcage. */
const apart = (text: string, at: number, name: string) =>
  !/^[A-Za-zÀ-ɏ]/u.test(name) ||
  (!LETTER.test(text[at - 1] ?? "") && !LETTER.test(text[at + name.length] ?? ""));
const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ["他", "male"],
  ["he", "male"],
  ["她", "female"],
  ["she", "female"],
]);
export const pronounGender = (pronoun: string | undefined): Gender | null =>
  (pronoun !== undefined && PRONOUNS.get(pronoun)) || null;
/** Nouns that stand for somebody met before as often as for somebody new. */
export const ANAPHOR =
  /^(?:男的|女的|男人|女人|男子|女子|老者|老头|老頭|妇人|婦人|大汉|大漢|汉子|漢子|男孩|女孩|男生|女生|少年|少女|青年|老人|小姑娘|姑娘|男孩子|女孩子|孩子|小孩|对方|(?:the )?(?:man|woman|boy|girl|lady|kid|child))$/u;

/** Mr. before Hale. */
const RANK =
  /(?<![A-Za-z])(?:Mr|Mrs|Ms|Miss|Dr|Doctor|Captain|Detective|Officer|Inspector|Sergeant|Professor|Aunt|Uncle|Old)\.?\s$/u;

function index(byFirst: Map<string, string[]>, names: string[]): void {
  for (const name of names) {
    const first = name[0] as string;
    const list = byFirst.get(first);
    if (list) list.push(name);
    else byFirst.set(first, [name]);
  }
}

function scan(text: string, byFirst: ReadonlyMap<string, string[]>): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < text.length; at++) {
    const name = byFirst
      .get(text[at] as string)
      ?.find((one) => text.startsWith(one, at) && apart(text, at, one));
    if (!name) continue;
    found.push({ name, at, length: name.length });
    at += name.length - 1;
  }
  return found;
}

/** Who a text knows, who is there, and whom words call by name. */
export class Room {
  readonly known: ReadonlySet<string>;
  readonly genders = new Map<string, Gender | null>();
  /** Whose gender is only what the narration seems to say. */
  readonly guessed = new Set<string>();
  /** Latest first. */
  readonly recent: string[] = [];
  /** Who was there before the last break. */
  before: string[] = [];
  readonly firstPerson: boolean;
  /** The narrator is in the scene more often than not. */
  readonly often: boolean;
  private readonly most: number;
  private readonly named: number;
  /** Names that turn out to be other spellings of one: the boy → 周屿. */
  readonly later = new Map<string, string>();
  /** Names by their first character, longest first. */
  private readonly byFirst = new Map<string, string[]>();
  /** The same with what people call each other. */
  private readonly callable = new Map<string, string[]>();
  private readonly nicks: Map<string, string>;
  private readonly seen = new Map<string, Found[]>();
  private readonly strangers = new Set<string>();
  private readonly nouns = new Map<string, Gender | null>();
  readonly told: Told;

  constructor(
    readonly counts: Map<string, number>,
    private readonly canonical: Map<string, string>,
    readonly reader: Reader,
    narration: string[],
  ) {
    // Mr. Hale, where there is one Marcus Hale.
    for (const name of [...counts.keys()]) {
      const last = /^[A-ZÀ-Þ][a-zß-ÿ]+ ([A-ZÀ-Þ][a-zß-ÿ]{2,})$/u.exec(name)?.[1];
      if (!last || counts.has(last)) continue;
      if ([...counts.keys()].filter((one) => one.endsWith(` ${last}`)).length > 1) continue;
      counts.set(last, 0);
      canonical.set(last, canonical.get(name) ?? name);
    }
    this.told = new Told(narration, canonical);
    this.known = new Set(counts.keys());
    this.most = Math.max(1, ...[...counts.values()].slice(0, 2000));
    this.named = [...counts.keys()].filter((one) => !ANAPHOR.test(one) && !reader.isPerson(one)).length;
    const names = [...this.known].sort((a, b) => b.length - a.length).slice(0, 200);
    this.nicks = nicknames(names);
    index(this.byFirst, names);
    index(
      this.callable,
      [...names, ...this.nicks.keys()].sort((a, b) => b.length - a.length),
    );
    const self = reader.narrator === "我" ? /(?:^|[，。！？；\s])我(?!们)/gu : /\bI\b/gu;
    let times = 0;
    for (const text of narration.slice(0, 400)) times += text.match(self)?.length ?? 0;
    this.firstPerson = times >= 2;
    this.often = times >= 5;
  }

  /** How often the text names somebody, of whom it names most. */
  share(name: string): number {
    return (this.counts.get(name) ?? 0) / this.most;
  }

  gender(name: string): Gender | null {
    const known = this.genders.get(name);
    if (known) return known;
    let own = this.nouns.get(name);
    if (own === undefined) {
      own = genderIn(name);
      this.nouns.set(name, own);
    }
    return own;
  }

  setGender(name: string, gender: Gender | null | undefined): void {
    if (gender || !this.genders.has(name)) this.genders.set(name, gender ?? null);
  }

  person(name: string): string {
    const known = this.later.get(name) ?? this.canonical.get(name);
    if (known) return this.later.get(known) ?? this.canonical.get(known) ?? known;
    if (this.counts.has(name)) return name;
    // 法医林薇
    for (let from = 1; from + 2 <= name.length && !name.includes(" "); from++)
      if (this.counts.has(name.slice(from))) return this.person(name.slice(from));
    if (!name.includes(" ")) return name;
    return name.split(" ").find((part) => this.counts.has(part)) ?? name;
  }

  /** From now on one person; false where they are so already. */
  merge(from: string, to: string): boolean {
    const person = this.person(to);
    if (this.person(from) === person || this.later.has(from)) return false;
    this.later.set(from, person);
    const gender = this.gender(from);
    if (gender && (!this.genders.get(person) || this.guessed.has(person))) {
      this.genders.set(person, gender);
      this.guessed.delete(person);
    }
    return true;
  }

  /** Everyone a text names, in order. */
  namesIn(text: string): Found[] {
    if (text === "") return [];
    const kept = this.seen.get(text);
    if (kept) return kept.map((one) => ({ ...one, name: this.person(one.name) }));
    const found = scan(text, this.byFirst);
    if (this.seen.size > 20_000) this.seen.clear();
    this.seen.set(text, found);
    return found.map((one) => ({ ...one, name: this.person(one.name) }));
  }

  /** Narration: whoever it names is there; `comes` is a he or she whom it does not name. */
  hear(spellings: string[], comes: Gender | null): void {
    for (const spelling of spellings) this.mention(this.person(spelling));
    if (!comes) return;
    // She had red hair: nobody who is there.
    if (!this.recent.some((one) => (this.genders.get(one) ?? genderIn(one) ?? comes) === comes))
      this.bring(this.reader.nobody[comes === "male" ? 0 : 1]);
  }

  /** Somebody whom nothing names: there all the same. */
  bring(noun: string): void {
    this.strangers.add(noun);
    this.mention(noun);
  }

  isStranger = (name: string): boolean => this.strangers.has(name) && !this.known.has(name);

  mention(name: string): void {
    if (this.standsForAnother(name)) return;
    const at = this.recent.indexOf(name);
    if (at >= 0) this.recent.splice(at, 1);
    this.recent.unshift(name);
    if (this.recent.length > 12) this.recent.pop();
  }

  /** In another scene nobody is there who was there before. */
  leave(): void {
    this.before = this.recent.splice(0);
  }

  /** “我萧尘休你！”: who says it names himself. */
  ownName(words: string): string | undefined {
    const text = words.slice(0, 400);
    return this.namesIn(text).find(
      ({ at, name }) =>
        /(?:我|老夫|在下|本王|贫道|我叫|我是|名叫|鄙人|[姓叫].[，,])$/u.test(text.slice(0, at)) &&
        !this.reader.isPerson(name),
    )?.name;
  }

  /** Whom the words call by name: “阿川，走吧。” · “你柳如雪” */
  addressed(words: string): string | undefined {
    const text = words.slice(0, 400);
    for (const { name: spelling, at, length } of scan(text, this.callable)) {
      const name = this.person(this.nicks.get(spelling) ?? spelling);
      const lead = text.slice(0, at).replace(RANK, "");
      const latin = /^[A-Za-zÀ-ɏ]/u.test(text.slice(at));
      const before = (latin ? lead.trimEnd() : lead).at(-1);
      const after = text[at + length];
      if (before === "你" || before === "您" || /\b[Yy]ou(?:['’]re| are) $/u.test(lead)) return name;
      if (
        (before === undefined || /[，,、。！!？?…—\s]/u.test(before)) &&
        (after === undefined || /[，,、。！!？?…—~～.]/u.test(after))
      )
        return name;
    }
    return undefined;
  }

  /** 男人终于抬眼: a noun for somebody who has a name, unless the text brings it in as a person of its own. */
  standsForAnother(name: string): boolean {
    if (
      this.reader.narrator === "I" ||
      !ANAPHOR.test(name) ||
      this.later.has(name) ||
      this.strangers.has(name)
    )
      return false;
    return !this.told.brings(name) && this.named >= 1;
  }
}
