import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { enInteger } from "./en-numbers";
import { normaliseEn } from "./normalise-en";
import { normaliseZh } from "./normalise-zh";
import { withPinyin } from "./polyphones";
import { spokenText } from "./spoken-text";
import { zhInteger } from "./zh-numbers";

/** Reads Chinese number words back; independent of how they were written. */
function parseZh(words: string): bigint {
  let total = 0n;
  let section = 0n;
  let digit = 0n;
  for (const char of words) {
    const value = "零一二三四五六七八九".indexOf(char);
    if (value >= 0) digit = BigInt(value);
    else if (char === "两") digit = 2n;
    else if (char === "亿") {
      total = (total + section + digit) * 100_000_000n;
      section = 0n;
      digit = 0n;
    } else if (char === "万") {
      total += (section + digit) * 10_000n;
      section = 0n;
      digit = 0n;
    } else {
      const unit = { 十: 10n, 百: 100n, 千: 1000n }[char as "十"] ?? 0n;
      section += (digit === 0n ? 1n : digit) * unit;
      digit = 0n;
    }
  }
  return total + section + digit;
}

test("every whole number up to sixteen digits can be read back from its Chinese words", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 9_999_999_999_999_999n }), (value) => {
      expect(parseZh(zhInteger(String(value)))).toBe(value);
    }),
    { numRuns: 500 },
  );
});

test("every number below a quadrillion has its own English words", () => {
  fc.assert(
    fc.property(fc.nat(10 ** 9), fc.nat(10 ** 9), (a, b) => {
      expect(enInteger(String(a)) === enInteger(String(b))).toBe(a === b);
    }),
  );
});

describe("Chinese", () => {
  test.each([
    ["2026年11月21日", "二零二六年十一月二十一日"],
    ["2026-11-21", "二零二六年十一月二十一日"],
    ["2026/1/5", "二零二六年一月五日"],
    ["3.5%", "百分之三点五"],
    ["５０％", "百分之五十"],
    ["30%-50%", "百分之三十到百分之五十"],
    ["-5%", "负百分之五"],
    ["5‰", "千分之五"],
    ["¥99", "九十九元"],
    ["￥99.50", "九十九元五角"],
    ["¥0.05", "零元零五分"],
    ["¥3万", "三万元"],
    ["$3.5", "三点五美元"],
    ["€20", "二十欧元"],
    ["1,234,567", "一百二十三万四千五百六十七"],
    ["13800138000", "幺三八，零零幺三，八零零零"],
    ["138-0013-8000", "幺三八，零零幺三，八零零零"],
    ["010-12345678", "零幺零，幺二三四，五六七八"],
    ["400-800-1234", "四零零，八零零，幺二三四"],
    ["快打110", "快打幺幺零"],
    ["密码是9527", "密码是九五二七"],
    ["1/2", "二分之一"],
    ["3/4杯", "四分之三杯"],
    ["第3集", "第三集"],
    ["第２集", "第二集"],
    ["20:30", "二十点三十分"],
    ["20：00", "二十点整"],
    ["9:05", "九点零五分"],
    ["2:30", "两点三十分"],
    ["3:2", "三比二"],
    ["A4", "A四"],
    ["WiFi", "WiFi"],
    ["iPhone 15", "iPhone 十五"],
    ["5G", "五G"],
    ["G1234次", "G幺二三四次"],
    ["98年", "九八年"],
    ["1998年", "一九九八年"],
    ["60年代", "六十年代"],
    ["30年前", "三十年前"],
    ["1000年前", "一千年前"],
    ["10年", "十年"],
    ["2个人", "两个人"],
    ["2月2号", "二月二号"],
    ["12个", "十二个"],
    ["2000米", "两千米"],
    ["20000", "两万"],
    ["10500", "一万零五百"],
    ["100000005", "一亿零五"],
    ["110", "一百一十"],
    ["15", "十五"],
    ["115", "一百一十五"],
    ["0", "零"],
    ["007", "零零七"],
    ["0.5", "零点五"],
    ["3.14", "三点一四"],
    ["-5℃", "零下五度"],
    ["25℃", "二十五摄氏度"],
    ["5km", "五公里"],
    ["120km/h", "一百二十公里每小时"],
    ["2kg", "两公斤"],
    ["80㎡", "八十平方米"],
    ["3-5天", "三到五天"],
    ["10~20人", "十到二十人"],
    ["3+5=8", "三加五等于八"],
    ["3×5", "三乘五"],
    ["No.1", "第一"],
    ["#3", "三号"],
    ["24/7", "全天候"],
    ["Ⅲ", "三"],
    ["①", "一"],
    ["张三&李四", "张三和李四"],
  ])("%s is read %s", (text, words) => {
    expect(normaliseZh(spokenText(text))).toBe(words);
  });

  test("never leaves a digit, whatever the text", () => {
    const pieces = fc.constantFrom(..."0123456789年月日点:：/-.,%¥$℃个第A是gkm号 +=×（".split(""));
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 24 }), (list) => {
        const words = normaliseZh(spokenText(`好${list.join("")}`));
        expect(words).not.toMatch(/\d|undefined/);
      }),
      { numRuns: 500 },
    );
  });
});

describe("English", () => {
  test.each([
    ["November 21, 2026", "November twenty-first, twenty twenty-six"],
    ["2026-11-21", "November twenty-first, twenty twenty-six"],
    ["3.5%", "three point five percent"],
    ["$99", "ninety-nine dollars"],
    ["$1", "one dollar"],
    ["$3.50", "three dollars and fifty cents"],
    ["£2.5 million", "two point five million pounds"],
    ["555-123-4567", "five five five, one two three, four five six seven"],
    ["1/2", "one half"],
    ["3/4", "three quarters"],
    ["2/3", "two thirds"],
    ["20:30", "twenty thirty"],
    ["8:05 pm", "eight oh five p m"],
    ["9:00", "nine o'clock"],
    ["7am", "seven a m"],
    ["A4", "A four"],
    ["iPhone 15", "iPhone fifteen"],
    ["1990s", "nineteen nineties"],
    ["3rd", "third"],
    ["21st", "twenty-first"],
    ["No. 5", "number five"],
    ["10-12 people", "ten to twelve people"],
    ["in 1984", "in nineteen eighty-four"],
    ["in 2005", "in two thousand five"],
    ["in 1905", "in nineteen oh five"],
    ["5kg", "five kilograms"],
    ["-5°C", "minus five degrees Celsius"],
    ["1,234,567", "one million two hundred and thirty-four thousand five hundred and sixty-seven"],
    ["007", "zero zero seven"],
  ])("%s is read %s", (text, words) => {
    expect(normaliseEn(spokenText(text)).replace(/ +/g, " ").trim()).toBe(words);
  });

  test("never leaves a digit, whatever the text", () => {
    const pieces = fc.constantFrom(..."0123456789:/-.,%$ a#stndrhpmkg+=".split(""));
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 24 }), (list) => {
        expect(normaliseEn(spokenText(`so ${list.join("")}`))).not.toMatch(/\d|undefined/);
      }),
      { numRuns: 500 },
    );
  });
});

describe("what is not said", () => {
  test.each([
    ["（低声）走吧", "走吧"],
    ["走吧(笑)", "走吧"],
    ["（（深呼吸）再深呼吸）好", "好"],
    ["【画外音】春天来了", "春天来了"],
    ["[sighs] Fine.", "Fine."],
    ["*叹气* 算了", "算了"],
    ["*走*，现在", "走，现在"],
    ["好😀的👍🏽🇨🇳", "好 的"],
    ["<b>好</b>", "好"],
    ["「好」“的”", "好 的"],
    ["真的？！！！", "真的？"],
    ["嗯………………", "嗯…"],
    ["好^_^", "好"],
    ["♪啦啦啦♪", "啦啦啦"],
  ])("%j is said as %j", (text, said) => {
    expect(spokenText(text)).toBe(said);
  });

  test("no emoji and no control character is ever left", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (text) => {
        expect(spokenText(text)).not.toMatch(/\p{Extended_Pictographic}|[^\P{Cc}\n]|[<>]/u);
      }),
    );
  });
});

test.each([
  ["银行行长", "yin2hang2 hang2zhang3"],
  ["音乐", "yin1yue4"],
  ["睡觉", "shui4jiao4"],
  ["不是", "bu2 是"],
  ["不好", "不好"],
  ["一个", "yi2ge5"],
  ["一点五", "一点五"],
  ["第一次", "第一次"],
  ["十一月", "十一月"],
])("%s keeps its reading: %s", (text, pinyin) => {
  expect(withPinyin(text)).toBe(pinyin);
});
