/** What is known of one written name before names are resolved to people. */
export type Named = {
  name: string;
  lines: number;
  bio: boolean;
  /** Scenes in which it speaks, and scenes whose heading lists it. */
  speaks: Set<number>;
  listed: Set<number>;
};

const LIMIT = 500;
const GENERIC_EN =
  /^(?:man|woman|boy|girl|guard|cop|officer|voice|kid|child|guy|lady|men|women|soldier|doctor|nurse|driver|waiter|waitress|agent|captain|old|young|little|the|a|mr|mrs|ms|miss|dr|two|one|three|first|second|third|mother|father|mom|dad)$/iu;
const RANK_EN =
  /^(?:sheriff|detective|inspector|officer|captain|sergeant|lieutenant|general|colonel|major|agent|doctor|dr\.?|professor|president|senator|judge|mr\.?|mrs\.?|ms\.?|miss|sir|lady|lord|father|sister|brother|uncle|aunt|king|queen|prince|princess|commander|chief|deputy|nurse|coach)$/iu;
const MODIFIER_EN = /^(?:young|old|little|older|younger|baby|teen|teenage|future|evil|fake)$/iu;

const bothSpeak = (a: Named, b: Named) =>
  [...a.speaks].some((scene) => b.speaks.has(scene)) || [...a.listed].some((scene) => b.listed.has(scene));

function shortFor(short: string, long: string): boolean {
  if (short === long) return false;
  if (/^[㐀-鿿]{2,}$/u.test(short)) return /^[㐀-鿿]+$/u.test(long) && long.endsWith(short);
  // Linda for 秘书Linda: a title in Chinese, a name in Latin.
  if (/^\p{Script=Latin}/u.test(short) && /^[㐀-鿿]+$/u.test(long.slice(0, -short.length)))
    return long.endsWith(short);
  const words = long.split(" ").filter((word, at) => at > 0 || !RANK_EN.test(word));
  if (words.length < 2 || words.length > 4 || short.includes(" ") || GENERIC_EN.test(short)) return false;
  if (words.some((word) => MODIFIER_EN.test(word) || /['’]s$/iu.test(word))) return false;
  const wanted = short.toLowerCase();
  return words[0]?.toLowerCase() === wanted || words.at(-1)?.toLowerCase() === wanted;
}

/**
 * Which names are the same person. Only where it is safe: the short name fits exactly one long one, and the two never
 * stand side by side. The name with a bio is the person's name, else the one that speaks more.
 */
export function resolveAliases(names: Named[]): Map<string, string> {
  const canonical = new Map<string, string>();
  const byFold = new Map<string, Named>();
  const distinct: Named[] = [];
  for (const one of names) {
    const fold = one.name.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ");
    const same = byFold.get(fold);
    if (same) canonical.set(one.name, same.name);
    else {
      byFold.set(fold, one);
      distinct.push(one);
    }
  }
  const few = [...distinct]
    .sort((a, b) => Number(b.bio) - Number(a.bio) || b.lines - a.lines)
    .slice(0, LIMIT);
  for (const short of few) {
    const longs = few.filter((one) => shortFor(short.name, one.name));
    const [long] = longs;
    if (longs.length !== 1 || !long || canonical.has(short.name) || canonical.has(long.name)) continue;
    if ((short.bio && long.bio) || bothSpeak(short, long)) continue;
    const keepShort = short.bio || (!long.bio && short.lines > long.lines && !isFullName(long.name));
    canonical.set(keepShort ? long.name : short.name, keepShort ? short.name : long.name);
  }
  for (const [name, target] of canonical) canonical.set(name, canonical.get(target) ?? target);
  return canonical;
}

/** 林小满 for 小满: a Chinese full name stays the name even where the script mostly uses the given one. */
const isFullName = (name: string) => /^[㐀-鿿]{3}$/u.test(name);

const KIN =
  /^[㐀-鿿]{1,2}(爷爷|奶奶|外公|外婆|叔叔|阿姨|大爷|大妈|伯伯|婶婶|老师|师傅|师父|医生|警官|队长|老板|掌柜|将军|先生|小姐|太太|夫人|总|教授|导演)$/u;

/** Other words the text calls a person by: 小满 for 林小满, 爷爷 for 林爷爷; only where nobody else could be meant. */
export function calledNames(name: string, everyone: string[], text: string): string[] {
  const short = KIN.exec(name)?.[1] ?? (/^[㐀-鿿]{3}$/u.test(name) ? name.slice(1) : undefined);
  if (!short || short.length < 2) return [];
  if (everyone.some((other) => other !== name && other.endsWith(short))) return [];
  return text.replaceAll(name, "\n").includes(short) ? [short] : [];
}
