import { personLength } from "./novel-nouns-zh";
import { COMPOUND, NOT_NAMES, SURNAMES } from "./novel-person-zh";

const SHORT = /^(?:[总總姐哥叔姨伯爷爺少董工导導队隊局处]|大?[师師]|[师師]傅|大人|老|某|氏|同志|家[主母])$/u;
const isTitle = (words: string) => SHORT.test(words) || personLength(words, 0) === words.length;

/** 林小满: a surname and two more. */
export const isFullName = (name: string) =>
  (name.length === 3 &&
    SURNAMES.has(name[0] as string) &&
    !isTitle(name.slice(1)) &&
    !NOT_NAMES.has(name.slice(0, 2))) ||
  (name.length === 4 && COMPOUND.test(name));

/** 陆总, 柳师妹: a surname and a title, for the only one of that surname. */
export function fullName(called: string, names: string[]): string | undefined {
  const surname = COMPOUND.test(called) ? called.slice(0, 2) : (called[0] ?? "");
  if (!SURNAMES.has(surname[0] as string) || !isTitle(called.slice(surname.length))) return undefined;
  const same = names.filter(
    (name) =>
      name !== called &&
      name.startsWith(surname) &&
      !isTitle(name.slice(surname.length)) &&
      name.length <= surname.length + 2,
  );
  return same.length === 1 ? same[0] : undefined;
}
