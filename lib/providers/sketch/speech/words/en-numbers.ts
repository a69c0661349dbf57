const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const SCALES = ["", " thousand", " million", " billion", " trillion"];

function below100(value: number): string {
  if (value < 20) return SMALL[value] ?? "";
  const rest = value % 10;
  return `${TENS[Math.floor(value / 10) - 2]}${rest === 0 ? "" : `-${SMALL[rest]}`}`;
}

function below1000(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  if (hundreds === 0) return below100(rest);
  return `${SMALL[hundreds]} hundred${rest === 0 ? "" : ` and ${below100(rest)}`}`;
}

/** A whole number in words, up to fifteen digits; longer ones digit by digit. */
export function enInteger(text: string): string {
  const digits = text.replace(/^0+(?=\d)/, "");
  if (digits.length > 15) return enDigits(digits);
  if (digits === "0") return "zero";
  const words: string[] = [];
  for (let end = digits.length, scale = 0; end > 0; end -= 3, scale++) {
    const value = Number(digits.slice(Math.max(0, end - 3), end));
    if (value > 0) words.unshift(`${below1000(value)}${SCALES[scale]}`);
  }
  return words.join(" ");
}

export const enDigits = (text: string): string =>
  [...text.replace(/\D/g, "")].map((digit) => SMALL[Number(digit)]).join(" ");

export function enNumber(text: string): string {
  const plain = text.replace(/,/g, "");
  const [whole = "0", fraction] = plain.replace(/^[-−+]/, "").split(".");
  const sign = /^[-−]/.test(plain) ? "minus " : "";
  return `${sign}${enInteger(whole || "0")}${fraction ? ` point ${enDigits(fraction)}` : ""}`;
}

const IRREGULAR: Record<string, string> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};

/** 21 → twenty-first. */
export function enOrdinal(text: string): string {
  return enInteger(text).replace(/[a-z]+$/, (last) => {
    const irregular = IRREGULAR[last];
    return irregular ?? (last.endsWith("y") ? `${last.slice(0, -1)}ieth` : `${last}th`);
  });
}

/** 2026 → twenty twenty-six, 1905 → nineteen oh five, 2000 → two thousand. */
export function enYear(text: string): string {
  const year = Number(text);
  const [first, second] = [Math.floor(year / 100), year % 100];
  if (year < 1000 || year > 2999 || (year >= 2000 && year < 2010)) return enInteger(text);
  if (second === 0) return `${below100(first)} hundred`;
  return `${below100(first)} ${second < 10 ? `oh ${below100(second)}` : below100(second)}`;
}
