import type { BriefCharacter } from "../../../../types";
import type { Rng } from "../../rng";
import { colorIn, colorOf, firstMatch } from "../../words";
import type { Age, Gender } from "./age";
import { HAIR_ROWS, HAIR_WORDS, type HairStyle } from "./hair-styles";

type Ask = { person: BriefCharacter; text: string; age: Age; gender: Gender; rng: Rng };

const NATURAL = ["#241f2e", "#1d1a24", "#35261f", "#2b2338", "#4a3123", "#211c1c", "#2a2530"] as const;
const OLDER: Record<Gender, Partial<Record<Age, readonly [HairStyle, ...HairStyle[]]>>> = {
  female: {
    elder: ["bun", "lowbun", "pixie", "curls"],
    adult: ["lob", "lowbun", "wavy", "bob", "curls", "bun"],
    child: ["bob", "twintails", "twinbraids", "doublebun", "ponytail"],
  },
  male: {
    elder: ["combed", "crop", "receding", "sidepart"],
    adult: ["sidepart", "short", "combed", "crop", "parted"],
    child: ["mop", "short", "crop", "spiky"],
  },
};
/** Whoever wears these lives in another age, and so does their hair. */
const ANCIENT =
  /汉服|古装|襦|袍(?!子)|罗裙|宫装|道袍|铠甲|战甲|侠|剑客|公子|丫鬟|书生|皇|王爷|妃|狐妖|狐仙|妖精|将军|hanfu|swords(?:man|woman)/i;
const ANCIENT_HAIR: Record<Gender, readonly [HairStyle, ...HairStyle[]]> = {
  female: ["halfup", "palace", "long", "doublebun", "halfup"],
  male: ["topknot", "warrior", "topknot", "tied", "halfup"],
};

function lotStyle(age: Age, gender: Gender, rng: Rng): HairStyle {
  const known = OLDER[gender][age];
  if (known) return rng.pick(known);
  const names = (Object.keys(HAIR_ROWS) as HairStyle[]).flatMap((name) => {
    const row = HAIR_ROWS[name];
    return row.for === gender ? Array<HairStyle>(row.lot).fill(name) : [];
  });
  return names[Math.floor(rng() * names.length)] ?? "short";
}

export function hairOf({ person, text, age, gender, rng }: Ask) {
  const short = /短发|short(?:,? \w+){0,2} hair|\bshort.?haired/i.test(text);
  const ancient = ANCIENT.test(`${text}，${person.role ?? ""}，${person.name}，${person.description ?? ""}`);
  const monk = /和尚|方丈|小沙弥|尼姑|僧|\bmonk\b|\bnun\b/i.test(
    `${person.role ?? ""}${person.name}${person.description ?? ""}`,
  );
  const lot: HairStyle =
    ancient && age !== "elder"
      ? gender === "male" && age === "adult"
        ? rng.pick<HairStyle>(["topknot", "tied"])
        : rng.pick(ANCIENT_HAIR[gender])
      : ancient && gender === "male"
        ? "tied"
        : lotStyle(age, gender, rng);
  const style: HairStyle =
    firstMatch(text, HAIR_WORDS) ?? (short ? (gender === "female" ? "bob" : "short") : monk ? "bald" : lot);
  const natural = rng.pick(NATURAL);
  const white = /白发|花白|银发|白胡|鹤发|white.?hair|silver.?hair|gr[ae]y.?hair|gr[ae]ying/i.test(text);
  const spoken =
    colorIn(person.hair ?? "") ??
    colorOf(
      text,
      /头发|发色|秀发|[长短卷直乌]发|双马尾|马尾|辫|莫西干|刘海|mohawk|pony ?tail|braids?|bun\b|curls|\bhair(?!pin| ?clip)/i,
    ) ??
    redhead(text);
  const grey = age === "elder" ? rng.pick(["#cfccc6", "#b9b6b4", "#dedbd4"]) : undefined;
  return {
    style,
    color: white ? "#d9d6cf" : (spoken ?? grey ?? natural),
    bangs: rng.int(0, 2),
    streak: /挑染|highlights|streak/i.test(text)
      ? (colorOf(text, /挑染|highlights|streak/i) ?? "#c86a9a")
      : undefined,
  };
}

const redhead = (text: string) =>
  /redhead|ginger|姜黄/i.test(text) ? "#b5532a" : /blonde?\b/i.test(text) ? "#d9b25e" : undefined;
