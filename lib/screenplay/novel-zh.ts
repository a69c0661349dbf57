import { headName, namesPerson, personNoun, type Subject, subjectOf } from "./novel-names-zh";
import type { Attribution, Speech } from "./novel-speakers";
import { genderIn, ZH_FEELING, ZH_ONLY_SAYS, ZH_SAY_ANY } from "./say-words";

const lastSentence = (text: string) =>
  text
    .trim()
    .split(/(?<=[。！？!?…])/u)
    .filter((part) => part.trim() !== "")
    .at(-1) ?? "";

const firstClause = (text: string) => /^[^，,。！？!?；;：:…]*/u.exec(text.trim())?.[0] ?? "";

/** Whether a quote is spoken, not a word held up (“拆”字). */
export function isSpeechZh({ words, before, after, paragraphStart }: Speech): boolean {
  if (/[：:]\s*$/u.test(before)) return true;
  if (/[。！？!?…—～~]$/u.test(words)) return true;
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
  if (tail !== "" && ZH_SAY_ANY.test(tail) && !/^(?:说完|說完|说着|话音|话一出|说罢|听)/u.test(tail))
    add(10, headName(tail, known), tail);
  // “…。”她敲了敲黑板，“…” — whoever acts between two quotes says both.
  else if (tail !== "" && speech.quoteFollows && /[，,]\s*$/u.test(after))
    add(8, headName(tail, known), tail);
  const named = /^我(?:叫|名叫|是)([\p{Script=Han}]{2,4})(?=[。，！,.!]|$)/u.exec(speech.words)?.[1];
  if (named && (known.has(named) || /^我(?:叫|名叫)/u.test(speech.words)))
    found.unshift({ strength: 11, name: named });
  const lead = lastSentence(before);
  if (/[：:，,]\s*$/u.test(before) && lead !== "") {
    const says =
      /[：:]\s*$/u.test(before) || ZH_SAY_ANY.test(lead.split(/[，,]/u).filter(Boolean).at(-1) ?? "");
    if (says) {
      const clauses = lead.split(/[，,：:]/u).filter((clause) => clause.trim() !== "");
      const near = headName(clauses.at(-1) ?? "", known);
      const nearest =
        near?.pronoun || (near?.name && (known.has(near.name) || namesPerson(near.name))) ? near : null;
      add(
        9,
        (clauses.length > 1 ? nearest : null) ?? subjectOf(lead, known) ?? subjectOf(before, known),
        lead,
      );
    }
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
    if (/[：:]\s*$/u.test(speech.previous))
      add(7, subjectOf(lastSentence(speech.previous), known), speech.previous);
  }
  return found;
}

/** Names that speak, gathered from every place where somebody says something: name → times, and what is said of them. */
export function collectZh(speeches: Speech[]): Map<string, number> {
  const counts = new Map<string, number>();
  const nobody: ReadonlySet<string> = new Set();
  for (const speech of speeches)
    for (const { name, strength } of attributeZh(speech, nobody))
      if (name && (strength >= 8 || namesPerson(name))) counts.set(name, (counts.get(name) ?? 0) + 1);
  return wholeNames(counts, speeches);
}

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
    const cut = name.length === 2 && seen > 1 && next.size === 1 && /\p{Script=Han}/u.test(only);
    const key = cut && !namesPerson(name) && !ZH_SAY_ANY.test(only) ? name + only : name;
    whole.set(key, (whole.get(key) ?? 0) + times);
  }
  return whole;
}

export const genderZh = (name: string, words: string) => genderIn(name) ?? genderIn(words);
export const onlySaysZh = (text: string) => ZH_ONLY_SAYS.test(text.trim().replace(/^[，,]/u, ""));
