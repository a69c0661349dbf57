const DIGITS = "零〇一二三四五六七八九";
const WORDS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** 12 · 十二 · 一百零三 · 两 · twelve; null where it is no number. */
export function numeral(words: string): number | null {
  if (/^\d{1,4}$/u.test(words)) return Number(words);
  const word = WORDS.indexOf(words.toLowerCase());
  if (word > 0) return word;
  let total = 0;
  let digit = 0;
  for (const char of words.replace(/[两兩]/gu, "二")) {
    const value = DIGITS.indexOf(char);
    if (value >= 0) digit = value > 1 ? value - 1 : 0;
    else if (char === "十") {
      total += (digit || 1) * 10;
      digit = 0;
    } else if (char === "百") {
      total += (digit || 1) * 100;
      digit = 0;
    } else return null;
  }
  return total + digit || null;
}

const ZH = /^第\s*([\d零〇一二三四五六七八九十百两兩]{1,6})\s*[集话話](?=$|[\s：:、.．,，《【（(—–-])/u;
const EN =
  /^(?:episode|ep\.?)\s*#?\s*(\d{1,4}|[a-z]{3,6})\b(?!\s*[a-z]+\s+[a-z]+\s+[a-z]+\s+[a-z]+\s+[a-z]+)/iu;

/** The number of 第N集 / EPISODE N; null for any other line. */
export function episodeNumber(line: string): number | null {
  if (line.length > 80) return null;
  const zh = ZH.exec(line);
  if (zh?.[1]) return numeral(zh[1]);
  const en = EN.exec(line);
  return en?.[1] && !/[.!?]$/u.test(line) ? numeral(en[1]) : null;
}
