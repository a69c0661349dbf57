import type { BriefCharacter } from "../../../../types";
import { firstMatch } from "../../words";

const AGES = ["child", "teen", "young", "adult", "elder"] as const;
export type Age = (typeof AGES)[number];
export type Gender = "female" | "male";

/** What an age does to head and body; female values second where they differ. */
export const AGE_ROWS: Record<
  Age,
  {
    eye: readonly [male: number, female: number];
    eyeWidth: readonly [male: number, female: number];
    jaw: number;
    length: number;
    nose: number;
    brow: number;
    height: number;
    shoulders: number;
    limb: number;
    /** Degrees the back is bent. */
    stoop: number;
  }
> = {
  child: {
    eye: [36, 38],
    eyeWidth: [34, 35],
    jaw: 1.08,
    length: 0.86,
    nose: 0.6,
    brow: 0.8,
    height: 0.62,
    shoulders: 0.9,
    limb: 0.94,
    stoop: 0,
  },
  teen: {
    eye: [29, 34],
    eyeWidth: [32, 34],
    jaw: 0.97,
    length: 0.97,
    nose: 0.85,
    brow: 0.9,
    height: 0.92,
    shoulders: 0.92,
    limb: 0.92,
    stoop: 0,
  },
  young: {
    eye: [25, 32],
    eyeWidth: [31, 34],
    jaw: 0.99,
    length: 1,
    nose: 1,
    brow: 1,
    height: 1,
    shoulders: 1,
    limb: 1,
    stoop: 0,
  },
  adult: {
    eye: [20.5, 26],
    eyeWidth: [30, 32],
    jaw: 1.05,
    length: 1.03,
    nose: 1.12,
    brow: 1.08,
    height: 1.01,
    shoulders: 1.05,
    limb: 1.08,
    stoop: 0,
  },
  elder: {
    eye: [15.5, 17],
    eyeWidth: [27, 28],
    jaw: 1.04,
    length: 1.03,
    nose: 1.28,
    brow: 1.18,
    height: 0.92,
    shoulders: 0.95,
    limb: 0.92,
    stoop: 9,
  },
};

const FEMALE =
  /女|妈|母|娘|姐|妹|婆|奶奶|姑|姨|嫂|妻|妃|皇后|太后|王后|公主|丫|小姐|太太|媳|female|woman|girl|mother|sister|wife|daughter|\bshe\b|\bher\b|lady|queen|princess|aunt|grandma|granny|widow|bride\b|mrs|ms\b/i;
const MALE =
  /男|爸|父|爷|哥|弟|叔|伯|舅|夫|汉|公子|先生|师傅|小伙|队长|皇帝|太监|和尚|道士|\bmale|\bman\b|boy|father|brother|husband|\bson\b|\bhe\b|\bhis\b|king|prince\b|uncle|grandpa|monk|mr\b|guy|sir\b/i;

export function genderOf(person: BriefCharacter, text: string, lot: number): Gender {
  const said = `${person.gender ?? ""}`;
  if (/女|female|woman|girl|^f/i.test(said)) return "female";
  if (/男|male|man|boy|^m/i.test(said)) return "male";
  const [female, male] = [FEMALE.exec(text), MALE.exec(text)];
  if (female && (!male || female.index < male.index)) return "female";
  if (male) return "male";
  return lot < 0.5 ? "female" : "male";
}

const DIGITS = "零一二三四五六七八九";
const numeral = (text: string): number | undefined => {
  const match = /([二三四五六七八九])?(十)([一二三四五六七八九])?(?:来|多|几|余)?岁/.exec(text);
  if (!match) return undefined;
  return (match[1] ? DIGITS.indexOf(match[1]) : 1) * 10 + (match[3] ? DIGITS.indexOf(match[3]) : 0);
};

const AGE_WORDS: readonly (readonly [RegExp, Age])[] = [
  [
    /爷爷|奶奶|外婆|外公|婆婆|老人|老头|老太|老妇|老翁|老者|老船|老奶|年迈|花甲|古稀|白发苍苍|elder|old (?:man|woman|lady)|grand(?:pa|ma|father|mother)|granny|\bold\b|aged\b/i,
    "elder",
  ],
  [
    /小孩|孩子|儿童|小男孩|小女孩|男孩|女孩|幼|童|宝宝|娃|\bchild|\bkid|toddler|little (?:boy|girl)/i,
    "child",
  ],
  [
    /中年|大叔|大婶|大妈|阿姨|队长|老板|父亲|母亲|爸|妈|老师|主任|经理|局长|将军|掌柜|middle.?aged|father|mother|\bdad|\bmom|\bmum|boss|general|professor|captain/i,
    "adult",
  ],
  [/少年|少女|中学生|高中|初中|十六七|teen|adolescent|high.?school|schoolgirl|schoolboy/i, "teen"],
  [/青年|年轻|大学生|学生|姑娘|小伙|young|student|girl|boy|twenties/i, "young"],
];

const byYears = (years: number): Age =>
  years < 13 ? "child" : years < 18 ? "teen" : years < 34 ? "young" : years < 58 ? "adult" : "elder";

export function ageOf(text: string, age: string): Age {
  const digits = /\d{1,3}/.exec(age)?.[0] ?? /(\d{1,3})\s*(?:岁|years?|y\/?o)/.exec(text)?.[1];
  const years =
    digits === undefined
      ? numeral(`${age}${/十/.test(age) && !/岁/.test(age) ? "岁" : ""} ${text}`)
      : Number(digits);
  if (years !== undefined) return byYears(years);
  return firstMatch(age, AGE_WORDS) ?? firstMatch(text, AGE_WORDS) ?? "young";
}
