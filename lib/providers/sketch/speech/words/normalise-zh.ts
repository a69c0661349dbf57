import { MONEY, unitOf, withUnit } from "./units";
import { zhDigits, zhInteger, zhNumber } from "./zh-numbers";

type Rule = [pattern: RegExp, words: (...groups: string[]) => string];

const N = "\\d[\\d,]*(?:\\.\\d+)?";
const NOT_IN_NUMBER = "(?<![\\d.,A-Za-z])";

const date = (_all: string, year: string, month: string, day: string) =>
  Number(month) <= 12 && Number(day) <= 31
    ? `${zhDigits(year)}年${zhInteger(month)}月${zhInteger(day)}日`
    : `${zhDigits(year)}，${zhNumber(month)}，${zhNumber(day)}`;

/** Hours and minutes as a clock is read: 20:00 → 二十点整, 8:05 → 八点零五分, 14:30:15 → …十五秒. */
function clock(all: string, hour: string, minute: string, second = ""): string {
  if (Number(hour) > 24 || Number(minute) > 59) return versus(all, hour, minute);
  const hours = Number(hour) === 2 ? "两" : zhInteger(hour);
  if (Number(minute) === 0 && second === "") return `${hours}点整`;
  const two = (value: string) => `${Number(value) < 10 ? "零" : ""}${zhInteger(value)}`;
  return `${hours}点${two(minute)}分${second && `${two(second)}秒`}`;
}

const versus = (_all: string, left: string, right: string) => `${zhNumber(left)}比${zhNumber(right)}`;

const range = (left: string, right: string) => `${zhNumber(left)}到${zhNumber(right)}`;

/** ¥99.50 → 九十九元五角; other money keeps its decimals. */
function yuan(_all: string, sign: string, value: string, scale: string): string {
  const [whole = "0", part = ""] = value.replace(/,/g, "").split(".");
  const [jiao = "0", fen = "0"] = part;
  if (sign !== "¥" || scale || part === "" || part.length > 2)
    return `${zhNumber(value)}${scale}${MONEY[sign]?.zh}`;
  const small = `${jiao === "0" ? (fen === "0" ? "" : "零") : `${zhInteger(jiao)}角`}${fen === "0" ? "" : `${zhInteger(fen)}分`}`;
  return `${zhInteger(whole)}元${small}`;
}

const MEASURES =
  "个|位|只|条|张|块|天|年(?!\\d)|次|遍|本|件|间|家|口|杯|瓶|碗|把|辆|点(?!\\d)|分钟|秒|小时|周|斤|米|倍|岁|句|步|声|份|名|双|对|座|部|台|颗|滴|人|碟|盏|封|束|瓣|盒|包|顿|场|趟|下|元|毛|公里|公斤|千克|里|层|代|排|套|种|样|頓|頭|头|匹|根|支|枝|棵|朵|片|扇|艘|架|群|堆|帮|伙|壶|袋|箱|桶|锅|盘|勺|万|亿|千|百万";

/** First to last; each works on what the ones before it left. */
const RULES: Rule[] = [
  [/https?:\/\/\S+|www\.\S+/gi, () => "链接"],
  [/[\w.+-]+@([\w-]+)\.\w+/g, (_all, host) => `${host}邮箱`],
  [/(?<!\d)24\/7(?!\d)/g, () => "全天候"],
  [/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g, date],
  // Four digits before 年 are a year unless a time span follows; two digits from 50 on are the years of a century.
  [/(?<!\d)([12]\d{3})(?=年(?!前|后|来|间|的时间))/g, (_all, year) => zhDigits(year)],
  [/(?<![\d第近过了约])([5-9]\d)(?=年(?!前|后|来|间|的|以|了|代))/g, (_all, year) => zhDigits(year)],
  [/(?<!\d)([5-9]0)(?=年代|后(?![\d天年个]))/g, (_all, decade) => zhInteger(decade)],
  [/(?<![\d:])(\d{1,2}):(\d{2})(?::(\d{2}))?(?![\d:])/g, clock],
  [/(?<![\d:])(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)(?![\d:])/g, versus],
  [
    /(?<!\d)(?:\+?86[- ]?)?(1[3-9]\d)[- ]?(\d{4})[- ]?(\d{4})(?!\d)/g,
    (_all, ...p) =>
      p
        .slice(0, 3)
        .map((part) => zhDigits(part, true))
        .join("，"),
  ],
  [
    /(?<!\d)(0\d{2,3}|[48]00)-(\d{3,4})-?(\d{4})(?!\d)/g,
    (_all, ...p) =>
      p
        .slice(0, 3)
        .map((part) => zhDigits(part, true))
        .join("，"),
  ],
  [
    /(?<!\d)(0\d{2,3})-(\d{7,8})(?!\d)/g,
    (_all, area, number) => `${zhDigits(area, true)}，${zhDigits(number, true)}`,
  ],
  [
    /((?:打|拨|叫|报警|电话|热线|密码|尾号|房间|工号|学号|验证码|QQ|号码)[^\d\s，。]{0,4})(\d{3,12})(?!\d|[个位人次块元岁天年月])/g,
    (_all, lead, digits) => lead + zhDigits(digits, true),
  ],
  [
    new RegExp(`${NOT_IN_NUMBER}([-−]?${N})%?\\s?[-~～–—到至]\\s?(${N})%`, "g"),
    (_all, a, b) => `百分之${zhNumber(a)}到百分之${zhNumber(b)}`,
  ],
  [new RegExp(`([-−]?)(${N})\\s?%`, "g"), (_all, sign, value) => `${sign && "负"}百分之${zhNumber(value)}`],
  [new RegExp(`(${N})\\s?‰`, "g"), (_all, value) => `千分之${zhNumber(value)}`],
  [new RegExp(`([¥$€£₩])\\s?(${N})(万亿|[百千万亿]*)(?:元|块)?`, "g"), yuan],
  [new RegExp(`(?:RMB|CNY)\\s?(${N})`, "gi"), (_all, value) => `${zhNumber(value)}元`],
  [/([-−])(\d+(?:\.\d+)?)\s?(?:℃|°C|度)/g, (_all, _sign, value) => `零下${zhNumber(value)}度`],
  [withUnit, (_all, value, unit) => `${two(zhNumber(value), value)}${unitOf(unit)?.[1]}`],
  [
    /(?<![\d/])(\d{1,3})\/(\d{1,3})(?![\d/])/g,
    (_all, top, bottom) => `${zhInteger(bottom)}分之${zhInteger(top)}`,
  ],
  [/(\d)\s?[×xX*]\s?(?=\d)/g, (_all, digit) => `${digit}乘`],
  [/(\d)\s?÷\s?(?=\d)/g, (_all, digit) => `${digit}除以`],
  [/(\d)\s?\+\s?(?=\d)/g, (_all, digit) => `${digit}加`],
  [/(\d)\s?=\s?(?=\d)/g, (_all, digit) => `${digit}等于`],
  [/(\d)\s?[>＞]\s?(?=\d)/g, (_all, digit) => `${digit}大于`],
  [/(\d)\s?[<＜]\s?(?=\d)/g, (_all, digit) => `${digit}小于`],
  [new RegExp(`${NOT_IN_NUMBER}(${N})\\s?[-~～–—−]\\s?(${N})(?!\\d)`, "g"), (_all, a, b) => range(a, b)],
  [/\b(?:No|NO)\.\s?(\d+)/g, (_all, number) => `第${zhInteger(number)}`],
  [/#\s?(\d+)/g, (_all, number) => `${zhInteger(number)}号`],
  // Train numbers, models, rooms: three digits and more behind a letter are spelled out.
  [/([A-Za-z])-?(\d{3,})(?!\d)/g, (_all, letter, digits) => `${letter}${zhDigits(digits, true)}`],
  [/(?<!\d)(0\d+|\d{17,})(?![\d.])/g, (_all, digits) => zhDigits(digits)],
  [new RegExp(`(?<![\\d第.])2(?=(?:${MEASURES}))`, "g"), () => "两"],
  [new RegExp(`(?<![\\d\\p{L})])([-−]${N})`, "gu"), (_all, value) => zhNumber(value)],
  [new RegExp(N, "g"), (value) => zhNumber(value)],
  [/&/g, () => "和"],
  [/\+/g, () => "加"],
  [/%/g, () => ""],
];

/** 2米 is 两米. */
const two = (words: string, value: string) => (value === "2" ? "两" : words);

/** Chinese text with every number, sign and unit in words. */
export const normaliseZh = (text: string): string =>
  RULES.reduce((result, [pattern, words]) => result.replace(pattern, words), text);
