import { AFTER_NAME, STOP } from "./novel-names-zh";
import { COMPOUND, NOT_NAMES, SURNAMES } from "./novel-person-zh";
import { ZH_SAY_ANY } from "./say-words";

/** Characters no given name has. */
const NO_NAME =
  /[的了着著过過地得之不是在有和与與这這那们們么麼吗嗎呢吧啊也都就很把被将從从到向对對给給让讓个個说說道老，。]/u;
const NICK =
  /^(?:阿\p{Script=Han}|[小老](?![声聲心时時小路船巷屋旧实實远遠师師板人头頭者妇婦太爷爺婆子虎鼠鹰狗猫狼区區学學孩女男姐妹伙说說腿腹半院城镇村溪河雨雪年家天爸妈]|\p{Script=Han}[声聲时])\p{Script=Han})/u;
const HEAD_NOISE =
  /^(?:只见|只見|忽然|突然|于是|這時|这时|此时|终于|然后|可是|但是|就连|连|而|但|可|却|又|当|當|等|见|見|看着|听见|听到|随着|身后的|旁边的|对面的|一旁的|身旁的|门外的)(?=\p{Script=Han}{2})/u;

type Head = { times: number; next: Map<string, number> };

/** Splits off what a clause may open with before its subject. */
const headOf = (clause: string) => clause.replace(HEAD_NOISE, "");

/**
 * The people of a Chinese novel by how their names stand in its sentences: a surname or 阿/小/老 opens a clause, and what
 * follows differs from time to time. `quoted` is what is said: people are called by their names there.
 */
export function discoverZh(narration: string[], quoted: string[]): Map<string, number> {
  const heads = new Map<string, Head>();
  const note = (key: string, next: string) => {
    const head = heads.get(key) ?? { times: 0, next: new Map() };
    head.times++;
    head.next.set(next, (head.next.get(next) ?? 0) + 1);
    heads.set(key, head);
  };
  const clause = (words: string) => {
    const bare = headOf(words);
    const first = bare[0] ?? "";
    const from = COMPOUND.test(bare) ? 3 : SURNAMES.has(first) ? 2 : NICK.test(bare) ? 2 : 0;
    if (from === 0 || bare.length < from) return;
    note(bare.slice(0, from), bare[from] ?? "");
    if (bare.length > from) note(bare.slice(0, from + 1), bare[from + 1] ?? "");
  };
  for (const text of narration) for (const [words] of text.matchAll(/\p{Script=Han}{2,}/gu)) clause(words);
  for (const text of quoted)
    for (const [words] of text.slice(0, 200).matchAll(/\p{Script=Han}{2,12}/gu))
      if (words.length <= 4) clause(words);
  const found = new Map<string, number>();
  for (const [key, head] of heads) {
    const compound = COMPOUND.test(key);
    if (key.length !== (compound ? 3 : 2) || NO_NAME.test(key.slice(compound ? 2 : 1))) continue;
    const longer = [...head.next]
      .filter(([next]) => next === "之" || (next !== "" && !NO_NAME.test(next)))
      .sort((a, b) => b[1] - a[1])[0];
    const whole = longer ? key + longer[0] : "";
    const after = whole === "" ? undefined : heads.get(whole);
    const share = longer ? longer[1] / head.times : 0;
    const ends = (of: Head) =>
      [...of.next].reduce((sum, [next, times]) => sum + (isBoundary(next) ? times : 0), 0) / of.times;
    const nick = !SURNAMES.has(key[0] as string) && !compound;
    const long =
      !nick &&
      after !== undefined &&
      (head.times === 1 || share >= 0.8) &&
      (head.times > 2 && share > 0.8 && after.next.size > 1
        ? true
        : !AFTER_NAME.has(longer?.[0] ?? "") || ends(after) > ends(head));
    const name = long ? whole : key;
    const times = long ? (after?.times ?? 0) : head.times;
    if (NOT_NAMES.has(key) || NOT_NAMES.has(name) || STOP.test(name)) continue;
    const shown = (long ? after : head) as Head;
    const clear = ends(shown) >= 0.4 || (shown.next.size > 1 && (nick || times > 2));
    if (times >= 2 ? clear : long && clear) found.set(name, times);
  }
  return found;
}

const isBoundary = (next: string) =>
  next === "" || next === "的" || AFTER_NAME.has(next) || ZH_SAY_ANY.test(next);
