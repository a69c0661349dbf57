import { headName, isPersonNoun, namesPerson, personNoun, type Subject, subjectOf } from "./novel-names-zh";
import { NOT_NAMES, SURNAMES } from "./novel-person-zh";
import type { Attribution, Speech } from "./novel-speakers";
import { genderIn, ZH_FEELING, ZH_ONLY_SAYS, ZH_SAY_ANY } from "./say-words";

const lastSentence = (text: string) =>
  text
    .trim()
    .split(/(?<=[。！？!?…])/u)
    .filter((part) => part.trim() !== "")
    .at(-1) ?? "";

const firstClause = (text: string) => /^[^，,。！？!?；;：:…]*/u.exec(text.trim())?.[0] ?? "";

/** 纸条上写着： what is read, not heard. */
const WRITTEN =
  /(?:写着|寫著|写道|寫道|刻着|刻著|印着|印著|题着|贴着|显示|顯示|(?:字|字迹|字跡|短信|消息|标题|招牌|牌子|横幅|纸条|信上|纸上|上书|内容|簽名|签名))(?:是|为|：|:|，|,|着|的|\s)*$/u;

/** Whether a quote is spoken, not a word held up (“拆”字). */
export function isSpeechZh({ words, before, after, paragraphStart, quoteFollows }: Speech): boolean {
  if (WRITTEN.test(before) || (/^的?(?:字样|字樣|标语|招牌|牌子|标题)/u.test(after) && !paragraphStart))
    return false;
  if (/[：:]\s*$/u.test(before)) return true;
  if (
    /^[嗯哦噢喔啊哎唉呀喂嘿哼嘘咦诶欸哈呵唔嗳是好对對]{1,3}$/u.test(words) &&
    /^(?:了|地|的)?一[声聲]/u.test(after)
  )
    return true;
  if (/[。！？!?…—～~]$/u.test(words)) return true;
  if (/[，,]$/u.test(words) && quoteFollows && /[，,：:]\s*$/u.test(after)) return true;
  if (/[，,]$/u.test(words) && ZH_SAY_ANY.test(firstClause(after))) return true;
  if (
    ZH_ONLY_SAYS.test(
      before
        .split(/[。！？]/u)
        .at(-1)
        ?.trim() || "-",
    ) &&
    /[，,]\s*$/u.test(before)
  )
    return true;
  return paragraphStart && (after.trim() === "" || ZH_SAY_ANY.test(firstClause(after)));
}

/** What the words around a quote say about its speaker, strongest evidence first. */
export function attributeZh(speech: Speech, known: ReadonlySet<string>): Attribution[] {
  const { before, after, next } = speech;
  const found: Attribution[] = [];
  const add = (strength: number, subject: Subject, words: string) => {
    if (!subject) return;
    const feeling = ZH_FEELING.exec(subject.name ? words.replace(subject.name, "") : words)?.[1];
    found.push({ strength, ...subject, ...(feeling ? { emotion: feeling } : {}) });
  };
  const tail = firstClause(after);
  const nextLead = after.trim().length <= tail.length + 1;
  const belongsToNext = speech.quoteFollows && /[：:]\s*$/u.test(after) && !nextLead;
  if (
    tail !== "" &&
    ZH_SAY_ANY.test(nameless(tail, known)) &&
    !/^(?:说完|說完|说着|话音|话一出|说罢|听)/u.test(tail)
  )
    add(10, headName(tail, known), tail);
  // “…。”她敲了敲黑板，“…” — whoever acts between two quotes says both.
  else if (tail !== "" && speech.quoteFollows && /[，,]\s*$/u.test(after))
    add(8, headName(tail, known), tail);
  const named = /^我(?:叫|名叫|是)([\p{Script=Han}]{2,4})(?=[。，！,.!]|$)/u.exec(speech.words)?.[1];
  if (named && (known.has(named) || /^我(?:叫|名叫)/u.test(speech.words)))
    found.unshift({ strength: 11, name: named });
  const quoted =
    /(\p{Script=Han}{2,4})(?:曾经?|曾經)?(?:[对對跟和]\p{Script=Han}{1,4})?[說说][過过]?(?:的[話话]|的那句[話话]|過|过)[：:]\s*$/u.exec(
      before,
    )?.[1];
  for (let from = 0; quoted && from < 3; from++)
    if (known.has(quoted.slice(from))) found.push({ strength: 10, name: quoted.slice(from) });
  const lead = lastSentence(before);
  if (/[：:，,]\s*$/u.test(before) && lead !== "") {
    const says =
      /[：:]\s*$/u.test(before) || ZH_SAY_ANY.test(lead.split(/[，,]/u).filter(Boolean).at(-1) ?? "");
    if (says) {
      const clauses = lead.split(/[，,：:]/u).filter((clause) => clause.trim() !== "");
      const near = headName(clauses.at(-1) ?? "", known);
      const nearest =
        near?.pronoun ||
        (near?.name && (known.has(near.name) || namesPerson(near.name) || likeName(near.name)))
          ? near
          : null;
      add(
        9,
        (clauses.length > 1 ? nearest : null) ?? subjectOf(lead, known) ?? subjectOf(before, known),
        lead,
      );
    } else add(6, subjectOf(lead, known), lead);
  } else if (lead !== "") add(5, subjectOf(lead, known) ?? subjectOf(before, known), lead);
  if (tail !== "" && !belongsToNext && found.length === 0) {
    const subject = headName(tail, known);
    if (subject?.pronoun || (subject?.name && (known.has(subject.name) || namesPerson(subject.name))))
      add(4, subject, tail);
  }
  if (before.trim() === "" && after.trim() === "") {
    const reveal =
      /^(?:说话的|說話的|开口的|開口的|喊话的|发话的)(?:人)?(?:正?是)(?:一?[个個位名])?([^，。！？]{1,16})/u.exec(
        next.trim(),
      );
    if (reveal?.[1]) found.push({ strength: 8, name: personNoun(reveal[1]) });
    const appears = /(?:看见|看見|看到|只见|只見|見|见)了?一?[个個位名]([^，。！？]{0,12})/u.exec(
      next.slice(0, 60),
    )?.[1];
    const comer = appears ? personNoun(appears) : "";
    if (isPersonNoun(comer)) found.push({ strength: 6, name: comer });
    if (/[：:]\s*$/u.test(speech.previous))
      add(7, subjectOf(lastSentence(speech.previous), known), speech.previous);
  }
  return found;
}

const likeName = (name: string) =>
  SURNAMES.has(name[0] as string) && name.length <= 3 && !NOT_NAMES.has(name.slice(0, 2));

/** 弟子们 are many. */
const crowdOf = (name: string, clause: string) => {
  const plural = clause[clause.indexOf(name) + name.length] ?? "";
  return /[们們]/u.test(plural) ? name + plural : name;
};

/** Whoever acts last in a stretch of narration. */
export function actorZh(text: string, known: ReadonlySet<string>): Attribution | null {
  const clauses = text.slice(-300).split(/[，。！？；：:…\n]+/u);
  let pronoun: string | undefined;
  for (const clause of clauses.reverse()) {
    const head = clause.trim() === "" ? null : headName(clause.trim(), known);
    if (head?.pronoun === "我") return { strength: 3, pronoun: "我" };
    if (head?.pronoun && head.pronoun !== "它") pronoun ??= head.pronoun;
    if (
      head?.name &&
      (known.has(head.name) || namesPerson(head.name)) &&
      !new RegExp(`${head.name}(?:们|們)?的`, "u").test(clause)
    )
      return { strength: 3, name: crowdOf(head.name, clause), ...(pronoun ? { pronoun } : {}) };
  }
  return pronoun ? { strength: 3, pronoun } : null;
}

export const genderZh = (name: string, words: string) => genderIn(name) ?? genderIn(words);
export const onlySaysZh = (text: string, known: ReadonlySet<string> = new Set()) =>
  ZH_ONLY_SAYS.test(nameless(text.trim().replace(/^[，,]/u, ""), known));

/** 许念傻了 → 他傻了: a name may hold a character that means to say. */
function nameless(clause: string, known: ReadonlySet<string>): string {
  for (let length = 4; length >= 2; length--)
    if (known.has(clause.slice(0, length))) return `他${clause.slice(length)}`;
  return clause;
}

export const isPersonZh = (words: string) => isPersonNoun(words);
