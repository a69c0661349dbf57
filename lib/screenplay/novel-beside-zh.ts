import { AFTER_NAME, headName, STOP } from "./novel-names-zh";
import { personLength } from "./novel-nouns-zh";
import { NOT_NAMES } from "./novel-person-zh";
import type { Speech } from "./novel-speakers";

/** No name ends so, or holds this. */
const ODD =
  /[之的了着是在不一这那么们]|[上下里裡中内內外前后後边邊处處时時声聲色光气氣话話心子面道]$|^(?:来人|來人|来者|那人|此人|对方|有人|旁人|所有|每|有|没|又|再|旁|屋|全|对|大约|大概|小心|大声|小声|老远|高高)/u;
const clausesOf = (text: string) => text.split(/[，。！？；：:…\s—]+/u).filter(Boolean);
const LIMIT = 200;

type Seen = { tails: number; heads: number; called: number };

/**
 * Who acts right behind quotes and around them, over and over: a person, whatever the name looks like (小松鼠, 大军).
 * Name → times it opens a clause there.
 */
export function besideQuotes(speeches: Speech[], known: ReadonlySet<string>): Map<string, number> {
  const seen = new Map<string, Seen>();
  const note = (clause: string, key: keyof Seen) => {
    const head = headName(clause)?.name;
    // 青蛙先生慢慢地说: 先 is no verb there.
    const end = head ? clause.indexOf(head) + head.length : 0;
    const name = head && head + clause.slice(end, end + personLength(clause, end));
    if (!name || known.has(name) || !/^[㐀-鿿]{2,5}$/u.test(name)) return;
    if (STOP.test(name) || NOT_NAMES.has(name.slice(0, 2)) || ODD.test(name)) return;
    if (AFTER_NAME.has(name[0] as string) && !/^[小大老]/u.test(name)) return;
    const one = seen.get(name) ?? { tails: 0, heads: 0, called: 0 };
    one[key]++;
    seen.set(name, one);
  };
  for (const { after, before, between } of speeches.slice(0, 3000)) {
    const [tail, ...others] = clausesOf(after.slice(0, 120));
    if (tail) note(tail, "tails");
    for (const clause of [
      ...others.slice(0, 3),
      ...clausesOf(`${between.slice(-160)}\n${before.slice(-80)}`),
    ])
      note(clause, "heads");
  }
  for (const { words } of speeches.slice(0, 3000))
    for (const call of words.slice(0, 60).split(/[，。！？…,!?]/u)) {
      const one = seen.get(call);
      if (one) one.called++;
    }
  return new Map(
    [...seen]
      .filter(([, { tails, heads, called }]) => tails > 0 && tails + heads + called >= 2)
      .slice(0, LIMIT)
      .map(([name, { tails, heads }]) => [name, tails + heads]),
  );
}
