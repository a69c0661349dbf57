import {
  headName,
  namesPerson,
  nearestSubject,
  personNoun,
  type Subject,
  strictHead,
  subjectOf,
} from "./novel-names-zh";
import { isPersonNoun } from "./novel-nouns-zh";
import type { Attribution, Speech } from "./novel-speakers";
import { ZH_FEELING, ZH_ONLY_SAYS, ZH_SAY_ANY } from "./say-words";

const lastSentence = (text: string) =>
  text
    .trim()
    .split(/(?<=[。！？!?…])/u)
    .filter((part) => part.trim() !== "")
    .at(-1) ?? "";

/** 身后的人, 一个苍老的声音: somebody else, whose name is not said. */
const SOMEBODY =
  /^(?:那人|此人|来人|來人|来者|來者|对方|對方|另一[个個]?人|有人)|^[^，。]{0,8}的(?:人|声音|聲音|嗓音)(?=.{0,8}(?:说|道|问|响|傳|传|起|喊|叫|沙|低|很|笑))|^[^，。]{0,6}(?:传来|響起|响起)[^，。]{0,12}(?:声音|聲音|嗓音|喊声)|^一[道个個][^，。]{0,8}(?:声音|聲音|嗓音)/u;
/** 执事的声音刚落: he has just spoken. */
const JUST_SAID =
  /^(.{2,10}?)的?(?:声音|聲音|话音|話音|话|話|喊声)(?:刚落|剛落|未落|落下|一落|还没说完|一出口?)/u;
const firstClause = (text: string) => /^[^，,。！？!?；;：:…]*/u.exec(text.trim())?.[0] ?? "";

/** 两人同时吼道 · 大家一齐起哄 */
const MANY =
  /^(?:众人|眾人|大家|大伙儿?|两人|兩人|二人|三人|所有人|群臣|众臣|眾臣|百官)(?=.{0,6}(?:说|說|道|问|問|喊|叫|吼|笑|应|應|答|起哄|齐声|齊聲|同声|同聲))/u;

/** 纸条上写着： what is read, not heard. */
const WRITTEN =
  /(?:写着|寫著|写道|寫道|刻着|刻著|印着|印著|题着|贴着|显示|顯示|(?:(?<![几幾个個])字|字迹|字跡|短信|消息|标题|招牌|牌子|横幅|纸条|信上|纸上|上书|内容|簽名|签名))(?:是|为|：|:|，|,|着|的|\s)*$/u;

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

/** 来人一撩衣摆，正是药园的白芷: here is who it is. */
const SHOWN = /^[^。！？!?“「]{0,80}(?:正是|原来是|原來是|竟是|竟然是|不是别人)[，,]?([^，。！？!?]{2,14})/u;
function nameWithin(words: string, known: ReadonlySet<string>): string | undefined {
  for (let from = 0; from + 2 <= words.length; from++)
    for (let length = 4; length >= 2; length--)
      if (known.has(words.slice(from, from + length))) return words.slice(from, from + length);
  return undefined;
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
  const voice = SOMEBODY.test(tail) && strictHead(tail, known)?.name === undefined;
  const nextLead = after.trim().length <= tail.length + 1;
  const belongsToNext = speech.quoteFollows && /[：:]\s*$/u.test(after) && !nextLead;
  const said = after.trim() === "" ? JUST_SAID.exec(next.trim())?.[1] : undefined;
  if (said) add(9, strictHead(said, known), "");
  const shown = SHOWN.exec(after.slice(0, 160)) ?? SHOWN.exec(lastSentence(before));
  const who = shown?.[1] ? nameWithin(shown[1], known) : undefined;
  if (who) found.push({ strength: 10, name: who });
  const many = MANY.exec(tail)?.[0];
  if (many) found.push({ strength: 10, name: many });
  else if (voice) found.push({ strength: 10, pronoun: "other" });
  else if (
    tail !== "" &&
    ZH_SAY_ANY.test(nameless(tail, known)) &&
    !/^(?:说完|說完|说着|话音|话一出|说罢|听)/u.test(tail)
  )
    add(10, headName(tail, known), tail);
  // “…。”她敲了敲黑板，“…” — whoever acts between two quotes says both.
  else if (tail !== "" && speech.quoteFollows && /[，,]\s*$/u.test(after))
    add(8, headName(tail, known), tail);
  const named = /^我(?:叫|名叫|是)([㐀-鿿]{2,4})(?=[。，！,.!]|$)/u.exec(speech.words)?.[1];
  if (named && (known.has(named) || /^我(?:叫|名叫)/u.test(speech.words)))
    found.unshift({ strength: 11, name: named });
  const quoted =
    /([㐀-鿿]{2,4})(?:曾经?|曾經)?(?:[对對跟和][㐀-鿿]{1,4})?[說说][過过]?(?:的[話话]|的那句[話话]|過|过)[：:]\s*$/u.exec(
      before,
    )?.[1];
  for (let from = 0; quoted && from < 3; from++)
    if (known.has(quoted.slice(from))) found.push({ strength: 10, name: quoted.slice(from) });
  const lead = lastSentence(before);
  if (/[：:，,]\s*$/u.test(before) && lead !== "") {
    const says =
      /[：:]\s*$/u.test(before) || ZH_SAY_ANY.test(lead.split(/[，,]/u).filter(Boolean).at(-1) ?? "");
    if (says) {
      if (SOMEBODY.test(lead) && !nearestSubject(lead, known)) found.push({ strength: 9, pronoun: "other" });
      else add(9, nearestSubject(lead, known) ?? subjectOf(lead, known) ?? subjectOf(before, known), lead);
    } else add(6, nearestSubject(lead, known) ?? subjectOf(lead, known), lead);
  } else if (lead !== "")
    add(5, nearestSubject(lead, known) ?? subjectOf(lead, known) ?? subjectOf(before, known), lead);
  if (tail !== "" && !belongsToNext && !voice && !found.some(({ strength }) => strength >= 8))
    // Whoever acts right behind the words has said them.
    add(speech.paragraphStart ? 8 : 7, strictHead(tail, known) ?? laterHead(after, known), tail);
  if (tail !== "" && !belongsToNext && !voice && found.length === 0) {
    // “…”过了一会儿，小刺猬小声问。
    const [, ...clauses] =
      after
        .slice(0, 120)
        .split(/[。！？!?；;：:…]/u)[0]
        ?.split(/[，,]/u) ?? [];
    const says = clauses.find((clause) => ZH_SAY_ANY.test(nameless(clause.trim(), known)));
    const head = says ? strictHead(says, known) : null;
    if (says) add(9, head, says);
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

/** “…”柜台后头，老朝奉连眼皮都没抬: who acts in the sentence behind, where its first clause names nobody. */
function laterHead(after: string, known: ReadonlySet<string>): Subject {
  const [first = "", ...clauses] = (/^[^。！？!?；;：:…]*/u.exec(after.slice(0, 80))?.[0] ?? "").split(
    /[，,]/u,
  );
  if (first.length > 12 || /^[他她我]/u.test(first.trim())) return null;
  for (const clause of clauses.slice(0, 2)) {
    const head = strictHead(clause, known);
    if (head) return head;
  }
  return null;
}

/** 弟子们 are many. */
const crowdOf = (name: string, clause: string) => {
  const plural = clause[clause.indexOf(name) + name.length] ?? "";
  return /[们們]/u.test(plural) ? name + plural : name;
};

/** Somebody known, or a noun that is nothing but a person. */
function certainHead(clause: string, known: ReadonlySet<string>): Subject {
  const head = headName(clause, known);
  return head?.name && !known.has(head.name) && !isPersonNoun(head.name) ? null : head;
}

/** 台下响起一阵哄笑: many speak. */
const STIRS = /哄笑|议论|議論|嘘声|哗然|嘩然|窃窃私语|交头接耳|起哄|七嘴八舌|炸开了锅/u;

/** 皇帝的目光: he acts; 皇帝的老师 is somebody else. */
const OWNS =
  /^(?:们|們)?的(?!(?:目光|眼神|眼睛|眼泪|視線|视线|声音|聲音|脸|臉|嘴|手|脚|眉|神色|神情|表情|语气|心|耳|呼吸|身体|身子|身影|额头|喉|指|肩|背|唇|瞳|头|頭|动作|脚步|笑))/u;

/** Whoever acts last in a stretch of narration. */
export function actorZh(text: string, known: ReadonlySet<string>): Attribution | null {
  const stirs = lastSentence(text);
  if (STIRS.test(stirs)) return { strength: 3, name: /[㐀-鿿]{2}[们們]/u.exec(stirs)?.[0] ?? "众人" };
  const clauses = text.slice(-300).split(/[，。！？；：:…\n]+/u);
  let pronoun: string | undefined;
  for (const clause of clauses.reverse()) {
    const head =
      clause.trim() === "" ? null : (strictHead(clause, known) ?? certainHead(clause.trim(), known));
    // 我跟过去，他背对着我: he acts last.
    if (head?.pronoun === "我" && !pronoun) return { strength: 3, pronoun: "我" };
    if (head?.pronoun === "我") continue;
    if (head?.pronoun && head.pronoun !== "它") pronoun ??= head.pronoun;
    if (
      head?.name &&
      (known.has(head.name) || namesPerson(head.name)) &&
      !OWNS.test(clause.slice(clause.indexOf(head.name) + head.name.length))
    )
      return { strength: 3, name: crowdOf(head.name, clause), ...(pronoun ? { pronoun } : {}) };
  }
  return pronoun ? { strength: 3, pronoun } : null;
}

/** Who acts first in a paragraph. */
export function opensZh(text: string, known: ReadonlySet<string>): Attribution | null {
  const head = strictHead(firstClause(text.slice(0, 40)), known);
  return head ? { strength: 3, ...head } : null;
}

export const onlySaysZh = (text: string, known: ReadonlySet<string> = new Set()) =>
  ZH_ONLY_SAYS.test(nameless(text.trim().replace(/^[，,]/u, ""), known));

/** 许念傻了 → 他傻了: a name may hold a character that means to say. */
function nameless(clause: string, known: ReadonlySet<string>): string {
  for (let length = 4; length >= 2; length--)
    if (known.has(clause.slice(0, length))) return `他${clause.slice(length)}`;
  return clause;
}

export const isPersonZh = (words: string) => isPersonNoun(words);
