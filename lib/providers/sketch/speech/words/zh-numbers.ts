const DIGITS = "零一二三四五六七八九";

/** 1–9999 in words. */
function below10000(value: number): string {
  let words = "";
  let zero = false;
  for (const [unit, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit > 0) words += `${zero ? "零" : ""}${DIGITS[digit]}${name}`;
    zero ||= digit === 0 && words !== "";
    if (digit > 0) zero = false;
  }
  return words;
}

/** 0–99 999 999 in words; `said` = higher groups stand before it, so that what is missing is a 零. */
function belowYi(value: number, said: boolean): string {
  const wan = Math.floor(value / 10_000);
  const rest = value % 10_000;
  const high = wan > 0 ? `${said && wan < 1000 ? "零" : ""}${below10000(wan)}万` : "";
  if (rest === 0) return high;
  const gap = (said && wan === 0) || (wan > 0 && rest < 1000);
  return `${high}${gap ? "零" : ""}${below10000(rest)}`;
}

/** A whole number as it is read: 10500 → 一万零五百. Up to sixteen digits; longer ones digit by digit. */
export function zhInteger(text: string): string {
  const digits = text.replace(/^0+(?=\d)/, "");
  if (digits.length > 16) return zhDigits(digits);
  if (digits === "0") return "零";
  const yi = Number(digits.slice(0, -8));
  const rest = Number(digits.slice(-8));
  const words = yi > 0 ? `${belowYi(yi, false)}亿${belowYi(rest, true)}` : belowYi(rest, false);
  // 一十五 is only said inside a longer number; 二千 is 两千 but after a higher unit it may stay.
  return words.replace(/^一十/, "十").replace(/^二(?=[千万亿])/, "两");
}

/** Digit by digit; `phone` says 幺 for one. */
export const zhDigits = (text: string, phone = false): string =>
  text.replace(/\d/g, (digit) => (phone && digit === "1" ? "幺" : (DIGITS[Number(digit)] ?? "")));

/** 3.14 → 三点一四; 1,000 → 一千; -2 → 负二. */
export function zhNumber(text: string): string {
  const plain = text.replace(/,/g, "");
  const [whole = "0", fraction] = plain.replace(/^[-−+]/, "").split(".");
  const sign = /^[-−]/.test(plain) ? "负" : "";
  return `${sign}${zhInteger(whole || "0")}${fraction ? `点${zhDigits(fraction)}` : ""}`;
}
