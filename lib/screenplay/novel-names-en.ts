import { genderOfGivenName } from "./given-names";
import { isTitle } from "./novel-clause-en";
import { isPersonEn } from "./novel-en";
import { genderIn } from "./say-words";

type Name = { whole: string; title: string; parts: string[] };
const read = (whole: string): Name => {
  const [first = "", ...others] = whole.split(" ");
  const titled = others.length > 0 && isTitle(first);
  return {
    whole,
    title: titled ? first.replace(".", "") : "",
    parts: (titled ? others : [first, ...others]).filter((part) => !isTitle(part) || others.length === 0),
  };
};
const genderOf = ({ whole, title, parts }: Name) =>
  (title ? genderIn(title) : null) ?? genderOfGivenName(parts[0] ?? whole);

/** Whether two spellings can be one person: Mr. Hale and Marcus Hale, Sara and Detective Sara Lindqvist. */
function agree(a: Name, b: Name): boolean {
  const short = a.parts.length <= b.parts.length ? a : b;
  const long = short === a ? b : a;
  if (!short.parts.every((part) => long.parts.includes(part))) return false;
  const [one, other] = [genderOf(a), genderOf(b)];
  return !one || !other || one === other;
}

/** Spellings that are one person's, each with the one the text uses most; nobody where two people could be meant. */
export function samePeople(counts: ReadonlyMap<string, number>): Map<string, string> {
  const names = [...counts.keys()]
    .filter((name) => !isPersonEn(name))
    .slice(0, 300)
    .map(read);
  const groups: Name[][] = [];
  for (const name of [...names].sort((a, b) => b.parts.length - a.parts.length)) {
    const fits = groups.filter(([long]) => long && agree(long, name));
    const [only] = fits;
    if (fits.length === 1 && only) only.push(name);
    else groups.push([name]);
  }
  const canonical = new Map<string, string>();
  for (const group of groups) {
    const used = (one: Name) => counts.get(one.whole) ?? 0;
    const best = group.reduce((a, b) => ((used(b) - used(a) || plainer(b, a)) > 0 ? b : a));
    for (const one of group) if (one !== best) canonical.set(one.whole, best.whole);
    // The captain and “Captain!” are Captain Dorrin, where there is one.
    const title = group.find((one) => one.title !== "")?.title ?? "";
    const alone = groups.filter((other) => other.some((one) => one.title === title)).length === 1;
    if (title.length <= 3 || !alone) continue;
    for (const spelling of [title, title.toLowerCase()])
      if (counts.has(spelling) && !canonical.has(spelling)) canonical.set(spelling, best.whole);
  }
  for (const [noun, other] of sameNouns(counts)) canonical.set(noun, other);
  return canonical;
}

/** Without a title, and short, before the whole of it. */
const plainer = (a: Name, b: Name) =>
  Number(a.title === "") - Number(b.title === "") || b.parts.length - a.parts.length;

const KIN = [
  "grandmother grandma granny gran nana",
  "grandfather grandpa gramps grandad",
  "mother mom mum mama mommy mummy mam",
  "father dad papa daddy pa",
  "aunt auntie",
].map((words) => words.split(" "));

/** Grandma is my grandmother, and the old woman is the woman, where there is one. */
function sameNouns(counts: ReadonlyMap<string, number>): Map<string, string> {
  const same = new Map<string, string>();
  const all = [...counts.keys()].slice(0, 400);
  for (const kin of KIN) {
    const found = all.filter((name) => kin.includes(name.toLowerCase()));
    // As a name before the noun.
    found.sort((a, b) => Number(/^[a-z]/u.test(a)) - Number(/^[a-z]/u.test(b)));
    const [best, ...others] = found;
    for (const one of others) if (best) same.set(one, best);
  }
  for (const noun of all) {
    if (noun.includes(" ") || !isPersonEn(noun)) continue;
    const longer = all.filter((name) => name.endsWith(` ${noun}`) && isPersonEn(name));
    if (longer.length === 1 && longer[0]) same.set(longer[0], noun);
  }
  return same;
}
