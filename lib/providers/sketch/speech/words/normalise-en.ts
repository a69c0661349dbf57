import { enDigits, enInteger, enNumber, enOrdinal, enYear } from "./en-numbers";
import { MONEY, unitOf, withUnit } from "./units";

type Rule = [pattern: RegExp, words: (...groups: string[]) => string];

const N = "\\d[\\d,]*(?:\\.\\d+)?";
const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const MONTH_NAMES = `${MONTHS.join("|")}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec`;
const FRACTIONS: Record<string, string> = { "2": "half", "4": "quarter" };

function date(all: string, year: string, month: string, day: string): string {
  const name = MONTHS[Number(month) - 1];
  return name && Number(day) <= 31
    ? `${name} ${enOrdinal(day)}, ${enYear(year)}`
    : all.split(/\D/).map(enInteger).join(", ");
}

function clock(_all: string, hour: string, minute: string, half = ""): string {
  const minutes = Number(minute);
  const suffix = half && ` ${half[0]?.toLowerCase()} m`;
  if (minutes === 0) return `${enInteger(hour)}${half ? suffix : " o'clock"}`;
  return `${enInteger(hour)} ${minutes < 10 ? "oh " : ""}${enInteger(minute)}${suffix}`;
}

function money(_all: string, sign: string, value: string, scale = ""): string {
  const name = MONEY[sign] ?? { en: "", many: "", cents: "" };
  const [whole = "0", cents = ""] = value.replace(/,/g, "").split(".");
  if (scale) return `${enNumber(value)} ${scale} ${name.many}`;
  const main = `${enInteger(whole)} ${whole === "1" ? name.en : name.many}`;
  return Number(cents) > 0 ? `${main} and ${enInteger(cents.padEnd(2, "0"))} ${name.cents}` : main;
}

function fraction(_all: string, top: string, bottom: string): string {
  const name = FRACTIONS[bottom] ?? enOrdinal(bottom);
  const many = top === "1" ? name : name === "half" ? "halves" : `${name}s`;
  return `${enInteger(top)} ${many}`;
}

const RULES: Rule[] = [
  [/https?:\/\/\S+|www\.\S+/gi, () => "the link"],
  [/([\w.+-]+)@([\w-]+)\.(\w+)/g, (_all, name, host, end) => `${name} at ${host} dot ${end}`],
  [/(?<!\d)24\/7(?!\d)/g, () => "twenty-four seven"],
  [/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g, date],
  [
    new RegExp(`\\b(${MONTH_NAMES})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, "g"),
    (_all, m, d, y) => `${m} ${enOrdinal(d)}, ${enYear(y)}`,
  ],
  [
    new RegExp(`\\b(${MONTH_NAMES})\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)`, "g"),
    (_all, m, d) => `${m} ${enOrdinal(d)}`,
  ],
  [
    /\b(\d{2,3})0s\b/g,
    (_all, tens) =>
      `${enYear(`${tens}0`)
        .replace(/y$/, "ie")
        .replace(/hundred$/, "hundred")}s`,
  ],
  [/(?<![\d:])(\d{1,2}):(\d{2})\s?([ap])\.?\s?m\b\.?/gi, clock],
  [/\b(\d{1,2})\s?([ap])\.?\s?m\b\.?/gi, (_all, hour, half) => `${enInteger(hour)} ${half.toLowerCase()} m`],
  [/(?<![\d:])([01]?\d|2[0-4]):([0-5]\d)(?![\d:])/g, (all, hour, minute) => clock(all, hour, minute)],
  [/(?<![\d:])(\d+):(\d+)(?![\d:])/g, (_all, a, b) => `${enInteger(a)} to ${enInteger(b)}`],
  [
    /(?<![\d.])\+?\d{0,2}[ -]?\(?(\d{3})\)?[ -](\d{3,4})[ -](\d{4})(?!\d)/g,
    (_all, ...p) => p.slice(0, 3).map(enDigits).join(", "),
  ],
  [/(?<!\d)1[3-9]\d{9}(?!\d)/g, (digits) => enDigits(digits)],
  [new RegExp(`([¥$€£₩])\\s?(${N})(?: (hundred|thousand|million|billion))?`, "g"), money],
  [new RegExp(`([-−]?${N})\\s?%`, "g"), (_all, value) => `${enNumber(value)} percent`],
  [
    withUnit,
    (_all, value, unit) =>
      `${enNumber(value)} ${value === "1" ? unitOf(unit)?.[2].replace(/s\b/, "") : unitOf(unit)?.[2]}`,
  ],
  [/(?<![\d/])(\d{1,2})\/(\d{1,3})(?![\d/])/g, fraction],
  [/\b(\d+)(?:st|nd|rd|th)\b/g, (_all, value) => enOrdinal(value)],
  [/\bNo\.\s?(?=\d)/g, () => "number "],
  [/#\s?(?=\d)/g, () => "number "],
  [/(\d)\s?[-–—~]\s?(?=\d)/g, (_all, digit) => `${digit} to `],
  [/(\d)\s?[×xX*]\s?(?=\d)/g, (_all, digit) => `${digit} times `],
  [/(\d)\s?\+\s?(?=\d)/g, (_all, digit) => `${digit} plus `],
  [/(\d)\s?=\s?(?=\d)/g, (_all, digit) => `${digit} equals `],
  [/(?<=\b(?:in|since|of|by|until|from|year|to) )([12]\d{3})\b(?![,.]\d)/g, (_all, year) => enYear(year)],
  [/(?<![\d.,])(0\d+|\d{16,})(?![\d.])/g, (digits) => enDigits(digits)],
  [new RegExp(`(?<![\\d\\p{L})])([-−]${N})`, "gu"), (_all, value) => enNumber(value)],
  [new RegExp(`(?<=[A-Za-z])-?(${N})`, "g"), (_all, value) => ` ${enNumber(value)} `],
  [new RegExp(`(${N})(?=[A-Za-z])`, "g"), (_all, value) => `${enNumber(value)} `],
  [new RegExp(N, "g"), (value) => enNumber(value)],
  [/&/g, () => " and "],
  [/[+]/g, () => " plus "],
  [/[%=]/g, () => " "],
];

/** English text with every number, sign and unit in words. */
export const normaliseEn = (text: string): string =>
  RULES.reduce((result, [pattern, words]) => result.replace(pattern, words), text);
