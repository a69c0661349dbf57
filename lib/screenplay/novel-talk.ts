import type { Attribution, Gender, Reader, Speaker, Speech } from "./novel-speakers";
import { genderIn } from "./say-words";

const escapePattern = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
/** A bird is not in a birdcage. */
const spelled = (name: string) =>
  /^\p{Script=Latin}/u.test(name)
    ? `(?<![\\p{L}\\p{N}])${escapePattern(name)}(?![\\p{L}\\p{N}])`
    : escapePattern(name);
const pronounGender = (pronoun: string): Gender | null =>
  /^(?:他|he)$/u.test(pronoun) ? "male" : /^(?:她|she)$/u.test(pronoun) ? "female" : null;
/** Nouns that stand for somebody met before as often as for somebody new. */
const ANAPHOR =
  /^(?:男人|女人|男子|女子|男孩|女孩|男生|女生|少年|少女|青年|老人|小姑娘|姑娘|男孩子|女孩子|孩子|小孩|对方|(?:the )?(?:man|woman|boy|girl|lady|kid|child))$/u;

/** “I'm Ada Cole.” · “Vance. Eleanor Vance.” */
const SELF_EN =
  /^(?:(?:I'm|I’m|I am|My name(?:'s|’s| is)|(?:The )?name(?:'s|’s| is)|Call me) (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2})(?=[.,!]|$)|(?:\p{Lu}\p{Ll}+)[.,] (\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)[.!]?$)/u;
const CROWD = /[们們]$|^(?:众人|眾人|人群|大家|crowd|mob)$/u;

/** A conversation as it goes on: who is there, who spoke, who was called by name. */
export class Talk {
  readonly known: ReadonlySet<string>;
  readonly genders = new Map<string, Gender | null>();
  private readonly recent: string[] = [];
  private readonly turns: string[] = [];
  private readonly pattern: RegExp | null;
  private readonly firstPerson: boolean;
  /** Nouns the text introduces as somebody of their own: 一个年轻姑娘. */
  private readonly introduced = new Map<string, boolean>();
  private called: string | undefined;
  private asked = false;
  /** The last words asked who somebody is. */
  private wanted = false;
  private before: string[] = [];

  constructor(
    private readonly counts: Map<string, number>,
    private readonly canonical: Map<string, string>,
    private readonly reader: Reader,
    private readonly narration: string[],
  ) {
    this.known = new Set(counts.keys());
    const names = [...this.known].sort((a, b) => b.length - a.length).slice(0, 200);
    this.pattern = names.length > 0 ? new RegExp(names.map(spelled).join("|"), "gu") : null;
    const self = reader.narrator === "我" ? /(?:^|[，。！？；\s])我(?!们)/gu : /\bI\b/gu;
    let times = 0;
    for (const text of narration.slice(0, 400)) times += text.match(self)?.length ?? 0;
    this.firstPerson = times >= 2;
  }

  setGender(name: string, gender: Gender | null | undefined): void {
    if (gender || !this.genders.has(name)) this.genders.set(name, gender ?? null);
  }

  /** Narration: whoever it names is there. */
  hear(text: string): void {
    if (!this.pattern || text === "") return;
    for (const [name] of text.matchAll(this.pattern)) this.mention(this.person(name));
  }

  said(name: string, words: string): void {
    // "" stands for somebody who is not known yet.
    if (this.turns.at(-1) !== name) this.turns.push(name);
    if (this.turns.length > 20) this.turns.shift();
    if (name !== "") this.mention(name);
    this.called = this.addressed(words, name);
    this.wanted = /^(?:.{0,4}谁[啊呀在]?.{0,2}|who(?:'s there| is it| are you)?)[?？]$/iu.test(words);
    this.asked = /[?？][」』”"’]*$/u.test(words);
  }

  /** The conversation is over; in another scene nobody is there who was there before. */
  pause(newScene: boolean): void {
    this.turns.length = 0;
    this.called = undefined;
    if (newScene) this.before = this.recent.splice(0);
  }

  speaker(speech: Speech, sameParagraph: boolean, previous: Speaker | undefined): Speaker {
    const found = this.reader.attribute(speech, this.known).sort((a, b) => b.strength - a.strength);
    const called = this.addressed(speech.words, undefined);
    let name: string | undefined;
    let emotion: string | undefined;
    for (const attribution of this.preferNames(found)) {
      if (sameParagraph && attribution.strength < 8) continue;
      name = this.subjectBefore(attribution, speech);
      name ??= this.resolve(attribution, sameParagraph ? undefined : this.turns.at(-1));
      if (name === called && attribution.strength < 8 && called !== undefined) name = undefined;
      emotion = attribution.emotion;
      if (name) break;
    }
    name ??= this.namesItself(speech.words);
    if (!name && (speech.continues || sameParagraph)) name = previous?.name;
    name ??= this.byTurn(speech, called);
    this.introduces(found, name, speech.words);
    const pronoun = found.find((one) => one.pronoun && one.strength >= 8)?.pronoun;
    if (name && pronoun && !this.genders.get(name)) this.setGender(name, pronounGender(pronoun));
    return { ...(name ? { name } : {}), ...(emotion ? { emotion } : {}) };
  }

  /** “Yes,” she said, after narration about somebody: she is who acted there. */
  private subjectBefore({ pronoun }: Attribution, { between, before }: Speech): string | undefined {
    const wanted = pronounGender(pronoun ?? "");
    if (!wanted || between === "" || before.trim() !== "") return undefined;
    let text = between;
    for (let round = 0; round < 3; round++) {
      const actor = this.reader.actor(text, this.known);
      if (!actor?.name) return undefined;
      const name = this.person(actor.name);
      const gender = this.genders.get(name) ?? genderIn(name);
      if (this.known.has(actor.name) && !this.standsForAnother(actor.name) && (gender ?? wanted) === wanted)
        return name;
      if (!gender || gender === wanted) return undefined;
      // Of the other sex: whoever acted before.
      text = text.slice(0, Math.max(0, text.lastIndexOf(actor.name)));
    }
    return undefined;
  }

  private readonly later = new Map<string, string>();

  /** “我叫周屿。” says the boy: from the first line on he was 周屿. */
  private introduces(found: Attribution[], name: string | undefined, words: string): void {
    const own = name && this.reader.isPerson(name) ? SELF_EN.exec(words) : null;
    const called = own?.[1] ?? own?.[2];
    if (name && called) this.rename(name, called);
    const noun = found.find((one) => one.name && one.name !== name && one.strength < 11)?.name;
    if (name && found[0]?.strength === 11 && noun && this.reader.isPerson(noun)) this.rename(noun, name);
  }

  private rename(from: string, to: string): void {
    this.later.set(from, to);
    const gender = this.genders.get(from) ?? genderIn(from);
    if (gender && !this.genders.get(to)) this.setGender(to, gender);
    for (const list of [this.recent, this.turns])
      list.forEach((one, at) => {
        if (one === from) list[at] = to;
      });
  }

  namedLater = (name: string) => this.later.get(name) ?? name;

  /** Nothing beside the quote says whose it is: whoever acted just before, whoever was called, the other one. */
  private byTurn(speech: Speech, called: string | undefined): string | undefined {
    const last = this.turns.at(-1);
    const acts = this.reader.actor(speech.between, this.known);
    const actor = acts ? this.resolve(acts, undefined) : undefined;
    const may = (name: string | undefined) =>
      name !== undefined && name !== "" && name !== last && name !== called;
    if (actor && may(actor)) return actor;
    if (last && !actor && CROWD.test(last)) return last;
    if (this.called && may(this.called) && this.recent.includes(this.called)) return this.called;
    const partner = this.turns.findLast((one) => may(one));
    return partner ?? this.others(last).find((one) => may(one)) ?? (last === undefined ? actor : undefined);
  }

  /** “谁？” “邮差。”: who is asked says who it is. */
  private namesItself(words: string): string | undefined {
    const bare = words.replace(/[。.!！，,]+$/u, "").replace(/^(?:是|我是|the )/iu, "");
    return this.wanted && bare.length <= 12 && this.reader.isPerson(bare) ? bare : undefined;
  }

  /** Everyone met lately but one, the narrator last. */
  others(but: string | undefined): string[] {
    const { narrator } = this.reader;
    const there = this.recent.filter((one) => one !== but && one !== narrator);
    return this.firstPerson && but !== narrator && but !== undefined
      ? [...there.slice(0, 1), narrator]
      : there;
  }

  /** Whom the words call by name: “阿川，走吧。” */
  addressed(words: string, but: string | undefined): string | undefined {
    if (!this.pattern) return undefined;
    const text = words.slice(0, 400);
    for (const match of text.matchAll(this.pattern)) {
      const before = text[match.index - 1];
      const after = text[match.index + match[0].length];
      const apart =
        (before === undefined || /[，,、。！!？?…—\s]/u.test(before)) &&
        (after === undefined || /[，,、。！!？?…—~～]/u.test(after));
      const name = this.person(match[0]);
      // “你叫什么？”“林晚。” names the one who answers.
      if (this.asked && text.length <= match[0].length + 2) return undefined;
      if (apart && name !== but) return name;
    }
    return undefined;
  }

  private person(name: string): string {
    const known = this.later.get(name) ?? this.canonical.get(name);
    if (known || this.counts.has(name) || !name.includes(" ")) return known ?? name;
    return name.split(" ").find((part) => this.counts.has(part)) ?? name;
  }

  private mention(name: string): void {
    const at = this.recent.indexOf(name);
    if (at >= 0) this.recent.splice(at, 1);
    this.recent.unshift(name);
    if (this.recent.length > 12) this.recent.pop();
  }

  private resolve({ name, pronoun }: Attribution, last: string | undefined): string | undefined {
    if (name && !this.standsForAnother(name)) return this.person(name);
    if (pronoun === "我" || pronoun === "i") return this.reader.narrator;
    const wanted = name ? genderIn(name) : pronounGender(pronoun ?? "");
    const met = this.recent.length > 0 ? this.recent : this.before;
    const there = met.filter((one) => one !== this.reader.narrator && one !== name);
    if (!wanted) return name && there.length > 0 ? (there.find((one) => one !== last) ?? name) : name;
    // Of those who talk, the one it fits for certain; else whoever may fit and did not speak last.
    const fits =
      there.slice(0, 3).find((one) => this.genders.get(one) === wanted) ??
      there.find((one) => one !== last && !this.genders.get(one)) ??
      there.find((one) => (this.genders.get(one) ?? wanted) === wanted);
    if (fits && !this.genders.get(fits)) this.genders.set(fits, wanted);
    // A he or she nobody fits is somebody without a name.
    return fits ?? name ?? (wanted === "male" ? this.reader.nobody[0] : this.reader.nobody[1]);
  }

  /** 男人终于抬眼: a noun for somebody who has a name, unless the text brings it in as a person of its own. */
  private standsForAnother(name: string): boolean {
    if (!ANAPHOR.test(name)) return false;
    let own = this.introduced.get(name);
    if (own === undefined) {
      const noun = escapePattern(name);
      const brought = new RegExp(
        `(?:一?[个個位名]|一)[^，。！？]{0,12}${noun}|(?:年轻|黑衣|白衣|瘦|胖|高|矮|独眼|陌生|老|小|中年)${noun}|\\b(?:an?|two|another|one|old|young)\\s(?:[\\w'-]+\\s){0,4}${noun}|^The ${noun}`,
        "iu",
      );
      own = this.narration.slice(0, 2000).some((text) => brought.test(text));
      this.introduced.set(name, own);
    }
    const named = [...this.counts.keys()].filter((one) => !ANAPHOR.test(one)).length;
    return !own && named >= 2;
  }

  /** “…,” he whispered, after “The constable cleared his throat.”: the sentence before says who he is. */
  private preferNames(found: Attribution[]): Attribution[] {
    const [first] = found;
    const wanted = first?.pronoun ? pronounGender(first.pronoun) : null;
    if (!first || !wanted) return found;
    const subject = found.find(({ name, strength }) => name && strength >= 5);
    if (!subject?.name) return found;
    const gender = this.genders.get(this.person(subject.name)) ?? genderIn(subject.name);
    return gender && gender !== wanted
      ? found
      : [{ ...first, pronoun: undefined, name: subject.name }, ...found];
  }
}
