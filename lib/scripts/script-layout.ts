import type { ScriptRow } from "@/db/queries/scripts";
import type { ScriptFormat } from "@/db/schema/scripts";
import { parseScreenplay } from "@/lib/screenplay/parse-screenplay";
import type { Layout, LayoutOptions } from "@/lib/text/lay-out-drama";

export type ScriptLayout =
  | { kind: "prose"; format: ScriptFormat }
  | { kind: "drama"; format: ScriptFormat; layout: Layout; from: LayoutOptions["from"] };

const NUMBERED = /^\s*(?:第\s*)?(\d{1,4})\s*[-－—.]\s*(\d{1,4})/u;

/** How a text is set down, so that what follows it can be set down alike; null = as a table, which nothing follows. */
export function layoutOf(script: Pick<ScriptRow, "content" | "format">): ScriptLayout | null {
  const { format, language, scenes } = parseScreenplay(script.content, { format: script.format });
  const same = script.format;
  if (format === "table") return null;
  if (format === "novel" || format === "prose") return { kind: "prose", format: same };
  if (format === "fountain") return { kind: "drama", format: same, layout: "fountain", from: [1, 1] };
  const last = scenes.findLast(({ heading }) => NUMBERED.test(heading));
  const found = last && NUMBERED.exec(last.heading);
  if (found)
    return { kind: "drama", format: same, layout: "chinese", from: [Number(found[1]), Number(found[2]) + 1] };
  const layout = format === "simple" || language === "en" ? "labelled" : "chinese";
  return { kind: "drama", format: same, layout, from: [1, scenes.length + 1] };
}
