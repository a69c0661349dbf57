import { COMPOUND, PERSON_NOUNS, SURNAMES } from "./novel-person-zh";

const KIN = ["姐", "哥", "总", "總", "爷", "爺", "叔", "姨", "儿", "兒", "妹", "弟", "少", "老师", "老師"];

/** What people call each other: 倩姐 and 小倩 for 孙倩, 微微 for 沈知微, 小方 for 方旭. */
function spellingsOf(name: string): string[] {
  const surname = COMPOUND.test(name) ? name.slice(0, 2) : (name[0] ?? "");
  const given = name.slice(surname.length);
  if (!SURNAMES.has(surname[0] as string) || given.length === 0 || given.length > 2) return [];
  const last = given.at(-1) ?? "";
  const first = given[0] ?? "";
  return [
    ...(given.length === 2 ? [given] : []),
    ...[...new Set([last, first])].flatMap((char) => [
      char + char,
      `小${char}`,
      `阿${char}`,
      ...KIN.map((kin) => char + kin),
    ]),
    ...["小", "老", "大"].map((size) => size + surname),
    ...KIN.map((kin) => surname + kin),
  ];
}

/** Other words for people of whom only one can be meant: spelling → name. */
export function nicknames(names: string[]): Map<string, string> {
  const owners = new Map<string, Set<string>>();
  const all = new Set(names);
  for (const name of names) {
    if (PERSON_NOUNS.has(name) || !/^[㐀-鿿]{2,4}$/u.test(name)) continue;
    for (const one of spellingsOf(name))
      if (!all.has(one)) owners.set(one, (owners.get(one) ?? new Set()).add(name));
  }
  return new Map(
    [...owners].flatMap(([spelling, people]) => {
      const [only] = people;
      return people.size === 1 && only ? [[spelling, only] as const] : [];
    }),
  );
}
