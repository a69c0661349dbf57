/** First of the rows whose words occur in the text. Rows go from the particular to the general. */
export function firstMatch<T>(text: string, rows: readonly (readonly [RegExp, T])[]): T | undefined {
  return rows.find(([test]) => test.test(text))?.[1];
}

/** Colour words, longest first where one contains another. */
const COLORS: readonly (readonly [RegExp, string])[] = [
  [/银白|雪白|白发|花白|silver|grey.?haired|gray.?haired|white/i, "#e4e2de"],
  [/藏蓝|深蓝|靛|navy|indigo/i, "#22315f"],
  [/天蓝|浅蓝|淡蓝|水蓝|sky.?blue|light blue/i, "#86b7df"],
  [/蓝|blue/i, "#2f5596"],
  [/墨绿|军绿|深绿|olive|dark green/i, "#37523c"],
  [/青|翠|绿|green|teal/i, "#4f8a63"],
  [/酒红|枣红|暗红|maroon|crimson/i, "#7d2430"],
  [/粉|pink/i, "#e79bb0"],
  [/红|朱|绛|red|scarlet/i, "#c43a33"],
  [/橙|橘|orange/i, "#ee7a22"],
  [/金|blond|golden|gold/i, "#d9a441"],
  [/黄|yellow/i, "#e6bf4a"],
  [/紫|purple|violet/i, "#6d4a8f"],
  [/咖啡|棕|褐|栗|brown|chestnut|auburn/i, "#6b4630"],
  [/卡其|驼|米色|beige|khaki|tan|cream/i, "#cdb58c"],
  [/灰|gr[ae]y/i, "#83868e"],
  [/黑|墨|black|dark/i, "#26262e"],
  [/白|素|ivory/i, "#eeeae2"],
];

/** The first colour a text names, by position. */
export function colorIn(text: string): string | undefined {
  let best: { at: number; length: number; color: string } | undefined;
  for (const [test, color] of COLORS) {
    const match = test.exec(text);
    if (!match) continue;
    const better =
      !best || match.index < best.at || (match.index === best.at && match[0].length > best.length);
    if (better) best = { at: match.index, length: match[0].length, color };
  }
  return best?.color;
}

/** The colour named just before (or after) a thing: 蓝布围裙, an orange helmet. */
export function colorOf(text: string, thing: RegExp): string | undefined {
  const match = thing.exec(text);
  if (!match) return undefined;
  const before = text.slice(Math.max(0, match.index - 14), match.index + match[0].length);
  const clause = before.split(/[，,。；;、\n]/).at(-1) ?? before;
  return colorIn(clause);
}
