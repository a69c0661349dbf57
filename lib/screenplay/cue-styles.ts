import { readHeading } from "./heading";
import { labelOf } from "./labels";
import type { Line } from "./source-lines";

/** IRIS. Sit down. · IRIS — Sit down. */
const DOTTED = /^([A-ZÀ-Þ][A-ZÀ-Þ\d'’-]*(?: [A-ZÀ-Þ\d'’-]+){0,3})(?:\.|\s[—–-]{1,2})\s+(?=\S)/u;
/** 小鱼 周叔，您看见了吗？ */
const SPACED = /^([㐀-鿿]{1,5}) +(?=[㐀-鿿（(“"A-Z…])/u;
const COLON = /^[^：:]{1,24}[：:]/u;

/**
 * Scripts that put a full stop, a dash or a blank between a speaker and the words, rewritten with a colon so that one
 * reader does for all. Only where most speeches of the text look so and names come again. Offsets stay as they are.
 */
export function withColons(lines: Line[]): Line[] {
  for (const pattern of [DOTTED, SPACED]) {
    const times = new Map<string, number>();
    let colons = 0;
    for (const { text } of lines) {
      const name = pattern.exec(text)?.[1];
      if (name && labelOf(name) === null && readHeading(text) === null)
        times.set(name, (times.get(name) ?? 0) + 1);
      else if (COLON.test(text) && labelOf(text.split(/[：:]/u)[0] as string) === null) colons++;
    }
    const again = new Set([...times].filter(([, count]) => count > 1).map(([name]) => name));
    const total = [...times].reduce((sum, [name, count]) => sum + (again.has(name) ? count : 0), 0);
    if (again.size < 2 || total < 5 || total <= colons * 2) continue;
    return lines.map((line) => {
      const found = pattern.exec(line.text);
      const name = found?.[1];
      if (!found || !name || !times.has(name) || readHeading(line.text) !== null) return line;
      // Somebody who speaks once: only where the rest is a sentence.
      if (!again.has(name) && !/[。！？!?….]["”]?$/u.test(line.text)) return line;
      return {
        ...line,
        text: `${name}${pattern === SPACED ? "：" : ": "}${line.text.slice(found[0].length)}`,
      };
    });
  }
  return lines;
}
