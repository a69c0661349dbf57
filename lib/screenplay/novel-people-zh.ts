import { AFTER_NAME, STOP } from "./novel-names-zh";
import { sizedLength } from "./novel-nouns-zh";
import { COMPOUND, NOT_NAMES, SURNAMES } from "./novel-person-zh";
import { ZH_SAY_ANY } from "./say-words";

/** Characters no given name has. */
const NO_NAME =
  /[的了着著过過地得之不是在有和与與这這那们們么麼吗嗎呢吧啊也都就很把被将從从到向对對给給让讓个個说說道老，。]/u;
const NICK =
  /^(?:阿[㐀-鿿]|[小老](?![臣夫朽身衲僧道奴家的了声聲心时時小路船巷屋旧实實远遠师師板人头頭者妇婦太爷爺婆子虎鼠鹰狗猫狼区區学學孩女男姐妹伙说說腿腹半院城镇村溪河雨雪年家天爸妈]|[㐀-鿿][声聲时])[㐀-鿿])/u;
/** Surnames that words of every day begin with: once is no evidence. */
const WORDLIKE = /^[那许許时時向和于成任常安高白方何全别別连連应應能终終明平乐樂居易从從满滿空花水路房石]/u;
const HEAD_NOISE =
  /^(?:只见|只見|忽然|突然|于是|這時|这时|此时|终于|然后|可是|但是|就连|连|而|但|可|却|又|当|當|等|见|見|看着|听见|听到|随着|身后的|旁边的|对面的|一旁的|身旁的|门外的)(?=[㐀-鿿]{2})/u;

type Head = { times: number; next: Map<string, number> };

/** Splits off what a clause may open with before its subject: 只见, 丞相. */
function headOf(clause: string): string {
  const bare = clause.replace(HEAD_NOISE, "");
  const length = sizedLength(bare);
  return length > 0 && /^[㐀-鿿]{2}/u.test(bare.slice(length)) ? bare.slice(length) : bare;
}

/**
 * The people of a Chinese novel by how their names stand in its sentences: a surname or 阿/小/老 opens a clause or follows
 * a title, and what follows it differs from time to time. `quoted` is what is said: people are called by name there.
 */
export function discoverZh(narration: string[], quoted: string[]): Map<string, number> {
  const opens = new Map<string, number>();
  const clause = (words: string) => {
    const bare = headOf(words);
    const size = COMPOUND.test(bare) ? 3 : SURNAMES.has(bare[0] ?? "") || NICK.test(bare) ? 2 : 0;
    if (size === 0 || bare.length < size) return;
    const key = bare.slice(0, size);
    if (!NO_NAME.test(key.slice(size - 1)) && !NOT_NAMES.has(key)) opens.set(key, (opens.get(key) ?? 0) + 1);
  };
  for (const text of narration) for (const [words] of text.matchAll(/[㐀-鿿]{2,}/gu)) clause(words);
  const seen = new Set(opens.keys());
  for (const text of quoted)
    for (const [words] of text.slice(0, 200).matchAll(/[㐀-鿿]{2,12}/gu))
      if (words.length <= 4) clause(words);
  const heads = follow(narration, quoted, opens);
  const found = new Map<string, number>();
  for (const [key, opened] of opens) {
    const head = heads.get(key);
    if (!head) continue;
    const compound = key.length === 3;
    const longer = [...head.next]
      .filter(([next]) => next === "之" || (/[㐀-鿿]/u.test(next) && !NO_NAME.test(next)))
      .sort((a, b) => b[1] - a[1])[0];
    const whole = longer ? key + longer[0] : "";
    const after = heads.get(whole);
    const share = longer ? longer[1] / head.times : 0;
    const nick = !SURNAMES.has(key[0] as string) && !compound;
    const long =
      !nick &&
      after !== undefined &&
      (head.times === 1 || share >= 0.8) &&
      (head.times > 2 && share > 0.8 && after.next.size > 1
        ? true
        : !AFTER_NAME.has(longer?.[0] ?? "") || ends(after) > ends(head));
    const name = long ? whole : key;
    if (NOT_NAMES.has(name) || STOP.test(name)) continue;
    const shown = long ? after : head;
    const clear = ends(shown) >= 0.4 || (shown.next.size > 1 && (nick || shown.times > 2));
    const once = seen.has(key) && !WORDLIKE.test(key);
    if (shown.times < 2 && !once) continue;
    if (opened >= 2 || shown.times >= 3 ? clear : long && clear) found.set(name, shown.times);
  }
  return found;
}

/** How often each key stands anywhere in the text, and what follows it; keys one character longer, too. */
function follow(narration: string[], quoted: string[], keys: Map<string, number>): Map<string, Head> {
  const heads = new Map<string, Head>();
  const note = (key: string, next: string) => {
    const head = heads.get(key) ?? { times: 0, next: new Map() };
    head.times++;
    head.next.set(next, (head.next.get(next) ?? 0) + 1);
    heads.set(key, head);
  };
  const firsts = new Set([...keys.keys()].map((key) => key[0]));
  for (const text of [...narration, ...quoted])
    for (let at = 0; at + 1 < text.length; at++) {
      if (!firsts.has(text[at])) continue;
      for (const size of [2, 3]) {
        const key = text.slice(at, at + size);
        if (!keys.has(key)) continue;
        note(key, text[at + size] ?? "");
        if (text[at + size]) note(key + text[at + size], text[at + size + 1] ?? "");
      }
    }
  return heads;
}

/** The share of times a name seems to end here. */
const ends = (of: Head) =>
  [...of.next].reduce((sum, [next, times]) => sum + (isBoundary(next) ? times : 0), 0) / of.times;

const isBoundary = (next: string) =>
  !/[㐀-鿿]/u.test(next) || next === "的" || AFTER_NAME.has(next) || ZH_SAY_ANY.test(next);
